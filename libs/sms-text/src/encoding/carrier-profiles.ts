import { ascii, cautiousGsm7, gsm7, type Alphabet } from './alphabets.js';

/** Units that fit: septets in the narrow encoding, UTF-16 code units in the wide one. */
export type PartSizes = Readonly<{
  /** In a message of one part. */
  single: number;
  /** In each part of a longer one. */
  part: number;
}>;

export type ReferenceBits = 8 | 16;

/** How a carrier encodes, cuts and bills a text. */
export type CarrierProfile = Readonly<{
  id: string;
  describe: string;
  /** The cheap encoding; a text with any other character goes as UCS-2. */
  alphabet: Alphabet;
  narrow: PartSizes;
  wide: PartSizes;
  /** False where UCS-2 does not arrive as written: accents are rewritten, the rest is lost. */
  carriesUnicode: boolean;
  /** What the carrier refuses beyond: UTF-16 code units, parts. */
  longest?: Readonly<{ characters?: number; parts?: number }>;
  /** More parts than this are taken but often filtered or delivered out of order. */
  advisedParts?: number;
  source: string;
  confidence: 'H' | 'M' | 'L';
}>;

const octets = 140;
/** UDH length, element id, element length, reference (1 or 2 octets), total, number [3GPP TS 23.040, 9.2.3.24.1 and .8]. */
const header: Readonly<Record<ReferenceBits, number>> = { 8: 6, 16: 7 };

const septetsIn = (room: number): number => Math.floor((room * 8) / 7);
const narrow = (bits: ReferenceBits): PartSizes => ({
  single: septetsIn(octets),
  part: septetsIn(octets - header[bits]),
});
const wide = (bits: ReferenceBits): PartSizes => ({
  single: octets / 2,
  part: Math.floor((octets - header[bits]) / 2),
});

const standard = (bits: ReferenceBits): CarrierProfile => ({
  id: `standard-${bits}`,
  describe: `GSM-7 or UCS-2, parts joined by a reference of ${bits} bits`,
  alphabet: gsm7,
  narrow: narrow(bits),
  wide: wide(bits),
  carriesUnicode: true,
  source: 'domain facts 1.4 [3GPP TS 23.040; Twilio docs, Vonage docs, Telnyx docs; 16 bits computed]',
  confidence: 'H',
});

/**
 * 160/153 septets or 70/67 code units with a reference of 8 bits, 152 and 66 in a part with one of 16. National language
 * shift tables are not used: handset support is patchy and none of the carriers below bills by them (domain facts 1.8).
 */
export const standardProfiles: Readonly<Record<ReferenceBits, CarrierProfile>> = { 8: standard(8), 16: standard(16) };

const profiles: readonly CarrierProfile[] = [
  standardProfiles[8],
  standardProfiles[16],
  {
    ...standardProfiles[8],
    id: 'twilio',
    describe: 'Twilio, any sender',
    longest: { characters: 1600 },
    source: 'domain facts 1.4, 1.9 [Twilio docs]',
  },
  {
    // Vonage's own table of 304, 456 and 608 characters for 2, 3 and 4 parts means 152 a part, its formula 153: the dearer.
    ...standardProfiles[16],
    id: 'vonage',
    describe: 'Vonage, any sender',
    longest: { characters: 3200 },
    advisedParts: 6,
    source: 'domain facts 1.5, 1.9 [Vonage docs, which differ between 152 and 153 a part]',
    confidence: 'M',
  },
  {
    ...standardProfiles[8],
    id: 'telnyx',
    describe: 'Telnyx, long code, toll-free number or name',
    alphabet: cautiousGsm7,
    longest: { parts: 10 },
    source: 'domain facts 1.4, 1.9 [Telnyx docs]',
  },
  {
    ...standardProfiles[8],
    id: 'telnyx-short-code',
    describe: 'Telnyx, short code: seven-bit ASCII in place of GSM-7',
    alphabet: ascii,
    longest: { parts: 10 },
    source: 'domain facts 1.4, 1.9 [Telnyx docs]',
  },
  {
    ...standardProfiles[8],
    id: 'br-nextel',
    describe: 'Nextel in Brazil: 140 characters a part, no Unicode',
    narrow: { single: 140, part: 140 },
    carriesUnicode: false,
    source: 'domain facts 1.9 [Twilio guidelines BR]',
    confidence: 'M',
  },
  {
    ...standardProfiles[8],
    id: 'br-no-unicode',
    describe: 'Oi and Algar in Brazil: no Unicode, accents are rewritten',
    carriesUnicode: false,
    source: 'domain facts 1.9 [Twilio guidelines BR]',
    confidence: 'M',
  },
];

/** By id: `standard-8`, `standard-16`, `twilio`, `vonage`, `telnyx`, `telnyx-short-code`, `br-nextel`, `br-no-unicode`. */
export const carrierProfiles: ReadonlyMap<string, CarrierProfile> = new Map(profiles.map((one) => [one.id, one]));
