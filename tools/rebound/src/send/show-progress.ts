import type { Progress, Summary } from './send-file.js';

type Output = Readonly<{ isTTY?: boolean; write(text: string): unknown }>;

const plainEveryMs = 5000;
const count = (number: number): string => number.toLocaleString('en-US');

/** One line that is written over on a terminal; else a plain line every few seconds. */
export class ShownProgress {
  private shownAt = 0;
  private first: { at: number; accepted: number } | undefined;

  constructor(
    private readonly out: Output,
    private readonly now: () => number,
  ) {}

  show({ line, offset, bytes, accepted, refused }: Progress): void {
    const now = this.now();
    this.first ??= { at: now, accepted };
    if (!this.out.isTTY && now - this.shownAt < plainEveryMs && this.shownAt > 0) return;
    this.shownAt = now;
    const seconds = (now - this.first.at) / 1000;
    const rate = seconds > 0 ? Math.round((accepted - this.first.accepted) / seconds) : 0;
    const share = bytes > 0 ? Math.min(100, Math.floor((offset / bytes) * 100)) : 100;
    const text = `line ${count(line)} · ${share} % · ${count(accepted)} accepted · ${count(refused)} refused · ${count(rate)}/s`;
    this.out.write(this.out.isTTY ? `\r\u001B[2K${text}` : `${text}\n`);
  }

  /** A line of its own, whatever stands on the terminal. */
  note(text: string): void {
    this.out.write(this.out.isTTY ? `\r\u001B[2K${text}\n` : `${text}\n`);
  }

  clear(): void {
    if (this.out.isTTY) this.out.write('\r\u001B[2K');
  }
}

export function summaryText(summary: Summary): string {
  const { file, lines, accepted, refused, refusedBy, report, interrupted, resumedFrom, seconds } = summary;
  const head = interrupted
    ? `stopped at line ${count(lines)} of ${file}; the same command with --resume goes on`
    : `${file}: ${count(lines)} lines in ${seconds.toFixed(1)} s`;
  const reasons = Object.entries(refusedBy)
    .sort(([, a], [, b]) => b - a)
    .map(([code, number]) => `${code} ${count(number)}`);
  return [
    head,
    ...(resumedFrom > 0 ? [`  resumed after line ${count(resumedFrom)}`] : []),
    `  accepted ${count(accepted)}`,
    `  refused  ${count(refused)}${reasons.length > 0 ? ` (${reasons.join(', ')})` : ''}`,
    ...(report === undefined ? [] : [`  each refused line with its reason: ${report}`]),
  ].join('\n');
}
