import { describe, expect, it } from '@jest/globals';
import { Kafka } from 'kafkajs';
import { TopicAdmin } from './topic-admin.js';

function adminWith(fetchTopicOffsets: () => Promise<never>): TopicAdmin {
  const kafka = new Kafka({ brokers: ['127.0.0.1:1'], logLevel: 0 });
  const made = kafka.admin();
  kafka.admin = () => Object.assign(made, { connect: async () => undefined, fetchTopicOffsets });
  return new TopicAdmin(kafka);
}

describe('where a topic begins and ends', () => {
  it('is not known while the cluster names not all partitions, and that is said in words', async () => {
    const admin = adminWith(() => Promise.reject(new TypeError("Cannot destructure property 'partitions'")));
    await expect(admin.bounds('t.v1')).rejects.toThrow('could not tell where t.v1 begins and ends');
  });

  it('fails as the broker fails', async () => {
    const admin = adminWith(() => Promise.reject(new Error('no connection')));
    await expect(admin.bounds('t.v1')).rejects.toThrow('no connection');
  });
});
