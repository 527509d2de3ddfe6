import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { consentTopic } from '@rebound/contracts';
import { until } from '@rebound/testing';
import { ForgetOldJob } from '../src/jobs/forget-old.job.js';
import { WorkspaceDirectory } from '../src/workspace-directory.js';
import {
  aPhone,
  aRequest,
  DispatchUnderTest,
  hour,
  iso,
  operatorKey,
  type Requested,
  senderBody,
  strangerKey,
  viewerKey,
  workspace,
} from './dispatch-under-test.js';

let dispatch: DispatchUnderTest;
beforeAll(async () => {
  dispatch = await DispatchUnderTest.start();
}, 60_000);
afterAll(() => dispatch.close());

/** Asked for now. */
const requestNow = (overrides: Partial<Requested> = {}): Requested =>
  aRequest({ requestedAt: iso(dispatch.clock.now()), ...overrides });

const messageAt = async (messageId: string): Promise<Record<string, unknown>> =>
  (await dispatch.call(`/v1/messages/${messageId}`, { key: viewerKey })).json() as Promise<Record<string, unknown>>;
/** This version of a sender's definition is the one that the service goes by. */
const senderStands = (name: string, country: string): Promise<boolean> => {
  const directory = dispatch.service.app.get(WorkspaceDirectory, { strict: false });
  return until(() => directory.sender(workspace, name)?.countries?.includes(country) ?? false);
};

describe('a requested message', () => {
  it('goes out once, with its intent on Kafka before, however often it is requested', async () => {
    const phone = await dispatch.agreed();
    const request = requestNow({ phone });
    await dispatch.request(request, request);
    await dispatch.reaches(request.messageId, 'submitted');
    await dispatch.request(request);
    await dispatch.quiet();
    expect(dispatch.sentTo(phone)).toHaveLength(1);
    expect(await dispatch.states(request.messageId)).toEqual(['submitting', 'submitted']);
    expect(dispatch.sentTo(phone)[0]?.body).toMatch(
      /^Demo Shop: your cart waits: http:\/\/127\.0\.0\.1:\d+\/r\/[0-9A-Za-z]{8}\nReply STOP to opt out$/,
    );
  });

  it('of somebody who never agreed is suppressed once', async () => {
    const request = requestNow({ phone: aPhone() });
    await dispatch.request(request, request);
    expect(await dispatch.reaches(request.messageId, 'suppressed')).toEqual(['suppressed: no-consent']);
    expect(dispatch.sentTo(request.phone)).toEqual([]);
  });

  it('right behind its opt-in goes out without waiting for the next heartbeat', async () => {
    const phone = aPhone();
    await dispatch.stopHeart();
    await dispatch.consent(phone);
    dispatch.clock.advance(1000);
    const request = requestNow({ phone });
    await dispatch.request(request);
    expect(await dispatch.reaches(request.messageId, 'submitted')).toEqual(['submitting', 'submitted']);
    dispatch.startHeart();
  });

  it('waits for the heartbeat where the last one is so old that consent may have answered without the topic', async () => {
    const phone = aPhone();
    await dispatch.stopHeart();
    dispatch.clock.advance(10_000);
    const request = requestNow({ phone });
    await dispatch.request(request);
    await dispatch.quiet();
    expect(await dispatch.states(request.messageId)).toEqual([]);
    await dispatch.consent(phone);
    dispatch.startHeart();
    expect(await dispatch.reaches(request.messageId, 'submitted')).toEqual(['submitting', 'submitted']);
  });

  it('is overtaken by a revocation while it waits', async () => {
    const phone = await dispatch.agreed();
    const later = iso(dispatch.clock.now() + hour);
    const request = requestNow({ phone, notBefore: later });
    await dispatch.request(request);
    await dispatch.drained();
    await dispatch.revoke(phone);
    await dispatch.drained();
    dispatch.clock.advance(hour);
    expect(await dispatch.reaches(request.messageId, 'suppressed')).toEqual(['suppressed: consent-revoked']);
    expect(dispatch.sentTo(phone)).toEqual([]);
  });

  it('taken back before it was asked for never goes out', async () => {
    const phone = await dispatch.agreed();
    const request = requestNow({ phone });
    await dispatch.withdraw(request);
    await dispatch.request(request);
    expect(await dispatch.reaches(request.messageId, 'withdrawn')).toEqual(['withdrawn: converted']);
    await dispatch.request(request);
    await dispatch.withdraw(request);
    await dispatch.quiet();
    expect(await dispatch.states(request.messageId)).toEqual(['withdrawn: converted']);
    expect(dispatch.sentTo(phone)).toEqual([]);
  });

  it('that had to wait lets what stands behind it in the stream be read first', async () => {
    const phone = await dispatch.agreed();
    const due = dispatch.clock.now() + hour;
    const request = requestNow({ phone, notBefore: iso(due) });
    await dispatch.request(request);
    await dispatch.drained();
    await dispatch.stopHeart();
    dispatch.clock.set(due + 1);
    await dispatch.beat([consentTopic]);
    await dispatch.quiet();
    expect(await dispatch.states(request.messageId)).toEqual([]);
    await dispatch.withdraw(request);
    dispatch.startHeart();
    expect(await dispatch.reaches(request.messageId, 'withdrawn')).toEqual(['withdrawn: converted']);
    expect(dispatch.sentTo(phone)).toEqual([]);
  });

  it('for an abandonment that has its message under another id ends as its duplicate', async () => {
    const phone = await dispatch.agreed();
    const request = requestNow({ phone });
    const merged = { ...requestNow({ phone, subjectKey: request.subjectKey }), messageId: requestNow().messageId };
    await dispatch.request(request);
    await dispatch.reaches(request.messageId, 'submitted');
    await dispatch.request(merged, merged);
    expect(await dispatch.reaches(merged.messageId, 'suppressed')).toContain('suppressed: duplicate');
    expect(dispatch.sentTo(phone)).toHaveLength(1);
  });
});

