import { describe, expect, it } from '@jest/globals';
import { isFinal, messageStates, type MessageState } from '@rebound/contracts';
import { advance, IllegalMove, mayFollow } from './message-states.js';

const states = Object.keys(messageStates) as MessageState[];

describe('the table of moves', () => {
  it.each(states.filter(isFinal))('lets nothing follow %s', (state) => {
    expect(states.filter((to) => mayFollow(state, to))).toEqual([]);
  });

  it('reaches the carrier only through the durable intent', () => {
    expect(states.filter((from) => mayFollow(from, 'unknown'))).toEqual(['submitting']);
    expect(states.filter((from) => mayFollow(from, 'failed'))).toEqual(['submitting', 'submitted', 'sent']);
  });

  it('takes a message back only while it waits', () => {
    expect(states.filter((from) => mayFollow(from, 'withdrawn'))).toEqual(['queued', 'deferred']);
    expect(states.filter((from) => mayFollow(from, 'suppressed'))).toEqual(['queued', 'deferred']);
  });

  it('comes back to the queue only from an unknown outcome', () => {
    expect(states.filter((from) => mayFollow(from, 'queued'))).toEqual(['unknown']);
  });
});

describe('advance', () => {
  it('numbers the moves of a message from 1 and tells which end it', () => {
    const { standing, changes } = advance({ state: 'queued', sequence: 0 }, [
      { to: 'submitting', at: 1 },
      { to: 'submitted', at: 2 },
      { to: 'delivered', at: 3 },
    ]);
    expect(changes.map(({ sequence, to, final }) => [sequence, to, final])).toEqual([
      [1, 'submitting', false],
      [2, 'submitted', false],
      [3, 'delivered', true],
    ]);
    expect(standing).toEqual({ state: 'delivered', sequence: 3 });
  });

  it('refuses what the table does not know', () => {
    expect(() => advance({ state: 'delivered', sequence: 3 }, [{ to: 'sent', at: 4 }])).toThrow(IllegalMove);
    expect(() =>
      advance({ state: 'submitting', sequence: 1 }, [{ to: 'withdrawn', reason: 'converted', at: 4 }]),
    ).toThrow('a message cannot go from submitting to withdrawn');
  });
});
