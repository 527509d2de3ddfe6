import type { Reason } from '@rebound/contracts';
import { isoInstant } from '@rebound/kernel';
import type { BlockReason, RuleRef } from '@rebound/regulations';
import { countSent, fullWindow } from '../caps.js';
import { pauseOf } from '../pauses.js';
import { judgeConsent } from '../recipient.js';
import type { Check, Finding, GateFacts, Verdict } from './gate-facts.js';

const pass: Verdict = { kind: 'pass' };
const suppress = (reason: Reason): Verdict => ({ kind: 'suppress', reason });
const defer = (reason: Reason, until?: number): Verdict => ({
  kind: 'defer',
  reason,
  ...(until === undefined ? {} : { until }),
});

const iso = (instant: number): string | null => (Number.isFinite(instant) && instant > 0 ? isoInstant(instant) : null);

/** `us-fl.hours v1`, or `us-ca.hours v1, adjusted`. */
const namesOf = (rules: readonly RuleRef[]): string[] =>
  rules.map(({ id, version, adjusted }) => `${id} v${version}${adjusted ? ', adjusted' : ''}`);

/** The instant from which on the message is worth nothing any more. */
export const endOf = ({ message: { notAfter, offerEndsAt }, cartLimit }: GateFacts): number =>
  Math.min(notAfter, offerEndsAt ?? Infinity, cartLimit?.until ?? Infinity);

const withdrawn: Check = {
  name: 'withdrawn',
  look: ({ withdrawn: reason }) => ({
    verdict: reason ? { kind: 'withdraw', reason } : pass,
    values: { withdrawn: reason ?? null },
  }),
};

const schedule: Check = {
  name: 'schedule',
  look: (facts) => {
    const { now, message } = facts;
    const { notBefore, notAfter, offerEndsAt = Infinity } = message;
    return {
      verdict:
        now >= offerEndsAt
          ? suppress('offer-gone')
          : now >= notAfter
            ? suppress('expired')
            : now < notBefore
              ? defer('not-before', notBefore)
              : pass,
      values: { now: iso(now), notBefore: iso(notBefore), notAfter: iso(notAfter), offerEndsAt: iso(offerEndsAt) },
      closesAt: endOf(facts),
    };
  },
};

const pause: Check = {
  name: 'pause',
  look: ({ pauses, message, sender }) => {
    const held = pauseOf(pauses, { ...message, ...(sender ? { sender: sender.name } : {}) });
    return {
      verdict: held ? defer('paused') : pass,
      values: {
        inForce: pauses.length,
        pause: held?.pauseId ?? null,
        scope: held?.scope ?? null,
        target: held?.target ?? null,
      },
    };
  },
};

const phoneType: Check = {
  name: 'phone-type',
  look: ({ canReceiveTexts, message }) => ({
    verdict: canReceiveTexts ? pass : suppress('phone-not-mobile'),
    values: { country: message.country ?? null, canReceiveTexts },
  }),
};

/** Decision 24: a copy that may be old holds everything; a request newer than the copy waits for it, but not for ever. */
const consentCopy: Check = {
  name: 'consent-copy',
  look: ({ consentCopy: { alive, upTo, waitedTooLong }, message: { requestedAt } }) => {
    const covers = upTo >= requestedAt;
    return {
      verdict:
        alive && covers ? pass : !covers && waitedTooLong ? suppress('consent-stale') : defer('awaiting-consent'),
      values: { alive, upTo: iso(upTo), requestedAt: iso(requestedAt) },
    };
  },
};

const senderForCountry: Check = {
  name: 'sender',
  look: ({ sender, message }) => ({
    verdict: sender ? pass : suppress('no-sender'),
    values: {
      sender: sender?.name ?? null,
      kind: sender?.address.kind ?? null,
      country: message.country ?? null,
      senderHash: sender?.hash ?? null,
    },
  }),
};

const consent: Check = {
  name: 'consent',
  look: ({ recipient, message, sender, now }) => {
    const { refused, found } = judgeConsent(
      recipient,
      { class: message.class, purpose: message.purpose, ...(sender ? { sender: sender.name } : {}) },
      now,
    );
    return {
      verdict: refused ? suppress(refused) : pass,
      values: {
        purpose: message.purpose,
        class: message.class,
        found,
        version: recipient.consent?.version ?? null,
        blocks: recipient.blocks.length,
      },
    };
  },
};

