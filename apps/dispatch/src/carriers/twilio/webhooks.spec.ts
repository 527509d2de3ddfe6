import { describe, expect, it } from '@jest/globals';
import { carrierClasses } from '@rebound/contracts';
import { classOf } from './codes.js';
import { messageIdParameter, parseInbound, parseReceipt } from './webhooks.js';

const receipt = (MessageStatus: string, more: Record<string, string> = {}) =>
  parseReceipt({ MessageSid: 'SM1', MessageStatus, ...more }, { [messageIdParameter]: 'ours' });

describe('a receipt', () => {
  it.each([
    ['queued', 'queued'],
    ['sending', 'queued'],
    ['sent', 'sent'],
    ['delivered', 'delivered'],
    ['undelivered', 'undelivered'],
    ['failed', 'failed'],
    ['canceled', 'cancelled'],
    ['read', 'delivered'],
  ])('that says %s means %s', (said, status) => {
    expect(receipt(said)).toEqual({ carrierMessageId: 'SM1', messageId: 'ours', status });
  });

  it('brings the code and what it means', () => {
    expect(receipt('undelivered', { ErrorCode: '30003' })).toMatchObject({
      code: '30003',
      class: 'recipient_temporary',
    });
    expect(receipt('failed', { ErrorCode: '30036' })).toMatchObject({ status: 'expired', class: 'expired' });
    expect(receipt('delivered', { ErrorCode: '0' })).not.toHaveProperty('code');
  });

  it('is none where the id or the status is missing or not known', () => {
    expect(receipt('receiving')).toBeUndefined();
    expect(parseReceipt({ MessageSid: 'SM1' }, {})).toBeUndefined();
    expect(parseReceipt({ MessageStatus: 'sent' }, {})).toBeUndefined();
    expect(parseReceipt({ SmsSid: 'SM1', SmsStatus: 'sent' }, {})).toEqual({ carrierMessageId: 'SM1', status: 'sent' });
  });
});

describe('a text from a person', () => {
  const fields = { MessageSid: 'SM2', From: '+34600000001', To: '+34600000009', Body: 'BAJA' };

  it('is read with what the carrier made of it', () => {
    expect(parseInbound(fields)).toEqual({
      carrierMessageId: 'SM2',
      from: '+34600000001',
      to: '+34600000009',
      body: 'BAJA',
    });
    expect(parseInbound({ ...fields, OptOutType: 'STOP' })?.carrierMeaning).toBe('stop');
    expect(parseInbound({ ...fields, OptOutType: 'OTHER' })).not.toHaveProperty('carrierMeaning');
    expect(parseInbound({ ...fields, Body: '' })?.body).toBe('');
  });

  it('is none where somebody or the text is missing', () => {
    for (const name of Object.keys(fields)) {
      const { [name as keyof typeof fields]: _, ...rest } = fields;
      expect(parseInbound(rest)).toBeUndefined();
    }
  });
});

describe('codes', () => {
  it.each([
    ['21610', 'opt_out'],
    ['21211', 'recipient_permanent'],
    ['30003', 'recipient_temporary'],
    ['20429', 'throttle'],
    ['30007', 'content'],
    ['21606', 'sender'],
    ['20003', 'account'],
    ['30036', 'expired'],
    ['30610', 'quiet_hours'],
    ['99999', 'unknown'],
    ['toString', 'unknown'],
  ])('%s is %s', (code, failure) => {
    expect(carrierClasses).toContain(classOf(code));
    expect(classOf(code)).toBe(failure);
  });
});
