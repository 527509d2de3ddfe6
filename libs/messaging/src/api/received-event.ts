import type { EventContract, EventData } from '@rebound/contracts';

interface EventOf<C extends EventContract> {
  readonly contract: C;
  /** Tells the contracts of a topic apart. */
  readonly type: C['type'];
  readonly id: string;
  readonly workspaceId: string;
  readonly subject?: string;
  /** When it happened, epoch ms. */
  readonly time: number;
  /** When Rebound recorded it, epoch ms: the `now` of everything that follows from it. */
  readonly recordedAt: number;
  readonly data: EventData<C>;
  /** The record key with its workspace. */
  readonly key: string;
  readonly partition: number;
  readonly offset: number;
  /** Set while the event is traced; hand it on to what is published because of the event. */
  readonly traceparent?: string;
}

/** An event as a handler sees it: a union told apart by `type`. */
export type ReceivedEvent<C extends EventContract = EventContract> = C extends EventContract ? EventOf<C> : never;
