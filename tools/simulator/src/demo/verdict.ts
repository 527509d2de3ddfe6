import { isPlausible, type SubjectKind } from '../judge/holdout.js';
import { holdoutShares } from '../world/timings.js';
import type { Summary } from './summary.js';

/** Fewer people than this share may be judged either way. */
const eitherWayLimit = 0.02;
const percent = (share: number): string => `${Math.round(share * 1000) / 10} %`;

type Judged = Pick<
  Summary,
  'people' | 'events' | 'deedsRefused' | 'messages' | 'texts' | 'holdout' | 'eitherWay' | 'promises'
>;

/** Why a run has not shown what it should, beside broken promises: those hold as well where nothing happens. */
export function shortcomings({ people, events, deedsRefused, messages, texts, holdout, eitherWay }: Judged): string[] {
  const unanswered = events.sent - events.acknowledged;
  const found: (string | false)[] = [
    events.sent === 0 && 'no event was sent',
    unanswered > 0 && `${unanswered} of ${events.sent} events were not acknowledged`,
    deedsRefused > 0 && `${deedsRefused} clicks, replies or consents were not taken`,
    texts.due === 0 && 'no text was due',
    messages.delivered === 0 && 'no text was delivered',
    eitherWay >= people * eitherWayLimit &&
      `${eitherWay} of ${people} people could be judged either way; it has to be less than ${percent(eitherWayLimit)}`,
    ...Object.entries(holdoutShares).map(([kind, share]) => {
      const { people: drawn, heldOut } = holdout[kind as SubjectKind];
      return (
        !isPlausible(heldOut, drawn, share) &&
        `${heldOut} of ${drawn} people who left a ${kind} were held out; the journey says ${percent(share)}`
      );
    }),
  ];
  return found.filter((one) => one !== false);
}

export const allHeld = (summary: Judged): boolean =>
  Object.values(summary.promises).every((count) => count === 0) && shortcomings(summary).length === 0;
