import {
  examineReply,
  grammarMark,
  type ExaminedReply,
  type ReplyMeaning,
  type Traits,
} from '@rebound/sms-text/replies';
import type { CorpusEntry } from '../corpus/labelled-text.js';
import { contextOf } from '../judge.js';
import type { Example } from './train.js';

/** A labelled text with what is seen in it. */
export interface Examined {
  readonly entry: CorpusEntry;
  readonly examined: ExaminedReply;
}

export function examine(entry: CorpusEntry): Examined {
  const examined = examineReply(entry.text, contextOf(entry));
  if (examined.certain) return { entry, examined };
  return { entry, examined: { ...examined, traits: examined.traits.map(withSharedNames) } };
}

const shared = new Map<string, string>();

/** A name that many texts show is held in memory once. */
function withSharedNames({ names: given, each }: Traits[number]): Traits[number] {
  return {
    names: given.map((name) => {
      const known = shared.get(name);
      if (known === undefined) shared.set(name, name);
      return known ?? name;
    }),
    each,
  };
}

const isWish = (meaning: ReplyMeaning): boolean => meaning === 'stop' || meaning === 'pause';

/** A missed stop is worse than a silenced customer, and that worse than a missed pause. */
const weightOf: Readonly<Record<ReplyMeaning, number>> = { stop: 4, pause: 0.5, none: 1, help: 1, start: 1 };
/** Where two answers are right, a text says less about either. */
const doubtful = 0.3;

/**
 * What is learned from a text; nothing where it means something beyond doubt. The grammar was written with the development
 * texts before it, so that it is right on them says nothing of how far it is to be believed: only fresh ones tell.
 */
export function exampleOf({ entry, examined }: Examined, fresh: boolean): Example | undefined {
  if (examined.certain) return undefined;
  const { label, also = [] } = entry;
  const wish = isWish(label);
  const inDoubt = also.some((other) => isWish(other) !== wish);
  return {
    traits: amountsOf(examined.traits, (name) => fresh || !name.startsWith(grammarMark)),
    wish,
    weight: weightOf[label] * (inDoubt ? doubtful : 1),
  };
}

function amountsOf(traits: Traits, counts: (name: string) => boolean): Map<string, number> {
  const amounts = new Map<string, number>();
  for (const { names, each } of traits) {
    for (const name of names) if (counts(name)) amounts.set(name, (amounts.get(name) ?? 0) + each);
  }
  return amounts;
}

/** What is learned from texts, one after the other: together they would not fit into memory. */
export function* examplesOf(texts: readonly Examined[], fresh: boolean): Generator<Example | undefined> {
  for (const text of texts) yield exampleOf(text, fresh);
}
