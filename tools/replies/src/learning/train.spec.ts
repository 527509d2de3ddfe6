import { describe, expect, it } from '@jest/globals';
import { Lessons, type Example } from './train.js';

const train = (examples: readonly Example[]) => new Lessons(examples).train();

const example = (wish: boolean, ...names: string[]): Example => ({
  traits: new Map(names.map((name) => [name, 1])),
  wish,
  weight: 1,
});

const lessons = [
  ...Array.from({ length: 20 }, (_, at) => example(true, 'stop', at % 2 ? 'please' : 'now')),
  ...Array.from({ length: 20 }, (_, at) => example(false, 'parcel', at % 2 ? 'please' : 'now')),
  example(true, 'once'),
];

describe('learning weights', () => {
  const { weights } = train(lessons);

  it('weighs what wishes show for one, what others show against it, and hardly what both show', () => {
    expect(weights.get('stop')).toBeGreaterThan(0.5);
    expect(weights.get('parcel')).toBeLessThan(-0.5);
    expect(Math.abs(weights.get('please') ?? NaN)).toBeLessThan(0.2);
  });

  it('learns nothing from what a single text shows', () => expect([...weights.keys()]).not.toContain('once'));

  it('gives the same weights each time', () => expect(train(lessons)).toEqual(train(lessons)));

  it('learns from those examples alone that are asked for, in their places', () => {
    const taught = new Lessons([
      undefined,
      ...lessons,
      ...lessons.map((lesson) => ({ ...lesson, wish: !lesson.wish })),
    ]);
    expect(taught.size).toBe(1 + 2 * lessons.length);
    expect(taught.train((at) => at <= lessons.length)).toEqual(train(lessons));
  });

  it('believes the heavier of two texts that disagree', () => {
    const heavier = (wish: boolean): Example[] =>
      Array.from({ length: 20 }, () => [{ ...example(wish, 'leave'), weight: 4 }, example(!wish, 'leave')]).flat();
    expect(train(heavier(true)).weights.get('leave')).toBeGreaterThan(0);
    expect(train(heavier(false)).weights.get('leave')).toBeLessThan(0);
  });
});
