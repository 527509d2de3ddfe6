// Writes what follows from the contracts: JSON Schemas, docs/events.md, the AsyncAPI document, deploy/kafka/topics.yaml,
// k8s/base. And from the rule files of libs/regulations: its compiled rules, and a document per country.
// The files are committed; CI runs this and fails on a difference. `npm run generate`
import {
  definitionSchemas,
  events,
  messageStates,
  platformEvents,
  reasons,
  services,
  topics,
} from '@rebound/contracts';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { stringify } from 'yaml';
import { generateRegulations } from '../../libs/regulations/generate.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const schemasFolder = 'docs/generated/schemas';

async function write(file, text) {
  const target = path.join(root, file);
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, text.endsWith('\n') ? text : `${text}\n`);
}
const writeJson = (file, value) => write(file, JSON.stringify(value, null, 2));

const plain = (schema) => JSON.parse(JSON.stringify(schema));
const schemaFile = ({ type, version }) => `events/${type}.v${version}.json`;
/** The platform's own events stand on many topics with one shape: one schema each. */
const distinctEvents = [...new Map([...events, ...platformEvents].map((event) => [event.type, event])).values()];

/** The whole record on Kafka: the CloudEvents envelope around the event's data. */
const envelopeSchema = (event) => ({
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: event.dataschema,
  title: event.type,
  description: event.description,
  type: 'object',
  required: [
    'specversion',
    'id',
    'source',
    'type',
    'time',
    'recordedtime',
    'workspaceid',
    'dataschema',
    'datacontenttype',
    'data',
  ],
  properties: {
    specversion: { const: '1.0' },
    id: { type: 'string' },
    source: { type: 'string', examples: ['/rebound/segmentation'] },
    type: { const: event.type },
    subject: { type: 'string', description: 'the person, where there is one' },
    time: { type: 'string', format: 'date-time', description: 'when it happened' },
    recordedtime: { type: 'string', format: 'date-time', description: 'when Rebound recorded it' },
    workspaceid: { type: 'string' },
    dataschema: { const: event.dataschema },
    datacontenttype: { const: 'application/json' },
    traceparent: { type: 'string', description: 'W3C trace context' },
    data: plain(event.data),
  },
});

await rm(path.join(root, schemasFolder), { recursive: true, force: true });
for (const event of distinctEvents) await writeJson(`${schemasFolder}/${schemaFile(event)}`, envelopeSchema(event));
for (const [kind, schema] of Object.entries(definitionSchemas)) {
  await writeJson(`${schemasFolder}/definitions/${kind}.json`, {
    $schema: 'http://json-schema.org/draft-07/schema#',
    ...plain(schema),
    $id: `https://rebound.dev/schemas/definitions/${kind}.json`,
  });
}

const isPlatform = (event) => platformEvents.includes(event);
const onTopic = (topic) => events.filter((event) => event.topic === topic);
const cleanup = (topic) => (topic.cleanup === 'compact' ? 'compact' : `delete after ${topic.retention}`);

await write(
  'docs/events.md',
  [
    '<!-- Written by `npm run generate`. -->',
    '# Topics and events',
    '',
    'Every record is a CloudEvents 1.0 event in structured mode: one JSON value, with `content-type: application/cloudevents+json`.',
    'Topic names carry the installation’s prefix (default `rebound.`). Record keys are `<workspace>:<key>`. Instants are ISO 8601 in UTC,',
    'amounts integer minor units. An additive change keeps the version; a breaking one is a new version.',
    '',
    '| topic | key | kept | public | what stands there |',
    '|---|---|---|---|---|',
    ...topics.map(
      (topic) =>
        `| \`${topic.name}\` | ${topic.key} | ${cleanup(topic)} | ${topic.public ? 'yes' : ''} | ${topic.description} |`,
    ),
    '',
    ...topics.flatMap((topic) =>
      onTopic(topic).length === 0
        ? []
        : [
            `## ${topic.name}`,
            '',
            ...onTopic(topic).flatMap((event) => [
              `### \`${event.type}\` v${event.version}`,
              '',
              `${event.description} [Schema](generated/schemas/${schemaFile(event)})`,
              '',
              ...event.examples
                .slice(0, 1)
                .flatMap((example) => ['```json', JSON.stringify(example, null, 2), '```', '']),
            ]),
          ],
    ),
    '## Events of the platform',
    '',
    ...distinctEvents.filter(isPlatform).flatMap((event) => [
      `### \`${event.type}\` v${event.version}`,
      '',
      `${event.description} Stands on ${platformEvents
        .filter(({ type }) => type === event.type)
        .map(({ topic }) => `\`${topic.name}\``)
        .join(', ')}. [Schema](generated/schemas/${schemaFile(event)})`,
      '',
    ]),
    '## States of a message',
    '',
    '| state | final | meaning |',
    '|---|---|---|',
    ...Object.entries(messageStates).map(
      ([state, { final, description }]) => `| \`${state}\` | ${final ? 'yes' : ''} | ${description} |`,
    ),
    '',
    '## Reasons',
    '',
    '| reason | meaning |',
    '|---|---|',
    ...Object.entries(reasons).map(([reason, description]) => `| \`${reason}\` | ${description} |`),
    '',
  ].join('\n'),
);

const channelName = (topic) => topic.name.replace(/[^A-Za-z0-9]+/g, '_');
const messageName = (event) => event.type.replace(/^rebound\./, '').replace(/[^A-Za-z0-9]+/g, '_');
const channels = topics.filter((topic) => [...events, ...platformEvents].some((event) => event.topic === topic));
const messagesOf = (topic) => [...onTopic(topic), ...platformEvents.filter((event) => event.topic === topic)];

