import { describe, expect, it } from '@jest/globals';
import { InboundGate } from './inbound-gate.js';

const main = { credential: 'main' };
const other = { credential: 'other' };

describe('the inbound gate', () => {
  it('is closed until the carrier has told what came while nobody listened', () => {
    const gate = new InboundGate();
    expect(gate.isOpen('shop', main)).toBe(false);
    expect(gate.open('shop', main, gate.turn)).toBe(true);
    expect(gate.isOpen('shop', main)).toBe(true);
    expect(gate.isOpen('shop', other)).toBe(false);
    expect(gate.isOpen('another shop', main)).toBe(false);
  });

  it('closes for an account whose reply could not be taken in, and for all where that may be so', () => {
    const gate = new InboundGate();
    for (const account of [main, other]) gate.open('shop', account, gate.turn);
    gate.close('shop', main);
    expect([gate.isOpen('shop', main), gate.isOpen('shop', other)]).toEqual([false, true]);
    gate.closeAll();
    expect(gate.isOpen('shop', other)).toBe(false);
  });

  it('does not open by an answer to a question from before it closed', () => {
    const gate = new InboundGate();
    const asked = gate.turn;
    gate.close('shop', main);
    expect(gate.open('shop', main, asked)).toBe(false);
    expect(gate.isOpen('shop', main)).toBe(false);
    expect(gate.open('shop', main, gate.turn)).toBe(true);
  });
});
