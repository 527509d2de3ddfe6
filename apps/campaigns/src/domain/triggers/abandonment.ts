import type { PersonSnapshot } from '@rebound/contracts';

/** What a journey needs to know of what was left, whatever it was. Kept with the enrolment as it was when it began. */
export interface Abandonment {
  readonly subjectKey: string;
  readonly occurrence: number;
  /** Epoch ms. */
  readonly abandonedAt: number;
  readonly person: PersonSnapshot;
  readonly valueMinor?: number;
  readonly currency?: string;
  readonly recoveryUrl?: string;
  /** Epoch ms from which there is nothing left to come back for: a hold has run out, a journey has begun. */
  readonly offerEndsAt?: number;
  readonly items?: readonly { readonly name: string; readonly quantity: number }[];
  readonly title?: string;
  /** ISO 8601; without a time where only the day is known. */
  readonly startsOn?: string;
}
