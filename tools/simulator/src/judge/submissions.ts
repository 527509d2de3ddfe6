import { textsAfter } from '../storefront/emulator-feed.js';
import type { Submission } from './judge.js';

/** Every text of a campaign that the carrier took. */
export async function submissionsOf(emulatorUrl: string): Promise<Submission[]> {
  const texts = await textsAfter(emulatorUrl, 0);
  return texts
    .filter(({ messageId }) => messageId !== '')
    .map(({ to, messageId, acceptedAt }) => ({ to, messageId, acceptedAt }));
}
