import type { Arm, PersonSnapshot, Reason } from '@rebound/contracts';
import { leadsToAllowedDomain } from '@rebound/kernel';
import { candidateZones } from '@rebound/regulations';
import { chooseText, renderTemplate } from '@rebound/sms-text';
import type { InForce } from '../definitions/definition-version.js';
import type { Abandonment } from '../triggers/abandonment.js';
import { declarationsWith, linkVariable, wordingVariables } from './variables.js';

export interface MessageFacts {
  readonly arm: Arm;
  readonly abandonment: Abandonment;
  /** Epoch ms. */
  readonly now: number;
  /** Epoch ms past which the message is not wanted any more. */
  readonly notAfter: number;
  readonly workspace: InForce<'workspace'> | undefined;
  readonly template: InForce<'template'> | undefined;
  /** Characters of a short link as dispatch will make it; absent: what sms-text takes. */
  readonly linkLength?: number;
}

export interface Wording {
  readonly body: string;
  readonly locale: string;
  readonly links: readonly { readonly token: string; readonly url: string }[];
  readonly brand: string;
  readonly targetParts?: number;
  readonly templateHash: string;
  readonly workspaceHash: string;
}

export type MessageDecision =
  | { readonly state: 'requested'; readonly wording: Wording }
  | { readonly state: 'held-out' | 'suppressed'; readonly reason: Reason; readonly detail?: string };

type Refusal = Extract<MessageDecision, { state: 'held-out' | 'suppressed' }>;

const suppressed = (reason: Reason, detail?: string): Refusal => ({
  state: 'suppressed',
  reason,
  ...(detail === undefined ? {} : { detail }),
});

/** In order; the first refusal stands. */
const checks: readonly ((facts: MessageFacts) => Refusal | undefined)[] = [
  function isToBeWrittenTo({ arm }) {
    return arm === 'control' ? { state: 'held-out', reason: 'holdout' } : undefined;
  },
  function hasPhone({ abandonment }) {
    return abandonment.person.phone === undefined ? suppressed('no-phone') : undefined;
  },
  function offerStands({ abandonment: { offerEndsAt }, now }) {
    return offerEndsAt !== undefined && offerEndsAt <= now ? suppressed('offer-gone') : undefined;
  },
  function isInTime({ notAfter, now }) {
    return notAfter <= now ? suppressed('expired') : undefined;
  },
];

/** Longest body that a request may carry (contract of message-requested). */
const longestBody = 1600;

/** Whether a message step leads to a message, and its text. Dispatch has the last word on law, caps and consent. */
export function decideMessage(facts: MessageFacts): MessageDecision {
  for (const check of checks) {
    const refusal = check(facts);
    if (refusal) return refusal;
  }
  return word(facts);
}

function word({ abandonment, workspace, template, linkLength }: MessageFacts): MessageDecision {
  if (!workspace || !template) return suppressed('no-template', 'the template is not there any more');
  const { brand, defaultLocale, links } = workspace.definition;
  const { texts, fallbacks, promoCode, targetParts } = template.definition;
  const chosen = chooseText(texts, abandonment.person.locale, defaultLocale);
  if (!chosen) return suppressed('no-template', 'no text in the language of the person or of the workspace');

  const url = abandonment.recoveryUrl;
  const leadsHome = url !== undefined && leadsToAllowedDomain(url, links.allowedDomains);
  const rendered = renderTemplate(
    chosen.text,
    wordingVariables({ abandonment, brand, ...(promoCode === undefined ? {} : { promoCode }) }),
    {
      locale: chosen.locale,
      declared: declarationsWith(fallbacks),
      zone: zoneOf(abandonment.person),
      ...(leadsHome ? { links: { [linkVariable]: url } } : {}),
      ...(linkLength === undefined ? {} : { linkLength }),
    },
  );
  if (!rendered.ok) {
    if (rendered.error.variable === linkVariable) {
      return suppressed('no-link', url === undefined ? 'no recovery link is known' : 'not on an allowed domain');
    }
    return suppressed('render-failed', rendered.error.message.slice(0, 300));
  }
  const { body } = rendered.value;
  if (body === '') return suppressed('render-failed', 'the text is empty');
  if (body.length > longestBody)
    return suppressed('render-failed', `the text is longer than ${longestBody} characters`);
  return {
    state: 'requested',
    wording: {
      body,
      locale: chosen.locale,
      links: rendered.value.links.map(({ token, url: address }) => ({ token, url: address })),
      brand,
      ...(targetParts === undefined ? {} : { targetParts }),
      templateHash: template.hash,
      workspaceHash: workspace.hash,
    },
  };
}

/** The person's zone as far as it is known, for dates in the text: of those that dispatch goes by one that is named, or else the first. */
function zoneOf({ zones, phone, phoneCountry }: PersonSnapshot): string {
  const { zones: possible } = candidateZones({
    evidence: zones,
    ...(phone === undefined ? {} : { phone }),
    ...(phoneCountry === undefined ? {} : { phoneCountry }),
  });
  const named = zones.map(({ zone }) => zone).find((zone) => zone !== undefined && possible.includes(zone));
  return named ?? possible[0] ?? 'UTC';
}
