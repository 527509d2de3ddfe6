import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { consentTopic, messageStateChanged } from '@rebound/contracts';
import { CaughtUp } from '@rebound/messaging';
import { until } from '@rebound/testing';
import { aPhone, aRequest, DispatchUnderTest, hour, iso, senderBody } from './dispatch-under-test.js';

let dispatch: DispatchUnderTest;
beforeAll(async () => {
  dispatch = await DispatchUnderTest.start({ DISPATCH_LEASE_MS: '1500', DISPATCH_INTENT_MAX_AGE_MS: '1000' });
}, 180_000);
afterAll(() => dispatch.close());

describe('an answer that was lost', () => {
  it('after the carrier accepted leads to one message, found at the carrier', async () => {
    const request = await dispatch.sendable();
    dispatch.carrier.failNext({ kind: 'lose', cause: 'timeout', accepted: true });
    await dispatch.request(request);
    expect(await dispatch.reaches(request.messageId, 'submitted')).toEqual(['submitting', 'unknown', 'submitted']);
    expect(dispatch.sentTo(request.phone)).toHaveLength(1);
  });

  it('before the carrier accepted leads to another try, once its absence is proven', async () => {
    const request = await dispatch.sendable();
    dispatch.carrier.failNext({ kind: 'lose', cause: 'connection-lost', accepted: false });
    await dispatch.request(request);
    expect(await dispatch.reaches(request.messageId, 'submitted')).toEqual([
      'submitting',
      'unknown',
      'queued',
      'submitting',
      'submitted',
    ]);
    expect(dispatch.sentTo(request.phone)).toHaveLength(1);
  });

  it('is resolved by the receipt, if that comes first', async () => {
    const request = await dispatch.sendable();
    dispatch.carrier.silent = 'timeout';
    dispatch.carrier.failNext({ kind: 'lose', cause: 'timeout', accepted: true });
    await dispatch.request(request);
    await dispatch.reaches(request.messageId, 'unknown');
    expect((await dispatch.receipt(request.phone, 'delivered')).status).toBe(200);
    expect(await dispatch.reaches(request.messageId, 'delivered')).toEqual([
      'submitting',
      'unknown',
      'submitted',
      'delivered',
    ]);
    delete dispatch.carrier.silent;
  });

  it('that nobody ever explains ends unconfirmed', async () => {
    const request = await dispatch.sendable();
    dispatch.carrier.silent = 'timeout';
    dispatch.carrier.failNext({ kind: 'lose', cause: 'timeout', accepted: false });
    await dispatch.request(request);
    await dispatch.reaches(request.messageId, 'unknown');
    dispatch.clock.advance(25 * hour);
    expect(await dispatch.reaches(request.messageId, 'unconfirmed', 30_000)).toEqual([
      'submitting',
      'unknown',
      'unconfirmed: outcome-unknown',
    ]);
    delete dispatch.carrier.silent;
    expect(dispatch.sentTo(request.phone)).toEqual([]);
  });
});

describe('a process that dies between the intent and the outcome', () => {
  it('leaves a message that is looked for, and never sent twice', async () => {
    const request = await dispatch.sendable();
    // The carrier takes the message and never answers; meanwhile another process comes up.
    dispatch.carrier.failNext({ kind: 'hang', accepted: true });
    await dispatch.request(request);
    await until(() => dispatch.sentTo(request.phone).length === 1);
    expect(await dispatch.reaches(request.messageId, 'submitted')).toEqual(['submitting', 'unknown', 'submitted']);
    await dispatch.quiet();
    expect(dispatch.sentTo(request.phone)).toHaveLength(1);
  });

  it('before it called the carrier leaves a message that is sent by the next', async () => {
    const request = await dispatch.sendable();
    dispatch.carrier.failNext({ kind: 'hang', accepted: false });
    await dispatch.request(request);
    const states = await dispatch.reaches(request.messageId, 'submitted', 20_000);
    expect(states).toEqual(['submitting', 'unknown', 'queued', 'submitting', 'submitted']);
    expect(dispatch.sentTo(request.phone)).toHaveLength(1);
  });
});

