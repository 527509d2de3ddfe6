import { startService } from './services.js';
import { freePort, type World } from './world.js';

/** A text as the carrier took it. */
export interface Received {
  readonly seq: number;
  readonly to: string;
  /** Epoch ms of this machine's clock. */
  readonly at: number;
}

/** The carrier emulator: the end of the way, and the truth about what arrived. */
export interface Carrier {
  readonly url: string;
  readonly account: { readonly accountSid: string; readonly authToken: string };
  /** Every text so far, oldest first. */
  received(): Promise<readonly Received[]>;
  stop(): Promise<void>;
}

const account = { accountSid: `AC${'0'.repeat(31)}1`, authToken: 'a-token-for-measuring' };

interface Page {
  readonly entries: readonly { readonly seq: number; readonly to: string; readonly acceptedAt: string }[];
  readonly next: number | null;
}

export async function startCarrier(world: World, inboundUrl: string): Promise<Carrier> {
  const port = await freePort();
  const { child, url } = await startService(world, 'carrier-emulator', {
    LOG_LEVEL: 'warn',
    CARRIER_EMULATOR_PORT: String(port),
    CARRIER_EMULATOR_ACCOUNT_SID: account.accountSid,
    CARRIER_EMULATOR_AUTH_TOKEN: account.authToken,
    CARRIER_EMULATOR_INBOUND_URL: inboundUrl,
  });
  await child.answering(`${url}/emulator/counters`);
  const received: Received[] = [];
  return {
    url,
    account,
    async received() {
      for (let after: number | null = received.at(-1)?.seq ?? 0; after !== null;) {
        const answer = await fetch(`${url}/emulator/record?after=${after}&limit=10000`);
        const page = (await answer.json()) as Page;
        for (const { seq, to, acceptedAt } of page.entries) received.push({ seq, to, at: Date.parse(acceptedAt) });
        after = page.next;
      }
      return received;
    },
    stop: () => world.stop(child),
  };
}
