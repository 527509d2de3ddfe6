import { describe, expect, it } from '@jest/globals';
import { derivedId } from '@rebound/kernel';
import { builtInRegulations, candidateZones } from '@rebound/regulations';
import type { Recipient } from '../recipient.js';
import type { Sender } from '../senders.js';
import { checks } from './checks.js';
import type { GateFacts, GatedMessage } from './gate-facts.js';
import { passGate } from './gate.js';

/** A Tuesday noon in Madrid. */
const noon = Date.parse('2026-11-24T11:00:00Z');
const hour = 3_600_000;
const messageId = derivedId('message', 1);

const sender: Sender = {
  name: 'main',
  carrier: 'twilio',
  credential: 'main',
  address: { kind: 'number', value: '+15005550006' },
  perSecond: 10,
  hash: 'a'.repeat(64),
  help: { en: 'Help' },
};
const granted: Recipient = {
  consent: {
    version: 3,
    purposes: [{ purpose: 'cart-reminders', status: 'granted' }],
    stoppedSenders: [],
    paused: false,
  },
  blocks: [],
  sent: [],
};

type Overrides = Partial<Omit<GateFacts, 'message'>> & { message?: Partial<GatedMessage> };

function facts({ message, ...overrides }: Overrides = {}): GateFacts {
  const now = overrides.now ?? noon;
  return {
    now,
    message: {
      workspaceId: 'demo',
      messageId,
      campaign: 'cart-reminder',
      class: 'marketing',
      purpose: 'cart-reminders',
      brand: 'Demo Shop',
      country: 'ES',
      requestedAt: noon,
      notBefore: noon,
      notAfter: noon + 48 * hour,
      ...message,
    },
    pauses: [],
    canReceiveTexts: true,
    consentCopy: { alive: true, upTo: noon, waitedTooLong: false },
    recipient: granted,
    sender,
    regulations: builtInRegulations,
    law: {
      now,
      class: message?.class ?? 'marketing',
      acceptDefaultRules: false,
      whereabouts: candidateZones({
        evidence: [{ source: 'browser', zone: 'Europe/Madrid', country: 'ES' }],
        phoneCountry: 'ES',
      }),
    },
    caps: { per24h: 1, per7d: 3, per30d: 6, rules: [{ id: 'all.caps', version: 1 }] },
    text: { complete: true, optOut: true, banned: [], identity: { missing: [] }, rules: [] },
    ...overrides,
  };
}

const decide = (overrides?: Overrides) => passGate(facts(overrides)).decision;
const without = (name: 'sender'): GateFacts => {
  const { [name]: _gone, ...rest } = facts();
  return rest;
};

describe('the gate', () => {
  it('looks at each check in order and sends when all pass', () => {
    const { decision, checks: lines } = passGate(facts());
    expect(decision.kind).toBe('send');
    expect(lines.map(({ check, verdict }) => [check, verdict])).toEqual(checks.map(({ name }) => [name, 'pass']));
  });

  it('stops at the first check that does not pass, and records what it saw', () => {
    const { checks: lines } = passGate(facts({ canReceiveTexts: false }));
    expect(lines.map(({ check }) => check)).toEqual(['withdrawn', 'schedule', 'pause', 'phone-type']);
    expect(lines.at(-1)).toEqual({
      check: 'phone-type',
      verdict: 'suppress',
      reason: 'phone-not-mobile',
      values: { country: 'ES', canReceiveTexts: false },
    });
  });

  it('tells until when the message must have left: the law, the journey and the offer, whichever is first', () => {
    const legalEnd = decide();
    expect(legalEnd.kind === 'send' && legalEnd.closesAt > noon && legalEnd.closesAt < noon + 12 * hour).toBe(true);
    expect(decide({ message: { notAfter: noon + hour } })).toEqual({ kind: 'send', closesAt: noon + hour });
    expect(decide({ message: { offerEndsAt: noon + hour / 2 } })).toEqual({ kind: 'send', closesAt: noon + hour / 2 });
  });
});

describe('a message that campaigns took back', () => {
  it('is withdrawn, before anything else is looked at', () => {
    expect(decide({ withdrawn: 'converted', canReceiveTexts: false })).toEqual({
      kind: 'withdraw',
      reason: 'converted',
    });
  });
});

describe('the schedule', () => {
  it('lets a message wait until the journey wants it', () => {
    expect(decide({ message: { notBefore: noon + 1 } })).toEqual({
      kind: 'defer',
      reason: 'not-before',
      until: noon + 1,
    });
  });

  it('drops a message whose time is over, and one whose offer is gone', () => {
    expect(decide({ message: { notAfter: noon } })).toEqual({ kind: 'suppress', reason: 'expired' });
    expect(decide({ message: { offerEndsAt: noon } })).toEqual({ kind: 'suppress', reason: 'offer-gone' });
    expect(decide({ message: { notAfter: noon + 1 } }).kind).toBe('send');
  });

  it('ends even a paused message', () => {
    const pauses = [{ pauseId: 'p', workspaceId: 'demo', scope: 'workspace' }] as const;
    expect(decide({ pauses, message: { notAfter: noon } })).toEqual({ kind: 'suppress', reason: 'expired' });
  });
});

