import { hours } from '../hours.js';
import type { Rule } from '../rule.js';

const checkedOn = '2026-11-20';

export const world: readonly Rule[] = [
  {
    id: 'au.hours',
    version: 1,
    country: 'AU',
    validFrom: '2000-01-01',
    hours: hours('mon-fri 09:00-20:00', 'sat 09:00-17:00'),
    source: 'project default',
    confidence: 'L',
    checkedOn,
    note: 'none in the Spam Act; these are the rules for calls (unchecked)',
  },
  {
    id: 'br.hours',
    version: 1,
    country: 'BR',
    validFrom: '2000-01-01',
    hours: hours('mon-sat 09:00-22:00'),
    source: 'Twilio guidelines BR',
    confidence: 'M',
    checkedOn,
  },
  {
    id: 'in.hours',
    version: 1,
    country: 'IN',
    validFrom: '2000-01-01',
    validTo: '2025-10-01',
    hours: hours('daily 09:00-21:00'),
    source: 'SMSGatewayHub',
    confidence: 'M',
    checkedOn,
  },
  {
    id: 'in.hours',
    version: 2,
    country: 'IN',
    validFrom: '2025-10-01',
    hours: hours('daily 10:00-21:00'),
    source: 'SMSGatewayHub',
    confidence: 'M',
    checkedOn,
    note: 'promotional and service-explicit; outside it DLT error 651',
  },
  {
    id: 'ae.hours',
    version: 1,
    country: 'AE',
    validFrom: '2000-01-01',
    hours: hours('daily 07:00-21:00'),
    source: 'Twilio guidelines AE',
    confidence: 'M',
    checkedOn,
  },
  {
    id: 'kz.hours',
    version: 1,
    country: 'KZ',
    validFrom: '2000-01-01',
    hours: hours('daily 09:00-22:00'),
    source: 'Vero',
    confidence: 'L',
    checkedOn,
  },
  {
    id: 'mx.hours',
    version: 1,
    country: 'MX',
    validFrom: '2000-01-01',
    hours: hours('daily 08:00-20:00'),
    source: 'AWS docs; Vero',
    confidence: 'L',
    checkedOn,
    note: 'Telcel enforces windows of its own',
  },
];

/** For countries nobody has read the law of; used only where the workspace has accepted it on the record (decision 28). */
export const defaultRule: Rule = {
  id: 'default.hours',
  version: 1,
  country: '*',
  validFrom: '2000-01-01',
  hours: hours('mon-sat 09:00-20:00'),
  source: 'project default',
  confidence: 'L',
  checkedOn,
};
