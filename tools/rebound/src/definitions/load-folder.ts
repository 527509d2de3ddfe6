import {
  definitionErrors,
  definitionKinds,
  type ApplyDefinitions,
  type DefinitionKind,
  type DefinitionProblem,
} from '@rebound/contracts';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { LineCounter, parseAllDocuments, type Document } from 'yaml';
import { positionOf, type Position } from './pointer-position.js';

/** A problem with its place in the user's files. */
export interface PlacedProblem extends DefinitionProblem {
  /** As the user can open it: relative to where the command runs. Absent: it is about something that is applied already. */
  readonly file?: string;
  readonly at?: Position;
}

type ApplyDocument = ApplyDefinitions['documents'][number];

export interface LoadedFolder {
  readonly documents: readonly ApplyDocument[];
  /** What is wrong with the files by themselves. The folder can be posted only if there is none. */
  readonly problems: readonly PlacedProblem[];
  /** Finds the file and line of a problem that the server reports. */
  place(problem: DefinitionProblem): PlacedProblem;
}

interface Source {
  readonly file: string;
  readonly document: Document;
  readonly lines: LineCounter;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isKind = (kind: unknown): kind is DefinitionKind => definitionKinds.some((known) => known === kind);

/** The YAML files of a folder and of the folders in it, in the order of their names. */
async function yamlFiles(folder: string): Promise<string[]> {
  if ((await stat(folder)).isFile()) return [folder];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter(
      (file) =>
        !path
          .relative(folder, file)
          .split(path.sep)
          .some((part) => /^(\.|node_modules$)/.test(part)),
    )
    .sort();
}

/**
 * Reads a folder of definitions and checks each by its schema. A file may hold several documents. Gives every problem, not
 * the first.
 * @throws the file system's error when the folder cannot be read
 */
export async function loadFolder(folder: string, relativeTo = process.cwd()): Promise<LoadedFolder> {
  const files = await Promise.all(
    (await yamlFiles(folder)).map(async (name) => ({
      file: path.relative(relativeTo, name),
      text: await readFile(name, 'utf8'),
    })),
  );
  if (files.length > 0) return readDefinitions(files);
  const problem = {
    kind: '',
    name: '',
    field: '',
    reason: 'has no .yaml file',
    file: path.relative(relativeTo, folder) || '.',
  };
  return { documents: [], problems: [problem], place: (one) => one };
}

/** The same for files that are read already. */
export function readDefinitions(files: readonly { readonly file: string; readonly text: string }[]): LoadedFolder {
  const documents: ApplyDocument[] = [];
  const problems: PlacedProblem[] = [];
  const sources = new Map<string, Source>();
  for (const { file, text } of files) {
    const lines = new LineCounter();
    const parsed = parseAllDocuments(text, { lineCounter: lines, prettyErrors: false });
    if ('empty' in parsed) continue;
    for (const document of parsed) {
      const source: Source = { file, document, lines };
      const report = (field: string, reason: string, kind = '', of = '') =>
        problems.push({ kind, name: of, field, reason, ...placeIn(source, field) });
      const flaws = [...document.errors, ...document.warnings];
      for (const { message, pos } of flaws) {
        const { line, col } = lines.linePos(pos[0]);
        problems.push({ kind: '', name: '', field: '', reason: message, file, at: { line, column: col } });
      }
      if (flaws.length > 0) continue;
      const body: unknown = document.toJS();
      if (body === null || body === undefined) continue;
      if (!isRecord(body)) {
        report('', 'must be a mapping with kind and name');
        continue;
      }
      const { kind, name: own } = body;
      const called = typeof own === 'string' ? own : '';
      if (!isKind(kind)) {
        report('/kind', `must be one of ${definitionKinds.join(', ')}`, '', called);
        continue;
      }
      const twin = sources.get(`${kind} ${called}`);
      if (twin) report('/name', `is defined in ${twin.file} too`, kind, called);
      else sources.set(`${kind} ${called}`, source);
      for (const { path: field, message } of definitionErrors(kind, body)) report(field, message, kind, called);
      documents.push({ kind, name: called, body });
    }
  }
  return {
    documents,
    problems,
    place: (problem) => {
      const source = sources.get(`${problem.kind} ${problem.name}`);
      return source ? { ...problem, ...placeIn(source, problem.field, problem) } : problem;
    },
  };
}

function placeIn({ file, document, lines }: Source, field: string, within: { line?: number; column?: number } = {}) {
  const { line, column } = within;
  const inside = line === undefined ? undefined : { line, ...(column === undefined ? {} : { column }) };
  return { file, at: positionOf(document, lines, field, inside) };
}

/** `definitions/demo/journeys.yaml:12:5: journey cart-reminder, steps/1/message/template: there is no template "x"` */
export function describeProblem({ file, at, kind, name, field, reason }: PlacedProblem): string {
  const place = file ? `${file}${at ? `:${at.line}:${at.column}` : ''}: ` : kind ? '(applied already) ' : '';
  const subject = [kind, name].filter(Boolean).join(' ');
  const what = [subject, field.replace(/^\//, '')].filter(Boolean).join(', ');
  return `${place}${what}${what ? ': ' : ''}${reason}`;
}
