// Every metric, span and attribute of ours is declared here, with unit and meaning, before it is used: the types of
// counter(), histogram(), gauge() and inSpan() are made of these lists. No metric label and no attribute ever holds a phone
// number, a message's text or a person; workspaces are attributes, not labels.

export type MetricDeclaration = Readonly<{
  kind: 'counter' | 'histogram' | 'gauge';
  unit: string;
  meaning: string;
  labels: readonly string[];
  buckets?: readonly number[];
}>;

const durations = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300] as const;
const counts = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000] as const;

const counter = <const L extends readonly string[]>(unit: string, labels: L, meaning: string) =>
  ({ kind: 'counter', unit, labels, meaning }) as const;
const gauge = <const L extends readonly string[]>(unit: string, labels: L, meaning: string) =>
  ({ kind: 'gauge', unit, labels, meaning }) as const;
const seconds = <const L extends readonly string[]>(labels: L, meaning: string) =>
  ({ kind: 'histogram', unit: 's', labels, meaning, buckets: durations }) as const;
const sizes = <const L extends readonly string[]>(unit: string, labels: L, meaning: string) =>
  ({ kind: 'histogram', unit, labels, meaning, buckets: counts }) as const;

/** On the wire the dots become underscores; a counter ends in `_total`, a time in `_seconds`. */
export const metricList = {
  // the platform
  'rebound.http.request.duration': seconds(
    ['service', 'method', 'route', 'status'],
    'HTTP requests, from the first byte read to the answer',
  ),
  'rebound.http.refused': counter(
    '{request}',
    ['service', 'reason'],
    'Requests refused for want of a good key, role or signature',
  ),
  'rebound.messaging.events.consumed': counter('{event}', ['service', 'topic'], 'Events whose transaction committed'),
  'rebound.messaging.events.published': counter('{event}', ['service', 'topic'], 'Events the broker acknowledged'),
  'rebound.messaging.events.parked': counter(
    '{event}',
    ['service', 'topic', 'reason'],
    'Events put on the dead-letter topic',
  ),
  'rebound.messaging.events.skipped': counter(
    '{event}',
    ['service', 'topic'],
    'Records read whose type the service does not handle',
  ),
  'rebound.messaging.batch.size': sizes('{event}', ['service', 'topic'], 'Events in one transaction'),
  'rebound.messaging.transaction.duration': seconds(
    ['service', 'label'],
    'Transactions of handlers, timers, jobs and controllers',
  ),
  'rebound.messaging.stage.latency': seconds(
    ['service', 'topic'],
    'From the record in Kafka to its transaction committed, real time',
  ),
  'rebound.messaging.consumer.lag': gauge(
    '{record}',
    ['service', 'topic', 'partition'],
    'Records between what is committed and the end of the partition',
  ),
  'rebound.messaging.consumer.lag.time': gauge(
    's',
    ['service', 'topic', 'partition'],
    'Age of the oldest record not yet committed',
  ),
  'rebound.messaging.fence.missed': counter(
    '{transaction}',
    ['service', 'topic'],
    'Transactions rolled back because another owner had the partition',
  ),
  'rebound.messaging.faults': counter(
    '{fault}',
    ['service', 'topic'],
    'Transactions that failed for a fault (database, broker) and were tried again',
  ),
  'rebound.messaging.partition.stopped': gauge(
    '{partition}',
    ['service', 'topic', 'partition'],
    '1 while a partition is stopped and needs a person',
  ),
  'rebound.messaging.outbox.pending': gauge(
    '{event}',
    ['service'],
    'Committed events not yet acknowledged by the broker',
  ),
  'rebound.messaging.outbox.latency': seconds(['service'], 'From commit to the acknowledgement of what it published'),
  'rebound.messaging.producer.buffer': gauge('{event}', ['service'], 'Events waiting in the micro-batching buffer'),
  'rebound.messaging.producer.batch.size': sizes('{event}', ['service'], 'Events in one send to the broker'),
  'rebound.messaging.producer.send.duration': seconds(['service'], 'One send to the broker until its acknowledgement'),
  'rebound.messaging.producer.refused': counter(
    '{event}',
    ['service', 'reason'],
    'Events the producer refused: buffer full, or too large',
  ),
  'rebound.messaging.watermark.age': gauge(
    's',
    ['service', 'topic', 'partition'],
    'Real time since the last watermark of a partition was read',
  ),
  'rebound.messaging.caught-up.behind': gauge(
    's',
    ['service', 'topic'],
    'Business time between now and the instant a topic is read up to',
  ),
  'rebound.timers.fired': counter('{timer}', ['service', 'kind'], 'Timers whose transaction committed'),
  'rebound.timers.batch.size': sizes('{timer}', ['service', 'kind'], 'Timers in one transaction'),
  'rebound.timers.lateness': seconds(['service', 'kind'], 'From due to fired, business time'),
  'rebound.timers.set-aside': counter(
    '{timer}',
    ['service', 'kind'],
    'Timers that could not be fired and are tried again later',
  ),
  'rebound.timers.overdue': gauge(
    '{timer}',
    ['service', 'kind'],
    'Timers that are due and wait for the stream or a free worker',
  ),
  'rebound.jobs.duration': seconds(['service', 'job'], 'Runs of background jobs'),
  'rebound.jobs.faults': counter('{run}', ['service', 'job'], 'Runs of background jobs that failed'),
  'rebound.database.pool.used': gauge('{connection}', ['service'], 'Connections in use'),
  'rebound.database.pool.waiting': gauge('{request}', ['service'], 'Requests that wait for a connection'),
  'rebound.dependency.up': gauge('1', ['service', 'dependency'], '1 while a dependency answers'),
  'rebound.redis.commands.failed': counter(
    '{command}',
    ['service'],
    'Redis commands that failed and were answered from the process',
  ),
  'rebound.redis.tokens.granted': counter(
    '{token}',
    ['service', 'source'],
    'Pacing tokens handed out, by redis or by the process alone',
  ),
  'rebound.definitions.applied': counter('{definition}', ['service', 'kind'], 'Definitions mirrored'),
  'rebound.definitions.current': gauge('{definition}', ['service', 'kind'], 'Definitions in force'),
  'rebound.event-loop.lag': gauge(
    's',
    ['quantile'],
    'Delay of the event loop since the last scrape, looked at ten times a second',
  ),
  'rebound.event-loop.utilisation': gauge('1', [], 'Share of time the event loop was busy since the last scrape'),

  // ingest
  'rebound.ingest.events.accepted': counter(
    '{event}',
    ['format', 'kind'],
    'Events acknowledged, by API (segment, cloudevents, import) and kind',
  ),
  'rebound.ingest.events.rejected': counter('{event}', ['format', 'reason'], 'Events refused'),
  'rebound.ingest.requests.refused': counter(
    '{request}',
    ['format', 'reason'],
    'Requests refused whole: too large, too fast, buffer full',
  ),
  'rebound.ingest.acknowledgement.duration': seconds(
    ['format'],
    'From a request read to the acknowledgement of its events',
  ),

  // segmentation
  'rebound.segmentation.signals': counter('{signal}', ['type'], 'Signals and resolved facts published'),
  'rebound.segmentation.events.duplicate': counter('{event}', [], 'Events seen before'),
  'rebound.segmentation.events.historical': counter('{event}', [], 'Events that only update profile and history'),
  'rebound.segmentation.persons.merged': counter('{person}', [], 'Persons merged into another'),

  // campaigns
  'rebound.campaigns.enrolments': counter('{enrolment}', ['change', 'reason'], 'Enrolments started, advanced, ended'),
  'rebound.campaigns.messages.requested': counter('{message}', [], 'Message requests published'),
  'rebound.campaigns.messages.withdrawn': counter('{message}', ['reason'], 'Withdrawals published'),
  'rebound.campaigns.definitions.refused': counter('{definition}', ['kind'], 'Definitions that were not accepted'),

  // consent
  'rebound.consent.replies.paused': gauge(
    '{reply}',
    [],
    'Replies that may be wishes to stop and that nobody has looked at',
  ),
  'rebound.consent.entries': counter('{entry}', ['kind'], 'Entries written to the ledger'),
  'rebound.consent.state.repaired': counter(
    '{record}',
    [],
    'State records published again because an older one overtook them',
  ),
  'rebound.consent.replies': counter('{message}', ['meaning'], 'Replies understood as opt-out, opt-in, help or other'),

  // dispatch
  'rebound.dispatch.messages.decided': counter(
    '{message}',
    ['decision', 'reason'],
    'Decisions of the gate: send, defer, hold, suppress',
  ),
  'rebound.dispatch.messages.submitted': counter('{message}', ['carrier', 'country'], 'Submits a carrier accepted'),
  'rebound.dispatch.messages.final': counter('{message}', ['state', 'reason'], 'Messages that reached a final state'),
  'rebound.dispatch.messages.unknown': counter('{message}', ['carrier'], 'Submits whose outcome is not known'),
  'rebound.dispatch.messages.adopted': counter(
    '{message}',
    [],
    'Messages whose published state the table did not know: the database went back in time',
  ),
  'rebound.dispatch.messages.reconciled': counter(
    '{message}',
    ['carrier', 'outcome'],
    'Unknown submits that were settled',
  ),
  'rebound.dispatch.submit.duration': seconds(['carrier', 'outcome'], 'One submit call to a carrier'),
  'rebound.dispatch.segments': counter('{segment}', ['carrier', 'country'], 'Parts of accepted messages'),
  'rebound.dispatch.receipts': counter('{receipt}', ['carrier', 'state'], 'Receipts that changed a state'),
  'rebound.dispatch.receipts.ignored': counter(
    '{receipt}',
    ['carrier', 'reason'],
    'Receipts that were duplicates, late or of nobody',
  ),
  'rebound.dispatch.inbound': counter('{message}', ['carrier'], 'Messages received from people'),
  'rebound.dispatch.clicks': counter('{click}', ['kind'], 'Clicks by people and by bots'),
  'rebound.dispatch.messages.open': gauge(
    '{message}',
    ['state'],
    'Messages between their intent and a known outcome: submitting, unknown',
  ),
  'rebound.dispatch.queue.delay': gauge('s', [], 'Business time since the longest waiting due message was due'),
  'rebound.dispatch.consent.age': gauge('s', [], 'Real time since the oldest heartbeat of the consent copy'),

  // analytics
  'rebound.analytics.touches': counter('{touch}', ['kind'], 'Touches recorded'),
  'rebound.analytics.conversions': counter('{conversion}', ['kind'], 'Conversions recorded'),
  'rebound.analytics.credits': counter(
    '{credit}',
    ['model', 'cause'],
    'Credits of an order given or corrected, by cause',
  ),
} as const satisfies Readonly<Record<string, MetricDeclaration>>;

