import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { until } from '@rebound/testing';
import type { Carrier, OutgoingText, SignedRequest } from '../../src/carriers/carrier.js';

/** What the suite asks of the other side. */
export type CarrierFault =
  'throttled' | 'opted-out' | 'lost-before' | 'lost-after' | 'silent-before' | 'silent-after' | 'hidden-for-a-while';

/** A carrier with the means to make its other side fail, and to see what it took. */
export interface CarrierHarness {
  readonly carrier: Carrier;
  /** The same account behind a door nobody opens. */
  readonly unreachable?: Carrier;
  /** The next submit meets this; none clears it. */
  next(fault: CarrierFault | undefined): Promise<void>;
  /** Bodies the other side took for a number. */
  taken(to: string): Promise<readonly string[]>;
  /** A receipt for a message, signed by the account; and the text of a person to one of our numbers. */
  receipt(carrierMessageId: string, messageId: string): Promise<SignedRequest>;
  personWrites(text: Readonly<{ from: string; to: string; body: string }>): Promise<void>;
  close(): Promise<void>;
}

let serial = 0;

/** What every carrier must do alike; run over each registered one and the fake. */
export function describeCarrier(name: string, make: () => Promise<CarrierHarness>): void {
  describe(`the carrier ${name}`, () => {
    let harness: CarrierHarness;
    let text: OutgoingText;
    beforeAll(async () => {
      harness = await make();
    });
    afterAll(() => harness.close());
    beforeEach(async () => {
      await harness.next(undefined);
      serial += 1;
      const number = String(serial).padStart(3, '0');
      text = {
        messageId: `0b0a3c1e-7c3f-5b58-8f53-6b0f5f5b0${number}`,
        to: `+34600000${number}`,
        from: { kind: 'number', value: '+34699999999' },
        body: `Your lamp waits: https://go.example/c0de${number}`,
      };
    });
    const query = () => ({
      messageId: text.messageId,
      to: text.to,
      body: text.body,
      marker: text.body.slice(-7),
      intendedAt: Date.now() - 1_000,
    });

    it('takes a message once and says under which id', async () => {
      const outcome = await harness.carrier.submit(text);
      expect(outcome).toMatchObject({ kind: 'accepted', carrierMessageId: expect.stringMatching(/./) });
      expect(await harness.taken(text.to)).toEqual([text.body]);
    });

    it.each([
      ['throttled', 'throttle'],
      ['opted-out', 'opt_out'],
    ] as const)('tells in our words that it was refused, and took nothing (%s)', async (fault, failure) => {
      await harness.next(fault);
      expect(await harness.carrier.submit(text)).toMatchObject({ kind: 'refused', class: failure });
      expect(await harness.taken(text.to)).toEqual([]);
    });

    it.each([
      ['lost-before', 0],
      ['lost-after', 1],
    ] as const)('says that it does not know when the connection breaks (%s)', async (fault, count) => {
      await harness.next(fault);
      expect(await harness.carrier.submit(text)).toMatchObject({ kind: 'unknown' });
      expect(await harness.taken(text.to)).toHaveLength(count);
    });

    it.each([
      ['silent-before', 0],
      ['silent-after', 1],
    ] as const)('says that it does not know when no answer comes in time (%s)', async (fault, count) => {
      await harness.next(fault);
      expect(await harness.carrier.submit(text, AbortSignal.timeout(500))).toMatchObject({ kind: 'unknown' });
      expect(await harness.taken(text.to)).toHaveLength(count);
    });

    it('sends nothing for somebody who has given up already', async () => {
      expect(await harness.carrier.submit(text, AbortSignal.abort())).toMatchObject({ kind: 'refused' });
      expect(await harness.taken(text.to)).toEqual([]);
    });

    it('knows that nothing was taken when there is no connection', async () => {
      if (!harness.unreachable) return;
      expect(await harness.unreachable.submit(text)).toMatchObject({ kind: 'refused', class: 'throttle' });
      expect(await harness.unreachable.lookup(query())).toMatchObject({ kind: 'unanswered' });
      expect(await harness.unreachable.listInbound({ since: 0, to: [text.to] })).toMatchObject({ kind: 'unanswered' });
    });

    it('finds a message whose answer was lost, by what its body alone has', async () => {
      await harness.next('lost-after');
      await harness.carrier.submit(text);
      const found = await harness.carrier.lookup(query());
      expect(found).toMatchObject({ kind: 'found', receipt: { messageId: text.messageId } });
      const { marker: _, ...byBody } = query();
      expect(await harness.carrier.lookup(byBody)).toMatchObject({ kind: 'found' });
      if (found.kind !== 'found') return;
      const { carrierMessageId } = found.receipt;
      expect(await harness.carrier.lookup({ ...query(), carrierMessageId })).toMatchObject({ kind: 'found' });
    });

    it('finds nothing where nothing was taken, nor a message of another or of before', async () => {
      expect(await harness.carrier.lookup(query())).toEqual({ kind: 'absent' });
      await harness.carrier.submit({ ...text, body: 'Something else' });
      expect(await harness.carrier.lookup(query())).toEqual({ kind: 'absent' });
      expect(await harness.carrier.lookup({ ...query(), carrierMessageId: 'SMnone' })).toEqual({ kind: 'absent' });
    });

    it('finds later what is not listed yet', async () => {
      await harness.next('hidden-for-a-while');
      await harness.carrier.submit(text);
      expect(await harness.carrier.lookup(query())).toEqual({ kind: 'absent' });
      await harness.next(undefined);
      await until(async () => (await harness.carrier.lookup(query())).kind === 'found');
    });

    it('believes its own receipts and nobody else’s', async () => {
      const outcome = await harness.carrier.submit({ ...text, receiptUrl: 'http://127.0.0.1:1/receipts' });
      if (outcome.kind !== 'accepted') throw new Error('the message was not taken');
      const request = await harness.receipt(outcome.carrierMessageId, text.messageId);
      expect(harness.carrier.verify(request)).toBe(true);
      expect(harness.carrier.verify({ ...request, headers: {} })).toBe(false);
      const form = request.form ?? {};
      const parameters = Object.fromEntries(new URL(request.url).searchParams);
      expect(harness.carrier.parseReceipt(form, parameters)).toMatchObject({
        carrierMessageId: outcome.carrierMessageId,
        messageId: text.messageId,
        status: 'delivered',
      });
      expect(harness.carrier.parseInbound(form)).toBeUndefined();
      expect(harness.carrier.parseReceipt({}, {})).toBeUndefined();
    });

    it('lists what people wrote to our numbers, oldest first', async () => {
      const ours = `+3469888${String(serial).padStart(4, '0')}`;
      const since = Date.now() - 2_000;
      await harness.personWrites({ from: text.to, to: ours, body: 'Hola' });
      await harness.personWrites({ from: text.to, to: ours, body: 'BAJA' });
      await harness.personWrites({ from: text.to, to: '+34611111111', body: 'not ours' });
      const listed = await harness.carrier.listInbound({ since, to: [ours] });
      expect(listed).toMatchObject({ kind: 'listed' });
      const texts = listed.kind === 'listed' ? listed.texts : [];
      expect(texts.map(({ body }) => body).sort()).toEqual(['BAJA', 'Hola']);
      expect(texts[0]).toMatchObject({ from: text.to, to: ours });
      const later = await harness.carrier.listInbound({ since: Date.now() + 3_600_000, to: [ours] });
      expect(later).toEqual({ kind: 'listed', texts: [] });
    });
  });
}
