import type { Person } from '../world/person.js';
import type { Channels } from './people-acting.js';
import type { StorefrontOptions } from './options.js';
import type { Sender } from './segment-sender.js';

const phoneBrowser =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1';
const previewBot = 'WhatsApp/2.23.20.0';

interface Senders {
  readonly server: Sender;
  readonly browser: Sender;
  readonly travel: Sender;
}

/** Everything people can reach: the edge, the consent form, their phone. */
export function openChannels({ urls, keys }: StorefrontOptions, senders: Senders): Channels {
  const consent = (path: string, body: object) =>
    post(`${urls.consent}${path}`, body, { authorization: `Bearer ${keys.server}` });
  const get = async (link: string, method: 'GET' | 'HEAD', agent: string) => {
    const response = await again(() =>
      fetch(link, { method, redirect: 'manual', headers: { 'user-agent': agent, accept: 'text/html' } }),
    );
    await response.body?.cancel();
    if (response.status !== 302) throw new Error(`the link answered ${response.status}`);
  };
  return {
    ...senders,
    optIn: async (person) => {
      await consent('/v1/consents', {
        phone: phoneOf(person),
        purposes: ['cart-reminders', 'booking-reminders'],
        evidence: {
          source: 'checkout',
          wordingVersion: 'reminders-2026-01',
          language: person.locale.slice(0, 2),
          url: 'https://shop.example/checkout',
          ip: '203.0.113.9',
          ...(person.place.confirmsConsent ? { confirmedAt: new Date().toISOString() } : {}),
        },
      });
    },
    revoke: async (person) => {
      await consent('/v1/consents/revoke', { phone: phoneOf(person), source: 'preference-centre' });
    },
    open: (link) => get(link, 'GET', phoneBrowser),
    preview: async (link) => {
      await get(link, 'HEAD', previewBot);
      await get(link, 'GET', previewBot);
    },
    reply: async (person, to, words) => {
      const answer = await post(`${urls.emulator}/emulator/inbound`, {
        from: phoneOf(person),
        to,
        body: words,
      });
      return typeof answer === 'object' && answer !== null && 'sid' in answer ? String(answer.sid) : '';
    },
  };
}

function phoneOf({ phone }: Person): string {
  if (phone === undefined) throw new Error('the person has no phone');
  return phone;
}

async function post(url: string, body: object, headers: Record<string, string> = {}): Promise<unknown> {
  const response = await again(() =>
    fetch(url, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  );
  const answer: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw new Error(`${new URL(url).pathname} answered ${response.status}`);
  return answer;
}

/** People try again while a service is away: for about half a minute. */
async function again(request: () => Promise<Response>): Promise<Response> {
  for (let attempt = 1; ; attempt += 1) {
    const response = await request().catch(() => undefined);
    if (response && response.status < 500) return response;
    await response?.body?.cancel();
    if (attempt >= 60) throw new Error('nobody answers');
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}
