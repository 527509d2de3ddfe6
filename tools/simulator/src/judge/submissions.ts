import { textsAfter, untakenTexts } from '../storefront/emulator-feed.js';
import type { Untaken } from './attempts.js';
import type { Submission } from './judge.js';

/** Every text of a campaign that the carrier took. */
export async function submissionsOf(emulatorUrl: string): Promise<Submission[]> {
  const texts = await textsAfter(emulatorUrl, 0);
  return texts
    .filter(({ messageId }) => messageId !== '')
    .map(({ to, from, messageId, acceptedAt }) => ({ to, from: from ?? '', messageId, acceptedAt }));
}

/** Every text of a campaign that it refused for good or left without an answer to rely on. */
export async function untakenOf(emulatorUrl: string): Promise<Untaken[]> {
  const texts = await untakenTexts(emulatorUrl);
  return texts
    .filter(({ messageId, status }) => messageId !== '' && status !== tooManyRequests)
    .map(({ to, messageId, at, answer, code }) => ({
      to,
      messageId,
      at,
      answer: answer === 'refused' ? 'refused' : 'unanswered',
      ...(code === null ? {} : { code }),
    }));
}

/** The carrier only asks to come again later. */
const tooManyRequests = 429;
