import { readFile } from 'node:fs/promises';
import { DateTime, IANAZone } from 'luxon';
import { LineCounter, parseDocument } from 'yaml';
import { exitCodes, Failure } from '../failure.js';
import { isRecord, type Refusal } from './line.js';

const kinds = ['text', 'number', 'boolean', 'time'] as const;
type Kind = (typeof kinds)[number];

/** Where a field of the event comes from: a column, or a constant. */
type Source =
  | Readonly<{ value: string | number | boolean }>
  | Readonly<{ column: string; type: Kind; zone?: string; format?: string }>;

/** How the columns of a CSV file make events. */
export type Mapping = Readonly<{
  delimiter?: string;
  /** Path in the event (`properties.order_id`) → source. */
  fields: ReadonlyMap<string, Source>;
}>;

const plainFields = ['type', 'event', 'name', 'messageId', 'userId', 'anonymousId', 'previousId', 'timestamp'] as const;
const groups = ['properties', 'traits', 'context'] as const;

/** Reads a mapping file. Each problem says where: `map.yaml: properties.total.type must be …`. */
export async function loadMapping(file: string): Promise<Mapping> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Failure(`${file} cannot be read`, exitCodes.usage);
  });
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [broken] = document.errors;
  if (broken) {
    const { line, col } = lines.linePos(broken.pos[0]);
    throw new Failure(`${file}:${line}:${col}: ${broken.message.split('\n', 1)[0]}`, exitCodes.usage);
  }
  return parseMapping(document.toJS(), file);
}

export function parseMapping(document: unknown, file: string): Mapping {
  const problem = (field: string, reason: string): Failure =>
    new Failure(`${file}: ${field} ${reason}`, exitCodes.usage);
  if (!isRecord(document)) throw problem('the mapping', 'must be an object of fields');
  const fields = new Map<string, Source>();
  const add = (path: string, value: unknown, time = false): void => {
    if (isRecord(value) && !('column' in value) && !('value' in value)) {
      for (const [name, nested] of Object.entries(value)) add(`${path}.${name}`, nested);
      return;
    }
    const source = sourceOf(value, time ? 'time' : 'text');
    if (typeof source === 'string') throw problem(path, source);
    fields.set(path, source);
  };
  for (const [name, value] of Object.entries(document)) {
    if (name === 'delimiter') continue;
    if (groups.some((group) => group === name)) {
      if (!isRecord(value)) throw problem(name, 'must be an object of fields');
      for (const [field, nested] of Object.entries(value)) add(`${name}.${field}`, nested);
    } else if (plainFields.some((field) => field === name)) add(name, value, name === 'timestamp');
    else throw problem(name, `is not known; known are ${['delimiter', ...plainFields, ...groups].join(', ')}`);
  }
  const { delimiter } = document;
  if (delimiter !== undefined && (typeof delimiter !== 'string' || delimiter.length === 0)) {
    throw problem('delimiter', 'must be a text such as ";"');
  }
  if (!fields.has('userId') && !fields.has('anonymousId')) throw problem('userId', 'is needed (or anonymousId)');
  if (!fields.has('type')) fields.set('type', { value: 'track' });
  return { fields, ...(typeof delimiter === 'string' ? { delimiter } : {}) };
}

function sourceOf(value: unknown, usual: Kind): Source | string {
  if (typeof value === 'string' && value !== '') return { column: value, type: usual };
  if (!isRecord(value)) return 'must be the name of a column, { column: … } or { value: … }';
  const { column, type = usual, zone, format, value: constant } = value;
  if (constant !== undefined) {
    const plain = typeof constant === 'string' || typeof constant === 'number' || typeof constant === 'boolean';
    return plain ? { value: constant } : 'value must be a text, a number or true or false';
  }
  if (typeof column !== 'string' || column === '') return 'column must be the name of a column';
  const kind = kinds.find((one) => one === type);
  if (!kind) return `type must be one of ${kinds.join(', ')}`;
  if (zone !== undefined && (typeof zone !== 'string' || !IANAZone.isValidZone(zone))) {
    return 'zone must be an IANA zone such as Europe/Madrid';
  }
  if (format !== undefined && typeof format !== 'string') return 'format must be a text such as dd/MM/yyyy HH:mm';
  return { column, type: kind, ...(zone === undefined ? {} : { zone }), ...(format === undefined ? {} : { format }) };
}

/** Columns the mapping names and the file does not have. */
export function missingColumns({ fields }: Mapping, header: readonly string[]): string[] {
  const named = [...fields.values()].flatMap((source) => ('column' in source ? [source.column] : []));
  return [...new Set(named)].filter((column) => !header.includes(column));
}

/** The event of one row. Empty cells are left out. */
export function mapRow(
  { fields }: Mapping,
  row: ReadonlyMap<string, string>,
): { event: Record<string, unknown> } | { refused: Refusal } {
  const event: Record<string, unknown> = {};
  for (const [path, source] of fields) {
    if ('value' in source) {
      put(event, path, source.value);
      continue;
    }
    const cell = row.get(source.column)?.trim() ?? '';
    if (cell === '') continue;
    const value = readers[source.type](cell, source);
    if (value === undefined) {
      return { refused: { code: 'invalid-event', field: source.column, reason: wanted[source.type] } };
    }
    put(event, path, value);
  }
  return { event };
}

const wanted: Readonly<Record<Kind, string>> = {
  text: 'must be a text',
  number: 'must be a number such as 12.30',
  boolean: 'must be true or false, yes or no, 1 or 0',
  time: 'must be an instant: ISO 8601 (with a zone, or the mapping names one), or seconds or milliseconds since 1970',
};
const truths: Readonly<Record<string, boolean>> = {
  true: true,
  yes: true,
  '1': true,
  false: false,
  no: false,
  '0': false,
};

const readers: Readonly<Record<Kind, (cell: string, source: { zone?: string; format?: string }) => unknown>> = {
  text: (cell) => cell,
  number: (cell) => (/^-?\d+([.]\d+)?$/.test(cell) ? Number(cell) : undefined),
  boolean: (cell) => truths[cell.toLowerCase()],
  time: (cell, { zone, format }) => instantOf(cell, zone, format),
};

const zoned = /(Z|[+-]\d\d:?\d\d)$/i;

/** A cell as ISO 8601 in UTC. A local time needs the mapping's zone; nobody else knows it. */
function instantOf(cell: string, zone: string | undefined, format: string | undefined): string | undefined {
  if (/^\d{10}$/.test(cell)) return new Date(Number(cell) * 1000).toISOString();
  if (/^\d{13}$/.test(cell)) return new Date(Number(cell)).toISOString();
  const iso = cell.replace(/^(\d{4}-\d\d-\d\d) /, '$1T').replace(/ (?=[+-]\d\d:?\d\d$)/, '');
  if (zone === undefined && (format !== undefined || !zoned.test(iso))) return undefined;
  const setting = zone === undefined ? { setZone: true } : { zone };
  const read = format === undefined ? DateTime.fromISO(iso, setting) : DateTime.fromFormat(cell, format, setting);
  return read.isValid ? read.toUTC().toJSDate().toISOString() : undefined;
}

function put(event: Record<string, unknown>, path: string, value: unknown): void {
  const names = path.split('.');
  const last = names.pop();
  let target = event;
  for (const name of names) {
    const nested = target[name];
    const next: Record<string, unknown> = isRecord(nested) ? nested : {};
    target[name] = next;
    target = next;
  }
  if (last !== undefined) target[last] = value;
}
