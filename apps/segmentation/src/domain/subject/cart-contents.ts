import type { Item } from '@rebound/contracts';
import { lineTotal } from '../order/line-total.js';
import { isLater, type Noted, type Stamp } from '../stamp.js';

/** One line added or taken away. Taking away a quantity of 0 takes the whole line. */
export interface Change {
  readonly at: Stamp;
  readonly act: 'add' | 'remove';
  readonly item: Item;
}

/**
 * What is in a cart, such that the order of arrival does not matter: the latest list of contents by event time, and the
 * single changes after it. Beyond `keptChanges` the oldest are folded into the list; what comes later than that and is older
 * than the list is not seen any more.
 */
export interface CartContents {
  base?: { readonly at: Stamp; readonly items: readonly Item[] };
  changes?: Change[];
  currency?: Noted<string>;
  /** The worth the shop states, valid until the contents change. */
  value?: Noted<number>;
  recoveryUrl?: Noted<string>;
  coupon?: Noted<string>;
  checkoutId?: Noted<string>;
  orderId?: Noted<string>;
}

const keptChanges = 60;

export function list(contents: CartContents, at: Stamp, items: readonly Item[]): void {
  if (!isLater(at, contents.base?.at)) return;
  contents.base = { at, items };
  dropOlder(contents);
}

export function change(contents: CartContents, fresh: Change): void {
  if (!isLater(fresh.at, contents.base?.at)) return;
  const changes = (contents.changes ??= []);
  let index = changes.length;
  while (index > 0 && isLater(changes[index - 1]?.at ?? fresh.at, fresh.at)) index -= 1;
  changes.splice(index, 0, fresh);
  if (changes.length > keptChanges) compact(contents, changes);
}

function dropOlder(contents: CartContents): void {
  const later = contents.changes?.filter(({ at }) => isLater(at, contents.base?.at));
  if (later?.length) contents.changes = later;
  else delete contents.changes;
}

function compact(contents: CartContents, changes: Change[]): void {
  const folded = changes.splice(0, keptChanges / 2);
  const last = folded.at(-1);
  if (last) contents.base = { at: last.at, items: applied(contents.base?.items ?? [], folded) };
}

/**
 * The lines with something in them, of what happened after `since` (a purchase leaves nothing). Undefined while nothing is
 * known of the contents.
 */
export function itemsSince({ base, changes = [] }: CartContents, since: Stamp | undefined): Item[] | undefined {
  const start = base && isLater(base.at, since) ? base : undefined;
  const after = since ? changes.filter(({ at }) => isLater(at, since)) : changes;
  if (!base && changes.length === 0) return undefined;
  return applied(start?.items ?? [], after).filter(({ quantity }) => quantity > 0);
}

/** Worth in minor units: as stated if nothing changed since, else the sum of the lines if every price is known. */
export function worthOf(contents: CartContents, items: readonly Item[] | undefined, since?: Stamp): number | undefined {
  const { value, base, changes } = contents;
  const lastChange = changes?.at(-1)?.at ?? base?.at;
  if (value && !(lastChange && isLater(lastChange, value.at)) && isLater(value.at, since)) return value.value;
  return lineTotal(items);
}

const lineOf = ({ productId, variant, sku }: Item): string => JSON.stringify([productId, variant ?? '', sku ?? '']);

function applied(items: readonly Item[], changes: readonly Change[]): Item[] {
  const lines = new Map<string, Item>();
  const put = (item: Item): void => {
    const key = lineOf(item);
    const before = lines.get(key);
    lines.set(key, before ? { ...before, ...item, quantity: before.quantity + item.quantity } : item);
  };
  for (const item of items) put(item);
  for (const { act, item } of changes) {
    if (act === 'add') {
      put(item.quantity > 0 ? item : { ...item, quantity: 1 });
      continue;
    }
    const key = lines.has(lineOf(item))
      ? lineOf(item)
      : [...lines].find(([, { productId }]) => productId === item.productId)?.[0];
    const before = key === undefined ? undefined : lines.get(key);
    if (key === undefined || !before) continue;
    const left = item.quantity > 0 ? Math.max(0, before.quantity - item.quantity) : 0;
    lines.set(key, { ...before, quantity: left });
  }
  return [...lines.values()];
}
