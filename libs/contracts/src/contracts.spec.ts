import { describe, expect, it } from '@jest/globals';
import { contractsOn, events, platformEvents } from './registry.js';
import { definitionErrors } from './definitions/index.js';
import { recordKey } from './define.js';
import { topics } from './topics.js';

describe('every event', () => {
  it.each(
    [...events, ...platformEvents].map((contract) => [`${contract.type} on ${contract.topic.name}`, contract] as const),
  )('%s has examples that its own validator takes and keys that are not empty', (_, contract) => {
    expect(contract.examples.length).toBeGreaterThan(0);
    for (const data of contract.examples) {
      expect(contract.errors(data)).toEqual([]);
      expect(contract.key({ workspaceId: 'demo', subject: 'p', data })).not.toBe('');
    }
  });

  it('has a type of its own on its topic', () => {
    const seen = [...events, ...platformEvents].map(({ type, topic }) => `${topic.name} ${type}`);
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('is named rebound.<service>.<event> and stands on a declared topic', () => {
    for (const { type, topic } of [...events, ...platformEvents]) {
      expect(type).toMatch(/^rebound\.[a-z]+\.[a-z-]+$/);
      expect(topics).toContain(topic);
    }
  });
});

describe('contractsOn', () => {
  it('finds what may stand on a topic, the watermark included', () => {
    expect([...contractsOn('campaigns.message-request.v1').keys()].sort()).toEqual([
      'rebound.campaigns.message-requested',
      'rebound.campaigns.message-withdrawn',
      'rebound.platform.watermark',
    ]);
  });
});

describe('definitionErrors', () => {
  it('names the field and the reason', () => {
    expect(
      definitionErrors('journey', {
        kind: 'journey',
        name: 'x',
        purpose: 'fun',
        colour: 'red',
        steps: [{ name: 'a', wait: 'PT1H' }],
      }),
    ).toEqual(
      expect.arrayContaining([
        { path: '/trigger', message: 'is required' },
        { path: '/colour', message: 'is not a known field' },
        { path: '/purpose', message: expect.stringContaining('cart-reminders') },
      ]),
    );
  });
});

it('keeps tenants apart in record keys', () => {
  expect(recordKey('a', 'k')).not.toBe(recordKey('b', 'k'));
});
