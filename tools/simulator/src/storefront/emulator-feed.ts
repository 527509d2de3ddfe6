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

interface Page {
  readonly entries: readonly {
    readonly seq: number;
    readonly sid: string;
    readonly to: string;
    readonly from: string | null;
    readonly body: string;
    readonly acceptedAt: string;
    readonly callbackQuery: Readonly<Record<string, string>>;
    readonly status: string;
  }[];
  readonly next: number | null;
}

const pageSize = 1000;

/** Everything the carrier has taken after `seq`, oldest first. */
export async function textsAfter(emulatorUrl: string, seq: number): Promise<CarrierText[]> {
  const texts: CarrierText[] = [];
  for (let after: number | null = seq; after !== null;) {
    const response = await fetch(`${emulatorUrl}/emulator/record?after=${after}&limit=${pageSize}`);
    if (!response.ok) throw new Error(`the carrier's record answered ${response.status}`);
    const page = (await response.json()) as Page;
    for (const { acceptedAt, callbackQuery, ...entry } of page.entries) {
      texts.push({
        ...entry,
        acceptedAt: Date.parse(acceptedAt),
        messageId: callbackQuery['rebound-message'] ?? '',
      });
    }
    after = page.next;
  }
  return texts;
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
