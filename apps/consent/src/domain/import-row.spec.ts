import { describe, expect, it } from '@jest/globals';
import { headerProblem, readImportRow } from './import-row.js';

const now = Date.parse('2026-11-21T12:00:00Z');
const defaults = { region: 'ES', purposes: ['marketing' as const] };

describe('readImportRow', () => {
  it('reads a national number, several purposes and a date', () => {
    expect(
      readImportRow(
        { phone: '600 00 00 01', purposes: 'marketing cart-reminders', consented_at: '2026-03-01', source: 'checkout' },
        defaults,
        now,
      ),
    ).toEqual({
      ok: true,
      value: {
        phone: '+34600000001',
        phoneRegion: 'ES',
        purposes: ['marketing', 'cart-reminders'],
        consentedAt: Date.parse('2026-03-01'),
        source: 'checkout',
      },
    });
  });

  it('starts without cart reminders where the line names no purpose', () => {
    expect(readImportRow({ phone: '+34600000001', consented_at: '2026-03-01T10:00:00Z' }, defaults, now)).toMatchObject(
      { value: { purposes: ['marketing'], source: 'import' } },
    );
  });

  it('keeps no country for a number that says its own', () => {
    const read = readImportRow({ phone: '+34 600 000 001', consented_at: '2026-03-01' }, defaults, now);
    expect(read.ok && read.value).not.toHaveProperty('phoneRegion');
  });

  it('reads what the agreement rests on, and when it was confirmed', () => {
    const row = { phone: '+34600000001', consented_at: '2026-03-01' };
    const terms = { basis: 'existing-customer', confirmed_at: '2026-03-01T10:05:00+01:00' };
    expect(readImportRow({ ...row, ...terms }, defaults, now)).toMatchObject({
      value: { basis: 'existing-customer', confirmedAt: '2026-03-01T09:05:00.000Z' },
    });
  });

  it.each([
    [{ phone: '12', consented_at: '2026-03-01' }, 'phone'],
    [{ phone: '+34600000001', consented_at: 'yesterday' }, 'consented_at'],
    [{ phone: '+34600000001', consented_at: '2027-03-01' }, 'consented_at'],
    [{ phone: '+34600000001', consented_at: '2026-03-01', purposes: 'all' }, 'purposes'],
    [{ phone: '+34600000001', consented_at: '2026-03-01', expires_at: 'never' }, 'expires_at'],
    [{ phone: '+34600000001', consented_at: '2026-03-01', basis: 'hearsay' }, 'basis'],
    [{ phone: '+34600000001', consented_at: '2026-03-01', confirmed_at: '2027-03-01' }, 'confirmed_at'],
  ])('refuses %j and names the field', (row, field) => {
    expect(readImportRow(row, defaults, now)).toMatchObject({ ok: false, error: { field } });
  });
});

describe('headerProblem', () => {
  it('names what is unknown or missing', () => {
    expect(headerProblem(['phone', 'consented_at'])).toBeUndefined();
    expect(headerProblem(['phone'])).toBe('column consented_at is missing');
    expect(headerProblem(['telephone', 'consented_at'])).toContain('unknown column telephone');
  });
});
