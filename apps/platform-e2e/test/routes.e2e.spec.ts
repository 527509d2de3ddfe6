import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { enrolmentStarted } from '@rebound/contracts';
import {
  keysOf,
  minute,
  openApiProblems,
  operationsOf,
  Platform,
  serviceNames,
  type ServiceName,
  Shop,
  type Shopper,
} from '../src/index.js';

jest.setTimeout(120_000);

/** Routes that answer without a key: what orchestrators and Prometheus ask, links that people follow, a page's preflight. */
const open = (method: string, pattern: string): boolean =>
  method === 'OPTIONS' || ['/health/live', '/health/ready', '/metrics', '/r/:code'].includes(pattern);
const isWebhook = (pattern: string): boolean => pattern.startsWith('/v1/webhooks/');

interface Route {
  readonly service: ServiceName;
  readonly method: string;
  readonly pattern: string;
}

let platform: Platform;
let ana: Shopper;
let routes: Route[];
/** Ids of things of the workspace `shop`, by the route that shows them. */
let ids: Readonly<Record<'messageId' | 'enrolmentId' | 'personId' | 'pauseId', string>>;
const own = keysOf('shop').admin;
const foreign = keysOf('other').admin;

beforeAll(async () => {
  platform = await Platform.start({ workspaces: ['shop', 'other'] });
  routes = serviceNames.flatMap((service) =>
    platform.service(service).routes.map(({ method, url }) => ({ service, method, pattern: url })),
  );
  const shop = new Shop(platform, 'shop');
  ana = await shop.shopper('ana').arrives();
  await shop.send(ana.adds());
  platform.clock.jump(46 * minute);
  await platform.quiet();
  const [state] = (await shop.states()).filter(({ subjectKey }) => subjectKey === ana.subjectKey);
  const [enrolment] = await platform.bus.collect(enrolmentStarted);
  const pause = await shop.post(`${platform.url('dispatch')}/v1/pauses`, own, {
    scope: 'campaign',
    target: 'secret-one',
  });
  const { pauseId } = (await pause.json()) as { pauseId: string };
  if (!state || !enrolment) throw new Error('the story has not come to its end');
  ids = { messageId: state.messageId, enrolmentId: enrolment.data.enrolmentId, personId: state.personId, pauseId };
});
afterAll(() => platform?.close());

/** The address of a route with real ids of the workspace `shop` in it, and the query it needs. */
function addressOf({ service, pattern }: Route): string {
  const phone = encodeURIComponent(ana.phone);
  const queries: Readonly<Record<string, string>> = {
    '/v1/people': `?userId=${ana.userId}`,
    '/v1/enrolments': `?subjectKey=${encodeURIComponent(ana.subjectKey)}`,
    '/v1/consents': `?phone=${phone}`,
    '/v1/consents/ledger': `?phone=${phone}`,
  };
  const idOf: Readonly<Record<string, string>> = {
    '/v1/messages/': ids.messageId,
    '/v1/enrolments/': ids.enrolmentId,
    '/v1/people/': ids.personId,
    '/v1/pauses/': ids.pauseId,
  };
  const id = Object.entries(idOf).find(([start]) => pattern.startsWith(start))?.[1] ?? 'x';
  const path = pattern
    .replace(':id', id)
    .replace(':kind', 'key')
    .replace(':name', 'shop-server')
    .replace(':carrier', 'twilio')
    .replace(':workspace', 'shop')
    .replace(':sender', 'main')
    .replace(':file', 'swagger-ui.css')
    .replaceAll(/:\w+/g, 'x');
  return `${platform.url(service)}${path}${queries[pattern] ?? ''}`;
}

async function ask(route: Route, headers: Record<string, string> = {}) {
  const withBody = !['GET', 'DELETE'].includes(route.method);
  const response = await fetch(addressOf(route), {
    method: route.method,
    redirect: 'manual',
    headers: { ...headers, ...(withBody ? { 'content-type': 'application/json' } : {}) },
    ...(withBody ? { body: '{}' } : {}),
  });
  const { status } = response;
  return { route: `${route.service} ${route.method} ${route.pattern}`, status, body: await response.text() };
}

const askAll = (wanted: readonly Route[], headers: Record<string, string> = {}) =>
  Promise.all(wanted.map((route) => ask(route, headers)));
const bearer = (key: string) => ({ authorization: `Bearer ${key}` });
const statuses = (answers: readonly { route: string; status: number }[]) =>
  Object.fromEntries(answers.map(({ route, status }) => [route, status]));
const all = (wanted: readonly Route[], status: number) =>
  Object.fromEntries(wanted.map(({ service, method, pattern }) => [`${service} ${method} ${pattern}`, status]));

