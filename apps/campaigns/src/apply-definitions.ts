import { Inject, Injectable } from '@nestjs/common';
import {
  definitionChanged,
  type AppliedDefinitions,
  type ApplyDefinitions as Application,
  type DefinitionProblem,
} from '@rebound/contracts';
import { RefreshDefinitionsJob } from '@rebound/definitions';
import { Clock, derivedId, err, isoInstant, ok, type Result } from '@rebound/kernel';
import { Transactions, type Tx } from '@rebound/messaging';
import { counter } from '@rebound/observability';
import { Jobs } from '@rebound/persistence';
import { checkFolder } from './domain/definitions/check-folder.js';
import type { DefinitionVersion } from './domain/definitions/definition-version.js';
import { planChanges } from './domain/definitions/plan-changes.js';
import { endStoppedCampaigns } from './jobs/end-stopped-campaigns.job.js';
import { DefinitionStore } from './persistence/definition-store.js';

/** Judges a folder of definitions and makes it the one in force, as a whole or not at all (decision 13). */
@Injectable()
export class ApplyDefinitions {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(DefinitionStore) private readonly store: DefinitionStore,
    @Inject(RefreshDefinitionsJob) private readonly snapshot: RefreshDefinitionsJob,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** @returns what changed (or would), or every problem: then nothing did. */
  async apply(
    workspaceId: string,
    { documents, dryRun = false, prune = false }: Application,
    appliedBy: string,
  ): Promise<Result<AppliedDefinitions, readonly DefinitionProblem[]>> {
    const applied = await this.transactions.run('ApplyDefinitions.apply', async (tx) => {
      // One folder after the other: the second is compared with what the first left.
      await this.store.lock(tx);
      const latest = await this.store.latest(tx, workspaceId);
      const standing = prune ? [] : latest.filter(({ removed }) => !removed);
      const checked = checkFolder(documents, standing);
      if (!checked.ok) return checked;
      const { changes, versions } = planChanges({
        workspaceId,
        applied: latest,
        documents: checked.value,
        prune,
        now: this.clock.now(),
      });
      if (!dryRun && versions.length > 0) await this.keep(tx, versions, appliedBy);
      return ok({ workspaceId, dryRun, changes });
    });
    if (applied.ok) return applied;
    for (const { kind } of applied.error) counter('rebound.campaigns.definitions.refused').inc({ kind });
    return err(applied.error);
  }

  private async keep(tx: Tx, versions: readonly DefinitionVersion[], appliedBy: string): Promise<void> {
    await this.store.add(tx, versions, appliedBy);
    for (const { workspaceId, kind, name, version, hash, effectiveFrom, removed, body } of versions) {
      tx.publish(definitionChanged, {
        workspaceId,
        id: derivedId('definition-changed', workspaceId, kind, name, version),
        time: effectiveFrom,
        recordedAt: effectiveFrom,
        data: {
          kind,
          name,
          version,
          hash,
          effectiveFrom: isoInstant(effectiveFrom),
          removed,
          body: { ...body },
        },
      });
    }
    tx.afterCommit(() => {
      this.snapshot.wake();
      this.jobs.wake(endStoppedCampaigns);
    });
  }
}
