const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** What definitions/demo says, in ms; `test/definitions-demo.int.spec.ts` compares. */
export const timings = {
  cart: 45 * minute,
  checkout: 30 * minute,
  booking: 60 * minute,
  /** From the abandonment to the first text. */
  cartWait: 0,
  bookingWait: 0,
  /** A text that could not go out by then is dropped. */
  expiresAfter: 2 * day,
  capWindow: day,
  clickWindow: 5 * day,
} as const;

/** Which share of the people is drawn into the control arm, by what was left; from there as well. */
export const holdoutShares = { cart: 0.1, booking: 0 } as const;

/**
 * The demo's Wednesday. In the night to its Friday clocks go forward in Egypt, so that what waits there for the morning goes
 * out an hour sooner than the day before. No holiday in any of the places.
 */
export const virtualStart = Date.UTC(2026, 3, 22, 6);

/** Which hours of the virtual days stories may use, counted from their start. */
export type Span = Readonly<{
  /** People leave in the first part, so that the rest sees all of them to their end. */
  storyHours: number;
  /** What waits for an opening finds one before this. */
  openByHours: number;
  /** Nothing is planned or falls due after this. */
  hours: number;
}>;

export const demoSpan: Span = { storyHours: 40, openByHours: 54, hours: 60 };
