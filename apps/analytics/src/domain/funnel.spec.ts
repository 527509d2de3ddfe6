import { describe, expect, it } from '@jest/globals';
import { funnelOf, type MessageCounts } from './funnel.js';

const counts = (fields: Partial<MessageCounts>): MessageCounts => ({
  arm: 'treatment',
  state: 'delivered',
  reason: null,
  messages: 0,
  submitted: 0,
  delivered: 0,
  parts: 0,
  clicked: 0,
  human_clicks: 0,
  other_clicks: 0,
  opt_outs: 0,
  ...fields,
});

describe('a funnel', () => {
  it('leaves what is still pending out of the delivery rate', () => {
    const funnel = funnelOf([
      counts({
        state: 'delivered',
        messages: 6,
        submitted: 6,
        delivered: 6,
        clicked: 3,
        human_clicks: 4,
        other_clicks: 9,
        opt_outs: 1,
      }),
      counts({ state: 'undelivered', reason: 'carrier-undelivered', messages: 2, submitted: 2 }),
      counts({ state: 'sent', messages: 5, submitted: 5 }),
    ]);
    expect(funnel).toMatchObject({
      candidates: 13,
      submitted: 13,
      pending: 5,
      deliveryRate: 0.75,
      clickRate: 0.5,
      optOutRate: 0.1667,
      clicked: 3,
    });
  });

  it('has no rates of nothing', () => {
    expect(funnelOf([])).toMatchObject({ candidates: 0, deliveryRate: null, clickRate: null, optOutRate: null });
  });

  it('tells suppressions apart by reason', () => {
    const funnel = funnelOf([
      counts({ state: 'suppressed', reason: 'no-consent', messages: 2 }),
      counts({ state: 'suppressed', reason: 'frequency-cap', messages: 3 }),
      counts({ state: 'held-out', reason: 'holdout', arm: 'control', messages: 4 }),
    ]);
    expect(funnel).toMatchObject({ suppressed: { 'no-consent': 2, 'frequency-cap': 3 }, heldOut: 4 });
  });
});
