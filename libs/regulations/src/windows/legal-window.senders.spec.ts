import { describe, expect, it } from '@jest/globals';
import { lawOf as lawOfCountries, rule } from '../../test-support/law.js';
import { legalWindow, type Regulations } from '../regulations.js';
import { senderTypes, type Rule, type SenderType } from '../rules/rule.js';
import type { LegalQuery } from './legal-window.js';

const at = (iso: string): number => Date.parse(iso);
const lawOf = (...rules: readonly Rule[]): Regulations => lawOfCountries({ QQ: rules });
const allDay = rule('hours', { hours: ['daily 00:00-24:00'] });
const query: LegalQuery = {
  whereabouts: { countries: ['QQ'], states: [], zones: ['Europe/Paris'], evidence: 'address' },
  now: at('2026-03-02T12:00:00Z'),
  class: 'marketing',
  acceptDefaultRules: false,
  closeEarlyMs: 0,
};

describe('a ban of the traffic', () => {
  const over = { carriers: ['twilio'] };
  const ban = rule('traffic-ban', { what: 'texts' }, { ...over, validTo: '2026-06-01' });
  const law = lawOf(allDay, ban);

  it('blocks over the carriers it names, until it is lifted', () => {
    expect(law.legalWindow({ ...query, carrier: 'twilio' })).toMatchObject({
      answer: 'blocked',
      reason: 'traffic-banned',
      until: at('2026-05-31T22:00:00Z'),
      decidedBy: [{ id: 'qq.traffic-ban', version: 1 }],
    });
    expect(law.legalWindow({ ...query, carrier: 'vonage' }).answer).toBe('allowed');
    expect(law.legalWindow(query).answer).toBe('allowed');
  });

  it('blocks for good where no end is known', () => {
    const answer = lawOf(allDay, rule('traffic-ban', { what: 'texts' }, over)).legalWindow({
      ...query,
      carrier: 'twilio',
    });
    expect(answer).toMatchObject({ answer: 'blocked', reason: 'traffic-banned' });
    expect(answer).not.toHaveProperty('until');
  });

  it('leaves transactional messages alone unless it is about them', () => {
    const asked = { ...query, carrier: 'twilio', class: 'transactional' } as const;
    expect(law.legalWindow(asked).answer).toBe('allowed');
    expect(lawOf(allDay, { ...ban, classes: ['transactional'] }).legalWindow(asked).answer).toBe('blocked');
  });
});

describe('a type of sender that is not taken', () => {
  it('blocks every message from it', () => {
    const newYork: LegalQuery = {
      ...query,
      whereabouts: { countries: ['US'], states: ['US-NY'], zones: ['America/New_York'], evidence: 'address' },
      now: at('2026-11-20T17:00:00Z'),
    };
    for (const messageClass of ['marketing', 'transactional'] as const) {
      const answer = legalWindow({ ...newYork, class: messageClass, senderType: 'alphanumeric' });
      expect(answer).toMatchObject({ answer: 'blocked', reason: 'traffic-banned', decidedBy: [{ id: 'us.senders' }] });
    }
    expect(legalWindow({ ...newYork, senderType: 'short-code' }).answer).toBe('allowed');
  });
});

describe('a sender or a carrier that is not known', () => {
  const mornings = (head: Partial<Rule>): Rule =>
    rule('hours', { hours: ['daily 06:00-09:00'] }, { ...head, id: 'qq.mornings' });
  const noon = { ...query, now: at('2026-01-15T12:00:00Z') };

  it.each<[string, Rule, Partial<LegalQuery>, Partial<LegalQuery>]>([
    ['sender', mornings({ senderTypes: ['short-code'] }), { senderType: 'long-code' }, { senderType: 'short-code' }],
    ['carrier', mornings({ carriers: ['vonage'] }), { carrier: 'twilio' }, { carrier: 'vonage' }],
  ])('is under the restrictions of every %s', (_, restriction, other, named) => {
    const law = lawOf(allDay, restriction);
    expect(law.legalWindow({ ...noon, ...other }).answer).toBe('allowed');
    expect(law.legalWindow({ ...noon, ...named }).answer).toBe('deferred');
    expect(law.legalWindow(noon).answer).toBe('deferred');
  });

  it('is banned only where no kind of sender is left', () => {
    const forbidding = (...forbidden: SenderType[]): Rule => rule('senders', { forbidden });
    expect(lawOf(allDay, forbidding('alphanumeric', 'long-code')).legalWindow(noon).answer).toBe('allowed');
    expect(lawOf(allDay, forbidding(...senderTypes)).legalWindow(noon)).toMatchObject({
      answer: 'blocked',
      reason: 'traffic-banned',
    });
  });
});
