import type { Place } from './places.js';

export type Person = Readonly<{
  /** The simulator's own name for them; also the end of their user id. */
  id: string;
  story: string;
  place: Place;
  locale: string;
  firstName: string;
  /** E.164; absent where the shop does not know it. */
  phone?: string;
  userId: string;
  /** The browsers they use. */
  anonymousIds: readonly string[];
}>;

export type Item = Readonly<{ productId: string; name: string; quantity: number; unitMinor: number }>;

/** What people do, in the simulator's words; the storefront says it in the vocabulary of Segment or of CloudEvents. */
export type Act =
  | Readonly<{ do: 'view'; product: Item }>
  | Readonly<{ do: 'identify' }>
  | Readonly<{ do: 'add'; cartId: string; item: Item }>
  | Readonly<{ do: 'touch'; cartId: string }>
  | Readonly<{ do: 'checkout'; cartId: string; items: readonly Item[] }>
  | Readonly<{ do: 'empty'; cartId: string }>
  | Readonly<{ do: 'say-abandoned'; cartId: string; items: readonly Item[] }>
  | Readonly<{ do: 'order'; orderId: string; cartId?: string; totalMinor: number }>
  | Readonly<{ do: 'refund'; orderId: string; refundId: string; amountMinor: number }>
  | Readonly<{ do: 'cancel-order'; orderId: string }>
  | Readonly<{ do: 'search' }>
  | Readonly<{ do: 'start-booking'; bookingId: string; totalMinor: number }>
  | Readonly<{ do: 'continue-booking'; bookingId: string; totalMinor: number }>
  | Readonly<{ do: 'say-incomplete'; bookingId: string; totalMinor: number }>
  | Readonly<{ do: 'confirm-booking'; bookingId: string; totalMinor: number }>
  | Readonly<{ do: 'cancel-booking'; bookingId: string }>
  | Readonly<{ do: 'opt-in' }>
  | Readonly<{ do: 'revoke' }>
  | Readonly<{ do: 'click' }>
  | Readonly<{ do: 'bot-click' }>
  /** `stops`: no marketing may follow, because it is a wish to stop or may be one. */
  | Readonly<{ do: 'reply'; text: string; stops: boolean }>;

export type ActKind = Act['do'];

export type Planned = Readonly<{
  /** Virtual epoch ms at which it happens. */
  at: number;
  act: Act;
  /** Which of the person's browsers, where not the first. */
  browser?: number;
  /** Done before signing in: the event carries the anonymous id only. */
  anonymous?: boolean;
  /** The client did not hear the answer and sends the same event again. */
  twice?: boolean;
  /** How much later than it happened the event is sent, ms: out of order with what follows. */
  sentAfter?: number;
}>;

/** What somebody does because a text arrived; times count from the text, then from act to act. */
export type Reaction = Readonly<{ toText: number; after: number; act: Act }>;

export type Story = Readonly<{
  person: Person;
  /** When the person agreed to reminders, by the imported list; absent: never. */
  consentedAt?: number;
  planned: readonly Planned[];
  reactions: readonly Reaction[];
}>;

/** One line of the truth: what was really done, and when the other side had said yes. */
export type Done = Readonly<{
  personId: string;
  act: Act;
  /** Virtual instant of the deed. */
  at: number;
  /** Virtual instant at which the acknowledgement was in hand; absent: refused or never answered. */
  ackedAt?: number;
  /** Ids the client gave its events. */
  eventIds: readonly string[];
  refusal?: string;
  /** For reactions: the carrier's id of the text that was reacted to, and the message id. */
  messageId?: string;
}>;
