import { describe, expect, it } from '@jest/globals';
import { judgePosition } from './judge-position.js';

const partition = { stored: 50, committed: 50, start: 10, end: 100 };

describe('where to read on after a partition was assigned', () => {
  it('is where the database stands, which may be ahead of what Kafka was told', () => {
    expect(judgePosition(partition)).toEqual({ kind: 'read', next: 50, fresh: false });
    expect(judgePosition({ ...partition, stored: 60 })).toMatchObject({ next: 60 });
    expect(judgePosition({ ...partition, committed: undefined })).toMatchObject({ next: 50 });
  });

  it('is the beginning when nothing is stored', () => {
    expect(judgePosition({ ...partition, stored: undefined, committed: undefined })).toEqual({
      kind: 'read',
      next: 10,
      fresh: true,
    });
  });

  it('is nowhere when the database went back in time or was made anew', () => {
    expect(judgePosition({ ...partition, stored: 49 })).toMatchObject({
      kind: 'stop',
      reason: expect.stringMatching(/back in time/),
    });
    expect(judgePosition({ ...partition, stored: undefined })).toMatchObject({
      kind: 'stop',
      reason: expect.stringMatching(/knows nothing/),
    });
  });

  it('is nowhere when the topic was made anew', () => {
    expect(judgePosition({ ...partition, committed: undefined, start: 0, end: 20 })).toMatchObject({
      kind: 'stop',
      reason: expect.stringMatching(/made anew/),
    });
    expect(judgePosition({ ...partition, start: 0, end: 20 })).toMatchObject({
      kind: 'stop',
      reason: expect.stringMatching(/made anew/),
    });
  });

  it('is nowhere when retention took records that were not read', () => {
    expect(judgePosition({ ...partition, committed: undefined, start: 51 })).toMatchObject({ kind: 'stop' });
    expect(judgePosition({ ...partition, start: 50 })).toMatchObject({ kind: 'read', next: 50 });
  });
});
