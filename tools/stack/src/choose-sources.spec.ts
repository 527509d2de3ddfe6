import { describe, expect, it } from '@jest/globals';
import { chooseSources, overallSource } from './choose-sources.js';

describe('chooseSources', () => {
  it('leaves all three to us when the environment names none', () => {
    expect(chooseSources({})).toEqual({ given: {}, missing: ['kafka', 'postgres', 'redis'] });
  });

  it('honours each address for itself', () => {
    expect(chooseSources({ DATABASE_URL: 'postgres://db/x' })).toEqual({
      given: { postgres: 'postgres://db/x' },
      missing: ['kafka', 'redis'],
    });
  });

  it('takes an empty variable for an absent one', () => {
    expect(chooseSources({ KAFKA_BROKERS: ' ', REDIS_URL: '' }).missing).toEqual(['kafka', 'postgres', 'redis']);
  });
});

describe('overallSource', () => {
  it('is the environment only if everything comes from there', () => {
    expect(overallSource({ kafka: 'environment', postgres: 'environment', redis: 'environment' })).toBe('environment');
    expect(overallSource({ kafka: 'environment', postgres: 'local', redis: 'environment' })).toBe('local');
  });
});
