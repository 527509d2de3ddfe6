import { describe, expect, it } from '@jest/globals';
import { answerTo, blockKindOf, meaningOf } from './replies.js';

describe('a reply', () => {
  it('stops if we or the carrier read it so', () => {
    expect(meaningOf('stop', 'start')).toBe('stop');
    expect(meaningOf('none', 'stop')).toBe('stop');
    expect(meaningOf('pause', 'stop')).toBe('stop');
  });

  it('is help if the carrier reads it so, and else what we read', () => {
    expect(meaningOf('none', 'help')).toBe('help');
    expect(meaningOf('start', 'start')).toBe('start');
    expect(meaningOf('pause', undefined)).toBe('pause');
  });

  it("starts nobody by the carrier's list of words, and is not less in doubt for it", () => {
    expect(meaningOf('none', 'start')).toBe('none');
    expect(meaningOf('pause', 'start')).toBe('pause');
    expect(meaningOf('pause', 'help')).toBe('pause');
  });

  it('blocks the number only where it asks to stop or reads like it', () => {
    expect((['stop', 'pause', 'start', 'help', 'none'] as const).map(blockKindOf)).toEqual([
      'stop',
      'pause',
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('the answer', () => {
  const facts = { meaning: 'stop', carrierAnswers: false, stoppedBefore: false, helpAnswers: 0 } as const;

  it('to STOP is one confirmation', () => {
    expect(answerTo(facts)).toBe('stopped');
    expect(answerTo({ ...facts, stoppedBefore: true })).toBeUndefined();
  });

  it('to HELP is given a few times a day', () => {
    expect(answerTo({ ...facts, meaning: 'help', stoppedBefore: true })).toBe('help');
    expect(answerTo({ ...facts, meaning: 'help', helpAnswers: 3 })).toBeUndefined();
  });

  it("is the carrier's where it answers itself, and nobody's otherwise", () => {
    expect(answerTo({ ...facts, carrierAnswers: true })).toBeUndefined();
    expect(answerTo({ ...facts, meaning: 'pause' })).toBeUndefined();
    expect(answerTo({ ...facts, meaning: 'none' })).toBeUndefined();
  });
});
