import { Injectable } from '@nestjs/common';
import { ServiceSettings } from '@rebound/config';
import { topics } from '@rebound/contracts';
import { describeError, type Readiness } from '@rebound/persistence';
import { Consuming } from './consuming.js';
import { RuntimeHost } from './runtime-host.js';

/** Replication is looked at again after so long, real ms. */
const replicationForMs = 60_000;
const wanted = { replicas: 3, inSync: 2 };

/** Whether the bus can be used: a broker answers, topics are there and replicated, no partition waits for a person. */
@Injectable()
export class MessagingReadiness {
  readonly name = 'kafka';
  private replicationCheckedAt = -Infinity;

  constructor(
    private readonly settings: ServiceSettings,
    private readonly host: RuntimeHost,
    private readonly consuming: Consuming,
  ) {}

  async check(): Promise<Readiness> {
    const problems = this.consuming.problems();
    if (problems.length > 0) return { ready: false, reason: problems.join('; ') };
    try {
      await this.host.admin.ping();
      const weak = await this.weaklyReplicated();
      return weak.length > 0 ? { ready: false, reason: weak.join('; ') } : { ready: true };
    } catch (error) {
      return { ready: false, reason: `Kafka does not answer: ${describeError(error)}` };
    }
  }

  /** Decision 7: acknowledged means on several machines. */
  private async weaklyReplicated(): Promise<string[]> {
    if (this.settings.kafkaAllowLowReplication) return [];
    if (performance.now() - this.replicationCheckedAt < replicationForMs) return [];
    const { admin } = this.host;
    const { topicPrefix, service } = this.host.runtime;
    const own = topics.map(({ name }) => name).filter((name) => name.startsWith(`${service}.`));
    const problems: string[] = [];
    for (const name of new Set([...this.consuming.topicNames, ...own])) {
      const topic = topicPrefix + name;
      const replicas = Math.min(...(await admin.replicaCounts(topic)));
      const inSync = await admin.minInSyncReplicas(topic);
      if (replicas < wanted.replicas || inSync < wanted.inSync) {
        problems.push(
          `${topic} has ${replicas} replicas and min.insync.replicas ${inSync}, less than ${wanted.replicas} and ` +
            `${wanted.inSync} (KAFKA_ALLOW_LOW_REPLICATION=true allows it)`,
        );
      }
    }
    if (problems.length === 0) this.replicationCheckedAt = performance.now();
    return problems;
  }
}
