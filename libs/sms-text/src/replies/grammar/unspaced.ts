import type { Element, Wish, WishKind } from './pattern.js';

type Compiled = Readonly<{ wish: Wish; expression: RegExp }>;

/** Folding leaves no sign that an expression would take for one of its own. */
const spacedOut = (form: string): string => [...form.replaceAll('*', '')].join(' ?');

function expressionOf(element: Element): string {
  switch (element.kind) {
    case 'begin':
      return '(?<=^|[\\n,])';
    case 'end':
      return '(?=$|[\\n,])';
    case 'gap':
      return `[^\\n]{0,${element.most}}?`;
    case 'words':
      return `(?:${element.forms.map(spacedOut).join('|')}${element.orEnd ? '|(?=$|[\\n,])' : ''})${element.optional ? '?' : ''}`;
  }
}

/** What stands where an innocent phrase stood: no wish holds it. */
const taken = '\ufffc';

/** The wishes of one language without spaces, over a folded text. Bounded: gaps are single figures, nothing repeats. */
export class UnspacedWishes {
  private readonly byKind = new Map<WishKind, Compiled[]>();
  private readonly innocent: RegExp | undefined;
  /** Whether any wish of a kind is there at all. */
  private readonly any = new Map<WishKind, RegExp>();

  constructor(wishes: readonly Wish[]) {
    for (const wish of wishes) {
      const expression = new RegExp(wish.elements.map(expressionOf).join(' ?'), 'u');
      this.byKind.set(wish.kind, [...(this.byKind.get(wish.kind) ?? []), { wish, expression }]);
    }
    for (const [kind, list] of this.byKind) {
      this.any.set(kind, new RegExp(list.map(({ expression }) => expression.source).join('|'), 'u'));
    }
    const innocents = [...(this.byKind.get('innocent') ?? []), ...(this.byKind.get('booking') ?? [])];
    if (innocents.length > 0) {
      this.innocent = new RegExp(innocents.map(({ expression }) => expression.source).join('|'), 'gu');
    }
  }

  find(kind: WishKind, text: string): Wish | undefined {
    if (!this.any.get(kind)?.test(text)) return undefined;
    return this.byKind.get(kind)?.find(({ expression }) => expression.test(text))?.wish;
  }

  /** The text without its innocent phrases. */
  withoutInnocent(text: string): string {
    return this.innocent === undefined ? text : text.replace(this.innocent, taken);
  }
}
