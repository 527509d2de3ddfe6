import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { clockSignature } from '../windows/zone-offsets.js';
import { zonesOfCountry } from './country-zones.js';
import { continentalUs } from './region-zones.js';
import {
  candidateZones,
  evidenceSources,
  type EvidenceSource,
  type PlaceEvidence,
  type PlaceFacts,
} from './whereabouts.js';

const where = (facts: Partial<PlaceFacts>) => candidateZones({ evidence: [], ...facts });
const browser = (zone: string): PlaceEvidence => ({ source: 'browser', zone });
const address = (country: string, region?: string): PlaceEvidence => ({
  source: 'address',
  country,
  ...(region ? { region } : {}),
});

describe('candidateZones', () => {
  it('goes by the strongest evidence, in whatever order it comes', () => {
    const evidence: PlaceEvidence[] = [
      browser('Europe/London'),
      address('ES', 'CN'),
      { source: 'explicit', zone: 'Asia/Tokyo' },
    ];
    expect(where({ evidence, phone: '+34600000001' })).toEqual({
      countries: ['ES'],
      states: [],
      zones: ['Asia/Tokyo'],
      evidence: 'explicit',
    });
    expect(where({ evidence: evidence.slice(0, 2), phone: '+34600000001' })).toMatchObject({
      zones: ['Atlantic/Canary'],
      evidence: 'address',
    });
  });

  it('takes a phone number for every zone of its country', () => {
    expect(where({ phone: '+34600000001' })).toEqual({
      countries: ['ES'],
      states: [],
      zones: ['Europe/Madrid', 'Atlantic/Canary'],
      evidence: 'phone',
    });
    expect(where({ phone: '+447781123456' }).countries).toEqual(['GG']);
    expect(where({ phone: '+16135550123' }).countries).toEqual(['CA']);
  });

  it('does not take an area code for a place', () => {
    expect(where({ phone: '+12125550123' })).toEqual({
      countries: ['US'],
      states: [],
      zones: [...continentalUs],
      evidence: 'phone',
    });
  });

  it('lets an area code add what it presumes', () => {
    expect(where({ phone: '+18085550123' }).zones).toEqual([...continentalUs, 'Pacific/Honolulu']);
    expect(where({ phone: '+14055550123', evidence: [address('US', 'TX')] })).toMatchObject({
      states: ['US-TX', 'US-OK'],
      evidence: 'address',
      widenedBy: ['phone'],
    });
    expect(where({ phone: '+14055550123', evidence: [address('US', 'OK')] })).not.toHaveProperty('widenedBy');
    expect(where({ phone: '+12125550123', evidence: [address('US', 'TX')] })).toMatchObject({
      states: ['US-TX'],
      zones: ['America/Chicago', 'America/Denver'],
    });
  });

  it.each<PlaceEvidence>([
    address('US'),
    address('US', 'XX'),
    { ...address('US'), postcode: 'nonsense' },
    { source: 'explicit', country: 'US' },
    { source: 'ip', country: 'US' },
  ])('lets an area code add to %j, which names no more than the country', (item) => {
    expect(where({ phone: '+18085550123', evidence: [item] })).toMatchObject({
      zones: [...continentalUs, 'Pacific/Honolulu'],
      evidence: item.source,
      widenedBy: ['phone'],
    });
  });

  it.each<PlaceEvidence>([
    address('US', 'TX'),
    { ...address('US'), postcode: '75201' },
    { source: 'explicit', country: 'US', zone: 'America/Chicago' },
    address('ES'),
  ])('lets an area code add no zone to %j', (item) => {
    const { zones, widenedBy } = where({ phone: '+18085550123', evidence: [item] });
    expect({ honolulu: zones.includes('Pacific/Honolulu'), widenedBy }).toEqual({ honolulu: false });
  });

  it('believes a browser that fits the country, and widens where it does not', () => {
    expect(where({ phone: '+12125550123', evidence: [browser('America/Los_Angeles')] })).toMatchObject({
      zones: ['America/Los_Angeles'],
      evidence: 'browser',
      states: [],
    });
    expect(where({ phone: '+33612345678', evidence: [browser('Asia/Tokyo')] }).zones).toEqual([
      'Asia/Tokyo',
      'Europe/Paris',
    ]);
    expect(where({ phone: '+33612345678', evidence: [browser('Europe/Berlin')] }).zones).toEqual(['Europe/Berlin']);
  });

  it('holds to the rules of both countries where number and address differ', () => {
    expect(where({ phone: '+33612345678', evidence: [address('US', 'FL')] })).toEqual({
      countries: ['FR', 'US'],
      states: ['US-FL'],
      zones: ['America/New_York', 'America/Chicago'],
      evidence: 'address',
    });
  });

  it('passes over what is no zone', () => {
    expect(where({ phone: '+34600000001', evidence: [browser('Mars/Olympus'), browser('')] }).evidence).toBe('phone');
  });

  it('knows that it knows nothing', () => {
    expect(where({})).toEqual({ countries: [], states: [], zones: [], evidence: 'none' });
    expect(where({ phone: '+8816123456' })).toMatchObject({ countries: [], evidence: 'none' });
  });

  it('takes the word of the profile for the country where the number does not tell', () => {
    expect(where({ evidence: [{ source: 'default', country: 'SE' }] })).toEqual({
      countries: ['SE'],
      states: [],
      zones: ['Europe/Stockholm'],
      evidence: 'default',
    });
  });

  it('knows one place of an address by its postcode', () => {
    const at = (country: string, postcode: string, region?: string) =>
      where({ evidence: [{ ...address(country, region), postcode }] }).zones;
    expect(at('ES', '35001')).toEqual(['Atlantic/Canary']);
    expect(at('PT', '9500-150')).toEqual(['Atlantic/Azores']);
    expect(at('FR', '97400')).toEqual(['Indian/Reunion']);
    expect(at('US', '79901', 'TX')).toEqual(['America/Denver']);
    expect(at('US', '79830', 'TX')).toEqual(['America/Chicago', 'America/Denver']);
    expect(at('US', '75201', 'US-TX')).toEqual(['America/Chicago']);
    expect(at('CA', 'V6B 1A1')).toContain('America/Vancouver');
  });

  it('leaves both open where region and postcode contradict each other, or a zone its own country', () => {
    expect(where({ evidence: [{ ...address('ES', 'M'), postcode: '35001' }] }).zones).toEqual([
      'Europe/Madrid',
      'Atlantic/Canary',
    ]);
    expect(where({ evidence: [{ ...address('ES'), zone: 'Asia/Tokyo' }] }).zones).toEqual([
      'Asia/Tokyo',
      'Europe/Madrid',
      'Atlantic/Canary',
    ]);
  });

  it('takes a region it does not know for all of the country', () => {
    expect(where({ evidence: [address('ES', 'XX')] }).zones).toEqual(['Europe/Madrid', 'Atlantic/Canary']);
    expect(where({ evidence: [address('BR', 'ZZ')] }).zones).toHaveLength(4);
  });

  it('holds two addresses for two places', () => {
    expect(where({ evidence: [address('US', 'NY'), address('ES', 'TF')] })).toEqual({
      countries: ['US', 'ES'],
      states: ['US-NY'],
      zones: ['America/New_York', 'Atlantic/Canary'],
      evidence: 'address',
    });
    expect(where({ evidence: [address('US', 'NY'), address('US')] }).states).toEqual([]);
    expect(where({ evidence: [{ source: 'explicit', country: 'US', region: 'AL' }] }).states).toEqual(['US-AL']);
    expect(where({ evidence: [{ source: 'ip', country: 'US', region: 'AL' }] }).states).toEqual([]);
  });

  it.each([
    ['75', ['FR-75']],
    ['fr-67', ['FR-67']],
    ['2a', ['FR-2A']],
    ['6AE', ['FR-6AE']],
    ['GES', []],
    ['20', []],
    ['IDF', []],
  ])('of %s in France are %j: its departments, and nothing larger', (region, states) => {
    expect(where({ evidence: [address('FR', region)] }).states).toEqual(states);
  });

  it('of France is none where the postcode is of another department: it may have been a region', () => {
    const grandEst = { source: 'address', country: 'FR', region: '44' } as const;
    expect(where({ evidence: [{ ...grandEst, postcode: '67000' }] }).states).toEqual([]);
    expect(where({ evidence: [{ ...grandEst, postcode: '44000' }] }).states).toEqual(['FR-44']);
  });

  it('adds what contradicts an address, and says so', () => {
    expect(where({ phone: '+34600000001', evidence: [address('ES', 'M'), browser('America/Lima')] })).toEqual({
      countries: ['ES'],
      states: [],
      zones: ['Europe/Madrid', 'America/Lima'],
      evidence: 'address',
      widenedBy: ['browser'],
    });
    expect(where({ evidence: [address('ES', 'M'), browser('Europe/Paris')] })).not.toHaveProperty('widenedBy');
    expect(where({ phone: '+12125550123', evidence: [browser('Asia/Tokyo')] })).toMatchObject({
      zones: ['Asia/Tokyo', ...continentalUs],
      evidence: 'browser',
      widenedBy: ['phone'],
    });
  });

  it('believes a browser anywhere in the country of the number', () => {
    expect(where({ phone: '+12125550123', evidence: [browser('Pacific/Honolulu')] }).zones).toEqual([
      'Pacific/Honolulu',
    ]);
  });

  it.each(['UTC', 'Etc/GMT-2', 'GMT', 'GMT+0', 'CET', 'EST', 'EST5EDT', '+02:00', 'Mars/Olympus', '', ' '])(
    'takes %p for no place, whoever says it',
    (zone) => {
      const evidence: PlaceEvidence[] = evidenceSources.map((source) => ({ source, zone }));
      expect(where({ phone: '+34600000001', evidence })).toEqual(where({ phone: '+34600000001' }));
    },
  );

  it.each([
    ['+919876543210', 'Asia/Calcutta', 'Asia/Kolkata'],
    ['+12125550123', 'US/Eastern', 'America/New_York'],
    ['+447400123456', 'GB', 'Europe/London'],
    ['+380501234567', 'Europe/Kiev', 'Europe/Kyiv'],
  ])('of %s knows the old zone name %s', (phone, old, zone) => {
    const { zones, evidence } = where({ phone, evidence: [browser(old)] });
    expect({ clocks: zones.map(clockSignature), evidence }).toEqual({
      clocks: [clockSignature(zone)],
      evidence: 'browser',
    });
  });

  it('has the rules of every country that shares the code of a number it does not know', () => {
    expect(where({ phone: '+441234' }).countries).toEqual(['GB', 'GG', 'IM', 'JE']);
    expect(where({ phone: '+15550001234', evidence: [{ source: 'default', country: 'ES' }] }).countries).toEqual(
      expect.arrayContaining(['US', 'CA', 'JM']),
    );
  });

  it('leaves the states open to a number of a US territory', () => {
    expect(where({ phone: '+17875550123' })).toMatchObject({
      countries: ['PR'],
      zones: ['America/Puerto_Rico', ...continentalUs],
    });
  });

  it.each([
    '208',
    '219',
    '250',
    '270',
    '308',
    '418',
    '423',
    '541',
    '574',
    '605',
    '606',
    '620',
    '701',
    '709',
    '775',
    '785',
  ])('gives the area code %s every zone of its country', (code) => {
    const { zones, countries } = where({ phone: `+1${code}5550123` });
    expect(zones).toEqual(countries[0] === 'US' ? continentalUs : zonesOfCountry('CA'));
  });

  it.each(['458', '541', '778', '250', '236', '672'])('does not trust the overlay %s', (code) => {
    expect(where({ phone: `+1${code}5550123` }).zones.length).toBeGreaterThanOrEqual(continentalUs.length);
  });
});

