import type { Breach } from '../judge/judge.js';

/** A line of a report for people: what it is about, and what there is to say. */
export const row = (name: string, value: string | number): string => `  ${name.padEnd(24)}${value}`;

/** How often each promise was broken, and the first so many breaches. */
export function promiseLines(
  promises: Readonly<Record<string, number>>,
  breaches: readonly (Omit<Breach, 'promise'> & { readonly promise: string })[],
  mostShown: number,
): string[] {
  return [
    ...Object.entries(promises).map(([name, count]) => row(name, count === 0 ? '0' : `${count}   BROKEN`)),
    ...breaches
      .slice(0, mostShown)
      .map(
        ({ promise, personId, story, detail }) =>
          `  - ${promise}${personId === undefined ? '' : `, person ${personId}`}${story === undefined ? '' : ` (${story})`}: ${detail}`,
      ),
    ...(breaches.length > mostShown ? [`  … and ${breaches.length - mostShown} more`] : []),
  ];
}
