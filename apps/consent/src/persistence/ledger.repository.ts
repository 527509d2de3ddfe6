import { Injectable } from '@nestjs/common';
import type { Purpose } from '@rebound/contracts';
import { isoInstant } from '@rebound/kernel';
import type { SqlTx } from '@rebound/persistence';
import { type Consent, noConsent } from '../domain/fold-consent.js';
import type { EntryKind, Evidence, LedgerEntry } from '../domain/ledger-entry.js';

/** A number's state as it stands in the table, locked by the transaction that loaded it. */
export interface StoredConsent {
  readonly consent: Consent;
  /** The hash of its last ledger line. */
  readonly hash: string;
  readonly seenVersion: number;
}

export interface NewLine {
  readonly entry: LedgerEntry;
  readonly version: number;
  readonly hash: string;
}

interface PhoneRef {
  readonly workspaceId: string;
  readonly phoneKey: string;
}

interface StateRow {
  workspace_id: string;
  phone_key: string;
  version: number;
  state: Partial<Omit<Consent, 'version'>>;
  hash: string;
  seen_version: number;
}

interface LedgerRow {
  workspace_id: string;
  phone_key: string;
  entry_id: string;
  kind: EntryKind;
  purposes: Purpose[];
  sender: string | null;
  inbound_id: string | null;
  occurred_at: Date;
  recorded_at: Date;
  expires_at: Date | null;
  evidence: Evidence;
  hash: string;
}

export const refOf = ({ workspaceId, phoneKey }: PhoneRef): string => `${workspaceId}\n${phoneKey}`;

@Injectable()
export class LedgerRepository {
  /** Makes rows for numbers that have none and locks all of them in key order. */
  async lockStates(tx: SqlTx, refs: readonly PhoneRef[]): Promise<Map<string, StoredConsent>> {
    const params = [refs.map(({ workspaceId }) => workspaceId), refs.map(({ phoneKey }) => phoneKey)];
    await tx.query(
      `INSERT INTO states (workspace_id, phone_key)
       SELECT DISTINCT w, p FROM unnest($1::text[], $2::text[]) AS r(w, p) ORDER BY w, p
       ON CONFLICT DO NOTHING`,
      params,
    );
    const rows = await tx.query<StateRow>(
      `SELECT s.workspace_id, s.phone_key, s.version, s.state, s.hash, s.seen_version
         FROM states s
        WHERE (s.workspace_id, s.phone_key) IN (SELECT w, p FROM unnest($1::text[], $2::text[]) AS r(w, p))
        ORDER BY s.workspace_id, s.phone_key
          FOR UPDATE`,
      params,
    );
    return new Map(rows.map((row) => [refOf({ workspaceId: row.workspace_id, phoneKey: row.phone_key }), stored(row)]));
  }

  /** Which of these entries are in the ledger already. */
  async known(tx: SqlTx, entries: readonly LedgerEntry[]): Promise<Set<string>> {
    const rows = await tx.query<{ entry_id: string }>(
      `SELECT l.entry_id FROM ledger l
        WHERE (l.workspace_id, l.entry_id) IN (SELECT w, e FROM unnest($1::text[], $2::uuid[]) AS r(w, e))`,
      [entries.map(({ workspaceId }) => workspaceId), entries.map(({ entryId }) => entryId)],
    );
    return new Set(rows.map((row) => row.entry_id));
  }

  async append(tx: SqlTx, lines: readonly NewLine[]): Promise<void> {
    const rows = lines.map(({ entry, version, hash }) => ({
      workspace_id: entry.workspaceId,
      phone_key: entry.phoneKey,
      version,
      entry_id: entry.entryId,
      kind: entry.kind,
      purposes: entry.purposes,
      sender: entry.sender ?? null,
      inbound_id: entry.inboundId ?? null,
      occurred_at: isoInstant(entry.occurredAt),
      recorded_at: isoInstant(entry.recordedAt),
      expires_at: entry.expiresAt === undefined ? null : isoInstant(entry.expiresAt),
      evidence: entry.evidence,
      hash,
    }));
    await tx.query(
      `INSERT INTO ledger SELECT * FROM jsonb_to_recordset($1::jsonb) AS r(
         workspace_id text, phone_key text, version int, entry_id uuid, kind text, purposes text[], sender text, inbound_id uuid,
         occurred_at timestamptz, recorded_at timestamptz, expires_at timestamptz, evidence jsonb, hash char(64))`,
      [JSON.stringify(rows)],
    );
  }

