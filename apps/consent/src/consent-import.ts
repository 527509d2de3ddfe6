import { Injectable } from '@nestjs/common';
import type { Caller } from '@rebound/access';
import { consentAnsweredWithinMs } from '@rebound/contracts';
import { Clock, phoneKey } from '@rebound/kernel';
import { Transactions, within } from '@rebound/messaging';
import { ProblemException } from '@rebound/service-host';
import { parse } from 'csv-parse';
import { pipeline, type Readable } from 'node:stream';
import { ConsentSettings } from './consent.settings.js';
import { headerProblem, type ImportDefaults, type ImportedConsent, readImportRow } from './domain/import-row.js';
import { entryIdOf, type LedgerEntry } from './domain/ledger-entry.js';
import { Ledger } from './ledger.js';
import { LedgerRepository, refOf } from './persistence/ledger.repository.js';

export interface ImportOptions {
  readonly region?: string;
  readonly purposes?: ImportDefaults['purposes'];
  readonly wordingVersion?: string;
  readonly proof?: string;
  readonly dryRun?: boolean;
}

export interface ImportReport {
  recorded: number;
  unchanged: number;
  overruled: number;
  refused: number;
  refusals: { line: number; field: string; reason: string }[];
}

const shownRefusals = 1000;

interface Line {
  readonly entry: LedgerEntry;
  readonly phone: string;
}

/** A list of opt-ins, streamed: memory does not grow with the file. */
@Injectable()
export class ConsentImport {
  constructor(
    private readonly ledger: Ledger,
    private readonly repository: LedgerRepository,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly settings: ConsentSettings,
  ) {}

  async run(caller: Caller, options: ImportOptions, csv: Readable): Promise<ImportReport> {
    const report: ImportReport = { recorded: 0, unchanged: 0, overruled: 0, refused: 0, refusals: [] };
    const defaults: ImportDefaults = { ...options, purposes: options.purposes ?? ['marketing'] };
    let block: Line[] = [];
    for await (const { line, row } of rowsOf(csv)) {
      const read = readImportRow(row, defaults, this.clock.now());
      if (!read.ok) {
        report.refused += 1;
        if (report.refusals.length < shownRefusals) report.refusals.push({ line, ...read.error });
        continue;
      }
      block.push(this.lineOf(caller, read.value));
      if (block.length >= this.settings.importBlock) {
        await this.write(block, options, report);
        block = [];
      }
    }
    await this.write(block, options, report);
    return report;
  }

  private lineOf(caller: Caller, consent: ImportedConsent): Line {
    const { workspaceId, keyId } = caller;
    const { phone, purposes, consentedAt, expiresAt, ...evidence } = consent;
    const wish = {
      workspaceId,
      phoneKey: phoneKey(this.settings.reboundSecret, workspaceId, phone),
      kind: 'opt-in' as const,
      purposes,
      occurredAt: consentedAt,
    };
    const entry = {
      ...wish,
      entryId: entryIdOf(wish),
      recordedAt: this.clock.now(),
      ...(expiresAt === undefined ? {} : { expiresAt }),
      evidence: { ...evidence, actor: keyId },
    };
    return { entry, phone };
  }

  private async write(lines: readonly Line[], { dryRun }: ImportOptions, report: ImportReport): Promise<void> {
    if (lines.length === 0) return;
    if (dryRun) {
      report.recorded += lines.length;
      return;
    }
    const { result, published } = await this.transactions.runTracked('ConsentImport.write', async (tx) => {
      await this.repository.rememberPhones(
        tx,
        lines.map(({ entry, phone }) => ({ ...entry, phone })),
      );
      return this.ledger.append(tx, lines);
    });
    await within(consentAnsweredWithinMs, published);
    const { added, states } = result;
    report.recorded += added.size;
    report.unchanged += lines.length - added.size;
    report.overruled += lines.filter(
      ({ entry }) =>
        added.has(entry.entryId) &&
        entry.purposes.some((purpose) => states.get(refOf(entry))?.purposes[purpose]?.status === 'revoked'),
    ).length;
  }
}

async function* rowsOf(csv: Readable): AsyncGenerator<{ line: number; row: Record<string, string> }> {
  const parser = parse({
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
    max_record_size: 64 * 1024,
    columns: (header: string[]) => {
      const problem = headerProblem(header);
      if (problem) throw new ProblemException(400, { detail: problem, errors: [{ field: 'header', reason: problem }] });
      return header;
    },
  });
  pipeline(csv, parser, () => undefined);
  try {
    for await (const { record, info } of parser) yield { line: info.lines, row: record };
  } catch (error) {
    if (error instanceof ProblemException || !isCsvError(error)) throw error;
    throw new ProblemException(400, {
      detail: 'The list cannot be read as CSV.',
      errors: [{ field: `line ${error.lines ?? '?'}`, reason: error.code }],
    });
  }
}

const isCsvError = (error: unknown): error is Error & { code: string; lines?: number } =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('CSV_');
