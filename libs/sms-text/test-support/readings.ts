import { examineReply } from '../src/replies/examine-reply.js';
import type { ReplyContext, ReplyReading } from '../src/replies/reply.js';

/** A reply, the languages of the person parted by spaces, and what is to be made of it. */
export type Case = readonly [text: string, languages: string, wanted: string, more?: Omit<ReplyContext, 'languages'>];

const contextOf = ([, languages, , more]: Case): ReplyContext => ({
  ...(languages !== '' && { languages: languages.split(' ') }),
  ...more,
});
const told = ({ meaning, evidence: { level, matched, language, mayMeanBooking } }: ReplyReading): string =>
  [meaning, level, matched, language, ...(mayMeanBooking ? ['(booking)'] : [])].filter(Boolean).join(' ');

/** What it means beyond doubt: meaning, level, entry and language. */
export function certainly(one: Case): string | undefined {
  const { certain } = examineReply(one[0], contextOf(one));
  return certain && told(certain);
}

/** What the grammar makes of it: an answer without its entry, and all that it sees by name. */
export function grammatically(one: Case): string {
  const examined = examineReply(one[0], contextOf(one));
  if (examined.certain) return `certain: ${told(examined.certain)}`;
  const { grammar, traits } = examined;
  const seen = traits
    .flatMap(({ names }) => names)
    .filter((name) => /^:(?:wish |innocent$|booking$|clause$|inside$)/.test(name));
  const { meaning, evidence } = grammar ?? {};
  return [meaning, evidence?.level, evidence?.language, ...seen].filter(Boolean).join(' ');
}
