import type { Done, Story } from '../world/person.js';

/** `endedBy`: how the refusal was said, if there was one. */
export type Stretch = Readonly<{ from: number; to: number; endedBy?: 'reply' | 'form' }>;

/** When a person's agreement to reminders held, by what was acknowledged to them. The end of a stretch is the refusal. */
export function consentStretches(story: Story, done: readonly Done[]): Stretch[] {
  const changes: { at: number; granted: boolean; by?: 'reply' | 'form' }[] =
    story.consentedAt === undefined ? [] : [{ at: story.consentedAt, granted: true }];
  for (const { act, ackedAt } of done) {
    if (ackedAt === undefined) continue;
    if (act.do === 'opt-in') changes.push({ at: ackedAt, granted: true });
    if (act.do === 'revoke') changes.push({ at: ackedAt, granted: false, by: 'form' });
    if (act.do === 'reply' && act.stops) changes.push({ at: ackedAt, granted: false, by: 'reply' });
  }
  const stretches: Stretch[] = [];
  let from: number | undefined;
  for (const { at, granted, by } of changes.sort((a, b) => a.at - b.at)) {
    if (granted) from ??= at;
    else if (from !== undefined) {
      stretches.push({ from, to: at, ...(by ? { endedBy: by } : {}) });
      from = undefined;
    }
  }
  return from === undefined ? stretches : [...stretches, { from, to: Number.POSITIVE_INFINITY }];
}
