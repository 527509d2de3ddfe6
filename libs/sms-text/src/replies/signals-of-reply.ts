import type { Shown, Signal } from './grammar/signals.js';
import { spacedSignals, unspacedSignals } from './lexicon.js';
import type { Reply } from './reply.js';
import { moodsOf } from './signs.js';

/** Short words of English that are others in other languages ("no", "am"): signals that only its own texts show. */
const mistaken = new Set<Signal>(['no', 'you', 'often', 'want']);

/** In how many places a reply shows each kind of words, in the language of which it shows most, beside English; and its emoji. */
export function signalsOf({
  tokens,
  speaks,
  written,
  unspaced: { rest, possible },
}: Reply): ReadonlyMap<Signal, number> {
  const shown: Shown = spacedSignals.of(
    tokens.map(({ word }) => word),
    (at) => tokens[at]?.innocent !== undefined,
  );
  for (const { code, signals } of unspacedSignals) {
    if (possible.some((language) => language.code === code)) signals.addTo(shown, rest.replaceAll(' ', ''));
  }
  const all = [...shown].map(([language, places]) => ({ language, places, size: sizeOf(places) }));
  const spoken = all.filter(({ language }) => speaks(language));
  const [most] = (spoken.length > 0 ? spoken : all).sort((a, b) => b.size - a.size);
  const places = new Map<Signal, number>(most?.places);
  const add = (signal: Signal, count: number): unknown => places.set(signal, (places.get(signal) ?? 0) + count);
  if (most !== undefined && most.language !== 'en') {
    for (const [signal, count] of shown.get('en') ?? []) if (!mistaken.has(signal)) add(signal, count);
  }
  for (const mood of moodsOf(written)) add(mood, 1);
  return places;
}

const sizeOf = (places: ReadonlyMap<Signal, number>): number =>
  [...places.values()].reduce((sum, count) => sum + count, 0);
