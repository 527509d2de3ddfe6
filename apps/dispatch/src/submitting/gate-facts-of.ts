import { canReceiveTexts, isoDate } from '@rebound/kernel';
import { builtInRegulations, candidateZones, type LegalQuery, type Requirements } from '@rebound/regulations';
import { consentLawOf } from '../domain/consent-law.js';
import { isComplete } from '../domain/final-text.js';
import type { ConsentFreshness, GateFacts } from '../domain/gate/gate-facts.js';
import type { Pause } from '../domain/pauses.js';
import type { Recipient } from '../domain/recipient.js';
import { senderTypeOf, type Sender } from '../domain/senders.js';
import { textRulesOf } from '../domain/text-rules.js';
import type { StoredMessage } from '../persistence/stored-message.js';
import type { WorkspaceRules } from '../workspace-directory.js';

export type Circumstances = Readonly<{
  now: number;
  pauses: readonly Pause[];
  consentCopy: ConsentFreshness;
  recipient: Recipient;
  sender: Sender | undefined;
  /** Undefined where the workspace is gone: then nobody has accepted anything. */
  rules: WorkspaceRules | undefined;
  closeEarlyMs: number;
}>;

/** Puts together what the gate looks at. */
export function gateFactsOf(message: StoredMessage, circumstances: Circumstances): GateFacts {
  const { now, sender, rules, closeEarlyMs, ...given } = circumstances;
  const { origin, country, offerEndsAt, details } = message;
  const day = isoDate(now);
  const regulations = rules?.regulations ?? builtInRegulations;
  const whereabouts = candidateZones({
    evidence: details.zones,
    phone: message.phone,
    ...(country === undefined ? {} : { phoneCountry: country }),
  });
  const sending = { class: origin.class, ...(sender ? kindOf(sender) : {}) };
  const asked = regulations.requirementsFor({ place: whereabouts, day, ...sending });
  const text = { body: message.body, links: details.links };
  const agreed =
    origin.class === 'marketing'
      ? given.recipient.consent?.purposes.find(({ purpose }) => purpose === origin.purpose)
      : undefined;
  return {
    ...given,
    now,
    message: {
      workspaceId: message.workspaceId,
      messageId: origin.messageId,
      campaign: origin.campaign,
      class: origin.class,
      purpose: origin.purpose,
      brand: message.brand,
      requestedAt: message.requestedAt,
      notBefore: message.notBefore,
      notAfter: message.notAfter,
      ...(country === undefined ? {} : { country }),
      ...(offerEndsAt === undefined ? {} : { offerEndsAt }),
    },
    ...(sender ? { sender } : {}),
    canReceiveTexts: canReceiveTexts(message.phone),
    ...(agreed
      ? {
          consentLaw: consentLawOf(agreed, {
            regulations,
            whereabouts,
            day,
            asked,
            checkedLists: rules?.checkedLists ?? [],
            now,
          }),
        }
      : {}),
    regulations,
    law: {
      whereabouts,
      now,
      ...sending,
      acceptDefaultRules: rules?.acceptDefaultRules ?? false,
      closeEarlyMs,
      ...(rules?.workspaceHours ? { workspaceHours: rules.workspaceHours } : {}),
    },
    ...cartLimitOf(message, asked),
    caps: regulations.capsFor(whereabouts, rules?.caps ?? {}, day),
    text: { ...textRulesOf(asked, text, rules?.identity), complete: isComplete(text) },
  };
}

const hourMs = 3_600_000;

/** How long the law lets a cart reminder follow the abandonment. That there is one of each is in the message's id (decision 3). */
function cartLimitOf(
  { origin, details: { abandonedAt } }: StoredMessage,
  { cartTexts: { latestHours, rules } }: Requirements,
): Pick<GateFacts, 'cartLimit'> {
  if (origin.purpose !== 'cart-reminders' || abandonedAt === undefined) return {};
  return latestHours === undefined ? {} : { cartLimit: { until: abandonedAt + latestHours * hourMs, rules } };
}

/** What rules about senders go by. */
function kindOf({ carrier, address }: Sender): Pick<LegalQuery, 'carrier' | 'senderType'> {
  const senderType = senderTypeOf(address);
  return { carrier, ...(senderType ? { senderType } : {}) };
}
