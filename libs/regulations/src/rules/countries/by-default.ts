import { hours } from '../hours.js';
import type { Rule } from '../rule.js';

/**
 * Countries whose law was read and names no hours for texts: the hours are Rebound's own careful choice, so a workspace need
 * not accept anything for them.
 */
const projectDefault = (country: string, note: string): Rule => ({
  id: `${country.toLowerCase()}.hours`,
  version: 1,
  country,
  validFrom: '2000-01-01',
  hours: hours('mon-sat 09:00-20:00'),
  source: 'project default',
  confidence: 'L',
  checkedOn: '2026-11-20',
  note,
});

const eu = 'no hours for texts found; the GDPR and ePrivacy ask for consent, not for hours';

export const byDefault: readonly Rule[] = [
  ...['DE', 'IT', 'PT', 'NL', 'BE', 'AT', 'PL', 'SE'].map((country) => projectDefault(country, eu)),
  projectDefault('CA', 'CASL names no hours'),
];
