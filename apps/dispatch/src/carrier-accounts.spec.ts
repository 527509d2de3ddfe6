import { describe, expect, it } from '@jest/globals';
import { parseCredentials } from './carrier-accounts.js';

describe('the accounts at carriers', () => {
  it('are read by name, with their options as text', () => {
    const accounts = parseCredentials('{"main":{"carrier":"twilio","accountSid":"AC1","timeoutMs":5000}}');
    expect(accounts.get('main')).toEqual({ carrier: 'twilio', options: { accountSid: 'AC1', timeoutMs: '5000' } });
  });

  it.each([
    ['nonsense', 'is not JSON'],
    ['[]', 'is not a JSON object'],
    ['{"main":{}}', 'the account "main" names no carrier'],
    ['{"main":{"carrier":"twilio","authToken":{"secret":1}}}', 'authToken of "main" is neither text nor a number'],
  ])('are refused with a reason that holds no value: %s', (json, reason) => {
    expect(() => parseCredentials(json)).toThrow(reason);
  });
});
