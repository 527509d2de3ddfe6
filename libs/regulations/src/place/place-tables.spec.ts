import { describe, expect, it } from '@jest/globals';
import { getCountries } from 'libphonenumber-js/max';
import { clockSignature, isZone } from '../windows/zone-offsets.js';
import { zonesOfCountry } from './country-zones.js';
import { countriesOfPhone, homeZones } from './phone-places.js';
import { zonesOfPostcode } from './postcode-zones.js';
import { regionTables, territories, usForces } from './region-tables.js';
import { usStates, zonesOfRegion } from './region-zones.js';

const clocksOf = (zones: readonly string[]): Set<string> => new Set(zones.map(clockSignature));

describe('the zones of a country', () => {
  it.each(getCountries())('are known of %s, which has phone numbers', (country) => {
    const zones = zonesOfCountry(country);
    expect(zones).not.toEqual([]);
    expect(zones.filter((zone) => !isZone(zone))).toEqual([]);
    expect(homeZones(country)).not.toEqual([]);
  });

  it.each(Object.keys(regionTables))('of %s are those of its parts', (country) => {
    const parts = Object.keys(regionTables[country] ?? {}).filter(
      (part) => country !== 'US' || usStates.includes(part),
    );
    expect(clocksOf(parts.flatMap((part) => zonesOfRegion(country, part)))).toEqual(clocksOf(zonesOfCountry(country)));
  });
});

describe('the zones of a region', () => {
  it('are there for each of the fifty states and the district', () => {
    expect(usStates).toHaveLength(51);
  });

  it.each(Object.entries(regionTables))('of %s exist', (_country, parts) => {
    const zones = Object.values(parts).flat();
    expect(zones.filter((zone) => !isZone(zone))).toEqual([]);
  });

  it.each([
    ['US', 'us-fl', ['America/New_York', 'America/Chicago']],
    ['CA', 'BC', ['America/Vancouver', 'America/Edmonton', 'America/Creston']],
    ['MX', 'SON', ['America/Hermosillo']],
    ['RU', 'RU-SAM', ['Europe/Samara']],
    ['ID', 'PT', ['Asia/Jayapura']],
    ['KZ', 'AST', ['Asia/Almaty']],
    ['PT', '20', ['Atlantic/Azores']],
    ['FR', '974', ['Indian/Reunion']],
    ['FR', 'FR-PF', zonesOfCountry('PF')],
    ['US', 'PR', ['America/Puerto_Rico']],
    ['US', 'AE', usForces['AE']],
    ['ES', 'XX', []],
    ['ES', 'toString', []],
    ['BR', '*', []],
    ['DE', 'BY', []],
  ])('of %s %s are %p', (country, region, zones) => {
    expect(zonesOfRegion(country, region)).toEqual(zones);
  });

  it('of a territory are its own', () => {
    for (const [country, codes] of Object.entries(territories)) {
      for (const [part, code] of Object.entries(codes)) {
        expect([part, zonesOfRegion(country, part)]).toEqual([part, zonesOfCountry(code)]);
        expect(zonesOfCountry(code)).not.toEqual([]);
      }
    }
  });
});

describe('the zones of a postcode', () => {
  it.each([
    ['ES', '38001', ['Atlantic/Canary']],
    ['ES', '52001', ['Europe/Madrid']],
    ['ES', '99999', []],
    ['ES', '3500', []],
    ['PT', '9000-150', ['Atlantic/Madeira']],
    ['PT', '9980', ['Atlantic/Azores']],
    ['PT', '1000-001', ['Europe/Lisbon']],
    ['FR', '97110', ['America/Guadeloupe']],
    ['FR', '98800', ['Pacific/Noumea']],
    ['FR', '20090', ['Europe/Paris']],
    ['FR', '99999', []],
    ['US', '79901', ['America/Denver']],
    ['US', '88510', ['America/Denver']],
    ['US', '79830', ['America/Chicago', 'America/Denver']],
    ['US', '32501-1234', ['America/Chicago']],
    ['US', '32401', ['America/New_York', 'America/Chicago']],
    ['US', '33101', ['America/New_York']],
    ['US', '99546', ['America/Anchorage', 'America/Adak']],
    ['US', '00901', ['America/Puerto_Rico']],
    ['US', '10001', []],
    ['CA', 'a1a1a1', ['America/St_Johns', 'America/Halifax']],
    ['CA', 'D1A 1A1', []],
    ['DE', '10115', []],
  ])('of %s %s are %p', (country, postcode, zones) => {
    expect(zonesOfPostcode(country, postcode)).toEqual(zones);
  });

  it('exist, whatever the ZIP code', () => {
    const all = Array.from({ length: 1000 }, (_, prefix) => `${String(prefix).padStart(3, '0')}01`);
    expect(all.flatMap((code) => zonesOfPostcode('US', code)).filter((zone) => !isZone(zone))).toEqual([]);
  });
});

describe('the countries of a phone number', () => {
  it.each([
    ['+34600000001', ['ES']],
    ['+447624123456', ['IM']],
    ['+447781123456', ['GG']],
    ['+16135550123', ['CA']],
    ['+77012345678', ['KZ']],
    ['+79161234567', ['RU']],
    ['+33700000000', ['FR']],
    ['+8816123456', []],
    ['+', []],
  ])('of %s are %p', (phone, countries) => {
    expect(countriesOfPhone(phone)).toEqual(countries);
  });
});
