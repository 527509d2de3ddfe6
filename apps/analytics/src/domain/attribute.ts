import type { Credit } from '@rebound/contracts';
import { allocate, isoInstant } from '@rebound/kernel';

/** Something a message did to a person. */
export type Touch = Readonly<{
  touchId: string;
  kind: 'click' | 'delivery';
  /** Epoch ms. */
  at: number;
  messageId: string;
  campaign: string;
  step: string;
  arm: 'treatment' | 'control';
  /** Where the message's trace had come to with it: there it goes on to what it earns. */
  traceparent?: string;
}>;

/** How long after a touch an order may still be credited to it, ms. 0: never. */
export type Windows = Readonly<{ clickMs: number; deliveryMs: number }>;

export type Attributed = Readonly<{ credits: readonly Credit[]; unattributedMinor: number }>;

/** A model gives each eligible touch (oldest first) a weight; the money is split by the weights. */
export type Model = Readonly<{
  id: string;
  description: string;
  weights(touches: readonly Touch[]): readonly number[];
}>;

/** The models that are computed. Adding one here is all it takes. */
export const models: readonly Model[] = [
  {
    id: 'last-touch',
    description: 'the last human click in its window gets everything; without one, the last delivery in its window',
    weights: (touches) => {
      const last = touches.findLastIndex(({ kind }) => kind === 'click');
      const winner = last >= 0 ? last : touches.length - 1;
      return touches.map((_, index) => (index === winner ? 1 : 0));
    },
  },
];

/** Touches that happened before the order and within their window, oldest first; ties in the order of their ids. */
export function eligible(touches: readonly Touch[], placedAt: number, windows: Windows): Touch[] {
  const windowOf = { click: windows.clickMs, delivery: windows.deliveryMs };
  return touches
    .filter(({ at, kind }) => at <= placedAt && placedAt - at < windowOf[kind])
    .sort((a, b) => a.at - b.at || (a.touchId < b.touchId ? -1 : 1));
}

/**
 * Who gets how much of what is left of an order. Credits and the unattributed rest add up to `orderMinor` to the minor unit
 * (largest remainder). A message that was touched several times gets one credit, dated by its latest touch.
 */
export function attribute(
  model: Model,
  order: { readonly orderMinor: number; readonly placedAt: number },
  touches: readonly Touch[],
  windows: Windows,
): Attributed {
  const counted = eligible(touches, order.placedAt, windows);
  const weights = counted.length > 0 ? model.weights(counted) : [];
  if (!weights.some((weight) => weight > 0)) return { credits: [], unattributedMinor: order.orderMinor };
  const amounts = allocate(order.orderMinor, weights);
  const byMessage = new Map<string, Credit>();
  counted.forEach((touch, index) => {
    if ((amounts[index] ?? 0) <= 0) return;
    const amountMinor = (byMessage.get(touch.messageId)?.amountMinor ?? 0) + (amounts[index] ?? 0);
    byMessage.set(touch.messageId, {
      messageId: touch.messageId,
      campaign: touch.campaign,
      step: touch.step,
      arm: touch.arm,
      touch: touch.kind,
      touchedAt: isoInstant(touch.at),
      amountMinor,
    });
  });
  return { credits: [...byMessage.values()], unattributedMinor: 0 };
}
