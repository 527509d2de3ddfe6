import { type EventContract, type Topic, watermarkOn } from '@rebound/contracts';
import { derivedId, isoInstant } from '@rebound/kernel';
import { encodeEvent } from '../events/encode-event.js';
import { type Runtime, wireTopic } from '../runtime.js';
import type { EndObserver } from './end-observer.js';

export interface WatermarkOptions {
  /** An output topic of this service. */
  readonly topic: Topic;
  /** The inputs it speaks for: the watermark is the instant up to which all of them have been read. */
  readonly after: readonly Topic[];
}

/**
 * One statement decides who speaks (whoever finds that the last word is old enough, or not quite so old and overtaken) and
 * what is true: the inputs' read positions and the outbox are of one snapshot, so a batch that is read but not yet published
 * holds its floor.
 */
const speak = `
  WITH inputs AS (SELECT count(caught_up)::int AS known, min(caught_up) AS up_to FROM offsets WHERE topic = ANY ($2::text[])),
  held AS (SELECT min(floor) AS up_to FROM outbox)
  INSERT INTO watermarks AS w (topic, up_to, published_at)
  SELECT $1, least(inputs.up_to, held.up_to), now() FROM inputs, held WHERE inputs.known = $3
  ON CONFLICT (topic) DO UPDATE SET up_to = greatest(w.up_to, EXCLUDED.up_to), published_at = now()
   WHERE w.published_at < now() - $4 * interval '1 ms'
      OR (w.up_to < EXCLUDED.up_to AND w.published_at < now() - $5 * interval '1 ms')
  RETURNING (extract(epoch FROM up_to) * 1000)::float8 AS up_to`;

/**
 * Says on an output topic how far this service has read its inputs: to each partition, so that a consumer of any of them
 * knows. It goes to the broker after everything it speaks for has been acknowledged; should it get lost, the next one says
 * more.
 */
export class WatermarkPublisher {
  private readonly contract: EventContract;

  constructor(
    private readonly runtime: Runtime,
    private readonly options: WatermarkOptions,
    private readonly observer: EndObserver,
    /** Real ms between two watermarks, of all processes of the service together. */
    private readonly intervalMs: number,
  ) {
    this.contract = watermarkOn(options.topic);
  }

  async publish(): Promise<void> {
    const { after, topic } = this.options;
    const { admin, sink, source } = this.runtime;
    await this.observer.observe(after);
    const inputs = after.map((input) => wireTopic(this.runtime, input));
    const counts = await Promise.all(inputs.map((input) => admin.partitionCount(input)));
    const rows: { up_to: number }[] = await source.query(speak, [
      wireTopic(this.runtime, topic),
      inputs,
      counts.reduce((sum, count) => sum + count, 0),
      this.intervalMs * 0.8,
      this.intervalMs * 0.3,
    ]);
    const upTo = rows[0]?.up_to;
    if (upTo !== undefined) await sink.send(await this.records(Math.floor(upTo)));
  }

  private async records(upTo: number) {
    const { topic } = this.options;
    const { admin, service } = this.runtime;
    const count = await admin.partitionCount(wireTopic(this.runtime, topic));
    const encoding = this.runtime.encoding();
    return Array.from({ length: count }, (_, partition) =>
      encodeEvent(
        this.contract,
        {
          workspaceId: 'platform',
          id: derivedId('watermark', service, topic.name, partition, upTo),
          time: upTo,
          partition,
          data: { service, partition, upTo: isoInstant(upTo) },
        },
        encoding,
      ),
    );
  }
}