describe('a pause', () => {
  it('holds a message until it is lifted, and at the latest until the message ends', () => {
    const pauses = [{ pauseId: 'p', workspaceId: 'demo', scope: 'campaign', target: 'cart-reminder' }] as const;
    expect(decide({ pauses })).toEqual({ kind: 'defer', reason: 'paused', until: noon + 48 * hour });
  });
});

describe('the consent copy', () => {
  it('that may be old holds every message', () => {
    expect(decide({ consentCopy: { alive: false, upTo: noon, waitedTooLong: true } })).toMatchObject({
      kind: 'defer',
      reason: 'awaiting-consent',
    });
  });

  it('older than the request is waited for, and not for ever', () => {
    const behind = { alive: true, upTo: noon - 1, waitedTooLong: false };
    expect(decide({ consentCopy: behind })).toMatchObject({ kind: 'defer', reason: 'awaiting-consent' });
    expect(decide({ consentCopy: { ...behind, waitedTooLong: true } })).toEqual({
      kind: 'suppress',
      reason: 'consent-stale',
    });
  });
});

describe('consent', () => {
  it('that is missing or revoked suppresses', () => {
    expect(decide({ recipient: { blocks: [], sent: [] } })).toEqual({ kind: 'suppress', reason: 'no-consent' });
    const blocks = [{ inboundId: derivedId('inbound', 1), kind: 'stop', sender: 'main', at: noon }] as const;
    expect(decide({ recipient: { ...granted, blocks } })).toEqual({ kind: 'suppress', reason: 'consent-revoked' });
  });
});

describe('the sender', () => {
  it('must serve the country', () => {
    expect(passGate(without('sender')).decision).toEqual({ kind: 'suppress', reason: 'no-sender' });
  });
});

describe('the law of the place', () => {
  const night = Date.parse('2026-11-24T23:00:00Z');

  it('lets marketing wait for the morning', () => {
    const decision = decide({ now: night });
    expect(decision).toMatchObject({ kind: 'defer', reason: 'quiet-hours' });
    expect(decision.kind === 'defer' && decision.until > night && decision.until < night + 12 * hour).toBe(true);
  });

  it('drops what could not go out in time: waiting would be for nothing', () => {
    expect(decide({ now: night, message: { notAfter: night + hour } })).toEqual({
      kind: 'suppress',
      reason: 'expired',
    });
    expect(decide({ now: night, message: { offerEndsAt: night + hour } })).toEqual({
      kind: 'suppress',
      reason: 'offer-gone',
    });
  });

  it('has no hours for transactional messages', () => {
    const message = { class: 'transactional', purpose: 'transactional' } as const;
    expect(decide({ now: night, message }).kind).toBe('send');
  });

  it('records where the person may be, by which evidence, and what widened it', () => {
    const legalValues = (whereabouts: GateFacts['law']['whereabouts']) =>
      passGate(facts({ law: { ...facts().law, whereabouts } })).checks.find(({ check }) => check === 'legal-window')
        ?.values;
    const address = { source: 'address', country: 'ES', region: 'M' } as const;
    const abroad = { source: 'browser', zone: 'Asia/Tokyo' } as const;
    expect(legalValues(candidateZones({ evidence: [address, abroad], phoneCountry: 'ES' }))).toMatchObject({
      zones: ['Europe/Madrid', 'Asia/Tokyo'],
      evidence: 'address',
      widenedBy: ['browser'],
    });
    const alone = legalValues(candidateZones({ evidence: [address], phoneCountry: 'ES' }));
    expect(alone).toMatchObject({ zones: ['Europe/Madrid'], evidence: 'address' });
    expect(alone).not.toHaveProperty('widenedBy');
  });

  it('suppresses marketing where no rule is known and the default was not accepted', () => {
    const law = { ...facts().law, whereabouts: candidateZones({ evidence: [], phoneCountry: 'ZA' }) };
    expect(decide({ law })).toEqual({ kind: 'suppress', reason: 'no-rule' });
    expect(decide({ law: { ...law, acceptDefaultRules: true } }).kind).toBe('send');
  });
});

