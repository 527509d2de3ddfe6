// The peer of segmentation: the same logic as Nest's and TypeORM's documentation teach it. A Kafka microservice with
// `@EventPattern` (one message at a time), entities, a transaction an event, `save`.
import 'reflect-metadata';
import { Controller, Inject, Injectable, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import {
  ClientKafka,
  ClientsModule,
  EventPattern,
  type KafkaOptions,
  type MicroserviceOptions,
  Payload,
  Transport,
} from '@nestjs/microservices';
import { InjectDataSource, TypeOrmModule } from '@nestjs/typeorm';
import { logLevel } from 'kafkajs';
import { lastValueFrom } from 'rxjs';
import { Column, DataSource, Entity, type EntityManager, Index, PrimaryColumn } from 'typeorm';
import { answerQuestions, onEnd, variable } from '../world/answering.js';

@Entity()
class SeenEvent {
  @PrimaryColumn('uuid') id: string;
  @Column('timestamptz') seenAt: Date;
}

@Entity()
class Person {
  @PrimaryColumn('text') userId: string;
  @Column('int') version: number;
  @Column('timestamptz') firstSeenAt: Date;
  @Column('timestamptz') lastSeenAt: Date;
  @Column('text', { nullable: true }) phone: string | null;
  @Column('text', { nullable: true }) firstName: string | null;
  @Column('text', { nullable: true }) locale: string | null;
  @Column('text', { nullable: true }) timeZone: string | null;
}

interface Item {
  readonly productId: string;
  readonly name?: string;
  readonly quantity: number;
  readonly unitMinor?: number;
}

@Entity()
class Cart {
  @PrimaryColumn('text') cartId: string;
  @Index() @Column('text') userId: string;
  @Column('jsonb') items: Item[];
  @Column('text') status: 'open' | 'checkout' | 'abandoned' | 'bought';
  @Column('int') occurrence: number;
  @Column('timestamptz') activeAt: Date;
}

@Entity()
class PlacedOrder {
  @PrimaryColumn('text') orderId: string;
  @Index() @Column('text') userId: string;
  @Column('int') totalMinor: number;
  @Column('text') currency: string;
}

@Entity()
class CartTimer {
  @PrimaryColumn('text') cartId: string;
  @Index() @Column('timestamptz') dueAt: Date;
}

interface Behaviour {
  readonly name: string;
  readonly userId: string;
  readonly cart?: { readonly cartId: string; readonly items: Item[] };
  readonly item?: Item;
  readonly order?: {
    readonly orderId: string;
    readonly cartId: string;
    readonly totalMinor: number;
    readonly currency: string;
  };
  readonly traits?: { readonly phone?: string; readonly firstName?: string };
  readonly context?: { readonly locale?: string; readonly timeZone?: string };
}

interface Recorded {
  readonly id: string;
  readonly time: string;
  readonly data: Behaviour;
}

type Signal = Readonly<Record<string, unknown>>;

const cartIdleMs = 45 * 60_000;
const checkoutIdleMs = 30 * 60_000;

const kafka: NonNullable<KafkaOptions['options']> = {
  client: { clientId: 'peer', brokers: variable('KAFKA_BROKERS').split(','), logLevel: logLevel.NOTHING },
  consumer: { groupId: variable('GROUP'), allowAutoTopicCreation: false },
  subscribe: { fromBeginning: true },
  // Generous: Nest's default takes one message of one partition at a time.
  run: { partitionsConsumedConcurrently: 6 },
};

let handled = 0;

@Injectable()
class SegmentationService {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    @Inject('SIGNALS') private readonly signals: ClientKafka,
  ) {}

  async handle({ id, time, data }: Recorded): Promise<void> {
    const at = new Date(time);
    const published = await this.source.transaction(async (manager): Promise<Signal[]> => {
      if (await manager.existsBy(SeenEvent, { id })) return [];
      await manager.save(manager.create(SeenEvent, { id, seenAt: new Date() }));
      const profile = await this.learn(manager, data, at);
      return [...profile, ...(await this.react(manager, data, at))];
    });
    for (const signal of published) {
      await lastValueFrom(this.signals.emit(variable('SIGNAL_TOPIC'), { key: data.userId, value: signal }));
    }
  }

  private async learn(manager: EntityManager, data: Behaviour, at: Date): Promise<Signal[]> {
    const { userId, traits, context } = data;
    const known = await manager.findOneBy(Person, { userId });
    const person = known ?? manager.create(Person, { userId, version: 0, firstSeenAt: at, lastSeenAt: at });
    const before = JSON.stringify([person.phone, person.firstName, person.locale, person.timeZone]);
    person.phone = traits?.phone ?? person.phone ?? null;
    person.firstName = traits?.firstName ?? person.firstName ?? null;
    person.locale = context?.locale ?? person.locale ?? null;
    person.timeZone = context?.timeZone ?? person.timeZone ?? null;
    person.lastSeenAt = at;
    const changed =
      !known || before !== JSON.stringify([person.phone, person.firstName, person.locale, person.timeZone]);
    if (changed) person.version += 1;
    await manager.save(person);
    return changed ? [{ type: 'profile-changed', ...person }] : [];
  }

  private async react(manager: EntityManager, data: Behaviour, at: Date): Promise<Signal[]> {
    const { name, userId, order } = data;
    const cartId = data.cart?.cartId ?? order?.cartId;
    if (cartId === undefined) return [];
    const cart =
      (await manager.findOneBy(Cart, { cartId })) ??
      manager.create(Cart, { cartId, userId, items: [], status: 'open', occurrence: 0, activeAt: at });
    cart.activeAt = at;
    const signals: Signal[] = [];
    switch (name) {
      case 'cart.item-added':
        if (cart.status === 'bought') cart.items = [];
        if (data.item) cart.items = [...cart.items, data.item];
        cart.status = 'open';
        break;
      case 'checkout.started':
        cart.items = data.cart?.items ?? cart.items;
        cart.status = 'checkout';
        break;
      case 'cart.abandoned':
        cart.items = data.cart?.items ?? cart.items;
        cart.status = 'abandoned';
        cart.occurrence += 1;
        signals.push({ type: 'cart-abandoned', ...cart });
        break;
      case 'order.completed':
        cart.status = 'bought';
        if (order) {
          await manager.save(manager.create(PlacedOrder, { userId, ...order }));
          signals.push({ type: 'order-placed', userId, ...order }, { type: 'abandonment-ended', cartId });
        }
        break;
    }
    await manager.save(cart);
    if (name === 'cart.item-added' || name === 'checkout.started') {
      const idleMs = name === 'checkout.started' ? checkoutIdleMs : cartIdleMs;
      await manager.save(manager.create(CartTimer, { cartId, dueAt: new Date(at.getTime() + idleMs) }));
    }
    return signals;
  }
}

