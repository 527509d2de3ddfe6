import { describe, expect, it } from '@jest/globals';
import { entriesOf } from '../corpus/load-corpus.js';
import { fingerprintOf, rounded, weightsText } from './weights-file.js';

const trained = { beginning: 0.31, weights: new Map([['stop', 1.23], ['leave', 1.17], ['parcel', -0.4], ['the', 0.04]]) }; // prettier-ignore

describe('the weights', () => {
  it('are small whole numbers, those alike together, without what weighs nothing', () => {
    const { step, beginning, weights } = rounded(trained);
    expect({ step, beginning: beginning.toFixed(2) }).toEqual({ step: 0.2, beginning: '0.40' });
    expect(weights).toEqual([
      [-2, 'parcel'],
      [6, 'leave|stop'],
    ]);
  });

  it('are written as code that says so', () => {
    const text = weightsText({ ...rounded(trained), corpus: 'abc', pauses: -2.4000000000000004 });
    expect(text).toMatch(/never by hand/);
    expect(text).toContain("  corpus: 'abc',\n  step: 0.2,\n  beginning: 0.4,\n  pauses: -2.4,\n");
    expect(text).toContain('    [6, "leave|stop"],\n');
  });
});

describe('the fingerprint of the texts', () => {
  const of = (label: string, reason = 'sample'): string =>
    fingerprintOf(entriesOf('en.yaml', `- { text: 'no thanks', label: ${label}, reason: ${reason} }`));

  it('changes with a label, and not with a reason', () => {
    expect(of('none')).not.toBe(of('pause'));
    expect(of('none')).toBe(of('none', 'another'));
  });
});
