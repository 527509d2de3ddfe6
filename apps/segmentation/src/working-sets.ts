import { Injectable } from '@nestjs/common';
import { Definitions } from '@rebound/definitions';
import type { Tx } from '@rebound/messaging';
import { counter } from '@rebound/observability';
import { policyOf, type WorkspacePolicy } from './domain/policy.js';
import { WorkingSet } from './domain/working-set.js';

const ownPrefix = 'rebound.segmentation.';

/** Makes working sets: a workspace's policy, and the way out for what is announced. */
@Injectable()
export class WorkingSetFactory {
  private readonly policies = new Map<string, { hash: string | undefined; policy: WorkspacePolicy }>();

  constructor(private readonly definitions: Definitions) {}

  make(workspaceId: string, tx: Tx): WorkingSet {
    return new WorkingSet(workspaceId, this.policy(workspaceId), (contract, announcement) => {
      tx.publish(contract, announcement);
      tx.afterCommit(() => counter('rebound.segmentation.signals').inc({ type: contract.type.replace(ownPrefix, '') }));
    });
  }

  policy(workspaceId: string): WorkspacePolicy {
    const applied = this.definitions.workspace(workspaceId);
    const known = this.policies.get(workspaceId);
    if (known && known.hash === applied?.hash) return known.policy;
    const policy = policyOf(applied?.body);
    this.policies.set(workspaceId, { hash: applied?.hash, policy });
    return policy;
  }
}
