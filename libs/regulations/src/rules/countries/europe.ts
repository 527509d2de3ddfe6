import { hours } from '../hours.js';
import type { Rule } from '../rule.js';

const checkedOn = '2026-11-20';

export const europe: readonly Rule[] = [
  {
    id: 'gb.hours',
    version: 1,
    country: 'GB',
    validFrom: '2000-01-01',
    hours: hours('mon-sat 08:00-20:00'),
    source: 'project default',
    confidence: 'L',
    checkedOn,
    note: 'none in statute',
  },
  {
    id: 'fr.hours',
    version: 1,
    country: 'FR',
    validFrom: '2000-01-01',
    hours: hours('mon-sat 10:00-20:00'),
    holidays: 'FR',
    source: 'Brevo (08:00-22:00); Vector/Element issue (08:30-20:00 at Bouygues and SFR)',
    confidence: 'M',
    checkedOn,
    note: 'sources disagree: the stricter of both ends, and an hour more in the morning. Sundays and holidays by Brevo',
  },
  {
    id: 'es.hours',
    version: 1,
    country: 'ES',
    validFrom: '2000-01-01',
    hours: hours('mon-sat 09:00-21:00'),
    source: 'project default',
    confidence: 'L',
    checkedOn,
    note: 'none found for texts',
  },
];
