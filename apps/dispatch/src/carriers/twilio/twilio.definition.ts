import type { CarrierDefinition } from '../carrier.js';
import { TwilioCarrier } from './twilio-carrier.js';

type Option = 'accountSid' | 'authToken' | 'baseUrl' | 'connections' | 'timeoutMs' | 'indexingDelayMs';

const options: Readonly<Record<Option, CarrierDefinition['options'][string]>> = {
  accountSid: { describe: 'the account, AC and 32 hex digits' },
  authToken: { describe: "the account's primary auth token; signs webhooks too", secret: true },
  baseUrl: { describe: 'where the REST API is', default: 'https://api.twilio.com' },
  connections: { describe: 'connections kept open, and so requests at once', default: '16' },
  timeoutMs: { describe: 'real ms after which an answer is given up and the outcome is unknown', default: '10000' },
  indexingDelayMs: {
    describe: 'real ms after which an accepted message is sure to be in the list',
    default: '60000',
  },
};

export const twilio: CarrierDefinition = {
  name: 'twilio',
  describe: 'Twilio Programmable Messaging, REST API 2010-04-01',
  options,
  create(given) {
    const value = (name: Option): string => {
      const text = given[name] ?? options[name].default;
      if (text === undefined || text === '') throw new RangeError(`twilio needs ${name}: ${options[name].describe}`);
      return text;
    };
    const count = (name: Option): number => {
      const number = Number(value(name));
      if (!Number.isInteger(number) || number < 0) throw new RangeError(`twilio's ${name} must be a whole number`);
      return number;
    };
    const accountSid = value('accountSid');
    if (!/^AC[0-9a-f]{32}$/.test(accountSid)) throw new RangeError("twilio's accountSid is AC and 32 hex digits");
    const baseUrl = value('baseUrl');
    if (!URL.canParse(baseUrl)) throw new RangeError("twilio's baseUrl must be a URL");
    return new TwilioCarrier({
      accountSid,
      authToken: value('authToken'),
      baseUrl,
      connections: Math.max(1, count('connections')),
      timeoutMs: Math.max(1, count('timeoutMs')),
      indexingDelayMs: count('indexingDelayMs'),
    });
  },
};
