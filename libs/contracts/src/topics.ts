import { defineTopic } from './define.js';

export const behaviourTopic = defineTopic({
  name: 'ingest.behaviour.v1',
  key: 'userId, or else anonymousId',
  cleanup: 'delete',
  retention: 'P7D',
  description: 'What people did, as acknowledged at the edge. Only segmentation reads it.',
});

export const rejectionTopic = defineTopic({
  name: 'ingest.rejection.v1',
  key: 'none',
  cleanup: 'delete',
  retention: 'P7D',
  description: 'What the edge refused and why, without the values.',
});

export const signalTopic = defineTopic({
  name: 'segmentation.signal.v1',
  key: 'person',
  cleanup: 'delete',
  retention: 'P7D',
  watermarked: true,
  description: 'What just became true of a person (signals), and what they did, resolved to the person (facts).',
});

export const profileTopic = defineTopic({
  name: 'segmentation.profile.v1',
  key: 'person',
  cleanup: 'compact',
  public: true,
  description: 'The latest profile of each person; versions per key, a lower one is ignored.',
});

export const definitionTopic = defineTopic({
  name: 'campaigns.definition.v1',
  key: 'kind and name',
  cleanup: 'compact',
  partitions: 1,
  description: 'The applied definitions of each workspace, mirrored by the services that need them.',
});

export const messageRequestTopic = defineTopic({
  name: 'campaigns.message-request.v1',
  key: "the enrolment's founding person, frozen",
  cleanup: 'delete',
  retention: 'P7D',
  watermarked: true,
  description: 'Messages that campaigns asks for, and withdrawals of them.',
});

export const enrolmentTopic = defineTopic({
  name: 'campaigns.enrolment.v1',
  key: "the enrolment's founding person, frozen",
  cleanup: 'delete',
  retention: 'P30D',
  description: 'Who entered which journey in which arm, what was decided at each step, and how it ended.',
});

export const consentTopic = defineTopic({
  name: 'consent.state.v1',
  key: 'HMAC of the phone number',
  cleanup: 'compact',
  public: true,
  watermarked: true,
  onPoison: 'stop',
  description: 'The latest consent of each phone number; versions per key, a lower one is ignored.',
});

export const messageTopic = defineTopic({
  name: 'dispatch.message.v1',
  key: "the enrolment's founding person, frozen",
  cleanup: 'delete',
  retention: 'P30D',
  public: true,
  description: 'Every state of every message, in order, and the clicks on its links.',
});

export const inboundTopic = defineTopic({
  name: 'dispatch.inbound.v1',
  key: 'HMAC of the phone number',
  cleanup: 'delete',
  retention: 'P30D',
  description: 'Replies as the carrier delivered them, with what they were understood to mean.',
});

export const attributionTopic = defineTopic({
  name: 'analytics.attribution.v1',
  key: 'order',
  cleanup: 'delete',
  retention: 'P90D',
  public: true,
  description: 'Conversions, the credit messages got for them, and corrections, numbered per order and model.',
});

export const attributionCurrentTopic = defineTopic({
  name: 'analytics.attribution-current.v1',
  key: 'order and model',
  cleanup: 'compact',
  public: true,
  description: 'The credits of an order under a model as they stand now.',
});

export const services = ['ingest', 'segmentation', 'campaigns', 'consent', 'dispatch', 'analytics'] as const;
export type ServiceName = (typeof services)[number];

/** Records a service could not process, with cause and trace id. One topic per service. */
export const deadLetterTopics = Object.fromEntries(
  services.map((service) => [
    service,
    defineTopic({
      name: `${service}.dlq.v1`,
      key: 'as in the source topic',
      cleanup: 'delete',
      retention: 'P30D',
      description: `Records that ${service} could not process, with cause and trace id.`,
    }),
  ]),
);

export const topics = [
  behaviourTopic,
  rejectionTopic,
  signalTopic,
  profileTopic,
  definitionTopic,
  messageRequestTopic,
  enrolmentTopic,
  consentTopic,
  messageTopic,
  inboundTopic,
  attributionTopic,
  attributionCurrentTopic,
  ...Object.values(deadLetterTopics),
];
