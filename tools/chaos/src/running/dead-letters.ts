import { topics } from '@rebound/contracts';
import { readTopic } from '@rebound/messaging';
import { localCluster } from '@rebound/simulator';

const deadLetterTopics = topics.filter(({ name }) => name.endsWith('.dlq.v1'));

/** Records on dead-letter topics, by topic; a fault is no reason to set anything aside. */
export async function deadLetters(kafkaBrokers: string, prefix: string): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  await Promise.all(
    deadLetterTopics.map(({ name }) =>
      readTopic(localCluster(kafkaBrokers), `${prefix}${name}`, () => {
        counts[name] = (counts[name] ?? 0) + 1;
      }),
    ),
  );
  return counts;
}
