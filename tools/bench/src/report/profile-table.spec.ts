import { describe, expect, it } from '@jest/globals';
import { hottest } from './profile-table.js';

const frame = (functionName: string, url = '') => ({ functionName, url, lineNumber: 6 });
const profile = {
  nodes: [
    { id: 1, callFrame: frame('(idle)') },
    { id: 2, callFrame: frame('take', 'file:///home/me/rebound/apps/ingest/dist/edge/intake.js') },
    { id: 3, callFrame: frame('encode', 'file:///home/me/rebound/node_modules/kafkajs/src/encoder.js') },
    { id: 4, callFrame: frame('take', 'file:///home/me/rebound/apps/ingest/dist/edge/intake.js') },
  ],
  samples: [1, 2, 3, 4],
  timeDeltas: [1000, 30, 40, 30],
};

describe('a CPU profile', () => {
  it('becomes shares of the busy time by function, without the folders of a machine', () => {
    expect(hottest(profile, 'function', 5)).toEqual([
      { what: 'take apps/ingest/edge/intake.js:7', share: 0.6 },
      { what: 'encode kafkajs/src/encoder.js:7', share: 0.4 },
    ]);
  });

  it('and by package', () => {
    expect(hottest(profile, 'package', 1)).toEqual([{ what: 'apps/ingest', share: 0.6 }]);
  });
});
