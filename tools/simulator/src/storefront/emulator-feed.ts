import { setTimeout as pause } from 'node:timers/promises';

/** A text as the carrier took it. */
export interface CarrierText {
  readonly seq: number;
  readonly sid: string;
  readonly to: string;
  readonly from: string | null;
  readonly body: string;
  /** Virtual epoch ms. */
  readonly acceptedAt: number;
  /** Our message id, out of the callback's address; empty for texts that are no campaign's (answers to HELP). */
  readonly messageId: string;
  readonly status: string;
}

/** How the emulator shows a text; what it took and what not have this in common. */
interface Entry {
  readonly seq: number;
  readonly to: string;
  readonly callbackQuery: Readonly<Record<string, string>>;
}

interface TakenEntry extends Entry {
  readonly sid: string;
  readonly from: string | null;
  readonly body: string;
  readonly acceptedAt: string;
  readonly status: string;
}

interface UntakenEntry extends Entry {
  readonly at: string;
  readonly answer: 'refused' | 'broken' | 'none';
  readonly status: number | null;
  readonly code: number | null;
}

const pageSize = 1000;

/** Our message id, out of the callback's address; empty for texts that are no campaign's. */
const messageIdOf = ({ callbackQuery }: Entry): string => callbackQuery['rebound-message'] ?? '';

/** Everything of a list of the emulator's after `seq`, oldest first. */
async function entriesAfter<E extends Entry>(url: string, seq: number): Promise<E[]> {
  const entries: E[] = [];
  for (let after: number | null = seq; after !== null;) {
    const response = await fetch(`${url}?after=${after}&limit=${pageSize}`);
    if (!response.ok) throw new Error(`${new URL(url).pathname} of the carrier answered ${response.status}`);
    const page = (await response.json()) as { entries: readonly E[]; next: number | null };
    entries.push(...page.entries);
    after = page.next;
  }
  return entries;
}

/** Everything the carrier has taken after `seq`, oldest first. */
export async function textsAfter(emulatorUrl: string, seq: number): Promise<CarrierText[]> {
  const entries = await entriesAfter<TakenEntry>(`${emulatorUrl}/emulator/record`, seq);
  return entries.map((entry) => ({
    ...entry,
    acceptedAt: Date.parse(entry.acceptedAt),
    messageId: messageIdOf(entry),
  }));
}

/** A text that the carrier was given and did not take. */
export interface UntakenText extends Omit<UntakenEntry, 'at'> {
  /** Virtual epoch ms. */
  readonly at: number;
  readonly messageId: string;
}

export async function untakenTexts(emulatorUrl: string): Promise<UntakenText[]> {
  const entries = await entriesAfter<UntakenEntry>(`${emulatorUrl}/emulator/untaken`, 0);
  return entries.map((entry) => ({ ...entry, at: Date.parse(entry.at), messageId: messageIdOf(entry) }));
}

/** Hands on each new text once, until told to stop. */
export async function followTexts(
  emulatorUrl: string,
  everyMs: number,
  signal: AbortSignal,
  each: (text: CarrierText) => void,
): Promise<void> {
  let seq = 0;
  while (!signal.aborted) {
    for (const text of await textsAfter(emulatorUrl, seq)) {
      seq = text.seq;
      each(text);
    }
    await pause(everyMs, undefined, { signal }).catch(() => undefined);
  }
}
