import { acceptEvent, type Circumstances } from '../src/domain/accept-event.js';
import { readCloudEvent } from '../src/domain/cloud-event.js';
import { readSegmentMessage } from '../src/domain/segment-message.js';

/** Shorthands of the unit tests: one event through the whole rule of the edge. */
export const receivedAt = Date.UTC(2026, 10, 21, 10);
export const server: Circumstances = {
  workspaceId: 'demo',
  key: { trusted: true },
  receivedAt,
  index: 0,
  history: false,
};
export const browser: Circumstances = { ...server, key: { trusted: false } };

export function segment(message: Record<string, unknown>, facts: Circumstances = server) {
  const read = readSegmentMessage({ type: 'track', messageId: 'm-1', userId: 'u-1', ...message }, undefined, {});
  return read.ok ? acceptEvent(read.value, facts) : read;
}
export function cloud(event: Record<string, unknown>, facts: Circumstances = server) {
  const read = readCloudEvent({ specversion: '1.0', id: 'e-1', source: '/shop', ...event });
  return read.ok ? acceptEvent(read.value, facts) : read;
}
export const dataOf = (answer: ReturnType<typeof segment>) => {
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value.data;
};
export const refusalOf = (answer: ReturnType<typeof segment>) => (answer.ok ? undefined : answer.error);
