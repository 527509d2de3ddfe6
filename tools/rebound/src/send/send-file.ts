import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, type WriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { exitCodes, Failure } from '../failure.js';
import { Batcher, isRefusal, prepare, type Batch } from './batches.js';
import type { EdgeClient } from './edge-client.js';
import type { Line, Refusal } from './line.js';
import { readMark, removeMark, writeMark, type ProgressMark } from './progress-mark.js';

export type SendRequest = Readonly<{
  file: string;
  /** The file's lines from its beginning. */
  lines: (file: string) => AsyncIterable<Line>;
  client: Pick<EdgeClient, 'deliver'>;
  url: string;
  history: boolean;
  resume: boolean;
  concurrency: number;
  /** Events a second; undefined: as fast as it goes. */
  rate?: number;
  /** Where refused lines are written, one JSON object each. */
  report: string;
  signal: AbortSignal;
  onProgress?: (progress: Progress) => void;
  onNote?: (note: string) => void;
  pause: (ms: number, signal: AbortSignal) => Promise<void>;
}>;

export type Progress = Readonly<{ line: number; offset: number; bytes: number; accepted: number; refused: number }>;

export type Summary = Readonly<{
  file: string;
  lines: number;
  /** On Kafka, in this run and the interrupted ones before it. */
  accepted: number;
  refused: number;
  refusedBy: Readonly<Record<string, number>>;
  /** Present when something was refused. */
  report?: string;
  /** Lines that an earlier run had answered for. */
  resumedFrom: number;
  /** Stopped before the end; `--resume` goes on. */
  interrupted: boolean;
  seconds: number;
}>;

const markEveryMs = 500;

/** Sends a file through the edge, in batches, with bounded memory, and remembers how far it has come. */
export async function sendFile(request: SendRequest): Promise<Summary> {
  const { file, resume, onNote } = request;
  const bytes = await sizeOf(file);
  const sha256 = await contentOf(file);
  const before = await readMark(file);
  const mark = resume ? resumable(before, sha256, request) : undefined;
  if (!resume && before?.sha256 === sha256) {
    onNote?.(`an interrupted sending of this file had come to line ${before.line}; --resume goes on there`);
  }
  return new Sending(request, bytes, sha256, mark).run();
}

async function sizeOf(file: string): Promise<number> {
  const found = await stat(file).catch(() => undefined);
  if (!found) throw new Failure(`${file} does not exist`, exitCodes.usage);
  if (!found.isFile()) throw new Failure(`${file} is not a file`, exitCodes.usage);
  return found.size;
}

async function contentOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(file, { highWaterMark: 1024 * 1024 })) hash.update(chunk);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'error';
    throw new Failure(`${file} cannot be read (${code})`, exitCodes.usage);
  }
  return hash.digest('hex');
}

function resumable(mark: ProgressMark | undefined, sha256: string, { file, url, history, onNote }: SendRequest) {
  if (!mark) {
    onNote?.('nothing to resume: starting at the first line');
    return undefined;
  }
  if (mark.sha256 !== sha256) {
    throw new Failure(`${file} has changed since the interrupted sending; send it without --resume`, exitCodes.usage);
  }
  if (mark.url !== url || mark.history !== history) {
    throw new Failure(
      `the interrupted sending went to ${mark.url}${mark.history ? ' with --history' : ''}`,
      exitCodes.usage,
    );
  }
  return mark;
}

/** One run over one file. */
class Sending {
  private readonly batcher = new Batcher();
  private readonly underWay = new Set<Promise<void>>();
  /** First lines of the batches that have not been answered for, those that failed among them: the mark stays before them. */
  private readonly unanswered = new Set<{ readonly first: number }>();
  private readonly refusedBy: Record<string, number> = {};
  private accepted: number;
  private refused: number;
  /** What is certain up to the mark, and what came of lines beyond it. */
  private certain: { accepted: number; refused: number };
  private beyond: { last: number; accepted: number; refused: number }[] = [];
  private line = 0;
  private offset = 0;
  private failure: unknown;
  private marks = true;
  private markedAt = 0;
  private nextAt = 0;
  private reportStream: WriteStream | undefined;

  constructor(
    private readonly request: SendRequest,
    private readonly bytes: number,
    private readonly sha256: string,
    private readonly mark: ProgressMark | undefined,
  ) {
    this.accepted = mark?.accepted ?? 0;
    this.refused = mark?.refused ?? 0;
    this.certain = { accepted: this.accepted, refused: this.refused };
  }

