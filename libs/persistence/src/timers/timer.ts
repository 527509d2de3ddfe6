export type TimerPayload = Readonly<Record<string, unknown>>;

export interface TimerKey {
  readonly workspaceId: string;
  /** Which `@OnTimer` method it wakes: `cart-idle`. */
  readonly kind: string;
  /** What it is about. One timer per workspace, kind and key. */
  readonly key: string;
}

export interface NewTimer extends TimerKey {
  /** Business instant, epoch ms. */
  readonly dueAt: number;
  readonly traceparent?: string;
  readonly payload?: TimerPayload;
}

/** A timer whose time has come and whose inputs have been read up to it. Its `dueAt` is the `now` of what follows. */
export interface DueTimer extends NewTimer {
  /** Changes each time the timer is armed or moved. */
  readonly id: string;
}
