import { withoutRegion } from '../lexicon.js';
import type { Reply } from '../reply.js';
import { signalsOf } from '../signals-of-reply.js';
import { addGrams, type Traits } from './grams.js';

/** Before what the grammar sees in a text: no word holds it. */
export const grammarMark = ':';

const most = 3;
const eachSeen = 0.45;
const eachLanguage = 0.3;

/** All that is weighed of a reply: what it is made of, and what the grammar sees in it. */
export function traitsOf(reply: Reply, seen: readonly string[]): Traits {
  const traits: Traits = [];
  addGrams(reply, traits);
  const { languages, question } = reply.context;
  const spoken = languages?.map(withoutRegion) ?? [];
  traits.push({ names: spoken.map((language) => `@${language}`), each: eachLanguage });
  if (question !== undefined) traits.push({ names: ['@asked'], each: eachSeen });
  traits.push({ names: [...seen, ...signalNames(reply)].map((name) => grammarMark + name), each: eachSeen });
  return traits;
}

/** Kinds of words, how often up to three times, and which stand in one text: "not" and "messages" say more together. */
function signalNames(reply: Reply): string[] {
  const places = signalsOf(reply);
  if (places.size === 0) return ['unknown'];
  return [...places].flatMap(([signal, count]) => [
    ...Array.from({ length: Math.min(count, most) }, (_, place) => (place === 0 ? signal : `${signal}${place + 1}`)),
    ...[...places.keys()].filter((other) => signal < other).map((other) => `${signal}+${other}`),
  ]);
}