await writeJson('docs/generated/asyncapi.json', {
  asyncapi: '3.0.0',
  info: {
    title: 'Rebound',
    version: '1.0.0',
    description: 'What Rebound publishes on Kafka. Addresses are shown with the default prefix.',
    license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
  },
  defaultContentType: 'application/cloudevents+json',
  servers: { kafka: { host: 'localhost:9092', protocol: 'kafka', description: 'the brokers of the installation' } },
  channels: Object.fromEntries(
    channels.map((topic) => [
      channelName(topic),
      {
        address: `rebound.${topic.name}`,
        description: topic.description,
        messages: Object.fromEntries(
          messagesOf(topic).map((event) => [
            messageName(event),
            { $ref: `#/components/messages/${messageName(event)}` },
          ]),
        ),
      },
    ]),
  ),
  operations: Object.fromEntries(
    channels.map((topic) => [
      `publish_${channelName(topic)}`,
      {
        action: 'send',
        channel: { $ref: `#/channels/${channelName(topic)}` },
        messages: messagesOf(topic).map((event) => ({
          $ref: `#/channels/${channelName(topic)}/messages/${messageName(event)}`,
        })),
      },
    ]),
  ),
  components: {
    messages: Object.fromEntries(
      distinctEvents.map((event) => {
        const { $schema: _, $id: __, ...payload } = envelopeSchema(event);
        return [
          messageName(event),
          {
            name: event.type,
            title: event.type,
            summary: event.description,
            contentType: 'application/cloudevents+json',
            payload: { schemaFormat: 'application/schema+json;version=draft-07', schema: payload },
          },
        ];
      }),
    ),
  },
});

await write(
  'deploy/kafka/topics.yaml',
  `# Written by \`npm run generate\`. The topics of an installation with the default prefix, 48 partitions and 3 replicas;
# \`topics\` as a command of any service creates the same with the installation's own settings.
${stringify({
  topics: topics.map((topic) => ({
    name: `rebound.${topic.name}`,
    partitions: topic.partitions ?? 48,
    replicas: 3,
    config: {
      'cleanup.policy': topic.cleanup,
      'min.insync.replicas': 2,
      'compression.type': 'producer',
      ...(topic.cleanup === 'delete'
        ? { 'retention.ms': Number(/^P(\d+)D$/.exec(topic.retention)[1]) * 86_400_000 }
        : {}),
    },
  })),
})}`,
);
const port = 7000;
const labels = (service) => ({ 'app.kubernetes.io/part-of': 'rebound', 'app.kubernetes.io/name': service });
const podSecurity = { runAsNonRoot: true, runAsUser: 1000, seccompProfile: { type: 'RuntimeDefault' } };
const container = (service, name, args) => ({
  name,
  image: `rebound/${service}:latest`,
  ...(args ? { args } : {}),
  envFrom: [{ configMapRef: { name: 'rebound' } }, { secretRef: { name: 'rebound' } }],
  securityContext: { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: ['ALL'] } },
});
const job = (service, name, args) => ({
  apiVersion: 'batch/v1',
  kind: 'Job',
  metadata: { name, labels: labels(service) },
  spec: {
    backoffLimit: 10,
    template: {
      metadata: { labels: labels(name) },
      spec: { restartPolicy: 'OnFailure', securityContext: podSecurity, containers: [container(service, name, args)] },
    },
  },
});
const deployment = (service) => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: service, labels: labels(service) },
  spec: {
    replicas: 2,
    selector: { matchLabels: labels(service) },
    template: {
      metadata: { labels: labels(service) },
      spec: {
        terminationGracePeriodSeconds: 30,
        securityContext: podSecurity,
        containers: [
          {
            ...container(service, service),
            env: [{ name: 'PORT', value: String(port) }],
            ports: [{ name: 'http', containerPort: port }],
            livenessProbe: { httpGet: { path: '/health/live', port: 'http' }, periodSeconds: 10 },
            readinessProbe: { httpGet: { path: '/health/ready', port: 'http' }, periodSeconds: 5 },
            resources: { requests: { cpu: '250m', memory: '256Mi' }, limits: { memory: '512Mi' } },
          },
        ],
      },
    },
  },
});
const clusterService = (service) => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: service, labels: labels(service) },
  spec: { selector: labels(service), ports: [{ name: 'http', port: 80, targetPort: 'http' }] },
});
const manifests = (list) => `# Written by \`npm run generate\`.\n${list.map((one) => stringify(one)).join('---\n')}`;
for (const service of services) {
  const migration = job(service, `${service}-migrate`, ['migrate']);
  await write(`k8s/base/${service}.yaml`, manifests([migration, deployment(service), clusterService(service)]));
}
await write('k8s/base/topics.yaml', manifests([job('ingest', 'rebound-topics', ['topics'])]));
const resources = ['topics.yaml', ...services.map((service) => `${service}.yaml`)];
await write(
  'k8s/base/kustomization.yaml',
  manifests([{ apiVersion: 'kustomize.config.k8s.io/v1beta1', kind: 'Kustomization', resources }]),
);
const regulations = await generateRegulations(path.join(root, 'docs/regulations'));
console.error(
  `wrote ${distinctEvents.length} event schemas, ${Object.keys(definitionSchemas).length} definition schemas, ${topics.length} topics, ${regulations.rules} rules of ${regulations.files} files`,
);
