import { parse } from 'csv-parse';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { exitCodes, Failure } from '../failure.js';
import { isRecord, type Line } from './line.js';
import { mapRow, missingColumns, type Mapping } from './mapping.js';

type Row = Readonly<{ cells: readonly string[]; line: number; offset: number }>;

/** The events of a CSV file with a header line. Quoted fields may span lines: `line` is then a record's last. */
export async function* readCsv(file: string, mapping: Mapping): AsyncGenerator<Line> {
  const { delimiter = ',' } = mapping;
  const parser = parse({ bom: true, delimiter, info: true, relax_column_count: true, skip_empty_lines: true });
  const stream = pipeline(createReadStream(file), parser, () => undefined);
  let header: readonly string[] | undefined;
  try {
    for await (const record of stream) {
      const { cells, line, offset } = rowOf(record);
      if (!header) {
        header = cells.map((name) => name.trim());
        const missing = missingColumns(mapping, header);
        if (missing.length > 0) {
          throw new Failure(
            `${file} has no column ${missing.join(', ')} (it has ${header.join(', ')})`,
            exitCodes.usage,
          );
        }
        continue;
      }
      if (cells.length !== header.length) {
        const reason = `has ${cells.length} columns where the header has ${header.length}`;
        yield { line, offset, refused: { code: 'invalid-event', reason } };
        continue;
      }
      yield { line, offset, ...mapRow(mapping, new Map(header.map((name, index) => [name, cells[index] ?? '']))) };
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('CSV_')) {
      const line = 'lines' in error ? `:${String(error.lines)}` : '';
      throw new Failure(
        `${file}${line} is not CSV (${String(error.code)}): is the delimiter "${delimiter}"?`,
        exitCodes.usage,
      );
    }
    throw error;
  }
}

function rowOf(record: unknown): Row {
  if (isRecord(record) && Array.isArray(record['record']) && isRecord(record['info'])) {
    const { lines, bytes } = record['info'];
    return { cells: record['record'].map(String), line: Number(lines), offset: Number(bytes) };
  }
  throw new TypeError('csv-parse gave a record of another shape');
}
