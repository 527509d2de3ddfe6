import type { Cluster } from './kafka-admin-tools.js';
import { kafkaClient } from './kafka-client.js';
import { KafkaRecordSink } from './kafka-record-sink.js';
import type { WireRecord } from './record-sink.js';
import { TopicAdmin } from './topic-admin.js';

export type { WireRecord };

/** Sends records as they are, in order: for tools that put records back, and for tests. Services publish in transactions. */
export async function publishRecords(cluster: Cluster, records: readonly WireRecord[]): Promise<void> {
  const kafka = kafkaClient('rebound-publisher', cluster, cluster.logger);
  const admin = new TopicAdmin(kafka);
  const sink = new KafkaRecordSink(kafka, admin);
  try {
    for (let start = 0; start < records.length; start += 1000) await sink.send(records.slice(start, start + 1000));
  } finally {
    await Promise.all([sink.close(), admin.close()]);
  }
}
