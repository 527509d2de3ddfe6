import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { attribute, models, type Touch, type Windows } from './attribute.js';
import { netMinor } from './net-order.js';

const day = 86_400_000;
const windows: Windows = { clickMs: 5 * day, deliveryMs: day };
const [lastTouch] = models;
if (!lastTouch) throw new Error('no model');

const touch = (fields: Partial<Touch> & Pick<Touch, 'at'>): Touch => ({
  touchId: `t${fields.at}`,
  kind: 'click',
  messageId: 'm1',
  campaign: 'cart-reminder',
  step: 'first',
  arm: 'treatment',
  ...fields,
});

describe('last touch', () => {
  it('credits the last click before the order, within the window', () => {
    const touches = [
      touch({ at: 1, messageId: 'm1' }),
      touch({ at: 2, messageId: 'm2' }),
      touch({ at: 5 * day + 2, messageId: 'late' }),
    ];
    const result = attribute(lastTouch, { orderMinor: 1000, placedAt: 10 }, touches, windows);
    expect(result.credits).toEqual([expect.objectContaining({ messageId: 'm2', amountMinor: 1000, touch: 'click' })]);
    expect(result.unattributedMinor).toBe(0);
  });

  it('prefers a click to a later delivery', () => {
    const touches = [touch({ at: 1 }), touch({ at: 5, kind: 'delivery', messageId: 'm2' })];
    expect(attribute(lastTouch, { orderMinor: 10, placedAt: 10 }, touches, windows).credits[0]?.messageId).toBe('m1');
  });

  it('credits a delivery only where its window is open', () => {
    const touches = [touch({ at: 1, kind: 'delivery' })];
    const order = { orderMinor: 10, placedAt: 10 };
    expect(attribute(lastTouch, order, touches, windows).credits).toHaveLength(1);
    expect(attribute(lastTouch, order, touches, { ...windows, deliveryMs: 0 })).toEqual({
      credits: [],
      unattributedMinor: 10,
    });
  });

  it('ends the window exactly: its length after the touch is too late', () => {
    const touches = [touch({ at: 0 })];
    expect(attribute(lastTouch, { orderMinor: 10, placedAt: 5 * day - 1 }, touches, windows).credits).toHaveLength(1);
    expect(attribute(lastTouch, { orderMinor: 10, placedAt: 5 * day }, touches, windows).credits).toHaveLength(0);
  });
});

describe('every model', () => {
  const anyTouch = fc.record({
    touchId: fc.uuid(),
    kind: fc.constantFrom('click' as const, 'delivery' as const),
    at: fc.integer({ min: 0, max: 7 * day }),
    messageId: fc.constantFrom('m1', 'm2', 'm3'),
    campaign: fc.constant('c'),
    step: fc.constant('s'),
    arm: fc.constant('treatment' as const),
  });

  it.each(models.map((model) => [model.id, model] as const))(
    '%s: credits and the rest add up to the order, whatever the order of touches',
    (_, model) => {
      fc.assert(
        fc.property(
          fc.array(anyTouch, { maxLength: 12 }),
          fc.integer({ min: 0, max: 1e7 }),
          fc.integer({ min: 0, max: 8 * day }),
          (touches, orderMinor, placedAt) => {
            const one = attribute(model, { orderMinor, placedAt }, touches, windows);
            expect(one.credits.reduce((sum, { amountMinor }) => sum + amountMinor, one.unattributedMinor)).toBe(
              orderMinor,
            );
            expect(attribute(model, { orderMinor, placedAt }, [...touches].reverse(), windows)).toEqual(one);
          },
        ),
      );
    },
  );
});

describe('netMinor', () => {
  const reduction = (amountMinor?: number) => ({
    reductionId: String(amountMinor),
    cause: 'refund' as const,
    at: 0,
    ...(amountMinor === undefined ? {} : { amountMinor }),
  });
  it('takes refunds off and never goes below nothing', () => {
    expect(netMinor(1000, [reduction(300), reduction(200)])).toBe(500);
    expect(netMinor(1000, [reduction(3000)])).toBe(0);
  });
  it('leaves nothing of a cancelled order, whatever was refunded before', () => {
    expect(netMinor(1000, [reduction(300), reduction(undefined)])).toBe(0);
  });
});
