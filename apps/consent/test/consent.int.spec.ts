import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import {
  consentChanged,
  consentTopic,
  type EventData,
  inboundTopic,
  replyReceived,
  watermarkOn,
} from '@rebound/contracts';
import { until } from '@rebound/testing';
import { ConsentUnderTest, evidence, newPhone } from './consent-under-test.js';

jest.setTimeout(90_000);

let consent: ConsentUnderTest;
beforeAll(async () => {
  consent = await ConsentUnderTest.start();
});
afterAll(() => consent?.close());

describe('an answer', () => {
  it('comes once the topic has what was said, and a retry makes sure of it again', async () => {
    const phone = newPhone();
    const said = { occurredAt: new Date().toISOString() };
    expect(await consent.optIn(phone, said)).toMatchObject({ status: 200 });
    expect(await consent.published(phone)).toEqual([expect.objectContaining({ version: 1 })]);
    expect(await consent.optIn(phone, said)).toMatchObject({ status: 200 });
    expect((await consent.published(phone)).map(({ version }) => version)).toEqual([1, 1]);
  });
});

describe('an opt-in over HTTP', () => {
  it('becomes a line with its evidence, a state and an event', async () => {
    const phone = newPhone();
    const answer = await consent.optIn(phone);
    expect(answer).toMatchObject({
      status: 200,
      body: { version: 1, purposes: [{ purpose: 'cart-reminders', status: 'granted' }] },
    });
    expect(await consent.ledgerOf(phone)).toMatchObject({
      intact: true,
      lines: [{ kind: 'opt-in', purposes: ['cart-reminders'], evidence: { ...evidence, actor: 'root' } }],
    });
    await consent.bus.drained('consent', [consentTopic]);
    expect(await consent.published(phone)).toEqual([expect.objectContaining({ version: 1, paused: false })]);
  });

  it('keeps when the person agreed, and no address but the one that was given', async () => {
    const phone = newPhone();
    const occurredAt = new Date(Date.now() - 86_400_000).toISOString();
    const given = { source: 'point-of-sale', wordingVersion: 'v2' };
    const wish = { phone, purposes: ['cart-reminders'], occurredAt, evidence: given };
    // The shop's server asks: its own address, or that of a proxy, says nothing about the person.
    const asked = Date.now();
    await consent.call('/v1/consents', wish, { 'x-forwarded-for': '198.51.100.66' });
    const { lines } = (await consent.ledgerOf(phone)) as { lines: { recordedAt: string }[] };
    expect(lines).toMatchObject([{ occurredAt }]);
    expect(lines).toEqual([expect.objectContaining({ evidence: { ...given, actor: 'root' } })]);
    expect(Date.parse(lines[0]?.recordedAt ?? '')).toBeGreaterThanOrEqual(asked);
    expect((await consent.published(phone))[0]?.purposes).toMatchObject([{ status: 'granted', since: occurredAt }]);
  });

  it('tells what it rests on and when it was confirmed, which the law of the place may ask for', async () => {
    const phone = newPhone();
    const terms = { basis: 'existing-customer', confirmedAt: '2026-03-01T10:05:00.000Z' };
    const occurredAt = '2026-03-01T10:00:00.000Z';
    const { body } = await consent.optIn(phone, { occurredAt, evidence: { ...evidence, ...terms } });
    expect(body).toMatchObject({ purposes: [{ status: 'granted', ...terms }] });
    expect(await consent.ledgerOf(phone)).toMatchObject({ lines: [{ evidence: { ...evidence, ...terms } }] });
    await consent.bus.drained('consent', [consentTopic]);
    expect((await consent.published(phone))[0]?.purposes).toMatchObject([terms]);
  });

  it('is one entry however often the client retries with the same key', async () => {
    const phone = newPhone();
    const wish = { phone, purposes: ['marketing'], evidence };
    const send = () => consent.call('/v1/consents', wish, { 'idempotency-key': 'k1' });
    await Promise.all([send(), send(), send()]);
    expect(await consent.stateOf(phone)).toMatchObject({ version: 1 });
  });

  it.each([
    [{ phone: '12' }, 'phone'],
    [{ purposes: ['everything'] }, 'purposes'],
    [{ occurredAt: '2100-01-01T00:00:00Z' }, 'occurredAt'],
    [{ evidence: { source: 'form' } }, 'evidence.wordingVersion'],
    [{ evidence: { ...evidence, basis: 'hearsay' } }, 'evidence.basis'],
    [{ evidence: { ...evidence, confirmedAt: '2100-01-01T00:00:00Z' } }, 'evidence.confirmedAt'],
    [{ colour: 'red' }, 'colour'],
  ])('refuses %j naming the field, and writes nothing', async (wrong, field) => {
    const phone = newPhone();
    const { status, body } = await consent.optIn(phone, wrong);
    expect(status).toBe(400);
    expect(body['errors']).toContainEqual(expect.objectContaining({ field: expect.stringContaining(field) }));
    expect(JSON.stringify(body)).not.toContain(phone);
    expect(await consent.stateOf(phone)).toMatchObject({ version: 0 });
  });
});

