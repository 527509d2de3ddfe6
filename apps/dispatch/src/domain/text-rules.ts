import type { BodyBan, Requirements, RuleRef } from '@rebound/regulations';
import { senderIdentityOf, type Identity, type SenderIdentity } from './sender-identity.js';

/** What the rules of the recipient's places make of a text. */
export type TextRules = Readonly<{
  /** It has to say how to refuse. */
  optOut: boolean;
  /** What they ban, and is in it. */
  banned: readonly BodyBan[];
  identity: SenderIdentity;
  rules: readonly RuleRef[];
}>;

/** Numbers with a prefix, or so many digits in a row; neither amounts nor dates. */
const phoneNumber = /(?:\+|\b0)\d(?:[ ()-]?\d){5,}|\b\d{7,}\b/;

type Text = Readonly<{
  /** With link tokens or final. */
  body: string;
  links: readonly unknown[];
}>;

const holds: Readonly<Record<BodyBan, (text: Text) => boolean>> = {
  urls: ({ body, links }) => links.length > 0 || /https?:\/\/|\bwww\./i.test(body),
  'phone-numbers': ({ body }) => phoneNumber.test(body),
};

export function textRulesOf(asked: Requirements, text: Text, identity: Identity = {}): TextRules {
  const { optOutLine, content, senderIdentity } = asked;
  return {
    optOut: optOutLine.required,
    banned: content.inBody.filter((ban) => holds[ban](text)),
    identity: senderIdentityOf(asked, identity),
    rules: [...optOutLine.rules, ...content.rules, ...senderIdentity.rules],
  };
}