describe('every route of every service', () => {
  it('answers 401 without a key, and with a key that nobody has', async () => {
    const guarded = routes.filter(({ method, pattern }) => !open(method, pattern) && !isWebhook(pattern));
    expect(guarded.length).toBeGreaterThan(35);
    expect(statuses(await askAll(guarded))).toEqual(all(guarded, 401));
    expect(statuses(await askAll(guarded, bearer('rb_nobody_0123456789abcdefghijklmnopqrstuv')))).toEqual(
      all(guarded, 401),
    );
  });

  it('of a carrier answers 403 without its signature, whatever key comes along', async () => {
    const webhooks = routes.filter(({ pattern }) => isWebhook(pattern));
    expect(webhooks.length).toBeGreaterThanOrEqual(2);
    expect(statuses(await askAll(webhooks))).toEqual(all(webhooks, 403));
    expect(statuses(await askAll(webhooks, { ...bearer(own), 'x-twilio-signature': 'AAAA' }))).toEqual(
      all(webhooks, 403),
    );
  });

  it('that is open tells nothing of anybody', async () => {
    const answers = await askAll(routes.filter(({ method, pattern }) => method !== 'OPTIONS' && open(method, pattern)));
    expect(answers.length).toBeGreaterThan(18);
    for (const { body } of answers) expect(body).not.toMatch(new RegExp(`${ana.userId}|${ana.phone.slice(1)}`));
  });

  it('that writes refuses the key of a viewer', async () => {
    const writing = routes.filter(
      ({ method, pattern }) => !['GET', 'OPTIONS'].includes(method) && !open(method, pattern) && !isWebhook(pattern),
    );
    expect(writing.length).toBeGreaterThan(20);
    expect(statuses(await askAll(writing, bearer(keysOf('shop').viewer)))).toEqual(all(writing, 403));
  });
});

describe('the key of another workspace', () => {
  const reading = () => routes.filter(({ method, pattern }) => method === 'GET' && pattern.startsWith('/v1/'));

  it('sees nothing of what the own key sees', async () => {
    expect(reading().length).toBeGreaterThan(12);
    const seen = await askAll(reading(), bearer(own));
    expect(seen.filter(({ status }) => status !== 200)).toEqual([]);

    const traces = [ana.userId, ana.cartId, ana.phone, 'shop-server', 'secret-one', ...Object.values(ids)];
    const foreignAnswers = await askAll(reading(), bearer(foreign));
    for (const { route, status, body } of foreignAnswers) {
      const about = traces.filter((trace) => body.includes(trace));
      expect({ route, about: status === 404 ? [] : about }).toEqual({ route, about: [] });
      if (/:id|:name/.test(route)) expect({ route, status }).toEqual({ route, status: 404 });
    }
    const consent = foreignAnswers.find(({ route }) => route === 'consent GET /v1/consents');
    expect(JSON.parse(consent?.body ?? '')).toMatchObject({ version: 0, purposes: [] });
  });

  it('cannot name the other workspace', async () => {
    const answers = await askAll(reading(), { ...bearer(foreign), 'rebound-workspace': 'shop' });
    expect(statuses(answers)).toEqual(all(reading(), 403));
  });

  it('changes nothing there', async () => {
    const shop = new Shop(platform, 'shop');
    const lift = await fetch(`${platform.url('dispatch')}/v1/pauses/${ids.pauseId}`, {
      method: 'DELETE',
      headers: bearer(foreign),
    });
    expect(lift.status).toBe(404);
    expect(await shop.get('dispatch', '/v1/pauses')).toMatchObject({ body: { pauses: [{ pauseId: ids.pauseId }] } });

    await new Shop(platform, 'other').revoke(ana.phone);
    expect(await shop.get('consent', `/v1/consents?phone=${encodeURIComponent(ana.phone)}`)).toMatchObject({
      body: { version: 1, purposes: [{ status: 'granted' }, { status: 'granted' }] },
    });
  });
});

describe('the OpenAPI document', () => {
  it.each(serviceNames)('of %s is sound and lists every route', async (service) => {
    const response = await fetch(`${platform.url(service)}/openapi.json`, { headers: bearer(own) });
    const document: unknown = await response.json();
    expect(openApiProblems(document)).toEqual([]);
    const listed = new Set(operationsOf(document).map(({ name }) => name));
    const answered = routes
      .filter((route) => route.service === service && route.method !== 'OPTIONS' && route.pattern.startsWith('/v1/'))
      .map(({ method, pattern }) => `${method} ${pattern.replaceAll(/:(\w+)/g, '{$1}')}`);
    expect(answered.filter((name) => !listed.has(name))).toEqual([]);
  });
});