describe('a carrier that refuses', () => {
  it('for too much at once is asked again later', async () => {
    const request = await dispatch.sendable();
    dispatch.carrier.failNext({ kind: 'refuse', class: 'throttle' });
    await dispatch.request(request);
    expect(await dispatch.reaches(request.messageId, 'deferred')).toEqual(['submitting', 'deferred: throttled']);
    dispatch.clock.advance(5_000);
    const states = await dispatch.reaches(request.messageId, 'submitted');
    expect(states).toEqual(['submitting', 'deferred: throttled', 'submitting', 'submitted']);
    expect(dispatch.sentTo(request.phone)).toHaveLength(1);
  });

  it('for an opt-out blocks the number and lets consent know', async () => {
    const request = await dispatch.sendable();
    dispatch.carrier.failNext({ kind: 'refuse', class: 'opt_out', code: '21610' });
    await dispatch.request(request);
    expect(await dispatch.reaches(request.messageId, 'failed')).toEqual(['submitting', 'failed: carrier-opt-out']);
    const [state] = (await dispatch.bus.collect(messageStateChanged)).filter(
      ({ data }) => data.messageId === request.messageId && data.state === 'failed',
    );
    expect(state?.data).toMatchObject({ carrierCode: '21610', carrierClass: 'opt_out' });
    const next = aRequest({ phone: request.phone, requestedAt: iso(dispatch.clock.now()) });
    await dispatch.request(next);
    expect(await dispatch.reaches(next.messageId, 'suppressed')).toEqual(['suppressed: consent-revoked']);
  });
});

describe('a message without a receipt', () => {
  it('ends unconfirmed at the deadline', async () => {
    const request = await dispatch.sendable();
    await dispatch.request(request);
    await dispatch.reaches(request.messageId, 'submitted');
    dispatch.clock.advance(73 * hour);
    const states = await dispatch.reaches(request.messageId, 'unconfirmed');
    expect(states).toEqual(['submitting', 'submitted', 'unconfirmed: no-receipt']);
  });
});

describe('a heartbeat that stays away', () => {
  it('holds everything, and what is younger than the copy is suppressed after a while', async () => {
    const slow = await DispatchUnderTest.start({ DISPATCH_CONSENT_STALE_MS: '400', DISPATCH_CONSENT_WAIT_MS: '2500' });
    try {
      const phone = aPhone();
      await slow.consent(phone);
      const held = aRequest({ phone, requestedAt: iso(slow.clock.now() - 1000) });
      const younger = aRequest({ phone, requestedAt: iso(slow.clock.now() + 1) });
      await slow.stopHeart();
      // A heartbeat on Kafka that is still to be read would be a young one.
      await slow.drained();
      await until(async () => {
        const ready = (await (await fetch(`${slow.service.url}/health/ready`)).json()) as object;
        return JSON.stringify(ready).includes('no young heartbeat');
      });
      // That is said of the oldest: the partition of this number may have been told a little later.
      const caughtUp = slow.service.app.get(CaughtUp, { strict: false });
      await until(async () => {
        const partitions = await caughtUp.partitions(consentTopic);
        return partitions.every(({ watermarkAgeMs }) => watermarkAgeMs > 400);
      });
      slow.clock.advance(1);
      await slow.request(held, younger);
      expect(await slow.reaches(younger.messageId, 'suppressed')).toEqual(['suppressed: consent-stale']);
      expect(await slow.states(held.messageId)).toEqual([]);
      slow.startHeart();
      expect(await slow.reaches(held.messageId, 'submitted')).toEqual(['submitting', 'submitted']);
    } finally {
      await slow.close();
    }
  }, 180_000);
});

describe('a message that nobody can send', () => {
  it('ends when its time is over', async () => {
    const lost = { ...senderBody, name: 'lost', credential: 'missing', countries: ['PT'] };
    await dispatch.apply({ kind: 'sender', name: 'lost', body: lost });
    await until(async () =>
      (await (await fetch(`${dispatch.service.url}/health/ready`)).text()).includes('cannot send: demo/lost'),
    );
    const request = { ...(await dispatch.sendable()), phoneCountry: 'PT', sender: 'lost' };
    await dispatch.request(request);
    await dispatch.quiet();
    expect(await dispatch.states(request.messageId)).toEqual([]);
    dispatch.clock.advance(49 * hour);
    expect(await dispatch.reaches(request.messageId, 'suppressed')).toEqual(['suppressed: expired']);
  });
});

describe('a stop of the process', () => {
  it('finishes what is under way, and the next process goes on', async () => {
    const requests = await Promise.all(Array.from({ length: 20 }, () => dispatch.sendable()));
    await dispatch.request(...requests);
    await dispatch.drained();
    await dispatch.down();
    await dispatch.up();
    for (const { messageId } of requests) await dispatch.reaches(messageId, 'submitted');
    for (const { phone } of requests) expect(dispatch.sentTo(phone)).toHaveLength(1);
  }, 180_000);
});