describe('quiet hours', () => {
  it('let a message wait, and it goes out when the window opens', async () => {
    const phone = await dispatch.agreed();
    const night = Date.parse('2026-11-24T23:00:00Z');
    dispatch.clock.set(night);
    const request = requestNow({ phone });
    await dispatch.request(request);
    expect(await dispatch.reaches(request.messageId, 'deferred')).toEqual(['deferred: quiet-hours']);
    expect(dispatch.sentTo(phone)).toEqual([]);
    dispatch.clock.set(Date.parse('2026-11-25T08:00:00Z'));
    expect(await dispatch.reaches(request.messageId, 'submitted')).toEqual([
      'deferred: quiet-hours',
      'submitting',
      'submitted',
    ]);
    expect(dispatch.sentTo(phone)).toHaveLength(1);
  });
});

describe('the frequency cap', () => {
  it('lets the message of higher priority through and suppresses the other', async () => {
    const phone = await dispatch.agreed();
    const due = iso(dispatch.clock.now() + 60_000);
    const low = requestNow({ phone, notBefore: due, priority: 10 });
    // Of one person: requests of two may stand on two partitions, one of which has been read further than the other.
    const { founderId, personId } = low;
    const high = requestNow({ phone, founderId, personId, notBefore: due, priority: 90 });
    await dispatch.request(low, high);
    await dispatch.drained();
    dispatch.clock.advance(60_000);
    expect(await dispatch.reaches(high.messageId, 'submitted')).toEqual(['submitting', 'submitted']);
    expect(await dispatch.reaches(low.messageId, 'suppressed')).toEqual(['suppressed: frequency-cap']);
  });

  it('is given back when the carrier certainly took nothing', async () => {
    const phone = await dispatch.agreed();
    dispatch.carrier.failNext({ kind: 'refuse', class: 'content' });
    const refused = requestNow({ phone });
    await dispatch.request(refused);
    expect(await dispatch.reaches(refused.messageId, 'failed')).toEqual(['submitting', 'failed: carrier-refused']);
    const next = requestNow({ phone });
    await dispatch.request(next);
    expect(await dispatch.reaches(next.messageId, 'submitted')).toEqual(['submitting', 'submitted']);
  });
});

describe('a pause', () => {
  it('takes effect at the intent, and what waited goes out when it is lifted', async () => {
    const phone = await dispatch.agreed();
    const body = JSON.stringify({ scope: 'campaign', target: 'cart-reminder', note: 'wrong price' });
    const headers = { 'content-type': 'application/json' };
    const made = await dispatch.call('/v1/pauses', { method: 'POST', body, headers });
    expect(made.status).toBe(200);
    const { pauseId } = (await made.json()) as { pauseId: string };
    const again = (await (await dispatch.call('/v1/pauses', { method: 'POST', body, headers })).json()) as object;
    expect(again).toMatchObject({ pauseId });

    const request = requestNow({ phone });
    await dispatch.request(request);
    expect(await dispatch.reaches(request.messageId, 'deferred')).toEqual(['deferred: paused']);
    expect((await dispatch.call(`/v1/pauses/${pauseId}`, { method: 'DELETE' })).status).toBe(204);
    await dispatch.reaches(request.messageId, 'submitted');
    expect(dispatch.sentTo(phone)).toHaveLength(1);
  });

  it('of everything is for the root key', async () => {
    const body = JSON.stringify({ scope: 'everything' });
    const headers = { 'content-type': 'application/json' };
    expect((await dispatch.call('/v1/pauses', { method: 'POST', body, headers, key: operatorKey })).status).toBe(403);
    expect((await dispatch.call('/v1/pauses', { method: 'POST', body, headers, key: viewerKey })).status).toBe(403);
  });
});

