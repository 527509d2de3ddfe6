import { hours } from '../hours.js';
import type { Caps, Confidence, Rule, WeekHours } from '../rule.js';

const checkedOn = '2026-11-20';

type StateRow = Readonly<{
  hours: WeekHours;
  caps?: Caps;
  source: string;
  confidence: Confidence;
  validFrom?: string;
  note?: string;
}>;

const florida = hours('daily 08:00-20:00');
const states: Readonly<Record<string, StateRow>> = {
  FL: { hours: florida, caps: { per24h: 3 }, source: 'Referrizer; ViciDial forum; Dinsmore', confidence: 'H' },
  OK: {
    hours: florida,
    caps: { per24h: 3 },
    source: 'ViciDial forum on HB 3168; Dinsmore',
    confidence: 'H',
    note: 'presumes residence by area code',
  },
  WA: { hours: florida, source: 'Dinsmore', confidence: 'H' },
  TX: {
    hours: hours('mon-sat 09:00-21:00', 'sun 12:00-21:00'),
    source: 'Foster Garvey; Referrizer',
    confidence: 'H',
  },
  CT: { hours: hours('daily 09:00-20:00'), source: 'Referrizer; Stello', confidence: 'M' },
  MD: { hours: florida, source: 'Referrizer; Stello', confidence: 'M' },
  NJ: { hours: florida, source: 'Referrizer', confidence: 'M' },
  MS: { hours: florida, source: 'Referrizer', confidence: 'M' },
  AL: { hours: florida, source: 'Stello', confidence: 'M', note: 'Sundays and holidays may be restricted: unchecked' },
  LA: { hours: florida, source: 'Stello', confidence: 'M', note: 'Sundays and holidays may be restricted: unchecked' },
  MA: { hours: florida, source: 'Stello', confidence: 'M' },
  CA: { hours: hours('daily 09:00-21:00'), source: 'Stello', confidence: 'L' },
  IL: { hours: hours('daily 09:00-21:00'), source: 'Stello', confidence: 'L' },
  MI: { hours: hours('daily 09:00-21:00'), source: 'Stello', confidence: 'L' },
  MN: { hours: hours('daily 09:00-21:00'), source: 'Stello', confidence: 'L' },
  KY: { hours: hours('daily 10:00-21:00'), source: 'Stello', confidence: 'L' },
  RI: {
    hours: hours('mon-fri 09:00-18:00', 'sat-sun 10:00-17:00'),
    source: 'Referrizer',
    confidence: 'M',
  },
  OR: {
    hours: florida,
    caps: { per24h: 3 },
    source: 'MEF',
    confidence: 'M',
    validFrom: '2026-01-01',
    note: 'HB 3865; the figures are unchecked',
  },
  VA: { hours: hours('daily 08:00-21:00'), source: 'Virginia TPPA summary', confidence: 'M' },
};

export const us: readonly Rule[] = [
  {
    id: 'us.hours',
    version: 1,
    country: 'US',
    validFrom: '2000-01-01',
    hours: hours('daily 08:00-21:00'),
    source: '47 CFR 64.1200(c)(1); Twilio error 30610',
    confidence: 'H',
    checkedOn,
    note: 'whether it binds texts with consent is disputed: enforced anyway',
  },
  ...Object.entries(states).map(([state, { validFrom = '2000-01-01', ...row }]) => ({
    id: `us-${state.toLowerCase()}.hours`,
    version: 1,
    country: 'US',
    state: `US-${state}`,
    validFrom,
    checkedOn,
    ...row,
  })),
];
