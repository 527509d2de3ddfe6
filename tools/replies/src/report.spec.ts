import { describe, expect, it } from '@jest/globals';
import { acceptanceOf } from './figures/acceptance.js';
import { judgedSamples } from './figures/judged-samples.js';
import { shareOf } from './figures/share.js';
import { acceptanceText, failuresText, figuresText, groupsText, listText, shareText } from './report.js';

const judged = [
  ...judgedSamples('stop', 'stop', 19, 'de'),
  ...judgedSamples('stop', 'none', 1, 'de'),
  ...judgedSamples('none', 'none', 40, 'en'),
  ...judgedSamples('none', 'pause', 2, 'en'),
];

describe('the report', () => {
  it('writes a share with its interval and numbers, or a dash', () => {
    expect(shareText(shareOf(15, 148))).toBe(' 10.1 % [6.2, 16.0] 15/148');
    expect(shareText(shareOf(0, 0))).toBe('-');
  });

  it('shows precision and recall of every class, in all and by language', () => {
    const text = figuresText(judged);
    expect(text).toMatch(/^stop {3}100\.0 % \[83\.2, 100\.0\] 19\/19 +95\.0 % \[76\.4, 99\.1\] 19\/20$/m);
    expect(text).toMatch(/^en +none +100\.0 % \[91\.2, 100\.0\] 40\/40 +95\.2 % \[84\.2, 98\.7\] 40\/42$/m);
    expect(text).toMatch(/^de +start +- +-$/m);
  });

  it('shows what was taken for what', () => {
    expect(figuresText(judged)).toMatch(/^stop +19 +0 +0 +0 +1$/m);
  });

  it('says of every rule whether it is kept', () => {
    const text = acceptanceText(acceptanceOf(judged));
    expect(text).toMatch(/^stops missed +1 +FAIL/m);
    expect(text).toMatch(/^false starts +0 +pass/m);
    expect(text).toMatch(/^none-precision +97\.6 % .*40\/41 +pass \(at least 97 %\)$/m);
    expect(text).toMatch(/^silenced +2 /m);
  });

  it('shows by language who was missed and who was silenced', () => {
    const text = groupsText(judged);
    expect(text).toMatch(/^de +5\.0 % .* 1\/20 +- +0\.0 % .* 0\/1$/m);
    expect(text).toMatch(/^en +- +4\.8 % .* 2\/42 +100\.0 % .* 40\/40$/m);
    expect(text).toMatch(/^all +5\.0 % .* 1\/20 +4\.8 % .* 2\/42 +97\.6 % .* 40\/41$/m);
  });

  it('tells where errors are without a text', () => {
    const text = failuresText(judged);
    expect(text.split('\n')).toHaveLength(3);
    expect(text).toMatch(/^de +stop +20 +19 +\. +\. +\. +\. +1$/m);
    expect(text).toMatch(/^en +none +42 +40 +\. +\. +\. +2 +\.$/m);
    expect(text).not.toContain('text 0');
  });

  it('lists the texts that were answered wrongly, and only those', () => {
    expect(listText(judged).match(/^\w+ \d+: /gm)).toEqual(['de 1: ', 'en 1: ', 'en 2: ']);
    expect(listText(judged)).toContain('  is stop (sample), answered none');
    expect(listText(judgedSamples('stop', 'stop', 1))).toBe('every text was answered rightly');
  });
});
