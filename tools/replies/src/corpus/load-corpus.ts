import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { Failure } from '../failure.js';
import { validateLabelledText, type CorpusEntry, type LabelledText } from './labelled-text.js';

/** The folder of the repository that holds the corpora. */
export const corpusFolder = path.resolve(import.meta.dirname, '../../../../libs/sms-text/corpus');

/** Reads the files of a corpus in the order of their names. A `Failure` tells everything that is wrong in them. */
export async function loadCorpus(folder: string): Promise<CorpusEntry[]> {
  const names = await readdir(folder).catch(() => {
    throw new Failure(`${folder} cannot be read`);
  });
  const files = names.filter((name) => name.endsWith('.yaml')).sort();
  if (files.length === 0) throw new Failure(`${folder} holds no .yaml file`);
  const problems: string[] = [];
  const entries: CorpusEntry[] = [];
  for (const name of files) {
    try {
      entries.push(...entriesOf(name, await readFile(path.join(folder, name), 'utf8')));
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      problems.push(error.message);
    }
  }
  if (problems.length > 0) throw new Failure(problems.join('\n'));
  return entries;
}

/**
 * The texts of one file. Its name is the language of those that name none, if it is a language's code. A `Failure` tells
 * everything that is wrong, a line each with file and entry.
 */
export function entriesOf(fileName: string, content: string): CorpusEntry[] {
  const list = parsed(fileName, content);
  const group = path.basename(fileName, '.yaml');
  const ofFile = /^[a-z]{2}$/.test(group) ? { languages: [group] } : {};
  const seen = new Map<string, number>();
  const problems: string[] = [];
  const entries = list.flatMap((value, index): CorpusEntry[] => {
    const number = index + 1;
    const wrong = isLabelledText(value) ? contradiction(value, number, seen) : schemaProblems();
    if (wrong.length > 0 || !isLabelledText(value)) {
      problems.push(...wrong.map((problem) => `${fileName}, entry ${number}: ${problem}`));
      return [];
    }
    return [{ part: 'first', ...ofFile, ...value, group, number }];
  });
  if (problems.length > 0) throw new Failure(problems.join('\n'));
  return entries;
}

function parsed(fileName: string, content: string): unknown[] {
  let value: unknown;
  try {
    value = parse(content);
  } catch (error) {
    throw new Failure(`${fileName}: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (!Array.isArray(value)) throw new Failure(`${fileName}: must be a list of texts`);
  return value;
}

const isLabelledText = (value: unknown): value is LabelledText => validateLabelledText(value);

function schemaProblems(): string[] {
  return (validateLabelledText.errors ?? []).map(({ instancePath, message, params }) => {
    const field: unknown = params.additionalProperty;
    if (typeof field === 'string') return `unknown field ${field}`;
    const allowed: unknown = params.allowedValues;
    const among = Array.isArray(allowed) ? `: ${allowed.join(', ')}` : '';
    return `${instancePath.slice(1) || 'it'} ${message ?? 'is wrong'}${among}`;
  });
}

function contradiction(text: LabelledText, number: number, seen: Map<string, number>): string[] {
  if (text.also?.includes(text.label)) return [`also holds its label, ${text.label}`];
  const key = JSON.stringify([text.text, text.languages, text.country, text.question]);
  const earlier = seen.get(key);
  if (earlier !== undefined) return [`the same as entry ${earlier}`];
  seen.set(key, number);
  return [];
}