export type SpanDeclaration = Readonly<{
  kind: 'server' | 'client' | 'consumer' | 'producer' | 'internal';
  meaning: string;
}>;

/** The word in braces is given when the span is made: `inSpan('{topic} process', { of: topic }, …)`. */
export const spanList = {
  '{route} request': { kind: 'server', meaning: 'One HTTP request; the route is its pattern, never its path' },
  '{topic} publish': { kind: 'producer', meaning: 'One event on its way to the broker' },
  '{topic} process': { kind: 'consumer', meaning: 'What one event led to; child of the span that published it' },
  '{topic} batch': { kind: 'consumer', meaning: 'One transaction of many events; linked to their spans' },
  '{kind} timer': { kind: 'internal', meaning: 'One timer that fired; child of the span that armed it' },
  '{job} job': { kind: 'internal', meaning: 'One run of a background job' },
  '{label} transaction': { kind: 'internal', meaning: 'A transaction of a controller or a job' },
  '{carrier} submit': { kind: 'client', meaning: 'One message handed to a carrier' },
  '{carrier} lookup': {
    kind: 'client',
    meaning: 'A message of unknown outcome, or inbound messages, asked of a carrier',
  },
  '{carrier} receipt': { kind: 'consumer', meaning: 'A receipt applied; child of the submit' },
  '{model} credit': {
    kind: 'internal',
    meaning: 'What a message earned of an order changed; child of its touch, linked to what changed it',
  },
  '{domain} redirect': { kind: 'server', meaning: 'A short link followed' },
} as const satisfies Readonly<Record<string, SpanDeclaration>>;