describe('a legal limit for texts about one cart', () => {
  const rules = [{ id: 'us.cart-texts', version: 1 }];
  const limit = (until: number) => ({ cartLimit: { until, rules } });

  it('suppresses from its very millisecond on, and names its rule', () => {
    expect(decide(limit(noon + 1))).toEqual({ kind: 'send', closesAt: noon + 1 });
    const { decision, checks: lines, rules: applied } = passGate(facts(limit(noon)));
    expect(decision).toEqual({ kind: 'suppress', reason: 'rule-blocked' });
    expect(lines.at(-1)).toMatchObject({ check: 'legal-window', values: { because: 'cart-too-old' } });
    expect(applied).toEqual(rules);
  });

  it('drops what could only go out after it', () => {
    const night = Date.parse('2026-11-24T23:00:00Z');
    expect(decide({ now: night, ...limit(night + hour) })).toEqual({ kind: 'suppress', reason: 'rule-blocked' });
    expect(decide({ now: night, ...limit(night + hour), message: { notAfter: night + hour } })).toEqual({
      kind: 'suppress',
      reason: 'expired',
    });
  });
});

describe('a ban of the traffic', () => {
  it('suppresses as a rule that forbids, not as a rule that is missing', () => {
    const whereabouts = candidateZones({ evidence: [], phoneCountry: 'US' });
    const law = { ...facts().law, whereabouts, senderType: 'alphanumeric' } as const;
    expect(decide({ law })).toEqual({ kind: 'suppress', reason: 'rule-blocked' });
  });
});

describe('the frequency cap', () => {
  const sent = [{ messageId: 'earlier', brand: 'Demo Shop', at: noon - hour }];

  it('suppresses what is too much, and names its rules', () => {
    const record = passGate(facts({ recipient: { ...granted, sent } }));
    expect(record.decision).toEqual({ kind: 'suppress', reason: 'frequency-cap' });
    expect(record.rules).toContainEqual({ id: 'all.caps', version: 1 });
  });

  it('does not count other brands, and not what is transactional', () => {
    expect(decide({ recipient: { ...granted, sent: [{ ...sent[0]!, brand: 'Other' }] } }).kind).toBe('send');
    const message = { class: 'transactional', purpose: 'transactional' } as const;
    expect(decide({ recipient: { ...granted, sent }, message }).kind).toBe('send');
  });
});

describe('the agreement, by the law of the place', () => {
  const rules = [{ id: 'ca.consent', version: 1 }];
  const law = { basis: 'enquiry', rules } as const;

  it('lets nothing out that lacks what the place asks for', () => {
    for (const lacks of ['accepted-basis', 'confirmation', 'list-check'] as const) {
      const record = passGate(facts({ consentLaw: { ...law, lacks } }));
      expect(record.decision).toEqual({ kind: 'suppress', reason: 'no-consent' });
      expect(record.checks.at(-1)).toMatchObject({ check: 'consent-law', values: { basis: 'enquiry', lacks } });
      expect(record.rules).toEqual(rules);
    }
  });

  it('holds until it runs out, and no text leaves after that', () => {
    expect(decide({ consentLaw: { ...law, until: noon } })).toEqual({ kind: 'suppress', reason: 'no-consent' });
    expect(decide({ consentLaw: { ...law, until: noon + 1 } })).toEqual({ kind: 'send', closesAt: noon + 1 });
  });
});

describe('the text', () => {
  it('with a link that leads nowhere does not go out', () => {
    expect(decide({ text: { ...facts().text, complete: false } })).toEqual({
      kind: 'suppress',
      reason: 'render-failed',
    });
  });

  it('with something in it that the place bans does not go out', () => {
    const rules = [{ id: 'ae.content-ban', version: 1 }];
    const record = passGate(facts({ text: { ...facts().text, banned: ['urls'], rules } }));
    expect(record.decision).toEqual({ kind: 'suppress', reason: 'rule-blocked' });
    expect(record.checks.at(-1)?.values).toMatchObject({ banned: ['urls'] });
    expect(record.rules).toEqual(expect.arrayContaining(rules));
  });

  it('that cannot say what the place wants to know of the sender does not go out', () => {
    const record = passGate(facts({ text: { ...facts().text, identity: { missing: ['contact'] } } }));
    expect(record.decision).toEqual({ kind: 'suppress', reason: 'rule-blocked' });
    expect(record.checks.at(-1)?.values).toMatchObject({ identityMissing: ['contact'] });
  });
});

describe('the record of a decision', () => {
  it('holds what was seen of every check', () => {
    const { checks: lines, rules } = passGate(
      facts({ consentCopy: { alive: true, upTo: Infinity, waitedTooLong: false } }),
    );
    expect(lines.find(({ check }) => check === 'consent')?.values).toEqual({
      purpose: 'cart-reminders',
      class: 'marketing',
      found: 'granted',
      version: 3,
      blocks: 0,
    });
    expect(lines.find(({ check }) => check === 'frequency-cap')?.values).toMatchObject({
      last24h: 0,
      of24h: 1,
      full: null,
    });
    expect(rules.length).toBeGreaterThan(0);
  });
});
