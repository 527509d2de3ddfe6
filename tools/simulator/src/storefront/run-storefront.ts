import type { Clock } from '@rebound/kernel';
import { populate } from '../stories/population.js';
import type { Done } from '../world/person.js';
import { Agenda } from './agenda.js';
import { openChannels } from './channels.js';
import { cloudEventsSender } from './cloud-events-sender.js';
import { type CarrierText, followTexts } from './emulator-feed.js';
import type { StorefrontMessage, StorefrontOptions } from './options.js';
import { PersonActing } from './people-acting.js';
import { segmentSender } from './segment-sender.js';

/** Real ms between looks at what the carrier took, and between reports to the demo. */
const pollMs = 100;

/** Lets every person live through their story, and tells the demo what was done and what was acknowledged. */
export async function runStorefront(
  options: StorefrontOptions,
  clock: Clock,
  tell: (message: StorefrontMessage) => void,
): Promise<void> {
  const { urls, keys } = options;
  const senders = {
    server: segmentSender({ url: urls.ingest, writeKey: keys.server }),
    browser: segmentSender({ url: urls.ingest, writeKey: keys.browser, origin: options.pageOrigin }),
    travel: cloudEventsSender({ url: urls.ingest, key: keys.server }),
  };
  let done: Done[] = [];
  const reporting = setInterval(() => {
    if (done.length > 0) tell({ kind: 'done', done });
    done = [];
  }, pollMs);

  const acting = {
    clock,
    shopNumberIn: (country: string) => numberFor(country, options),
    channels: openChannels(options, senders),
    report: (one: Done) => done.push(one),
  };
  const agenda = new Agenda(clock);
  const byPhone = new Map<string, PersonActing>();
  for (const story of populate(options.population)) {
    const person = new PersonActing(story, acting);
    if (story.person.phone !== undefined) byPhone.set(story.person.phone, person);
    for (const planned of story.planned)
      agenda.add(planned.at + (planned.sentAfter ?? 0), () => person.perform(planned));
  }

  const stop = new AbortController();
  const react = (text: CarrierText) => {
    // Answers to HELP and STOP have no message of a campaign behind them: nobody reacts to those.
    if (text.messageId === '') return;
    for (const { after, run } of byPhone.get(text.to)?.reactionsTo(text) ?? []) {
      const at = clock.now() + after;
      if (at < options.until) agenda.add(at, run);
    }
  };
  const following = followTexts(urls.emulator, pollMs, stop.signal, react);

  await untilVirtual(clock, options.until);
  await agenda.finished();
  stop.abort();
  await following;
  await Promise.all(Object.values(senders).map((sender) => sender.close()));
  clearInterval(reporting);
  if (done.length > 0) tell({ kind: 'done', done });
  tell({ kind: 'finished' });
}

/** The number that is made for a country, else the one for all. */
function numberFor(country: string, { shopNumbers }: StorefrontOptions): string {
  const sender =
    shopNumbers.find(({ countries }) => countries?.includes(country)) ??
    shopNumbers.find(({ countries }) => countries === undefined);
  if (!sender) throw new RangeError(`the shop has no number in ${country}`);
  return sender.number;
}

function untilVirtual(clock: Clock, instant: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, (instant - clock.now()) / clock.scale)));
}
