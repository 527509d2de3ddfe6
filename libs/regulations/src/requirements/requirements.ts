import type { RuleBook } from '../rules/rule-book.js';
import type {
  AcceptedBasis,
  BodyBan,
  ConsentBasis,
  IdentityPart,
  Rule,
  RuleOf,
  RuleKind,
  RuleRef,
  SenderType,
} from '../rules/rule.js';
import { inForce, isAbout, reach, type Sending } from '../rules/scope.js';
import type { Place } from './caps.js';
import { acceptedAs, consentRules } from './consent-end.js';

export type RequirementsQuery = Sending &
  Readonly<{
    place: Place;
    /** The local or UTC date, `2026-11-21`. */
    day: string;
  }>;

type By = Readonly<{ rules: readonly RuleRef[] }>;
type Reply = Readonly<{ mustContain: readonly string[]; mustNotContain: readonly string[] }>;

/** What the rules ask of a message and of its consent, with the rules that do. Lists are empty where none asks. */
export type Requirements = Readonly<{
  /** `languages`: the country's, for persons whose own is not known; the usual one first. */
  optOutLine: By &
    Readonly<{
      required: boolean;
      free: boolean;
      keywords: readonly string[];
      how: readonly string[];
      languages: readonly string[];
    }>;
  senderIdentity: By & Readonly<{ parts: readonly IdentityPart[]; how: readonly string[] }>;
  /** Purposes whose consent must have been confirmed by a second act; `*` means all marketing. */
  doubleOptIn: By & Readonly<{ purposes: readonly string[] }>;
  /** Absent figures: no limit. `latestHours` counts from the abandonment. */
  cartTexts: By &
    Readonly<{
      perAbandonment?: number;
      latestHours?: number;
      doubleOptIn: boolean;
      mustNot: readonly string[];
      terms: readonly string[];
    }>;
  content: By & Readonly<{ categories: readonly string[]; inBody: readonly BodyBan[] }>;
  /** What every country concerned accepts, with the shortest expiry and all conditions. */
  consent: By & Readonly<{ accepted: readonly AcceptedBasis[] }>;
  senders: By &
    Readonly<{ forbidden: readonly SenderType[]; mustRegister: readonly SenderType[]; how: readonly string[] }>;
  /** Lists a number must be looked up in, where consent rests on nothing of `unless`; each with the rule that asks for it. */
  listChecks: By &
    Readonly<{ lists: readonly Readonly<{ list: string; unless: readonly ConsentBasis[]; rule: RuleRef }>[] }>;
  replies: By & Readonly<{ optIn: Reply; optOut: Reply; help: Reply }>;
  disclosure: By & Readonly<{ mustShow: readonly string[] }>;
  revocation: By & Readonly<{ words: readonly string[]; anyReasonableMeans: boolean; covers: readonly string[] }>;
  evidence: By & Readonly<{ keep: readonly string[] }>;
  /** Registrations of the business, and what there is to know beside. */
  notices: By & Readonly<{ texts: readonly string[] }>;
  /** Every rule in force for the place, the day and the message. */
  rules: readonly RuleRef[];
}>;

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];
const given = <T>(values: readonly (T | undefined)[]): T[] => values.filter((value): value is T => value !== undefined);
const least = (values: readonly (number | undefined)[]): number | undefined => {
  const known = given(values);
  return known.length === 0 ? undefined : Math.min(...known);
};

/**
 * What the rules in force ask of a message to a place: the union over all countries concerned, and over all regions where the
 * region is not known. Hours, caps and deadlines are questions of their own.
 */
