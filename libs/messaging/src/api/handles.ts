import type { EventContract, Topic } from '@rebound/contracts';
import { Catch, type RpcExceptionFilter, UseFilters } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { type Observable, throwError } from 'rxjs';
import type { ReceivedEvent } from './received-event.js';
import type { Tx } from './tx.js';

export const BATCH_TRANSPORT = Symbol('rebound:batch-transport');

/** What the transport needs to know of a handler; travels in Nest's pattern extras. */
export interface HandlerExtras {
  readonly topic: Topic;
  readonly contracts: readonly EventContract[];
  /** `Class.method` */
  readonly label: string;
  /** See `HandlesAtLeisure`. */
  readonly leisurely?: boolean;
}

export type BatchHandler<C extends EventContract> = (events: readonly ReceivedEvent<C>[], tx: Tx) => Promise<void>;

/** Nest's own filter turns errors into words; the runtime has to see them as they were thrown. */
@Catch()
export class RethrowFilter implements RpcExceptionFilter {
  catch(error: unknown): Observable<never> {
    return throwError(() => error);
  }
}

/**
 * Marks the one method of a service that reacts to a topic. It gets all events of these contracts that stand in a batch, in
 * stream order per partition, in one transaction with the read position and what it publishes. Other types on the topic are
 * skipped. The class is listed in its module's `controllers`.
 */
export const Handles = <const C extends Contracts>(...contracts: C): HandlerDecorator<C> => marked(contracts, {});

/**
 * The same for what nobody waits for (reports, a second look at one's own topic): it reads a few times a second instead of as
 * soon as there is something, which costs a fraction where events come one by one.
 */
export const HandlesAtLeisure = <const C extends Contracts>(...contracts: C): HandlerDecorator<C> =>
  marked(contracts, { leisurely: true });

type Contracts = readonly [EventContract, ...EventContract[]];
type HandlerDecorator<C extends Contracts> = <M extends BatchHandler<C[number]>>(
  target: object,
  property: string | symbol,
  descriptor: TypedPropertyDescriptor<M>,
) => void;

function marked<C extends Contracts>(contracts: C, pace: Pick<HandlerExtras, 'leisurely'>): HandlerDecorator<C> {
  const [{ topic }] = contracts;
  if (contracts.some((contract) => contract.topic.name !== topic.name)) {
    throw new TypeError(`@Handles: ${contracts.map(({ type }) => type).join(', ')} are not on one topic`);
  }
  return (target, property, descriptor): void => {
    const label = `${target.constructor.name}.${String(property)}`;
    const extras: HandlerExtras = { topic, contracts, label, ...pace };
    Payload()(target, property, 0);
    Ctx()(target, property, 1);
    const pattern: MethodDecorator = EventPattern<string>(topic.name, BATCH_TRANSPORT, { ...extras });
    pattern(target, property, descriptor);
    UseFilters(RethrowFilter)(target, property, descriptor);
  };
}
