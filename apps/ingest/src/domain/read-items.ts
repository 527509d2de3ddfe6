import type { Item } from '@rebound/contracts';
import { FieldReader, isFields } from './field-reader.js';

const itemLists = ['products', 'items', 'line_items', 'lineItems', 'contents'] as const;
const maximumItems = 200;

/**
 * The lines of a cart or an order under any of the names in use. Undefined when the event says nothing of them; empty when
 * it says that there are none. Beyond 200 lines the rest is left out.
 */
export function readItems(reader: FieldReader, currency: string | undefined): Item[] | undefined {
  const list = reader.list(itemLists);
  if (!list) return undefined;
  if (list.length > maximumItems) reader.note(`only the first ${maximumItems} are kept`);
  const items: Item[] = [];
  const paths = list.slice(0, maximumItems).map((_, index) => reader.pathOf(index));
  for (const [index, path] of paths.entries()) {
    const line = list[index];
    if (!isFields(line)) {
      reader.findings.problems.push({ field: path, reason: 'must be an object' });
      continue;
    }
    const item = readItem(new FieldReader(line, path, reader.findings), currency, true);
    if (item) items.push(item);
  }
  return items;
}

const productIds = ['product_id', 'productId', 'item_id', 'content_id', 'sku', 'variant_id'] as const;
const ownIds = [...productIds, 'id'] as const;

/**
 * One line. `alone` if the object is the line; else the line's fields stand among an event's others (Product Added), where
 * `id` belongs to the line in Segment's version 1 only.
 */
export function readItem(reader: FieldReader, currency: string | undefined, inList: boolean): Item | undefined {
  const productId = reader.id(ownIds);
  if (productId === undefined) {
    if (inList) {
      reader.find(['product_id']);
      reader.problem('is required');
    }
    return undefined;
  }
  return {
    productId,
    sku: reader.id(['sku']),
    name: reader.text(['name', 'item_name', 'product_name', 'title'], 300),
    variant: reader.text(['variant', 'item_variant', 'variant_title'], 300),
    url: reader.decorativeLink(['url', 'product_url']),
    ...quantityAndPrice(reader, reader.currency(['currency']) ?? currency),
  };
}

/** What is sold by weight (1.5 kg) is one line of its whole price, since quantities are whole. */
function quantityAndPrice(reader: FieldReader, currency: string | undefined): Pick<Item, 'quantity' | 'unitMinor'> {
  const quantity = reader.number(['quantity', 'qty']) ?? 1;
  if (quantity < 0 || quantity > 1e6) {
    reader.find(['quantity', 'qty']);
    reader.problem('must be from 0 to 1000000');
    return { quantity: 0 };
  }
  const unitMinor = reader.minor(
    ['price', 'item_price', 'unit_price'],
    ['unit_minor', 'unitMinor', 'price_minor'],
    currency,
  );
  if (Number.isInteger(quantity)) return { quantity, unitMinor };
  if (unitMinor === undefined || currency === undefined) return { quantity: 1 };
  return { quantity: 1, unitMinor: Math.round(unitMinor * quantity) };
}

/** What the lines are worth together; undefined when one has no price. */
export function itemsMinor(items: readonly Item[]): number | undefined {
  let sum = 0;
  for (const { unitMinor, quantity } of items) {
    if (unitMinor === undefined) return undefined;
    sum += unitMinor * quantity;
  }
  return sum;
}
