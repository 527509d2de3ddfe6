import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { clockSignature, isZone } from '../windows/zone-offsets.js';
import { zonesOfCountry } from './country-zones.js';
import { continentalUs, usStates, zonesOfRegion } from './region-zones.js';
import { candidateZones, evidenceSources, type PlaceEvidence, type PlaceFacts } from './whereabouts.js';

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
    expect(where({ phone: '+14055550123', evidence: [address('US', 'TX')] }).states).toEqual(['US-TX', 'US-OK']);
    expect(where({ phone: '+12125550123', evidence: [address('US', 'TX')] })).toMatchObject({
      states: ['US-TX'],
      zones: ['America/Chicago', 'America/Denver'],
    });
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

  it('never leaves fewer places open for having less evidence', () => {
    const item = fc.record({
      source: fc.constantFrom(...evidenceSources.filter((source) => source === 'browser' || source === 'ip')),
      zone: fc.constantFrom('Europe/Madrid', 'Asia/Tokyo', 'America/Denver', 'Atlantic/Canary'),
    });
    fc.assert(
      fc.property(
        fc.constantFrom('+34600000001', '+12125550123', '+33612345678'),
        fc.array(item),
        (phone, evidence) => {
          const [informed, blind] = [where({ phone, evidence }), where({ phone })];
          expect(informed.zones.length).toBeGreaterThan(0);
          const known = new Set(blind.zones.map(clockSignature));
          const foreign = informed.zones.some((zone) => !known.has(clockSignature(zone)));
          if (foreign) expect(informed.zones).toEqual(expect.arrayContaining([...blind.zones]));
        },
      ),
    );
  });
});

describe('the tables', () => {
  it('name zones that exist', () => {
    const countries = ['US', 'CA', 'AU', 'BR', 'ES', 'PT', 'GB', 'KZ', 'RU', 'ID'];
    const regions = usStates.flatMap((state) => zonesOfRegion('US', state));
    const all = [...countries.flatMap((country) => zonesOfCountry(country)), ...regions, ...continentalUs];
    expect(all.filter((zone) => !isZone(zone))).toEqual([]);
  });

  it('have a zone for each of the fifty states and the district', () => {
    expect(usStates).toHaveLength(51);
  });

  it('hold every region inside its country', () => {
    for (const [country, names] of [
      ['US', usStates],
      ['CA', 'AB BC MB NB NS PE NL NT NU ON QC SK YT'.split(' ')],
      ['AU', 'ACT NSW NT QLD SA TAS VIC WA'.split(' ')],
      ['BR', 'AC AM MT PE SP'.split(' ')],
      ['ES', ['CN', 'M']],
      ['PT', ['20', '11']],
    ] as const) {
      const clocks = new Set(zonesOfCountry(country).map(clockSignature));
      for (const name of names) {
        const zones = zonesOfRegion(country, name);
        expect(zones.length).toBeGreaterThan(0);
        for (const zone of zones) expect([zone, clocks.has(clockSignature(zone))]).toEqual([zone, true]);
      }
    }
  });
});