/** What marketing may rest on, for how long, and whether a second act must have confirmed it: by the law of the place. */
const consentByLaw: Check = {
  name: 'consent-law',
  look: ({ consentLaw, now }): Finding => {
    if (!consentLaw) return { verdict: pass, values: { basis: null } };
    const { basis, lacks, until, rules } = consentLaw;
    const lapsed = until !== undefined && until <= now;
    return {
      verdict: lacks || lapsed ? suppress('no-consent') : pass,
      values: {
        basis,
        lacks: lacks ?? null,
        until: until === undefined ? null : iso(until),
        rules: namesOf(rules),
      },
      rules,
      ...(until === undefined ? {} : { closesAt: until }),
    };
  },
};

/**
 * The law of the place, at the instant of the submit (decision 15): how long an abandonment may be spoken of, and the hours.
 * Transactional messages have no hours.
 */
const legalHours: Check = {
  name: 'legal-window',
  look: ({ regulations, law, cartLimit, now }): Finding => {
    if (cartLimit && now >= cartLimit.until) {
      return {
        verdict: suppress('rule-blocked'),
        values: { because: 'cart-too-old', latest: iso(cartLimit.until), rules: namesOf(cartLimit.rules) },
        rules: cartLimit.rules,
      };
    }
    const found = regulations.legalWindow(law);
    const values = {
      zones: found.zones,
      evidence: found.evidence,
      ...(found.widenedBy ? { widenedBy: found.widenedBy } : {}),
      rules: namesOf(found.rules),
      decidedBy: namesOf(found.decidedBy),
    };
    switch (found.answer) {
      case 'allowed':
        return {
          verdict: pass,
          values: { ...values, closesAt: found.until === undefined ? null : iso(found.until) },
          rules: found.rules,
          ...(found.until === undefined ? {} : { closesAt: found.until }),
        };
      case 'deferred':
        return {
          verdict: defer('quiet-hours', found.until),
          values: { ...values, opensAt: iso(found.until) },
          rules: found.rules,
        };
      case 'blocked':
        return {
          verdict: suppress(isUnknownLaw(found.reason) ? 'no-rule' : 'rule-blocked'),
          values: { ...values, because: found.reason },
          rules: found.rules,
        };
    }
  },
};

const isUnknownLaw = (reason: BlockReason): boolean =>
  reason === 'no-rules-for-country' || reason === 'unknown-country';

/** Decision 17: marketing only, rolling windows, counted at the intent. */
const frequencyCap: Check = {
  name: 'frequency-cap',
  look: ({ recipient, message, caps, now }): Finding => {
    if (message.class !== 'marketing') return { verdict: pass, values: { class: message.class } };
    const counts = countSent(recipient.sent, message.brand, now);
    const full = fullWindow(counts, caps);
    return {
      verdict: full ? suppress('frequency-cap') : pass,
      values: {
        last24h: counts.per24h,
        of24h: caps.per24h,
        last7d: counts.per7d,
        of7d: caps.per7d,
        last30d: counts.per30d,
        of30d: caps.per30d,
        full: full ?? null,
        rules: namesOf(caps.rules),
      },
      rules: caps.rules,
    };
  },
};

const text: Check = {
  name: 'text',
  look: ({ text: { complete, optOut, banned, identity, rules } }) => ({
    verdict: !complete
      ? suppress('render-failed')
      : banned.length > 0 || identity.missing.length > 0
        ? suppress('rule-blocked')
        : pass,
    values: {
      linksComplete: complete,
      optOutLine: optOut,
      banned,
      identityMissing: identity.missing,
      rules: namesOf(rules),
    },
    rules,
  }),
};

/** What a message has to pass, in this order. What is over is over, whatever else might hold it back: so `schedule` is early. */
export const checks: readonly Check[] = [
  withdrawn,
  schedule,
  pause,
  phoneType,
  consentCopy,
  senderForCountry,
  consent,
  consentByLaw,
  legalHours,
  frequencyCap,
  text,
];
