import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { messageStateChanged, replyReceived, type ConsentState } from '@rebound/contracts';
import { derivedId } from '@rebound/kernel';
import { until } from '@rebound/testing';
import { WorkspaceDirectory } from '../src/workspace-directory.js';
import {
  aRequest,
  DispatchUnderTest,
  iso,
  type Requested,
  senderBody,
  viewerKey,
  workspace,
  workspaceBody,
} from './dispatch-under-test.js';

/** Where people live: their numbers, and what shops know of them. */
const places = {
  ES: { number: '+34611', digits: 6, zone: 'Europe/Madrid', locale: 'es' },
  GB: { number: '+447400', digits: 6, zone: 'Europe/London', locale: 'en-GB' },
  FR: { number: '+33611', digits: 6, zone: 'Europe/Paris', locale: 'fr' },
  DE: { number: '+49151', digits: 8, zone: 'Europe/Berlin', locale: 'de' },
  IT: { number: '+39347', digits: 7, zone: 'Europe/Rome', locale: 'it' },
  PT: { number: '+35191', digits: 7, zone: 'Europe/Lisbon', locale: 'pt' },
  'US-NY': { number: '+1212555', digits: 4, zone: 'America/New_York', locale: 'en-US' },
  'US-WA': { number: '+1206555', digits: 4, zone: 'America/Los_Angeles', locale: 'en-US' },
  JP: { number: '+8190', digits: 8, zone: 'Asia/Tokyo', locale: 'ja' },
} as const;
type PlaceId = keyof typeof places;

const france = '36180';
const stopped = {
  en: 'Demo Shop: you will get no more messages.',
  es: 'Demo Shop: no recibirás más mensajes.',
  fr: 'Demo Shop : vous ne recevrez plus de messages.',
  de: 'Demo Shop: Du bekommst keine Nachrichten mehr.',
  it: 'Demo Shop: non riceverai altri messaggi.',
  pt: 'Demo Shop: não vai receber mais mensagens.',
};

let dispatch: DispatchUnderTest;
beforeAll(async () => {
  dispatch = await DispatchUnderTest.start({}, { sender: { stopped } });
  const body = { ...senderBody, name: 'france', address: france, countries: ['FR'], stopped };
  await dispatch.apply({ kind: 'sender', name: 'france', body });
  const directory = dispatch.service.app.get(WorkspaceDirectory, { strict: false });
  await until(() => directory.sender(workspace, 'france') !== undefined);
}, 60_000);
afterAll(() => dispatch.close());

let people = 0;
/** A request for somebody new who lives there, and has agreed to it; confirmed, unless told otherwise. */
async function somebodyIn(
  placeId: PlaceId,
  overrides: Partial<Requested> = {},
  terms: Partial<ConsentState['purposes'][number]> = { confirmedAt: iso(dispatch.clock.now()) },
): Promise<Requested> {
  const { number, digits, zone, locale } = places[placeId];
  const [country = '', region] = placeId.split('-');
  const phone = number + String((people += 1)).padStart(digits, '0');
  const since = iso(dispatch.clock.now());
  const entryId = derivedId('entry', phone);
  await dispatch.agreed(phone, {
    purposes: [{ purpose: 'cart-reminders', status: 'granted', since, entryId, ...terms }],
  });
  return aRequest({
    phone,
    phoneCountry: country,
    zones: [{ source: 'address', zone, country, ...(region === undefined ? {} : { region }) }],
    locale,
    requestedAt: iso(dispatch.clock.now()),
    ...overrides,
  });
}

async function asked(placeId: PlaceId, ...more: [overrides?: Partial<Requested>, terms?: object]): Promise<Requested> {
  const request = await somebodyIn(placeId, ...more);
  await dispatch.request(request);
  return request;
}

/** What became of it, and until when it waits. */
async function fate(messageId: string): Promise<string | undefined> {
  const answer = await dispatch.call(`/v1/messages/${messageId}`, { key: viewerKey });
  if (!answer.ok) return undefined;
  const { history } = (await answer.json()) as { history: { state: string; reason?: string; until?: string }[] };
  const last = history.at(-1);
  return [last?.state, last?.reason, last?.until].filter(Boolean).join(' ');
}
const ends = (messageId: string, expected: string): Promise<boolean> =>
  until(async () => (await fate(messageId)) === expected, { what: `message to be ${expected}` });
