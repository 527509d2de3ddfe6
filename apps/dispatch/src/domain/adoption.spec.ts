import { describe, expect, it } from '@jest/globals';
import { messageStateChanged } from '@rebound/contracts';
import { adopt } from './adoption.js';

const [example] = messageStateChanged.examples;
if (!example) throw new Error('no example');
const told = (state: typeof example.state, sequence: number) => ({ ...example, state, sequence });
const queued = { state: 'queued' as const, sequence: 0 };

describe('a state that was published and is not in the table', () => {
  it('is taken over: it happened', () => {
    expect(adopt(queued, told('delivered', 4), 9)).toEqual({
      standing: { state: 'delivered', sequence: 4 },
      moves: [],
      unknown: false,
    });
  });

  it('becomes unknown where it is an intent: the carrier may have been called', () => {
    expect(adopt(queued, told('submitting', 1), 9)).toEqual({
      standing: { state: 'submitting', sequence: 1 },
      moves: [{ to: 'unknown', at: 9 }],
      unknown: true,
    });
    expect(adopt(queued, told('unknown', 2), 9)).toMatchObject({ moves: [], unknown: true });
  });

  it('is none when the table is as far or further', () => {
    expect(adopt({ state: 'submitted', sequence: 2 }, told('submitting', 1), 9)).toBeUndefined();
    expect(adopt({ state: 'submitted', sequence: 2 }, told('submitted', 2), 9)).toBeUndefined();
  });
});