describe('a number in national form', () => {
  it('leaves on record by whose habits it was read', async () => {
    const phone = newPhone();
    await consent.optIn(phone.slice(3), { region: 'ES' });
    await consent.optIn(phone, { purposes: ['marketing'] });
    const { lines } = (await consent.ledgerOf(phone)) as { lines: { evidence: Record<string, unknown> }[] };
    expect(lines.map((line) => line.evidence['phoneRegion'])).toEqual(['ES', undefined]);
  });
});

describe('an opt-out over HTTP', () => {
  const statuses = ({ purposes }: EventData<typeof consentChanged>) =>
    Object.fromEntries(purposes.map(({ purpose, status }) => [purpose, status]));
  const agreed = async () => {
    const phone = newPhone();
    await consent.optIn(phone, { purposes: ['cart-reminders', 'marketing', 'transactional'] });
    return phone;
  };

  it('of a purpose leaves the others, and is a line that says where it was said', async () => {
    const phone = await agreed();
    const occurredAt = new Date().toISOString();
    const wish = { phone, purposes: ['marketing'], occurredAt, source: 'preference-centre' };
    const { status, body } = await consent.call('/v1/consents/revoke', wish);
    expect([status, body]).toMatchObject([200, { version: 2 }]);
    const left = { 'cart-reminders': 'granted', marketing: 'revoked', transactional: 'granted' };
    expect((await consent.published(phone)).map(statuses).at(-1)).toEqual(left);
    expect(await consent.ledgerOf(phone)).toMatchObject({
      intact: true,
      lines: [
        { kind: 'opt-in' },
        {
          kind: 'opt-out',
          purposes: ['marketing'],
          occurredAt,
          evidence: { source: 'preference-centre', actor: 'root' },
        },
      ],
    });
  });

  it('that names no purpose is one from all but what somebody has ordered, said through the API', async () => {
    const phone = await agreed();
    await consent.call('/v1/consents/revoke', { phone });
    expect((await consent.published(phone)).map(statuses).at(-1)).toMatchObject({
      'cart-reminders': 'revoked',
      marketing: 'revoked',
      transactional: 'granted',
    });
    expect(await consent.ledgerOf(phone)).toMatchObject({
      lines: [{}, { kind: 'opt-out', evidence: { source: 'api' } }],
    });
  });

  it('is one entry however often it is said, by its time or by the key of the request', async () => {
    const phone = await agreed();
    const timed = { phone, purposes: ['marketing'], occurredAt: new Date().toISOString() };
    const keyed = { phone, purposes: ['cart-reminders'] };
    for (let time = 0; time < 2; time += 1) {
      expect(await consent.call('/v1/consents/revoke', timed)).toMatchObject({ status: 200, body: { version: 2 } });
    }
    for (let time = 0; time < 2; time += 1) {
      const answer = await consent.call('/v1/consents/revoke', keyed, { 'idempotency-key': 'out-1' });
      expect(answer).toMatchObject({ status: 200, body: { version: 3 } });
    }
    expect((await consent.ledgerOf(phone))['lines']).toHaveLength(3);
    // Said once more, as something new, it is kept, and changes nothing.
    const again = await consent.call('/v1/consents/revoke', keyed);
    expect(again).toMatchObject({ status: 200, body: { version: 4 } });
    const states = (await consent.published(phone)).map(statuses);
    expect(states.at(-1)).toEqual({
      'cart-reminders': 'revoked',
      marketing: 'revoked',
      transactional: 'granted',
    });
  });
});

describe('a heartbeat', () => {
  it('comes on each partition of the state topic, again and again, though nobody says anything', async () => {
    const partitions = Array.from({ length: Number(consent.env['KAFKA_PARTITIONS']) }, (_, partition) => partition);
    for (let time = 0; time < 2; time += 1) {
      const asked = Date.now();
      await until(
        async () => {
          const beats = await consent.bus.collect(watermarkOn(consentTopic));
          const young = beats.filter(({ data }) => data.service === 'consent' && Date.parse(data.upTo) > asked);
          return partitions.every((here) =>
            young.some(({ partition, data }) => partition === here && data.partition === here),
          );
        },
        { what: 'a young heartbeat on each partition' },
      );
    }
  });
});