describe('a message whose sender has changed', () => {
  it('goes out over the sender that serves its country now', async () => {
    const phone = await dispatch.agreed();
    const due = iso(dispatch.clock.now() + hour);
    const request = requestNow({ phone, phoneCountry: 'ES', notBefore: due });
    await dispatch.request(request);
    await dispatch.drained();
    const sender = async () => (await messageAt(request.messageId)).sender;
    expect(await sender()).toBe('main');

    const address = '+34600999999';
    const spain = { ...senderBody, name: 'spain', address };
    await dispatch.apply({ kind: 'sender', name: 'spain', body: { ...spain, countries: ['ES'] } });
    await senderStands('spain', 'ES');
    dispatch.clock.advance(hour);
    expect(await dispatch.reaches(request.messageId, 'submitted')).toEqual(['submitting', 'submitted']);
    expect(dispatch.sentTo(phone)).toMatchObject([{ from: { kind: 'number', value: address } }]);
    expect(await sender()).toBe('spain');

    await dispatch.apply({ kind: 'sender', name: 'spain', body: { ...spain, countries: ['PT'] } });
    await senderStands('spain', 'PT');
  });

  it('is suppressed where the one its journey names is not there', async () => {
    const request = requestNow({ phone: await dispatch.agreed(), sender: 'gone' });
    await dispatch.request(request);
    expect(await dispatch.reaches(request.messageId, 'suppressed')).toEqual(['suppressed: no-sender']);
    expect(dispatch.sentTo(request.phone)).toEqual([]);
  });
});

describe('why', () => {
  it('is told in order, with what was seen, and without number or text', async () => {
    const phone = await dispatch.agreed();
    const request = requestNow({ phone });
    await dispatch.request(request);
    await dispatch.reaches(request.messageId, 'submitted');
    const answer = await dispatch.call(`/v1/messages/${request.messageId}/decision`, { key: viewerKey });
    const text = await answer.text();
    expect(text).not.toContain(phone.slice(1));
    expect(text).not.toContain('your cart waits');
    const told = JSON.parse(text) as {
      decisions: { decision: string; checks: { check: string; verdict: string }[] }[];
    };
    expect(told).toMatchObject({
      state: 'submitted',
      decisions: [{ decision: 'send', hashes: { journey: 'a'.repeat(64) } }],
    });
    expect(told.decisions[0]?.checks.map(({ check }) => check)).toEqual([
      'withdrawn',
      'schedule',
      'pause',
      'phone-type',
      'consent-copy',
      'sender',
      'consent',
      'consent-law',
      'legal-window',
      'frequency-cap',
      'text',
    ]);
    expect(await messageAt(request.messageId)).toMatchObject({
      state: 'submitted',
      sender: 'main',
      parts: 1,
      attempts: 1,
    });
  });

  it('is told to nobody of another workspace', async () => {
    const request = requestNow({ phone: await dispatch.agreed() });
    const { messageId } = request;
    await dispatch.request(request);
    await dispatch.reaches(messageId, 'submitted');
    for (const path of [`/v1/messages/${messageId}`, `/v1/messages/${messageId}/decision`]) {
      expect((await dispatch.call(path, { key: viewerKey })).status).toBe(200);
      expect((await dispatch.call(path, { key: strangerKey })).status).toBe(404);
    }
  });

  it('is told of no message that is not there, and to nobody without a key', async () => {
    const missing = requestNow().messageId;
    expect((await dispatch.call(`/v1/messages/${missing}`, { key: viewerKey })).status).toBe(404);
    expect((await dispatch.call('/v1/messages/nonsense', { key: viewerKey })).status).toBe(400);
    expect((await fetch(`${dispatch.service.url}/v1/messages/${missing}`)).status).toBe(401);
  });
});

describe('what is over', () => {
  it('is forgotten after its retention, and what is not over is kept', async () => {
    const phone = await dispatch.agreed();
    const over = requestNow({ phone, purpose: 'booking-reminders' });
    const waiting = requestNow({
      phone,
      notBefore: iso(dispatch.clock.now() + 40 * 24 * hour),
      notAfter: iso(dispatch.clock.now() + 60 * 24 * hour),
    });
    await dispatch.request(over, waiting);
    await dispatch.reaches(over.messageId, 'suppressed');
    dispatch.clock.advance(36 * 24 * hour);
    await dispatch.service.app.get(ForgetOldJob, { strict: false }).run();
    const kept = await dispatch.query<{ message_id: string }>(`SELECT message_id FROM dispatch.messages`);
    expect(kept.map(({ message_id }) => message_id)).toContain(waiting.messageId);
    expect(kept.map(({ message_id }) => message_id)).not.toContain(over.messageId);
    expect(await dispatch.query(`SELECT FROM dispatch.decisions WHERE message_id = $1`, [over.messageId])).toEqual([]);
  });
});
