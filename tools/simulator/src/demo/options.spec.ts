import { describe, expect, it } from '@jest/globals';
import { demoHelp, parseDemoOptions, UsageError } from './options.js';

describe('the options of the demo', () => {
  it('have defaults', () => expect(parseDemoOptions([])).toEqual({ people: 2000, seed: 1, once: false, json: false }));

  it('are read', () =>
    expect(parseDemoOptions(['--once', '--json', '--people', '300', '--seed=0'])).toEqual({
      people: 300,
      seed: 0,
      once: true,
      json: true,
    }));

  it.each([
    [['--people', 'many'], '--people must be a whole number from 1 to 9000, not "many"'],
    [['--people', '0'], '--people must be a whole number from 1 to 9000, not "0"'],
    [['--people', '9001'], '--people must be a whole number from 1 to 9000, not "9001"'],
    [['--people', '1.5'], '--people must be a whole number from 1 to 9000, not "1.5"'],
    [['--people', '1e3'], '--people must be a whole number from 1 to 9000, not "1e3"'],
    [['--people=-5'], '--people must be a whole number from 1 to 9000, not "-5"'],
    [['--people='], '--people must be a whole number from 1 to 9000, not ""'],
    [['--seed='], '--seed must be a whole number from 0 to 2147483648, not ""'],
    [['--seed', '0x10'], '--seed must be a whole number from 0 to 2147483648, not "0x10"'],
  ])('%j is refused in one line that names the option', (args, message) =>
    expect(() => parseDemoOptions(args)).toThrow(new UsageError(message)),
  );

  it.each([
    [['--peple', '5'], /--peple/],
    [['--people'], /--people/],
    [['--people', '-5'], /--people/],
    [['300'], /300/],
  ])('%j is refused in one line too', (args, named) => {
    expect(() => parseDemoOptions(args)).toThrow(UsageError);
    expect(() => parseDemoOptions(args)).toThrow(named);
    expect(() => parseDemoOptions(args)).not.toThrow(/\n/);
  });

  it('are explained', () => {
    expect(parseDemoOptions(['--help'])).toBe('help');
    for (const option of ['--once', '--json', '--people', '--seed']) expect(demoHelp).toContain(option);
  });
});