const rulesOf = async (messageId: string): Promise<string> =>
  (await dispatch.call(`/v1/messages/${messageId}/decision`, { key: viewerKey })).text();

describe('people in several zones, at the same instant', () => {
  it.each<[PlaceId, string]>([
    ['ES', 'submitted'],
    ['GB', 'submitted'],
    ['FR', 'submitted'],
    ['DE', 'submitted'],
    ['US-NY', 'deferred quiet-hours 2026-11-24T13:00:00.000Z'],
    ['US-WA', 'deferred quiet-hours 2026-11-24T16:00:00.000Z'],
    ['JP', 'suppressed no-rule'],
  ])('are written to by the clock and the law of their own (%s: %s)', async (placeId, expected) => {
    expect(iso(dispatch.clock.now())).toMatch(/^2026-11-24T11:00/);
    const { messageId } = await asked(placeId);
    expect(await ends(messageId, expected)).toBe(true);
  });
});

describe('the law on senders', () => {
  it('has France written to from a short code, in French, and says there how to refuse', async () => {
    const body = 'Ana, votre panier attend.';
    const { messageId, phone } = await asked('FR', { body, links: [], targetParts: 1 });
    expect(await ends(messageId, 'submitted')).toBe(true);
    expect(dispatch.sentTo(phone)).toMatchObject([
      { from: { value: france }, body: `Demo Shop: ${body}\nRépondez STOP pour ne plus recevoir` },
    ]);
  });

  it('lets nothing out to France from a long number, also where the journey wants it', async () => {
    const { messageId, phone } = await asked('FR', { sender: 'main' });
    expect(await ends(messageId, 'suppressed rule-blocked')).toBe(true);
    expect(await rulesOf(messageId)).toContain('fr.senders');
    expect(dispatch.sentTo(phone)).toEqual([]);
  });
});

describe('the law on consent', () => {
  it.each<[PlaceId, string, object, string, string]>([
    ['DE', 'that nobody confirmed', {}, 'suppressed no-consent', 'de.double-opt-in'],
    ['ES', 'that nobody confirmed', {}, 'submitted', 'es.consent'],
    ['ES', 'that rests on a sale', { basis: 'existing-customer' }, 'suppressed no-consent', 'es.list-check'],
    ['GB', 'that rests on a sale', { basis: 'existing-customer' }, 'submitted', 'gb.consent'],
    ['FR', 'that rests on a question', { basis: 'enquiry' }, 'suppressed no-consent', 'fr.consent'],
  ])('of %s makes of one %s: %j is %s, by %s', async (placeId, _, terms, expected, rule) => {
    const { messageId } = await asked(placeId, {}, terms);
    expect(await ends(messageId, expected)).toBe(true);
    expect(await rulesOf(messageId)).toContain(rule);
  });
});

describe('a reply in the language of the person', () => {
  it.each<[PlaceId, string, 'stop' | 'pause' | 'none', keyof typeof stopped | undefined]>([
    ['ES', 'BAJA', 'stop', 'es'],
    ['FR', 'arrêtez de m’écrire svp', 'stop', 'fr'],
    ['DE', 'Bitte abmelden', 'stop', 'de'],
    ['IT', 'Cancellami dalla lista', 'stop', 'it'],
    ['PT', 'SAIR', 'stop', 'pt'],
    ['GB', 'no more texts please', 'stop', 'en'],
    ['ES', 'gracias, lo compro mañana', 'none', undefined],
    ['DE', 'Danke, bis morgen!', 'none', undefined],
  ])('(%s: "%s") means %s, and is answered in it where that is due', async (placeId, words, meaning, language) => {
    const { messageId, phone } = await asked(placeId);
    expect(await ends(messageId, 'submitted')).toBe(true);
    const toThem = () => dispatch.sentTo(phone).map(({ body }) => body);
    await dispatch.reply(phone, words);
    const [reply] = await dispatch.bus.waitFor(replyReceived, { match: ({ data }) => data.phone === phone });
    expect(reply?.data).toMatchObject({ meaning, country: placeId.slice(0, 2), locale: places[placeId].locale });
    await dispatch.quiet();
    expect(toThem().slice(1)).toEqual(language === undefined ? [] : [stopped[language]]);
    const [recipient] = await dispatch.query<{ blocks: { kind: string }[] }>(
      `SELECT blocks FROM dispatch.recipients WHERE phone_key = $1`,
      [reply?.data.phoneKey],
    );
    expect(recipient?.blocks.map(({ kind }) => kind)).toEqual(meaning === 'none' ? [] : [meaning]);
  });
});

