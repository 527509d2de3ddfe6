import { Injectable } from '@nestjs/common';
import { consentChanged, type PurposeState } from '@rebound/contracts';
import { derivedId, isoInstant } from '@rebound/kernel';
import type { Tx } from '@rebound/messaging';
import { counter } from '@rebound/observability';
import { type Consent, foldConsent } from './domain/fold-consent.js';
import { chainHash } from './domain/ledger-chain.js';
import { leftInDoubt } from './domain/left-in-doubt.js';
import type { LedgerEntry } from './domain/ledger-entry.js';
import { type NewLine, LedgerRepository, refOf, type StoredConsent } from './persistence/ledger.repository.js';
import { type PausedReply, PausedRepliesRepository } from './persistence/paused-replies.repository.js';

/** An entry with the trace it belongs to, and the reply that somebody has to look at if it is a pause. */
export interface Recorded {
  readonly entry: LedgerEntry;
  readonly reply?: PausedReply;
  readonly traceparent?: string | undefined;
}

export interface Appended {
  /** The state of every number named by the entries, as it stands now. Keyed by `refOf`. */
  readonly states: ReadonlyMap<string, Consent>;
  /** Ids of entries that were new. */
  readonly added: ReadonlySet<string>;
}

/** The one way into the ledger: lines, state, the published state and the replies that wait change together or not at all. */
@Injectable()
export class Ledger {
  constructor(
    private readonly repository: LedgerRepository,
    private readonly pausedReplies: PausedRepliesRepository,
  ) {}

  /** Appends what is new, in the order given. An entry that is in the ledger already changes nothing. */
  async append(tx: Tx, recorded: readonly Recorded[]): Promise<Appended> {
    if (recorded.length === 0) return { states: new Map(), added: new Set() };
    const entries = recorded.map(({ entry }) => entry);
    const states = await this.repository.lockStates(tx, entries);
    const known = await this.repository.known(tx, entries);
    const { lines, changed } = fold(states, recorded, known);
    if (lines.length > 0) {
      await this.repository.append(tx, lines);
      await this.repository.store(tx, [...changed.values()]);
      const { settled, open } = leftInDoubt(lines.map(({ entry }) => entry));
      await this.pausedReplies.forget(tx, settled);
      const replies = new Map(recorded.map(({ entry, reply }) => [entry.entryId, reply]));
      await this.pausedReplies.add(
        tx,
        open.flatMap(({ entryId }) => replies.get(entryId) ?? []),
      );
      tx.afterCommit(() => {
        for (const { entry } of lines) counter('rebound.consent.entries').inc({ kind: entry.kind });
      });
      for (const { workspaceId, phoneKey, consent, traceparent } of changed.values()) {
        publishState(tx, workspaceId, phoneKey, consent, traceparent);
      }
    }
    return {
      states: new Map([...states].map(([ref, { consent }]) => [ref, changed.get(ref)?.consent ?? consent])),
      added: new Set(lines.map(({ entry }) => entry.entryId)),
    };
  }
}

interface Changed {
  readonly workspaceId: string;
  readonly phoneKey: string;
  readonly consent: Consent;
  readonly hash: string;
  readonly traceparent?: string | undefined;
}

function fold(states: ReadonlyMap<string, StoredConsent>, recorded: readonly Recorded[], known: ReadonlySet<string>) {
  const lines: NewLine[] = [];
  const changed = new Map<string, Changed>();
  const seen = new Set(known);
  for (const { entry, traceparent } of recorded) {
    const ref = refOf(entry);
    const before = changed.get(ref) ?? states.get(ref);
    if (!before || seen.has(entry.entryId)) continue;
    seen.add(entry.entryId);
    const consent = foldConsent(before.consent, entry);
    const hash = chainHash(before.hash, entry);
    lines.push({ entry, version: consent.version, hash });
    changed.set(ref, { workspaceId: entry.workspaceId, phoneKey: entry.phoneKey, consent, hash, traceparent });
  }
  return { lines, changed };
}

/** What holds of each purpose, as others are told. */
export const purposeStates = ({ purposes }: Consent): PurposeState[] =>
  Object.entries(purposes).map(([purpose, { status, since, entryId, expiresAt, basis, confirmedAt }]) => ({
    purpose: purpose as keyof Consent['purposes'],
    status,
    since: isoInstant(since),
    entryId,
    ...(expiresAt === undefined ? {} : { expiresAt: isoInstant(expiresAt) }),
    ...(basis === undefined ? {} : { basis }),
    ...(confirmedAt === undefined ? {} : { confirmedAt: isoInstant(confirmedAt) }),
  }));

export function publishState(
  tx: Tx,
  workspaceId: string,
  phoneKey: string,
  consent: Consent,
  traceparent?: string,
): void {
  tx.publish(consentChanged, {
    workspaceId,
    id: derivedId('consent-changed', workspaceId, phoneKey, consent.version),
    time: consent.updatedAt,
    ...(traceparent === undefined ? {} : { traceparent }),
    data: {
      phoneKey,
      version: consent.version,
      updatedAt: isoInstant(consent.updatedAt),
      purposes: purposeStates(consent),
      stoppedSenders: [...consent.stoppedSenders],
      paused: consent.paused,
      lastInboundIds: [...consent.lastInboundIds],
    },
  });
}