  async store(
    tx: SqlTx,
    states: readonly (PhoneRef & { readonly consent: Consent; readonly hash: string })[],
  ): Promise<void> {
    await tx.query(
      `UPDATE states s SET version = r.version, state = r.state, hash = r.hash
         FROM unnest($1::text[], $2::text[], $3::int[], $4::jsonb[], $5::text[]) AS r(w, p, version, state, hash)
        WHERE s.workspace_id = r.w AND s.phone_key = r.p`,
      [
        states.map(({ workspaceId }) => workspaceId),
        states.map(({ phoneKey }) => phoneKey),
        states.map(({ consent }) => consent.version),
        states.map(({ consent: { version: _, ...state } }) => JSON.stringify(state)),
        states.map(({ hash }) => hash),
      ],
    );
  }

  async rememberPhones(tx: SqlTx, phones: readonly (PhoneRef & { readonly phone: string })[]): Promise<void> {
    await tx.query(
      `INSERT INTO phones (workspace_id, phone_key, phone)
       SELECT DISTINCT w, k, p FROM unnest($1::text[], $2::text[], $3::text[]) AS r(w, k, p) ORDER BY w, k
       ON CONFLICT DO NOTHING`,
      [
        phones.map(({ workspaceId }) => workspaceId),
        phones.map(({ phoneKey }) => phoneKey),
        phones.map(({ phone }) => phone),
      ],
    );
  }

  /** @param seen each number once: an UPDATE takes any one of several rows that match */
  async rememberSeen(tx: SqlTx, seen: readonly (PhoneRef & { readonly version: number })[]): Promise<void> {
    await tx.query(
      `UPDATE states s SET seen_version = greatest(s.seen_version, r.version)
         FROM unnest($1::text[], $2::text[], $3::int[]) AS r(w, p, version)
        WHERE s.workspace_id = r.w AND s.phone_key = r.p`,
      [
        seen.map(({ workspaceId }) => workspaceId),
        seen.map(({ phoneKey }) => phoneKey),
        seen.map(({ version }) => version),
      ],
    );
  }

  async find(tx: SqlTx, ref: PhoneRef): Promise<Consent> {
    const [row] = await tx.query<StateRow>(`SELECT * FROM states WHERE workspace_id = $1 AND phone_key = $2`, [
      ref.workspaceId,
      ref.phoneKey,
    ]);
    return row ? stored(row).consent : noConsent;
  }

  /** The lines of a number, oldest first. */
  async lines(tx: SqlTx, ref: PhoneRef): Promise<{ entry: LedgerEntry; hash: string }[]> {
    const rows = await tx.query<LedgerRow>(
      `SELECT * FROM ledger WHERE workspace_id = $1 AND phone_key = $2 ORDER BY version`,
      [ref.workspaceId, ref.phoneKey],
    );
    return rows.map((row) => ({ entry: entryOf(row), hash: row.hash }));
  }
}

function stored(row: StateRow): StoredConsent {
  const consent: Consent = { ...noConsent, ...row.state, version: row.version };
  return { consent, hash: row.hash, seenVersion: row.seen_version };
}

function entryOf(row: LedgerRow): LedgerEntry {
  return {
    entryId: row.entry_id,
    workspaceId: row.workspace_id,
    phoneKey: row.phone_key,
    kind: row.kind,
    purposes: row.purposes,
    ...(row.sender === null ? {} : { sender: row.sender }),
    ...(row.inbound_id === null ? {} : { inboundId: row.inbound_id }),
    occurredAt: row.occurred_at.getTime(),
    recordedAt: row.recorded_at.getTime(),
    ...(row.expires_at === null ? {} : { expiresAt: row.expires_at.getTime() }),
    evidence: row.evidence,
  };
}