describe('what the workspace says about the law, on the record', () => {
  const decision = { version: 1, by: 'legal@shop.example', on: '2026-11-20', reason: 'opinion of counsel' };
  const directory = () => dispatch.service.app.get(WorkspaceDirectory, { strict: false });
  const decide = async (decided: object): Promise<void> => {
    const before = directory().rulesOf(workspace);
    const body = { ...workspaceBody, ...decided };
    await dispatch.apply({ kind: 'workspace', name: workspace, body });
    await until(() => directory().rulesOf(workspace) !== before);
  };

  it('of rules that nobody has confirmed holds from the next look on, is marked in what is published, and is over when it is taken back', async () => {
    const afternoon = { hours: ['daily 14:00-16:00'] };
    const ruleAdjustments = [
      { ...decision, rule: 'pt.hours', change: afternoon },
      { ...decision, rule: 'it.hours', change: 'off' },
    ];
    await decide({ ruleAdjustments });
    const later = await asked('PT');
    expect(await ends(later.messageId, 'deferred quiet-hours 2026-11-24T14:00:00.000Z')).toBe(true);
    const [moved] = await dispatch.bus.waitFor(messageStateChanged, {
      match: ({ data }) => data.messageId === later.messageId && data.state === 'deferred',
    });
    expect(moved?.data.rules).toContainEqual({ id: 'pt.hours', version: 1, adjusted: true });
    expect(moved?.data.rules).toContainEqual({ id: 'eu.consent', version: 1 });
    expect(await rulesOf(later.messageId)).toContain('"decidedBy":["pt.hours v1, adjusted"]');
    const anyTime = await asked('IT');
    expect(await ends(anyTime.messageId, 'submitted')).toBe(true);
    expect(await rulesOf(anyTime.messageId)).not.toContain('it.hours');

    await decide({});
    const after = await asked('PT');
    expect(await ends(after.messageId, 'submitted')).toBe(true);
    const inHours = await asked('IT');
    expect(await ends(inHours.messageId, 'submitted')).toBe(true);
    expect(await rulesOf(inHours.messageId)).toContain('it.hours');
  });

  it('says in which lists numbers are looked up before they come here', async () => {
    await decide({ checkedLists: [{ rule: 'es.list-check', by: 'crm@shop.example', on: '2026-11-20' }] });
    const { messageId } = await asked('ES', {}, { basis: 'existing-customer' });
    expect(await ends(messageId, 'submitted')).toBe(true);
    await decide({});
  });
});

/** Last, since time goes on: nights in which clocks are changed. */
describe('a text that waits through the night', () => {
  it.each<[string, PlaceId, string, string]>([
    ['clocks go forward in the US, where Sunday is a day as others', 'US-NY', '2027-03-14T03:30', '2027-03-14T12:00'],
    ['clocks go forward in Europe, where Sunday is closed', 'ES', '2027-03-27T20:30', '2027-03-29T07:00'],
    ['clocks go back in the US', 'US-NY', '2027-11-07T02:30', '2027-11-07T13:00'],
  ])('in which %s, goes out with the first lawful millisecond (%s)', async (_, placeId, left, opening) => {
    const opensAt = Date.parse(`${opening}:00Z`);
    dispatch.clock.advance(Date.parse(`${left}:00Z`) - dispatch.clock.now());
    const { messageId, phone } = await asked(placeId);
    expect(await ends(messageId, `deferred quiet-hours ${iso(opensAt)}`)).toBe(true);
    dispatch.clock.advance(opensAt - 1 - dispatch.clock.now());
    await dispatch.quiet();
    expect(dispatch.sentTo(phone)).toEqual([]);
    dispatch.clock.advance(1);
    expect(await ends(messageId, 'submitted')).toBe(true);
  });
});