describe('evidence in general', () => {
  const zone = fc.constantFrom('Europe/Madrid', 'Asia/Tokyo', 'America/Denver', 'Atlantic/Canary', 'US/Eastern', 'UTC');
  const country = fc.constantFrom('ES', 'US', 'FR', 'CA', 'AU', 'PT', 'RU', 'JP');
  const region = fc.constantFrom('TX', 'FL', 'CN', 'M', 'NSW', '20', 'XX', 'HI');
  const postcode = fc.constantFrom('35001', '79901', '97400', '9500', 'X0A 0H0', '28001', 'nonsense');
  const itemFrom = (...sources: EvidenceSource[]): fc.Arbitrary<PlaceEvidence> =>
    fc.record({ source: fc.constantFrom(...sources), zone, country, region, postcode }, { requiredKeys: ['source'] });
  const anyItem = itemFrom(...evidenceSources);
  const phone = fc.constantFrom('+34600000001', '+12125550123', '+33612345678', '+18085550123', '+447781123456');
  const clocksOf = (facts: Partial<PlaceFacts>): Set<string> => new Set(where(facts).zones.map(clockSignature));
  const missing = (from: Set<string>, of: Set<string>): string[] => [...of].filter((clock) => !from.has(clock));

  it('is the same in any order', () => {
    fc.assert(
      fc.property(phone, fc.array(anyItem, { maxLength: 5 }), (number, evidence) => {
        const [one, other] = [evidence, [...evidence].reverse()].map((items) => ({ phone: number, evidence: items }));
        expect(clocksOf(one ?? {})).toEqual(clocksOf(other ?? {}));
        expect(where(one ?? {}).evidence).toBe(where(other ?? {}).evidence);
      }),
    );
  });

  it('never takes a place away where weaker evidence is added', () => {
    fc.assert(
      fc.property(fc.array(anyItem, { minLength: 1, maxLength: 4 }), anyItem, (evidence, added) => {
        const rank = (item: PlaceEvidence): number => evidenceSources.indexOf(item.source);
        const before = where({ evidence });
        fc.pre(before.evidence !== 'none' && evidence.every((item) => rank(item) < rank(added)));
        const after = where({ evidence: [...evidence, added] });
        expect(after.evidence).toBe(before.evidence);
        expect(after.zones.slice(0, before.zones.length)).toEqual(before.zones);
        if (after.zones.length > before.zones.length) expect(after.widenedBy).toContain(added.source);
      }),
    );
  });

  it('changes nothing once the person has chosen', () => {
    fc.assert(
      fc.property(phone, fc.array(itemFrom('address', 'browser', 'ip', 'phone', 'default')), (number, evidence) => {
        const chosen: PlaceEvidence = { source: 'explicit', zone: 'Asia/Tokyo' };
        const { zones, evidence: used } = where({ phone: number, evidence: [...evidence, chosen] });
        expect({ zones, used }).toEqual({ zones: ['Asia/Tokyo'], used: 'explicit' });
      }),
    );
  });

  it('leaves out a zone of the home country only if it stays inside that country', () => {
    fc.assert(
      fc.property(phone, fc.array(itemFrom('browser', 'ip'), { maxLength: 3 }), (number, evidence) => {
        const [informed, blind] = [clocksOf({ phone: number, evidence }), clocksOf({ phone: number })];
        const whole = new Set(where({ phone: number }).countries.flatMap(zonesOfCountry).map(clockSignature));
        if (missing(whole, informed).length > 0) expect(missing(informed, blind)).toEqual([]);
      }),
    );
  });

  it('never leaves a known country without a zone', () => {
    fc.assert(
      fc.property(fc.option(phone, { nil: undefined }), fc.array(anyItem), (number, evidence) => {
        const { zones, countries } = where({ evidence, ...(number ? { phone: number } : {}) });
        if (countries.length > 0) expect(zones).not.toEqual([]);
      }),
    );
  });
});
