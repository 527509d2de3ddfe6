import type { AcceptedBasis, DeadlineSubject, Rule, Weekday, Within } from '../rules/rule.js';

const list = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
const dayNames: Readonly<Record<Weekday, string>> = {
  mon: 'Mondays',
  tue: 'Tuesdays',
  wed: 'Wednesdays',
  thu: 'Thursdays',
  fri: 'Fridays',
  sat: 'Saturdays',
  sun: 'Sundays',
};
const items = (values: readonly string[]): string => values.join('; ');

function within(time: Within): string {
  const [[unit, count] = ['', 0]] = Object.entries(time);
  const name = unit === 'businessDays' ? 'business days' : unit;
  return `${count} ${count === 1 ? name.replace(/s$/, '') : name}`;
}

const subjects: Readonly<Record<DeadlineSubject, (time: string) => string>> = {
  revocation: (time) => `A refusal is acted on within ${time}.`,
  'revocation-confirmation': (time) => `A refusal is confirmed within ${time}.`,
  'opt-out-facility': (time) => `The way to refuse works for at least ${time} after each message.`,
  'opt-out-kept': (time) => `A refusal is honoured for at least ${time}.`,
  cure: (time) => `After a complaint the sender has ${time} to cure it.`,
  'evidence-kept': (time) => `Proof of consent is kept for at least ${time}.`,
};

const basis = ({ basis: name, expiresAfterMonths: months, conditions = [] }: AcceptedBasis): string =>
  [
    name.replaceAll('-', ' '),
    ...(months === undefined ? [] : [`for ${months} months`]),
    ...(conditions.length === 0 ? [] : [`(${items(conditions)})`]),
  ].join(' ');

const sentence = (parts: readonly (string | undefined)[]): string =>
  parts
    .filter((part) => part !== undefined)
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join(' ');

/** What a rule does, in plain words for a lawyer. */
export function sayRule(rule: Rule): string {
  switch (rule.kind) {
    case 'hours':
      return `Marketing only ${list(rule.hours)} where the person is; the end excluded.`;
    case 'days':
      return `No marketing on ${list(rule.closed.map((day) => dayNames[day]))}.`;
    case 'holidays':
      return `No marketing on the holidays of ${rule.calendar}.`;
    case 'traffic-ban':
      return `No ${rule.what}${rule.carriers ? ` over ${list(rule.carriers)}` : ''}.`;
    case 'senders':
      return sentence([
        rule.forbidden && `Not accepted: ${list(rule.forbidden)}.`,
        rule.mustRegister && `To be registered first: ${list(rule.mustRegister)}.`,
        rule.how && `${rule.how}.`,
      ]);
    case 'caps': {
      const { per24h, per7d, per30d } = rule.caps;
      const caps = [
        ...(per24h === undefined ? [] : [`${per24h} in 24 hours`]),
        ...(per7d === undefined ? [] : [`${per7d} in 7 days`]),
        ...(per30d === undefined ? [] : [`${per30d} in 30 days`]),
      ];
      return `At most ${list(caps)}, rolling.${rule.binding === 'choice' ? ' A workspace may choose its own figures.' : ''}`;
    }
    case 'cart-texts':
      return sentence([
        rule.perAbandonment === undefined ? undefined : `At most ${rule.perAbandonment} text per abandoned cart.`,
        rule.latestHours === undefined ? undefined : `At the latest ${rule.latestHours} hours after it.`,
        rule.doubleOptIn === true ? 'Only with double opt-in.' : undefined,
        rule.mustNot && `Never: ${items(rule.mustNot)}.`,
        rule.terms && `The terms ${items(rule.terms)}.`,
      ]);
    case 'opt-out-line':
      return sentence([
        `Every such text says how to refuse${rule.free === true ? ', free of charge' : ''}.`,
        rule.keywords && `Words: ${list(rule.keywords)}.`,
        rule.how && `${rule.how}.`,
      ]);
    case 'sender-identity':
      return sentence([`Every such text shows ${list(rule.parts)}.`, rule.how && `${rule.how}.`]);
    case 'double-opt-in':
      return `Double opt-in for ${rule.purposes.includes('*') ? 'all marketing' : list(rule.purposes)}: ${rule.why}.`;
    case 'content-ban':
      return sentence([
        rule.categories && `Nothing about ${list(rule.categories)}.`,
        rule.inBody && `No ${list(rule.inBody)} in the text.`,
      ]);
    case 'consent':
      return `Marketing may rest on: ${rule.bases.map(basis).join('; or ')}.`;
    case 'deadline':
      return (
        subjects[rule.of](within(rule.within)) +
        (rule.calendar === undefined ? '' : ` Weekends and the holidays of ${rule.calendar} do not count.`)
      );
    case 'reply':
      return sentence([
        `The answer to an ${rule.to === 'help' ? 'appeal for help' : rule.to} contains: ${items(rule.mustContain)}.`,
        rule.mustNotContain && `It does not contain: ${items(rule.mustNotContain)}.`,
      ]);
    case 'opt-in-disclosure':
      return `Shown where the number is given: ${items(rule.mustShow)}.`;
    case 'revocation':
      return sentence([
        rule.words && `Words that refuse by themselves: ${list(rule.words)}.`,
        rule.anyReasonableMeans ? 'Any reasonable means counts.' : undefined,
        `One refusal covers ${rule.covers}.`,
      ]);
    case 'list-check':
      return sentence([
        `The number is looked up in: ${rule.list}.`,
        rule.unless && `Not where consent is ${rule.unless.map((one) => one.replaceAll('-', ' ')).join(' or ')}.`,
      ]);
    case 'registration':
      return `${rule.with}: ${rule.what}.`;
    case 'evidence':
      return `Kept on record: ${items(rule.keep)}.`;
    case 'notice':
      return rule.text;
  }
}