export const attributeList = {
  'rebound.service': 'Which of the services did it (several may share a process)',
  'rebound.workspace': 'Workspace id',
  'rebound.event.id': 'Id of the event',
  'rebound.event.type': 'Type of the event',
  'rebound.events': 'Number of events in the batch',
  'rebound.message.id': 'Message id',
  'rebound.campaign': 'Name of the campaign',
  'rebound.step': 'Name of the journey step',
  'rebound.enrolment.id': 'Enrolment id',
  'rebound.signal': 'Type of the signal',
  'rebound.outcome': 'What came of it, in one word',
  'rebound.reason': 'Why, from a closed list',
  'rebound.carrier': 'Name of the carrier',
  'rebound.country': 'ISO 3166 code of the recipient country',
  'rebound.segments': 'Parts of the message',
  'rebound.job': 'Name of the background job',
  'rebound.timer.kind': 'Kind of the timer',
  'rebound.handler': 'Class.method',
  'rebound.order.id': 'Order that was attributed',
  'messaging.system': 'Always kafka',
  'messaging.destination.name': 'Topic',
  'messaging.destination.partition.id': 'Partition',
  'messaging.kafka.offset': 'Offset of the record',
  'http.request.method': 'HTTP method',
  'http.route': 'Pattern of the route',
  'http.response.status_code': 'HTTP status of the answer',
  'error.type': 'Name of the error, never its message',
} as const satisfies Readonly<Record<string, string>>;

export type MetricName = keyof typeof metricList;
export type MetricsOf<K extends MetricDeclaration['kind']> = {
  [N in MetricName]: (typeof metricList)[N]['kind'] extends K ? N : never;
}[MetricName];
export type LabelsOf<N extends MetricName> = (typeof metricList)[N]['labels'][number];
export type SpanName = keyof typeof spanList;
export type AttributeName = keyof typeof attributeList;
export type SpanAttributes = Partial<Record<AttributeName, string | number | boolean>>;
