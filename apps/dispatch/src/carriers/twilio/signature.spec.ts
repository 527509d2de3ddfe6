import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isSignedByTwilio, twilioSignature } from './signature.js';

/** The vectors of domain facts 5.1. */
const url = 'https://mycompany.com/myapp.php?foo=1&bar=2';
const form = {
  CallSid: 'CA1234567890ABCDE',
  Caller: '+14158675309',
  Digits: '1234',
  From: '+14158675309',
  To: '+18005551212',
};
const signature = 'RSOYDt4T1cUTdK1PDd93/VVr8B8=';
const signed = (changes: object = {}) => ({ url, form, headers: { 'x-twilio-signature': signature }, ...changes });

describe('the signature of a webhook', () => {
  it('is as the published vector', () => {
    expect(twilioSignature('12345', url, form)).toBe(signature);
    expect(isSignedByTwilio('12345', signed())).toBe(true);
  });

  it('covers the whole request', () => {
    expect(isSignedByTwilio('54321', signed())).toBe(false);
    expect(isSignedByTwilio('12345', signed({ form: { ...form, Digits: '1235' } }))).toBe(false);
    expect(isSignedByTwilio('12345', signed({ form: { ...form, Extra: '' } }))).toBe(false);
    expect(isSignedByTwilio('12345', signed({ url: `${url}&x=1` }))).toBe(false);
    expect(isSignedByTwilio('12345', signed({ headers: {} }))).toBe(false);
    expect(isSignedByTwilio('12345', signed({ headers: { 'x-twilio-signature': [signature] } }))).toBe(false);
  });

  it('holds with and without the default port', () => {
    for (const given of ['https://mycompany.com:443/myapp.php?foo=1&bar=2', url]) {
      expect(isSignedByTwilio('12345', signed({ url: given }))).toBe(true);
    }
    const withPort = twilioSignature('12345', 'https://mycompany.com:443/x', {});
    expect(
      isSignedByTwilio('12345', {
        url: 'https://mycompany.com/x',
        form: {},
        headers: { 'x-twilio-signature': withPort },
      }),
    ).toBe(true);
  });

  it('counts the different values of a repeated field, in order', () => {
    const sign = (values: string[]) => twilioSignature('12345', url, { MediaUrl: values });
    expect(sign(['b', 'a', 'b'])).toBe(sign(['a', 'b']));
    expect(sign(['a'])).toBe(twilioSignature('12345', url, { MediaUrl: 'a' }));
  });

  it('covers a JSON body by its hash in the URL', () => {
    const hash = '015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862';
    const json = {
      url: `https://sms.example.com/hook?bodySHA256=${hash}`,
      rawBody: '{"a":1}',
      headers: { 'x-twilio-signature': 'ipW4RAdsSEqIPCUIC6wm21yuEiQ=' },
    };
    expect(isSignedByTwilio('s3cr3t', json)).toBe(true);
    expect(isSignedByTwilio('s3cr3t', { ...json, rawBody: '{"a":2}' })).toBe(false);
    expect(isSignedByTwilio('s3cr3t', { ...json, url: 'https://sms.example.com/hook' })).toBe(false);
  });

  it('is never taken from anybody without the token', () => {
    fc.assert(
      fc.property(fc.string(), fc.webUrl(), fc.dictionary(fc.string(), fc.string()), (guess, address, fields) => {
        const request = { url: address, form: fields, headers: { 'x-twilio-signature': guess } };
        expect(isSignedByTwilio('12345', request)).toBe(false);
        const real = { ...request, headers: { 'x-twilio-signature': twilioSignature('12345', address, fields) } };
        expect(isSignedByTwilio('12345', real)).toBe(true);
      }),
    );
  });
});
