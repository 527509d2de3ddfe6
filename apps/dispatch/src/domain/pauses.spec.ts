import { describe, expect, it } from '@jest/globals';
import { everyWorkspace, pauseOf, type Pause } from './pauses.js';

const message = { workspaceId: 'demo', messageId: 'm-1', campaign: 'cart', sender: 'main', country: 'ES' };
const pause = (overrides: Partial<Pause>): Pause => ({
  pauseId: 'p-1',
  workspaceId: 'demo',
  scope: 'workspace',
  ...overrides,
});

describe('a pause', () => {
  it.each<Partial<Pause>>([
    { scope: 'message', target: 'm-1' },
    { scope: 'campaign', target: 'cart' },
    { scope: 'sender', target: 'main' },
    { scope: 'country', target: 'ES' },
    { scope: 'workspace' },
    { scope: 'everything', workspaceId: everyWorkspace },
    { scope: 'country', target: 'ES', workspaceId: everyWorkspace },
  ])('holds back what it names: %j', (given) => {
    expect(pauseOf([pause(given)], message)).toEqual(pause(given));
  });

  it.each<Partial<Pause>>([
    { scope: 'message', target: 'm-2' },
    { scope: 'campaign', target: 'booking' },
    { scope: 'sender', target: 'other' },
    { scope: 'country', target: 'FR' },
    { scope: 'country' },
    { scope: 'workspace', workspaceId: 'other' },
    { scope: 'campaign', target: 'cart', workspaceId: 'other' },
  ])('lets everything else go: %j', (given) => {
    expect(pauseOf([pause(given)], message)).toBeUndefined();
  });

  it('of a sender or a country does not hold what has none yet', () => {
    const bare = { workspaceId: 'demo', messageId: 'm-1', campaign: 'cart' };
    expect(pauseOf([pause({ scope: 'sender', target: 'main' }), pause({ scope: 'country', target: 'ES' })], bare)).toBe(
      undefined,
    );
  });
});