@Controller()
class BehaviourController {
  constructor(private readonly segmentation: SegmentationService) {}

  async handle(recorded: Recorded): Promise<void> {
    await this.segmentation.handle(recorded);
    handled += 1;
  }
}

// As the decorator would stand on the method: its name is a variable here, and TypeScript cannot type it in place.
const descriptor = Object.getOwnPropertyDescriptor(BehaviourController.prototype, 'handle');
if (descriptor) EventPattern(variable('TOPIC'))(BehaviourController.prototype, 'handle', descriptor);
Payload()(BehaviourController.prototype, 'handle', 0);

@Module({
  imports: [
    TypeOrmModule.forRoot({
      type: 'postgres',
      url: variable('DATABASE_URL'),
      entities: [SeenEvent, Person, Cart, PlacedOrder, CartTimer],
      // A peer's tables of one run, made where a project would have a migration.
      synchronize: true,
    }),
    ClientsModule.register([
      {
        name: 'SIGNALS',
        transport: Transport.KAFKA,
        options: { client: { ...kafka.client, brokers: variable('KAFKA_BROKERS').split(',') }, producerOnlyMode: true },
      },
    ]),
  ],
  controllers: [BehaviourController],
  providers: [SegmentationService],
})
class PeerModule {}

const app = await NestFactory.createMicroservice<MicroserviceOptions>(PeerModule, {
  transport: Transport.KAFKA,
  options: kafka,
  logger: ['error'],
});
await app.listen();
onEnd(() => app.close());
answerQuestions({ handled: () => handled });