  async run(): Promise<Summary> {
    const { file, lines, signal } = this.request;
    const started = performance.now();
    const from = this.mark?.line ?? 0;
    try {
      for await (const line of lines(file)) {
        if (signal.aborted || this.failure !== undefined) break;
        this.offset = line.offset;
        this.line = line.line;
        if (line.line > from) await this.take(line);
        await this.remember();
      }
      if (!signal.aborted && this.failure === undefined) {
        for (const batch of this.batcher.flush()) await this.dispatch(batch);
      }
    } finally {
      await Promise.all(this.underWay);
      await this.closeReport();
    }
    const interrupted = signal.aborted || this.failure !== undefined;
    if (interrupted) await this.remember(true);
    else await removeMark(file);
    if (this.failure !== undefined && !signal.aborted) throw this.failure;
    return {
      file,
      lines: this.line,
      accepted: this.accepted,
      refused: this.refused,
      refusedBy: this.refusedBy,
      ...(this.refused > 0 ? { report: this.request.report } : {}),
      resumedFrom: from,
      interrupted,
      seconds: Math.round(performance.now() - started) / 1000,
    };
  }

  private async take(line: Line): Promise<void> {
    const prepared = 'refused' in line ? line.refused : prepare(line.event, line.line, this.sha256);
    if (isRefusal(prepared)) {
      this.beyond.push({ last: line.line, accepted: 0, refused: 1 });
      return this.refuse(line.line, prepared);
    }
    const full = this.batcher.add(prepared.format, line.line, prepared.json);
    if (full) await this.dispatch(full);
  }

  /** Waits for a free place, then sends without waiting for the answer. */
  private async dispatch(batch: Batch): Promise<void> {
    const { concurrency, client, signal } = this.request;
    const ticket = { first: batch.events[0]?.line ?? 0 };
    this.unanswered.add(ticket);
    while (this.underWay.size >= concurrency) await Promise.race(this.underWay);
    await this.paced(batch.events.length);
    if (signal.aborted || this.failure !== undefined) return;
    const sending = client
      .deliver(batch, signal)
      .then(({ refused }) => {
        const accepted = batch.events.length - refused.length;
        this.accepted += accepted;
        this.beyond.push({ last: batch.events.at(-1)?.line ?? 0, accepted, refused: refused.length });
        for (const { line, ...refusal } of refused) this.refuse(line, refusal);
        this.unanswered.delete(ticket);
      })
      .catch((error: unknown) => {
        this.failure ??= error;
      })
      .finally(() => this.underWay.delete(sending));
    this.underWay.add(sending);
  }

  private async paced(events: number): Promise<void> {
    const { rate, pause, signal } = this.request;
    if (rate === undefined) return;
    const now = performance.now();
    const at = Math.max(now, this.nextAt);
    this.nextAt = at + (events * 1000) / rate;
    if (at > now) await pause(at - now, signal).catch(() => undefined);
  }

  private refuse(line: number, refusal: Refusal): void {
    this.refused += 1;
    this.refusedBy[refusal.code] = (this.refusedBy[refusal.code] ?? 0) + 1;
    const { report } = this.request;
    this.reportStream ??= createWriteStream(report, { flags: this.mark ? 'a' : 'w' }).on('error', () => {
      this.failure ??= new Failure(`${report} cannot be written; --report names another file`, exitCodes.usage);
    });
    this.reportStream.write(`${JSON.stringify({ line, ...refusal })}\n`);
  }

  private async closeReport(): Promise<void> {
    const stream = this.reportStream;
    if (stream && !stream.destroyed) await new Promise<void>((resolve) => stream.end(() => resolve()));
  }

  /** Every line up to here has been answered for. */
  private answeredUpTo(): number {
    const open = [...this.unanswered].map(({ first }) => first);
    const next = Math.min(this.batcher.firstOpenLine() ?? Number.POSITIVE_INFINITY, ...open);
    return Math.max(this.mark?.line ?? 0, Math.min(this.line, next - 1));
  }

  private async remember(now = false): Promise<void> {
    const { file, url, history, onProgress, onNote } = this.request;
    const time = performance.now();
    if (!now && time - this.markedAt < markEveryMs) return;
    this.markedAt = time;
    const { offset, bytes, accepted, refused } = this;
    onProgress?.({ line: this.line, offset, bytes, accepted, refused });
    if (!this.marks) return;
    const line = this.answeredUpTo();
    for (const one of this.beyond.filter(({ last }) => last <= line)) {
      this.certain.accepted += one.accepted;
      this.certain.refused += one.refused;
    }
    this.beyond = this.beyond.filter(({ last }) => last > line);
    this.marks = await writeMark(file, { sha256: this.sha256, bytes, url, history, line, ...this.certain });
    if (!this.marks) onNote?.(`no progress can be kept beside ${file}: an interrupted sending begins anew`);
  }
}