export function requirements(book: RuleBook, query: RequirementsQuery): Requirements {
  const { place, day } = query;
  const all = new Set(place.countries.flatMap((country) => book.rulesOf(country)));
  const rules = [...all].filter(
    (rule) => inForce(rule, day) && isAbout(rule, query) && reach(rule, place.states) !== 'elsewhere',
  );
  const ofKind = <K extends RuleKind>(kind: K): RuleOf<K>[] =>
    rules.filter((rule): rule is RuleOf<K> => rule.kind === kind);
  const by = (found: readonly Rule[]): By => ({ rules: found.map((rule) => book.ref(rule)) });

  const optOut = ofKind('opt-out-line');
  const identity = ofKind('sender-identity');
  const double = ofKind('double-opt-in');
  const bans = ofKind('content-ban');
  const senders = ofKind('senders');
  const lists = ofKind('list-check');
  const disclosures = ofKind('opt-in-disclosure');
  const evidence = ofKind('evidence');
  const notices = rules.filter((rule) => rule.kind === 'notice' || rule.kind === 'registration');
  return {
    optOutLine: {
      required: optOut.length > 0,
      free: optOut.some(({ free }) => free === true),
      keywords: unique(optOut.flatMap(({ keywords = [] }) => keywords)),
      how: given(optOut.map(({ how }) => how)),
      languages: unique(place.countries.flatMap((country) => book.languagesOf(country))),
      ...by(optOut),
    },
    senderIdentity: {
      parts: unique(identity.flatMap(({ parts }) => parts)),
      how: given(identity.map(({ how }) => how)),
      ...by(identity),
    },
    doubleOptIn: { purposes: unique(double.flatMap(({ purposes }) => purposes)), ...by(double) },
    cartTexts: cartTexts(ofKind('cart-texts'), by),
    content: {
      categories: unique(bans.flatMap(({ categories = [] }) => categories)),
      inBody: unique(bans.flatMap(({ inBody = [] }) => inBody)),
      ...by(bans),
    },
    consent: consent(query.class === 'marketing' ? consentRules(book, place, day) : [], by),
    senders: {
      forbidden: unique(senders.flatMap(({ forbidden = [] }) => forbidden)),
      mustRegister: unique(senders.flatMap(({ mustRegister = [] }) => mustRegister)),
      how: given(senders.map(({ how }) => how)),
      ...by(senders),
    },
    listChecks: {
      lists: lists.map((rule) => ({ list: rule.list, unless: rule.unless ?? [], rule: book.ref(rule) })),
      ...by(lists),
    },
    replies: replies(ofKind('reply'), by),
    disclosure: { mustShow: unique(disclosures.flatMap(({ mustShow }) => mustShow)), ...by(disclosures) },
    revocation: revocation(ofKind('revocation'), by),
    evidence: { keep: unique(evidence.flatMap(({ keep }) => keep)), ...by(evidence) },
    notices: {
      texts: notices.map((rule) => (rule.kind === 'notice' ? rule.text : `${rule.with}: ${rule.what}`)),
      ...by(notices),
    },
    ...by(rules),
  };
}

function cartTexts(
  found: readonly RuleOf<'cart-texts'>[],
  by: (rules: readonly Rule[]) => By,
): Requirements['cartTexts'] {
  const perAbandonment = least(found.map((rule) => rule.perAbandonment));
  const latestHours = least(found.map((rule) => rule.latestHours));
  return {
    ...(perAbandonment === undefined ? {} : { perAbandonment }),
    ...(latestHours === undefined ? {} : { latestHours }),
    doubleOptIn: found.some(({ doubleOptIn }) => doubleOptIn === true),
    mustNot: unique(found.flatMap(({ mustNot = [] }) => mustNot)),
    terms: unique(found.flatMap(({ terms = [] }) => terms)),
    ...by(found),
  };
}

function replies(found: readonly RuleOf<'reply'>[], by: (rules: readonly Rule[]) => By): Requirements['replies'] {
  const reply = (to: RuleOf<'reply'>['to']): Reply => {
    const ours = found.filter((rule) => rule.to === to);
    return {
      mustContain: unique(ours.flatMap(({ mustContain }) => mustContain)),
      mustNotContain: unique(ours.flatMap(({ mustNotContain = [] }) => mustNotContain)),
    };
  };
  return { optIn: reply('opt-in'), optOut: reply('opt-out'), help: reply('help'), ...by(found) };
}

function revocation(
  found: readonly RuleOf<'revocation'>[],
  by: (rules: readonly Rule[]) => By,
): Requirements['revocation'] {
  return {
    words: unique(found.flatMap(({ words = [] }) => words)),
    anyReasonableMeans: found.some(({ anyReasonableMeans }) => anyReasonableMeans),
    covers: found.map(({ covers }) => covers),
    ...by(found),
  };
}

function consent(found: readonly RuleOf<'consent'>[], by: (rules: readonly Rule[]) => By): Requirements['consent'] {
  const bases = unique(found.flatMap((rule) => rule.bases.map(({ basis }) => basis)));
  const accepted = bases.flatMap((basis): AcceptedBasis[] => {
    const each = found.map((rule) => acceptedAs(rule, basis));
    const known = given(each);
    if (known.length < each.length) return [];
    const expiresAfterMonths = least(known.map((one) => one.expiresAfterMonths));
    const conditions = unique(known.flatMap((one) => one.conditions ?? []));
    return [
      {
        basis,
        ...(expiresAfterMonths === undefined ? {} : { expiresAfterMonths }),
        ...(conditions.length === 0 ? {} : { conditions }),
      },
    ];
  });
  return { accepted, ...by(found) };
}
