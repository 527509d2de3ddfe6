import type { Item } from '@rebound/contracts';
import type { Noted, Stamp } from '../stamp.js';

export type OrderKind = 'order' | 'booking';

/** Something taken back from an order. */
export interface Reduction {
  readonly reductionId: string;
  readonly cause: 'refund' | 'cancellation';
  /** Absent: everything that is left. */
  readonly amountMinor?: number;
  readonly currency?: string;
  readonly at: Stamp;
  readonly history?: boolean;
}

export interface OrderState {
  kind: OrderKind;
  orderId: string;
  /** The event that placed it, once there was one. */
  placed?: Stamp;
  /** Minor units. */
  total?: Noted<number>;
  currency?: Noted<string>;
  coupon?: Noted<string>;
  items?: Noted<readonly Item[]>;
  /** Number of reports of it; 0 before the first. */
  revision: number;
  /** What was reported last. */
  reported?: { readonly minor: number; readonly currency: string; readonly history?: boolean };
  subjectKeys: string[];
  /** It was only ever placed in imported history. */
  history?: boolean;
  /** Ids of the reductions that were reported. */
  reductions?: string[];
  /** Reductions that came before the order they belong to. */
  waiting?: Reduction[];
}

export interface Order {
  /** `order:<id>` or `booking:<id>` */
  readonly key: string;
  personId: string;
  readonly state: OrderState;
  fresh: boolean;
  dirty: boolean;
}

export const orderKey = (kind: OrderKind, orderId: string): string => `${kind}:${orderId}`;

export const newOrder = (kind: OrderKind, orderId: string, personId: string): Order => ({
  key: orderKey(kind, orderId),
  personId,
  state: { kind, orderId, revision: 0, subjectKeys: [] },
  fresh: true,
  dirty: true,
});