describe('a reply', () => {
  it('STOP revokes, once, however often it is delivered, and names the reply that dispatch may lift', async () => {
    const phone = newPhone();
    await consent.optIn(phone);
    const { inboundId, event } = await consent.reply(phone, { meaning: 'stop' });
    await consent.bus.publish(replyReceived, event, event);
    await consent.bus.drained('consent', [inboundTopic]);
    expect(await consent.stateOf(phone)).toMatchObject({ version: 2, stoppedSenders: ['main'] });
    const [, latest] = await consent.published(phone);
    expect(latest).toMatchObject({ version: 2, lastInboundIds: [inboundId] });
    expect(latest?.purposes.every(({ status }) => status === 'revoked')).toBe(true);
  });

  it('that only looks like a wish to stop pauses until somebody has looked', async () => {
    const phone = newPhone();
    await consent.optIn(phone);
    await consent.reply(phone, { meaning: 'pause' });
    await consent.bus.drained('consent', [inboundTopic]);
    expect(await consent.stateOf(phone)).toMatchObject({ paused: true });
    const { body } = await consent.call('/v1/consents/resume', { phone, proof: 'asked about the delivery' });
    expect(body).toMatchObject({ paused: false, purposes: [{ status: 'granted' }] });
  });

  it('HELP and small talk say nothing about consent', async () => {
    const phone = newPhone();
    await consent.optIn(phone);
    await consent.reply(phone, { meaning: 'help' });
    await consent.reply(phone, { meaning: 'none' });
    await consent.bus.drained('consent', [inboundTopic]);
    expect(await consent.stateOf(phone)).toMatchObject({ version: 1 });
  });

  it('is not kept as a text', async () => {
    const phone = newPhone();
    await consent.reply(phone, { meaning: 'stop' });
    await consent.bus.drained('consent', [inboundTopic]);
    expect(JSON.stringify(await consent.ledgerOf(phone))).not.toContain('must not be kept');
  });
});

describe('an import', () => {
  it('judges each line alone, and changes nothing the second time', async () => {
    const [a, b] = [newPhone(), newPhone()];
    const csv = `phone,purposes,consented_at,source\n${a},cart-reminders,2026-03-01T10:00:00Z,checkout\nnonsense,marketing,2026-03-01,form\n${b},,2026-03-02,form\n`;
    const first = await consent.importCsv(csv);
    expect(first).toMatchObject({
      status: 200,
      body: { recorded: 2, unchanged: 0, refused: 1, refusals: [{ line: 3, field: 'phone' }] },
    });
    expect((await consent.importCsv(csv)).body).toMatchObject({ recorded: 0, unchanged: 2, refused: 1 });
    expect(await consent.stateOf(a)).toMatchObject({
      version: 1,
      purposes: [{ purpose: 'cart-reminders', status: 'granted' }],
    });
    expect(await consent.stateOf(b)).toMatchObject({ purposes: [{ purpose: 'marketing' }] });
  });

  it('does not bring back someone who has opted out since', async () => {
    const phone = newPhone();
    await consent.call('/v1/consents/revoke', { phone });
    const { body } = await consent.importCsv(`phone,purposes,consented_at\n${phone},cart-reminders,2026-03-01\n`);
    expect(body).toMatchObject({ recorded: 1, overruled: 1 });
    expect(await consent.stateOf(phone)).toMatchObject({
      purposes: expect.arrayContaining([expect.objectContaining({ purpose: 'cart-reminders', status: 'revoked' })]),
    });
  });

  it('writes nothing in a dry run, and refuses a header it does not know', async () => {
    const phone = newPhone();
    expect((await consent.importCsv(`phone,consented_at\n${phone},2026-03-01\n`, '?dryRun=true')).body).toMatchObject({
      recorded: 1,
    });
    expect(await consent.stateOf(phone)).toMatchObject({ version: 0 });
    const wrong = await consent.importCsv(`telephone,consented_at\n${phone},2026-03-01\n`);
    expect(wrong).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'header', reason: expect.stringContaining('telephone') }] },
    });
  });

  it('takes thousands of lines in one go, a block at a time', async () => {
    const lines = Array.from(
      { length: 4_000 },
      (_, i) => `+346${String(10_000_000 + i).padStart(8, '0')},marketing,2026-03-01`,
    );
    expect((await consent.importCsv(['phone,purposes,consented_at', ...lines, ''].join('\n'))).body).toMatchObject({
      recorded: 4_000,
      refused: 0,
    });
  });
});

describe('the ledger', () => {
  it('cannot be changed', async () => {
    await consent.optIn(newPhone());
    await expect(consent.bus.query(`UPDATE consent.ledger SET kind = 'opt-out'`)).rejects.toThrow(/append-only/);
    await expect(consent.bus.query(`DELETE FROM consent.ledger`)).rejects.toThrow(/append-only/);
  });
});

describe('a late duplicate on the state topic', () => {
  it('is followed by the current state again, so that compaction cannot keep the old one', async () => {
    const phone = newPhone();
    await consent.optIn(phone);
    await consent.call('/v1/consents/revoke', { phone });
    await consent.bus.drained('consent', [consentTopic]);
    const [first] = (await consent.bus.collect(consentChanged)).filter(
      ({ data }) => data.phoneKey === consent.keyOf(phone),
    );
    if (!first) throw new Error('nothing was published');
    await consent.bus.publish(consentChanged, {
      workspaceId: 'demo',
      id: first.id,
      time: first.time,
      data: first.data,
    });
    await consent.bus.drained('consent', [consentTopic]);
    const versions = (await consent.published(phone)).map(({ version }) => version);
    expect(versions.slice(0, 3)).toEqual([1, 2, 1]);
    expect(versions.at(-1)).toBe(2);
  });
});
