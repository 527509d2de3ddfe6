import { UnspacedWishes } from './grammar/unspaced.js';
import { SpacedSignals, UnspacedSignals } from './grammar/signals.js';
import { Vocabulary } from './grammar/vocabulary.js';
import { wishesOf } from './grammar/pattern.js';
import { Keywords } from './keywords.js';
import { countries } from './countries.js';
import { replyLanguages } from './languages/index.js';

const spaced = replyLanguages.filter((language) => !language.unspaced);

export const keywords = new Keywords(replyLanguages);
export const vocabulary = new Vocabulary(spaced, spaced.flatMap(wishesOf));
export const unspacedLanguages = replyLanguages
  .filter((language) => language.unspaced)
  .map((language) => ({ code: language.code, wishes: new UnspacedWishes(wishesOf(language)) }));

export const spacedSignals = new SpacedSignals(spaced, (words) => vocabulary.readAs(words));
export const unspacedSignals = replyLanguages
  .filter(({ unspaced, signals }) => unspaced && signals !== undefined)
  .map((language) => ({ code: language.code, signals: new UnspacedSignals(language) }));

export const knownLanguages: readonly string[] = [...new Set(replyLanguages.map(({ code }) => code))];

const inDepth = new Set(replyLanguages.filter(({ signals }) => signals !== undefined).map(({ code }) => code));

/** "pt" of "pt-BR". */
export const withoutRegion = (language: string): string => language.toLowerCase().split(/[-_]/)[0] ?? '';

/** Whether the words of a language are known so well that those of a reply say something by what they are. */
export const knownInDepth = (language: string): boolean => inDepth.has(withoutRegion(language));

export type Speaks = (language: string) => boolean;

/** Whether the person may speak a language: those named and the country's; English always, every one where nothing is known. */
export function speaks(languages: readonly string[] | undefined, country: string | undefined): Speaks {
  const here = country === undefined ? undefined : countries[country.toUpperCase()];
  if ((languages === undefined || languages.length === 0) && here === undefined) return () => true;
  const spoken = new Set(['en', ...(here?.languages ?? [])]);
  for (const language of languages ?? []) spoken.add(withoutRegion(language));
  return (language) => spoken.has(language);
}
