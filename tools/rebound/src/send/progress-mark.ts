import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { isRecord } from './line.js';

/** How far a file has been sent, beside the file, so that an interrupted sending can go on. */
export type ProgressMark = Readonly<{
  /** SHA-256 of the file's content: a file that has changed is another file. */
  sha256: string;
  bytes: number;
  url: string;
  history: boolean;
  /** Every line up to this one has been answered for. */
  line: number;
  accepted: number;
  refused: number;
}>;

export const markFileOf = (file: string): string => `${file}.rebound-send.json`;

const isMark = (value: unknown): value is ProgressMark =>
  isRecord(value) &&
  typeof value['sha256'] === 'string' &&
  typeof value['url'] === 'string' &&
  ['bytes', 'line', 'accepted', 'refused'].every((name) => Number.isSafeInteger(value[name]));

export async function readMark(file: string): Promise<ProgressMark | undefined> {
  try {
    const mark: unknown = JSON.parse(await readFile(markFileOf(file), 'utf8'));
    return isMark(mark) ? mark : undefined;
  } catch {
    return undefined;
  }
}

/** Replaces the mark as a whole: whoever is interrupted in between finds the old one. False where it cannot be written. */
export async function writeMark(file: string, mark: ProgressMark): Promise<boolean> {
  const target = markFileOf(file);
  try {
    await writeFile(`${target}.new`, `${JSON.stringify(mark)}\n`);
    await rename(`${target}.new`, target);
    return true;
  } catch {
    return false;
  }
}

export const removeMark = (file: string): Promise<void> => rm(markFileOf(file), { force: true });
