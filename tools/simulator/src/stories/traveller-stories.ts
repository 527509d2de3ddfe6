import { timings } from '../world/timings.js';
import type { Script } from './script.js';

const minute = 60_000;
const signedIn = (s: Script, at: number) =>
  s.do(at - 40 * minute, { do: 'identify' }).do(at - 30 * minute, { do: 'search' });

/** What travellers do. */
export const travellerStories: Readonly<Record<string, (s: Script) => void>> = {
  'searches only': (s) => {
    const at = s.leaveAt('day');
    s.do(at, { do: 'search' });
  },
  'stops a booking half-way': (s) => {
    const at = s.leaveAt('day', timings.booking);
    const [bookingId, totalMinor] = [s.id('booking'), s.total() * 3];
    signedIn(s, at)
      .do(at - 10 * minute, { do: 'start-booking', bookingId, totalMinor })
      .do(at, { do: 'continue-booking', bookingId, totalMinor });
    if (s.random.chance(0.4)) s.onText(1, 30 * minute, { do: 'click' });
  },
  'stops, clicks and books': (s) => {
    const at = s.leaveAt('day', timings.booking);
    const [bookingId, totalMinor] = [s.id('booking'), s.total() * 3];
    signedIn(s, at).do(at, { do: 'start-booking', bookingId, totalMinor });
    s.onText(1, 25 * minute, { do: 'click' });
    s.onText(1, 230 * minute, { do: 'confirm-booking', bookingId, totalMinor });
  },
  'is said to have stopped': (s) => {
    const at = s.leaveAt('day', 0);
    const [bookingId, totalMinor] = [s.id('booking'), s.total() * 3];
    signedIn(s, at).do(at, { do: 'say-incomplete', bookingId, totalMinor });
  },
  'stops at night': (s) => {
    const at = s.leaveAt('night', timings.booking);
    const [bookingId, totalMinor] = [s.id('booking'), s.total() * 3];
    signedIn(s, at).do(at, { do: 'start-booking', bookingId, totalMinor });
  },
  'books in time': (s) => {
    const at = s.leaveAt('day', timings.booking);
    const [bookingId, totalMinor] = [s.id('booking'), s.total() * 3];
    signedIn(s, at)
      .do(at, { do: 'start-booking', bookingId, totalMinor })
      .do(at + 8 * minute, { do: 'confirm-booking', bookingId, totalMinor });
  },
  'cancels before the morning': (s) => {
    const at = s.leaveAt('night', timings.booking);
    const [bookingId, totalMinor] = [s.id('booking'), s.total() * 3];
    signedIn(s, at).do(at, { do: 'start-booking', bookingId, totalMinor });
    s.do(s.opening(at + timings.booking) - s.margin - 15 * minute, { do: 'cancel-booking', bookingId });
  },
  'clicks, books and cancels': (s) => {
    const at = s.leaveAt('day', timings.booking);
    const [bookingId, totalMinor] = [s.id('booking'), s.total() * 3];
    signedIn(s, at).do(at, { do: 'start-booking', bookingId, totalMinor });
    s.onText(1, 25 * minute, { do: 'click' });
    s.onText(1, 230 * minute, { do: 'confirm-booking', bookingId, totalMinor });
    s.onText(1, 400 * minute, { do: 'cancel-booking', bookingId });
  },
};
