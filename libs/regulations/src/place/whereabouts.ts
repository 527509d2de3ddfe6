/** What the zones were taken from, strongest first (domain facts 6.1). */
export type ZoneEvidence = 'explicit' | 'address' | 'browser' | 'phone' | 'country' | 'none';

/**
 * Where a person may be: every zone and state that the evidence leaves open. It is widened by weak evidence and never
 * narrowed by a guess.
 */
export type Whereabouts = Readonly<{
  /** ISO 3166 alpha-2 of the countries whose rules hold: the phone number's, and the address's where it differs. */
  countries: readonly string[];
  /** ISO 3166-2; only where an address says so. Empty means: any state. */
  states: readonly string[];
  /** IANA names. */
  zones: readonly string[];
  evidence: ZoneEvidence;
}>;

export type ZoneFacts = Readonly<{
  /** The zone the person chose. */
  explicit?: string;
  /** Shipping or billing; `region` as ISO 3166-2 (`US-FL`) or its last part (`FL`). */
  address?: Readonly<{ country: string; region?: string }>;
  /** The zone of the last visit. */
  browser?: string;
  /** E.164. */
  phone?: string;
  /** ISO 3166 alpha-2 from the profile, used where the phone does not tell. */
  country?: string;
}>;
