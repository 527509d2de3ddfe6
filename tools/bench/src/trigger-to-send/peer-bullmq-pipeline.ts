// The peer of the whole way: one Nest application as a tutorial builds it. A controller puts each event on a BullMQ queue; a
// processor keeps profile and cart with TypeORM and, where a cart was left, queues a text; another one asks for consent and
// cap and calls the carrier.
import 'reflect-metadata';
import { InjectQueue, BullModule, Processor, WorkerHost } from '@nestjs/bullmq';
import { Body, Controller, HttpCode, Module, Post, ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { InjectDataSource, TypeOrmModule } from '@nestjs/typeorm';
import { type Job, Queue } from 'bullmq';
import { IsNotEmpty, IsObject, IsOptional, IsString } from 'class-validator';
import { Column, DataSource, Entity, Index, MoreThan, PrimaryColumn } from 'typeorm';
import { answerQuestions, onEnd, variable } from '../world/answering.js';

class TrackDto {
  @IsString() @IsNotEmpty() type: string;
  @IsString() @IsNotEmpty() messageId: string;
  @IsString() @IsNotEmpty() userId: string;
  @IsString() @IsNotEmpty() event: string;
  @IsOptional() @IsObject() properties?: Record<string, unknown>;
  @IsOptional() @IsObject() context?: { locale?: string; timezone?: string; traits?: { phone?: string } };
}

@Entity()
class Person {
  @PrimaryColumn('text') userId: string;
  @Column('text', { nullable: true }) phone: string | null;
  @Column('text', { nullable: true }) locale: string | null;
  @Column('timestamptz') lastSeenAt: Date;
}

@Entity()
class Cart {
  @PrimaryColumn('text') cartId: string;
  @Index() @Column('text') userId: string;
  @Column('text') status: string;
  @Column('timestamptz') activeAt: Date;
}

@Entity()
class Consent {
  @PrimaryColumn('text') phone: string;
  @Column('boolean') granted: boolean;
}

@Entity()
class Message {
  @PrimaryColumn('text') messageId: string;
  @Index() @Column('text') phone: string;
  @Column('text') status: 'submitting' | 'sent';
  @Column('text', { nullable: true }) sid: string | null;
  @Column('timestamptz') createdAt: Date;
}

interface Text {
  readonly messageId: string;
  readonly phone: string;
  readonly link: string;
}

const day = 86_400_000;
const keepNothing = { removeOnComplete: true };

@Controller('v1')
class EventsController {
  constructor(@InjectQueue('events') private readonly events: Queue<TrackDto>) {}

  @Post('track')
  @HttpCode(202)
  async track(@Body() event: TrackDto): Promise<{ success: true }> {
    await this.events.add('event', event, { jobId: event.messageId, ...keepNothing });
    return { success: true };
  }
}

@Processor('events', { concurrency: 50 })
class EventsProcessor extends WorkerHost {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    @InjectQueue('texts') private readonly texts: Queue<Text>,
  ) {
    super();
  }

  async process({ data }: Job<TrackDto>): Promise<void> {
    const { userId, event, properties = {}, context } = data;
    const { manager } = this.source;
    const now = new Date();
    const person =
      (await manager.findOneBy(Person, { userId })) ?? manager.create(Person, { userId, phone: null, locale: null });
    person.phone = context?.traits?.phone ?? person.phone;
    person.locale = context?.locale ?? person.locale;
    person.lastSeenAt = now;
    await manager.save(person);
    const cartId = properties.cart_id;
    if (typeof cartId !== 'string') return;
    await manager.save(manager.create(Cart, { cartId, userId, status: event, activeAt: now }));
    if (event !== 'cart_abandoned' || person.phone === null) return;
    const text: Text = { messageId: `cart-${cartId}`, phone: person.phone, link: String(properties.recovery_url) };
    await this.texts.add('text', text, { jobId: text.messageId, ...keepNothing });
  }
}

@Processor('texts', { concurrency: 20 })
class TextsProcessor extends WorkerHost {
  private readonly url = `${variable('CARRIER_URL')}/2010-04-01/Accounts/${variable('CARRIER_ACCOUNT')}/Messages.json`;
  private readonly basic = Buffer.from(`${variable('CARRIER_ACCOUNT')}:${variable('CARRIER_TOKEN')}`).toString(
    'base64',
  );

  constructor(@InjectDataSource() private readonly source: DataSource) {
    super();
  }

  async process({ data: { messageId, phone, link } }: Job<Text>): Promise<void> {
    const { manager } = this.source;
    const consent = await manager.findOneBy(Consent, { phone });
    if (!consent?.granted) return;
    const sent = await manager.countBy(Message, { phone, createdAt: MoreThan(new Date(Date.now() - day)) });
    if (sent > 0) return;
    const message = manager.create(Message, {
      messageId,
      phone,
      status: 'submitting',
      sid: null,
      createdAt: new Date(),
    });
    await manager.save(message);
    const answer = await fetch(this.url, {
      method: 'POST',
      headers: { authorization: `Basic ${this.basic}` },
      body: new URLSearchParams({
        To: phone,
        From: '+15005550006',
        Body: `Bench Shop: your cart waits: ${link} STOP to end`,
      }),
    });
    if (!answer.ok) throw new Error(`the carrier answered ${answer.status}`);
    const { sid } = (await answer.json()) as { sid: string };
    await manager.save(Object.assign(message, { status: 'sent', sid }));
  }
}

const redis = new URL(variable('REDIS_URL'));

@Module({
  imports: [
    TypeOrmModule.forRoot({
      type: 'postgres',
      url: variable('DATABASE_URL'),
      entities: [Person, Cart, Consent, Message],
      // A peer's tables of one run, made where a project would have a migration.
      synchronize: true,
      poolSize: 20,
    }),
    BullModule.forRoot({
      connection: { host: redis.hostname, port: Number(redis.port), maxRetriesPerRequest: null },
      prefix: variable('PREFIX'),
    }),
    BullModule.registerQueue({ name: 'events' }, { name: 'texts' }),
  ],
  controllers: [EventsController],
  providers: [EventsProcessor, TextsProcessor],
})
class PeerModule {}

const app = await NestFactory.create<NestFastifyApplication>(PeerModule, new FastifyAdapter(), { logger: ['error'] });
app.useGlobalPipes(new ValidationPipe({ whitelist: true, transform: true }));
await app.listen(Number(variable('PORT')), '127.0.0.1');
onEnd(() => app.close());
answerQuestions({
  consents: async (phones) => {
    if (!Array.isArray(phones)) return;
    for (let start = 0; start < phones.length; start += 1000) {
      await app
        .get(DataSource)
        .getRepository(Consent)
        .insert(phones.slice(start, start + 1000).map((phone) => ({ phone: String(phone), granted: true })));
    }
  },
});
