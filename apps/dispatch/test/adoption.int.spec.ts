import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { messageRequested, type MessageStateData } from '@rebound/contracts';
import { Transactions, type Tx } from '@rebound/messaging';
import { until } from '@rebound/testing';
import { AcceptMessageRequestHandler } from '../src/handlers/accept-message-request.handler.js';
import type { Requested as RequestedEvent } from '../src/handlers/new-message.js';
import { Adoption } from '../src/submitting/adoption.js';
import { DispatchUnderTest, hour, iso, keyOf, type Requested, workspace } from './dispatch-under-test.js';

let dispatch: DispatchUnderTest;
beforeAll(async () => {
  dispatch = await DispatchUnderTest.start();
}, 120_000);
afterAll(() => dispatch?.close());

/** As it stands on Kafka. */
const eventOf = (data: Requested): RequestedEvent => ({
  contract: messageRequested,
  type: messageRequested.type,
  id: data.messageId,
  workspaceId: workspace,
  time: dispatch.now(),
  recordedAt: dispatch.now(),
  data,
  key: `${workspace}:${data.founderId}`,
  partition: 0,
  offset: 0,
});

/** As dispatch published it before its database went back in time. */
const toldOf = ({ messageId, founderId, phone, ...origin }: Requested): MessageStateData => ({
  messageId,
  campaign: origin.campaign,
  step: origin.step,
  arm: origin.arm,
  enrolmentId: origin.enrolmentId,
  founderId,
  personId: origin.personId,
  subjectKey: origin.subjectKey,
  occurrence: origin.occurrence,
  class: origin.class,
  purpose: origin.purpose,
  phoneKey: keyOf(phone),
  state: 'submitted',
  final: false,
  at: iso(dispatch.now()),
  sequence: 2,
  sender: 'main',
  carrier: 'fake',
  carrierMessageId: `fake-${messageId}`,
});

/** The two ways a message comes to the table again, each in a transaction of its own that ends when it is let go. */
function twoWays(request: Requested) {
  const find = <T>(token: abstract new (...args: never[]) => T): T =>
    dispatch.service.app.get<T>(token as never, { strict: false });
  const transactions = find(Transactions);
  const held = (label: string, work: (tx: Tx) => Promise<void>) => {
    let letGo!: () => void;
    const released = new Promise<void>((resolve) => (letGo = resolve));
    let ended!: Promise<void>;
    const worked = new Promise<void>((resolve, reject) => {
      ended = transactions.run(label, async (tx) => {
        await work(tx);
        resolve();
        await released;
      });
      ended.catch(reject);
    });
    return { worked, ended, letGo };
  };
  return {
    requested: () => held('Test.request', (tx) => find(AcceptMessageRequestHandler).handle([eventOf(request)], tx)),
    told: () =>
      held('Test.told', (tx) =>
        find(Adoption).of(tx, [{ workspaceId: workspace, messageId: request.messageId, data: toldOf(request) }]),
      ),
  };
}

const waitsForLock = () =>
  until(
    async () => (await dispatch.query(`SELECT FROM pg_locks WHERE NOT granted AND relation IS NOT NULL`)).length > 0,
    { what: 'the second transaction to wait for the first' },
  );

const standing = async ({ messageId }: Requested) => {
  const [row] = await dispatch.query<{ state: string; sequence: number; carrier_message_id: string }>(
    `SELECT state, sequence, carrier_message_id FROM dispatch.messages WHERE message_id = $1`,
    [messageId],
  );
  return row;
};

describe('a message that was sent before the database went back in time', () => {
  it.each(['requested', 'told'] as const)(
    'is never taken for waiting, when %s is first and the other at the same time',
    async (first) => {
      const request = await dispatch.sendable(dispatch.now() + hour);
      const ways = twoWays(request);
      const earlier = ways[first]();
      await earlier.worked;
      const later = ways[first === 'requested' ? 'told' : 'requested']();
      later.letGo();
      await waitsForLock();
      earlier.letGo();
      await Promise.all([earlier.ended, later.ended]);
      expect(await standing(request)).toEqual({
        state: 'submitted',
        sequence: 2,
        carrier_message_id: `fake-${request.messageId}`,
      });
    },
  );
});
