import Type from 'typebox';

export const Name = Type.String({
  pattern: '^[a-z0-9][a-z0-9-]{0,62}$',
  description: 'lower-case letters, digits and hyphens',
});
export const Duration = Type.String({
  pattern: '^P(?=.)(\\d+W)?(\\d+D)?(T(?=\\d)(\\d+H)?(\\d+M)?(\\d+S)?)?$',
  description: 'ISO 8601 duration: PT45M is 45 minutes, P2D two days',
});
export const Day = Type.String({ pattern: '^\\d{4}-\\d\\d-\\d\\d$' });
export const TimeOfDay = Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$', description: 'HH:MM, 24 hours' });
export const Domain = Type.String({
  pattern: '^([a-z0-9-]+\\.)*[a-z0-9-]+(:\\d+)?$',
  maxLength: 253,
  description: 'a host name; its subdomains are included',
});
