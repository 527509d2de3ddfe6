import type { Clock } from '@rebound/kernel';
import { demoKeys } from './set-up-shop.js';
import type { Urls } from './urls.js';

interface Funnel {
  readonly signals?: Readonly<Record<string, number>>;
  readonly total?: Readonly<Record<string, unknown>>;
}

export interface Progress {
  readonly acknowledged: number;
  readonly refused: number;
}

export interface LiveView {
  stop(): void;
}

/** Shows the funnel while it runs: a block that is redrawn on a terminal, a line now and then elsewhere. */
export function showLive(out: NodeJS.WriteStream, clock: Clock, urls: Urls, progress: () => Progress): LiveView {
  const tty = out.isTTY;
  let drawn = 0;
  let stopped = false;
  const draw = async () => {
    const funnel = await readFunnel(urls).catch(() => undefined);
    if (stopped) return;
    const lines = tty ? block(clock, progress(), funnel) : [line(clock, progress(), funnel)];
    if (tty && drawn > 0) out.write(`\x1b[${drawn}A\x1b[J`);
    out.write(`${lines.join('\n')}\n`);
    drawn = lines.length;
  };
  const timer = setInterval(() => void draw(), tty ? 1000 : 5000);
  return {
    stop: () => {
      stopped = true;
      clearInterval(timer);
    },
  };
}

async function readFunnel(urls: Urls): Promise<Funnel> {
  const response = await fetch(`${urls.analytics}/v1/reports/funnel`, {
    headers: { authorization: `Bearer ${demoKeys.viewer}` },
    signal: AbortSignal.timeout(2000),
  });
  return (await response.json()) as Funnel;
}

const time = (clock: Clock): string => new Date(clock.now()).toISOString().slice(0, 16).replace('T', ' ');
const number = (value: unknown): number => (typeof value === 'number' ? value : 0);
const sum = (counts: unknown): number =>
  typeof counts === 'object' && counts !== null
    ? Object.values(counts).reduce<number>((total, count) => total + number(count), 0)
    : 0;

function line(clock: Clock, { acknowledged, refused }: Progress, funnel: Funnel | undefined): string {
  const total = funnel?.total ?? {};
  return `${time(clock)}  events ${acknowledged}${refused > 0 ? ` (${refused} refused)` : ''}  left ${sum(funnel?.signals)}  submitted ${number(total['submitted'])}  delivered ${number(total['delivered'])}  clicked ${number(total['clicked'])}  waiting ${number(total['pending'])}`;
}

function block(clock: Clock, { acknowledged, refused }: Progress, funnel: Funnel | undefined): string[] {
  const total = funnel?.total ?? {};
  const rows: [string, number][] = [
    ['events acknowledged', acknowledged],
    ['carts and bookings left', sum(funnel?.signals)],
    ['texts considered', number(total['candidates'])],
    ['held out', number(total['heldOut'])],
    ['suppressed', sum(total['suppressed'])],
    ['withdrawn', sum(total['withdrawn'])],
    ['waiting', number(total['pending'])],
    ['submitted', number(total['submitted'])],
    ['delivered', number(total['delivered'])],
    ['clicked by people', number(total['clicked'])],
    ['opted out', number(total['optOuts'])],
  ];
  const widest = Math.max(1, ...rows.slice(1).map(([, count]) => count));
  return [
    `virtual time ${time(clock)} UTC${refused > 0 ? `   ${refused} refused` : ''}`,
    ...rows.map(
      ([name, count], index) =>
        `  ${name.padEnd(26)}${String(count).padStart(7)}  ${index === 0 ? '' : '█'.repeat(Math.round((count / widest) * 40))}`,
    ),
  ];
}
