import { describe, expect, it } from '@jest/globals';
import { abandonmentEnded, type Behaviour, bookingAbandoned, orderPlaced, orderReduced } from '@rebound/contracts';
import { isoInstant } from '@rebound/kernel';
import { buys, happened, minute, start, Story } from '../../test/story.js';

const at = (minutes: number): string => isoInstant(start + minutes * minute);
const booking = { bookingId: 'b-1', title: 'Hotel Sakura, Tokyo', currency: 'JPY', valueMinor: 42_000 };
type Name = Behaviour['name'];
const does = (minutes: number, name: Name, more: Partial<NonNullable<Behaviour['booking']>> = {}, rest = {}) =>
  happened(minutes, name, { userId: 'u-1', booking: { ...booking, ...more }, ...rest });

describe('a booking that is not finished', () => {
  it('is reported an hour after the last step', () => {
    const story = new Story().tell(does(0, 'booking.started'), does(10, 'booking.progressed')).until();
    expect(story.heard(bookingAbandoned)).toMatchObject([
      { subjectKey: 'booking:b-1', occurrence: 1, stated: false, abandonedAt: at(70), booking },
    ]);
  });

  it('is reported at once when the platform says so, and not again by the timer', () => {
    const story = new Story().tell(does(0, 'booking.started'), does(5, 'booking.incomplete')).until();
    expect(story.heard(bookingAbandoned)).toMatchObject([{ occurrence: 1, stated: true, abandonedAt: at(5) }]);
  });

  it('is not reported once it is confirmed or cancelled, in any order', () => {
    const started = does(0, 'booking.started');
    for (const name of ['booking.confirmed', 'booking.cancelled'] as const) {
      const ended = does(30, name);
      expect(new Story().tell(started, ended).until().heard(bookingAbandoned)).toEqual([]);
      expect(new Story().tell(ended, started).until().heard(bookingAbandoned)).toEqual([]);
      expect(new Story().tell(started, ended, does(40, 'booking.incomplete')).heard(bookingAbandoned)).toEqual([]);
    }
  });

  it('is not reported when the hold has run out or the journey has begun', () => {
    const held = (more: object) =>
      new Story()
        .tell(does(0, 'booking.started', more))
        .until()
        .heard(bookingAbandoned);
    expect(held({ holdExpiresAt: at(59) })).toEqual([]);
    expect(held({ startsAt: at(60) })).toEqual([]);
    expect(held({ holdExpiresAt: at(61), startsAt: at(600) })).toHaveLength(1);
    const stated = does(5, 'booking.incomplete', { holdExpiresAt: at(5) });
    expect(new Story().tell(stated).heard(bookingAbandoned)).toEqual([]);
  });

  it('ends as cancelled when it is cancelled after it was reported', () => {
    const story = new Story().tell(does(0, 'booking.started')).until().tell(does(90, 'booking.cancelled'));
    expect(story.heard(abandonmentEnded)).toMatchObject([
      { subjectKey: 'booking:b-1', occurrence: 1, reason: 'cancelled' },
    ]);
    expect(story.heard(orderReduced)).toEqual([]);
  });

  it('without an id ends with the next booking its person confirms', () => {
    const story = new Story().tell(
      does(0, 'booking.started', { bookingId: 'device:u-1', implicit: true }),
      does(10, 'booking.confirmed', { bookingId: 'b-7' }),
    );
    expect(story.until().heard(bookingAbandoned)).toEqual([]);
  });
});

describe('a confirmed booking', () => {
  it('is reported as an order, and reduced when it is cancelled or refunded', () => {
    const story = new Story().tell(
      does(0, 'booking.confirmed'),
      does(
        5,
        'booking.refunded',
        {},
        { refund: { orderId: 'b-1', refundId: 'r-1', amountMinor: 2000, currency: 'JPY' } },
      ),
      does(
        6,
        'booking.refunded',
        {},
        { refund: { orderId: 'b-1', refundId: 'r-1', amountMinor: 2000, currency: 'JPY' } },
      ),
      does(10, 'booking.cancelled'),
    );
    expect(story.heard(orderPlaced)).toMatchObject([
      {
        orderId: 'b-1',
        kind: 'booking',
        revision: 1,
        totalMinor: 42_000,
        currency: 'JPY',
        subjectKeys: ['booking:b-1'],
      },
    ]);
    expect(story.heard(orderReduced)).toMatchObject([
      { cause: 'refund', reductionId: 'r-1', amountMinor: 2000 },
      { cause: 'cancellation' },
    ]);
  });

  it('whose cancellation came in first is reported and reduced; one cancelled before it was confirmed is not reduced', () => {
    const first = new Story().tell(does(10, 'booking.cancelled'), does(0, 'booking.confirmed'));
    expect(first.types.filter((type) => type.startsWith('order'))).toEqual(['order-placed', 'order-reduced']);
    const second = new Story().tell(does(0, 'booking.cancelled'), does(10, 'booking.confirmed'));
    expect(second.types.filter((type) => type.startsWith('order'))).toEqual(['order-placed']);
  });
});

describe('an order', () => {
  it('is reported once however often it is told, and again when its total changes', () => {
    const story = new Story().tell(
      buys(0, 'o-1'),
      buys(1, 'o-1'),
      happened(2, 'order.updated', { userId: 'u-1', order: { orderId: 'o-1', totalMinor: 1500 } }),
      happened(1.5, 'order.updated', { userId: 'u-1', order: { orderId: 'o-1', totalMinor: 1200 } }),
    );
    expect(story.heard(orderPlaced).map(({ revision, totalMinor }) => [revision, totalMinor])).toEqual([
      [1, 1000],
      [2, 1500],
    ]);
  });

  it('is worth its lines when no total is given, and waits to be told when nothing is', () => {
    const items = [{ productId: 'p', quantity: 2, unitMinor: 250 }];
    const priced = new Story().tell(buys(0, 'o-1', { order: { orderId: 'o-1', currency: 'EUR', items } }));
    expect(priced.heard(orderPlaced)).toMatchObject([{ totalMinor: 500 }]);
    const bare = new Story().tell(buys(0, 'o-1', { order: { orderId: 'o-1' } }));
    expect(bare.heard(orderPlaced)).toEqual([]);
    bare.tell(
      happened(1, 'order.updated', { userId: 'u-1', order: { orderId: 'o-1', currency: 'EUR', totalMinor: 7 } }),
    );
    expect(bare.heard(orderPlaced)).toMatchObject([{ revision: 1, totalMinor: 7 }]);
  });

  it('that was refunded before it came in is reported first', () => {
    const refund = happened(5, 'order.refunded', { userId: 'u-1', refund: { orderId: 'o-1' } });
    expect(new Story().tell(refund, refund).types).toEqual([]);
    expect(new Story().tell(refund, buys(0, 'o-1')).types).toEqual(['order-placed', 'order-reduced']);
  });

  it('imported as history and then told anew counts as of now', () => {
    const story = new Story().tell(buys(0, 'o-1', { history: true }), buys(0, 'o-1', { clientEventId: 'live' }));
    expect(story.heard(orderPlaced).map(({ revision, history }) => [revision, history])).toEqual([
      [1, true],
      [2, undefined],
    ]);
  });
});
