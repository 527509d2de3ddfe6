import Type from 'typebox';
import { defineEvent, type EventContract, type Topic } from '../define.js';
import { topics } from '../topics.js';
import { Count, Id, Instant } from '../values.js';

const WatermarkData = Type.Object({
  service: Id,
  partition: Count,
  /** Everything the service was given up to this instant of business time is behind this record. */
  upTo: Instant,
});

/**
 * "I have read all of my input up to this instant, and everything that followed from it stands before this record." Sent to
 * each partition of a watermarked topic; the messaging runtime handles it, handlers never see it.
 */
export const watermarkOn = (topic: Topic): EventContract<typeof WatermarkData> =>
  defineEvent({
    type: 'rebound.platform.watermark',
    version: 1,
    topic,
    description:
      'How far the owner of this topic has read its own inputs. Older than expected means: its owner is away or behind.',
    key: ({ data }) => `watermark:${data.partition}`,
    data: WatermarkData,
    examples: [{ service: 'segmentation', partition: 0, upTo: '2026-11-21T10:00:00.000Z' }],
  });

export const watermarks = topics.filter((topic: Topic) => topic.watermarked).map(watermarkOn);

/** A record that could not be processed, kept with all that is needed to put it back. Published on every `<service>.dlq.v1`. */
export const DeadLetter = Type.Object({
  topic: Id,
  partition: Count,
  offset: Type.String({ pattern: '^\\d+$' }),
  key: Type.Optional(Type.String()),
  /** The record's value, base64. */
  value: Type.String(),
  cause: Type.String({ maxLength: 1000 }),
  handler: Type.String({ maxLength: 200 }),
  failedAt: Instant,
});

export const deadLetterOn = (topic: Topic): EventContract<typeof DeadLetter> =>
  defineEvent({
    type: 'rebound.platform.record-parked',
    version: 1,
    topic,
    description: 'A record that could not be processed, with its cause. It can be put back by a command.',
    key: ({ data }) => data.key ?? `${data.topic}:${data.partition}`,
    data: DeadLetter,
    examples: [
      {
        topic: 'segmentation.signal.v1',
        partition: 0,
        offset: '42',
        key: 'demo:1',
        value: 'e30=',
        cause: '/data/cart: is required',
        handler: 'EnrolHandler.handle',
        failedAt: '2026-11-21T10:00:00.000Z',
      },
    ],
  });

/** What became of a dead letter. Published behind it on the same `<service>.dlq.v1`. */
export const DeadLetterSettled = Type.Object({
  topic: Id,
  partition: Count,
  offset: Type.String({ pattern: '^\\d+$' }),
  outcome: Type.Enum(['replayed', 'dropped']),
  /** Why, in the words of whoever did it; no personal data. */
  note: Type.Optional(Type.String({ maxLength: 500 })),
});

export const deadLetterSettledOn = (topic: Topic): EventContract<typeof DeadLetterSettled> =>
  defineEvent({
    type: 'rebound.platform.record-settled',
    version: 1,
    topic,
    description: 'A parked record was put back on its topic for this service, or dropped for good.',
    key: ({ data }) => `${data.topic}:${data.partition}:${data.offset}`,
    data: DeadLetterSettled,
    examples: [{ topic: 'segmentation.signal.v1', partition: 0, offset: '42', outcome: 'replayed' }],
  });
