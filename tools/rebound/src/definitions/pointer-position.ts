import { isMap, isNode, isPair, isScalar, isSeq, type Document, type LineCounter, type Node } from 'yaml';

export interface Position {
  /** From 1. */
  readonly line: number;
  readonly column: number;
}

const segments = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));

interface Found {
  /** Where to point: the field's name in a mapping, the item in a list. */
  readonly offset: number;
  readonly node: Node | undefined;
}

const startOf = (node: Node): number => node.range?.[0] ?? 0;

/** The field a JSON pointer names; where it is not there, the closest one around it. */
function find(document: Document, pointer: string): Found {
  const root = isNode(document.contents) ? document.contents : undefined;
  let found: Found = { offset: root ? startOf(root) : (document.range?.[0] ?? 0), node: root };
  for (const segment of segments(pointer)) {
    const { node } = found;
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => (isScalar(key) ? String(key.value) : String(key)) === segment);
      if (!isPair(pair) || !isNode(pair.key)) return found;
      found = { offset: startOf(pair.key), node: isNode(pair.value) ? pair.value : undefined };
    } else if (isSeq(node)) {
      const item = node.items[Number(segment)];
      if (!isNode(item)) return found;
      found = { offset: startOf(item), node: item };
    } else {
      return found;
    }
  }
  return found;
}

/**
 * The place in a file that a problem is about. `within` is a place inside of the field's own text, from 1: a template that is
 * a literal block (`|`) or stands on one line is pointed into.
 */
export function positionOf(
  document: Document,
  lines: LineCounter,
  pointer: string,
  within?: { readonly line: number; readonly column?: number },
): Position {
  const { offset, node } = find(document, pointer);
  const { line, col } = lines.linePos(offset);
  const field = { line, column: col };
  if (!within || !node || !isScalar(node)) return field;
  const value = lines.linePos(startOf(node));
  if (node.type === 'BLOCK_LITERAL') return { line: value.line + within.line, column: field.column };
  const quote = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE' ? 1 : 0;
  if (node.type === 'BLOCK_FOLDED' || within.line > 1) return { line: value.line, column: value.col };
  return { line: value.line, column: value.col + quote + (within.column ?? 1) - 1 };
}
