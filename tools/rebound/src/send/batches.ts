import { derivedId } from '@rebound/kernel';
import type { Refusal } from './line.js';

/** The two ways into the edge; a file may hold events of both. */
export type Format = 'segment' | 'cloudevents';

export type Batch = Readonly<{
  format: Format;
  /** The events as JSON texts, with the line each came from. */
  events: readonly Readonly<{ line: number; json: string }>[];
}>;

const mostEvents = 200;
const mostBytes = 400_000;

/**
 * Makes an event ready to be sent: an id where it has none, the same each time for the same line of the same file, so that
 * sending again doubles nothing.
 */
export function prepare(
  event: Record<string, unknown>,
  line: number,
  sha256: string,
): { format: Format; json: string } | Refusal {
  const id = () => derivedId('sent-line', sha256, line);
  if ('specversion' in event) {
    const { id: given, source } = event;
    const named = given === undefined || given === '' ? { ...event, id: id() } : event;
    return {
      format: 'cloudevents',
      json: JSON.stringify(source === undefined ? { ...named, source: '/rebound/send' } : named),
    };
  }
  const { type, event: name, messageId } = event;
  if (type === undefined && name === undefined) {
    return { code: 'invalid-event', field: 'type', reason: 'is required (or specversion, for CloudEvents)' };
  }
  const typed = type === undefined ? { ...event, type: 'track' } : event;
  const given = typeof messageId === 'string' && messageId !== '';
  return { format: 'segment', json: JSON.stringify(given ? typed : { ...typed, messageId: id() }) };
}

export const isRefusal = (prepared: { format: Format; json: string } | Refusal): prepared is Refusal =>
  'reason' in prepared;

/** Collects lines into batches of a size the edge takes. */
export class Batcher {
  private readonly open = new Map<Format, { events: { line: number; json: string }[]; bytes: number }>();

  /** @returns a batch that is full with it */
  add(format: Format, line: number, json: string): Batch | undefined {
    let current = this.open.get(format);
    const bytes = Buffer.byteLength(json) + 1;
    let full: Batch | undefined;
    if (current && current.bytes + bytes > mostBytes) {
      full = { format, events: current.events };
      current = undefined;
    }
    current ??= { events: [], bytes: 0 };
    current.events.push({ line, json });
    current.bytes += bytes;
    if (!full && current.events.length >= mostEvents) {
      this.open.delete(format);
      return { format, events: current.events };
    }
    this.open.set(format, current);
    return full;
  }

  /** What is left. */
  flush(): Batch[] {
    const rest = [...this.open].map(([format, { events }]) => ({ format, events }));
    this.open.clear();
    return rest;
  }

  /** The first line that is in no batch yet. */
  firstOpenLine(): number | undefined {
    const lines = [...this.open.values()].flatMap(({ events }) => events.slice(0, 1).map(({ line }) => line));
    return lines.length > 0 ? Math.min(...lines) : undefined;
  }
}
