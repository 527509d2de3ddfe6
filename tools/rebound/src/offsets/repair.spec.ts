import { describe, expect, it } from '@jest/globals';
import { repairOf } from './repair.js';

const position = { stored: 10, committed: 20, start: 3 };
const stop = (cause: 'went-back' | 'made-anew' | 'records-gone' | 'nothing-stored') => ({
  ...position,
  verdict: { kind: 'stop' as const, cause, reason: '' },
});

describe('a stopped partition', () => {
  it('of a database that went back in time is read again from where the database stands', () => {
    expect(repairOf(stop('went-back'))).toMatchObject({ accepted: 20 });
    expect(repairOf(stop('went-back')).next).toBeUndefined();
  });

  it('of a topic that was made anew, or whose records went, goes on at the beginning of what there is', () => {
    expect(repairOf(stop('made-anew'))).toMatchObject({ next: 3 });
    expect(repairOf(stop('records-gone'))).toMatchObject({ next: 3 });
  });

  it('of which the database knows nothing is the wrong database: no command repairs that', () => {
    expect(repairOf(stop('nothing-stored'))).not.toHaveProperty('next');
    expect(repairOf(stop('nothing-stored'))).not.toHaveProperty('accepted');
  });

  it('is left alone when nothing is wrong', () => {
    expect(repairOf({ ...position, verdict: { kind: 'read', next: 10, fresh: false } })).toEqual({ what: undefined });
  });
});
