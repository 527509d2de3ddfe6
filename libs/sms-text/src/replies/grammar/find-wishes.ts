import type { Entry } from './form-index.js';
import type { CompiledWish, Step } from './vocabulary.js';
import type { WishKind } from './pattern.js';

/** One word of a reply, folded. */
export type Token = {
  readonly word: string;
  readonly entries: readonly Entry[];
  readonly sentence: number;
  /** A comma stands before it. */
  readonly afterComma: boolean;
  /** Nothing, or only greetings, stand before it in its clause. */
  readonly begins: boolean;
  /** Nothing but thanks follows it, itself included, in its clause. */
  readonly tail: boolean;
  /** The phrase it belongs to that means something else: no wish may use it then. */
  innocent?: 'innocent' | 'booking';
};

export type FoundWish = Readonly<{ wish: CompiledWish['wish']; at: number; end: number }>;

type Search = Readonly<{
  tokens: readonly Token[];
  sentence: number;
  /** A comma ends it: innocent phrases are short. */
  withinClause: boolean;
  /** Words of innocent phrases count too. */
  maskedToo: boolean;
}>;

/** What speaks against a wish to stop: found by chance in the words of a language that the person does not speak, it would hide one. */
const hiding: ReadonlySet<WishKind> = new Set(['innocent', 'booking', 'machine', 'help']);

/**
 * The first wish of each kind. Work is bounded by the data: a wish has few elements and gaps of single figures, and only
 * wishes that begin with the word at hand are tried.
 */
export function findWishes(
  tokens: readonly Token[],
  when: 'early' | 'late',
  speaks: (language: string) => boolean,
): Map<WishKind, FoundWish> {
  const found = new Map<WishKind, FoundWish>();
  const maskedToo = when === 'early';
  for (const [at, token] of tokens.entries()) {
    if (token.entries.length === 0 || (token.innocent && !maskedToo)) continue;
    const search: Search = { tokens, sentence: token.sentence, withinClause: false, maskedToo };
    const clause: Search = { ...search, withinClause: true };
    for (const entry of token.entries) {
      for (const { wish, steps } of entry[when]) {
        const innocent = wish.kind === 'innocent' || wish.kind === 'booking' ? wish.kind : undefined;
        if (!innocent && found.has(wish.kind)) continue;
        if (hiding.has(wish.kind) && !speaks(wish.language)) continue;
        const end = match(innocent ? clause : search, steps, 0, at);
        if (end < 0) continue;
        found.set(wish.kind, { wish, at, end });
        if (innocent) for (const covered of tokens.slice(at, end)) covered.innocent ??= innocent;
      }
    }
  }
  return found;
}

/** @returns where the match ends, or -1 */
function match(search: Search, steps: readonly Step[], step: number, at: number): number {
  const wanted = steps[step];
  if (wanted === undefined) return at;
  const next = search.tokens[at];
  const over = next?.sentence !== search.sentence || (search.withinClause && next.afterComma && hasBegun(steps, step));
  const token = over ? undefined : next;
  switch (wanted.kind) {
    case 'begin':
      return token?.begins ? match(search, steps, step + 1, at) : -1;
    case 'end':
      return ends(token) ? match(search, steps, step + 1, at) : -1;
    case 'gap': {
      for (let skipped = 0; skipped <= wanted.most; skipped += 1) {
        const end = match(search, steps, step + 1, at + skipped);
        if (end >= 0) return end;
        const between = search.tokens[at + skipped];
        if (between?.sentence !== search.sentence || (search.withinClause && between.afterComma)) return -1;
      }
      return -1;
    }
    case 'words': {
      const fits = token !== undefined && (search.maskedToo || !token.innocent) && mayFill(token.entries, wanted.id);
      const end = fits ? match(search, steps, step + 1, at + 1) : -1;
      return end < 0 && (wanted.optional || (wanted.orEnd && ends(token))) ? match(search, steps, step + 1, at) : end;
    }
  }
}

const ends = (token: Token | undefined): boolean => token === undefined || token.tail;

const hasBegun = (steps: readonly Step[], step: number): boolean =>
  steps.slice(0, step).some(({ kind }) => kind === 'words');

function mayFill(entries: readonly Entry[], id: number): boolean {
  for (const { fills } of entries) if (fills.has(id)) return true;
  return false;
}
