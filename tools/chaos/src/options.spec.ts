import { describe, expect, it } from '@jest/globals';
import { help, parseOptions } from './options.js';
import { faultKinds } from './plan/fault-kinds.js';

describe('the options', () => {
  it('have defaults', () =>
    expect(parseOptions([])).toEqual({ scenario: 'faults', minutes: 2, seed: 1, fleet: false, json: false }));

  it('are read', () =>
    expect(parseOptions(['--minutes', '10', '--seed', '7', '--fleet', '--json'])).toEqual({
      scenario: 'faults',
      minutes: 10,
      seed: 7,
      fleet: true,
      json: true,
    }));

  it.each([
    [['--minutes', 'ten'], /--minutes must be a number from 1 to 120/],
    [['--minutes', '0.5'], /--minutes/],
    [['--seed', '1.5'], /--seed must be a whole number/],
    [['--scenario', 'flood'], /--scenario must be one of faults, stop-survives/],
    [['--loud'], /--loud/],
  ])('%j is refused with the option named', (args, message) => expect(() => parseOptions(args)).toThrow(message));

  it('are explained, with every kind of fault', () => {
    expect(parseOptions(['--help'])).toBe('help');
    for (const kind of Object.keys(faultKinds)) expect(help).toContain(kind);
  });
});
