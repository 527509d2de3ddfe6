import { demoKeys, type Done, type Story } from '@rebound/simulator';
import type { ChaosWorld } from '../fleet/chaos-world.js';

/** People whose STOP the carrier took and consent's ledger does not know. */
export async function lostStops(
  { urls }: Pick<ChaosWorld, 'urls'>,
  stories: readonly Story[],
  done: readonly Done[],
): Promise<string[]> {
  const stopped = new Set(
    done.flatMap(({ act, ackedAt, personId }) =>
      act.do === 'reply' && act.stops && ackedAt !== undefined ? [personId] : [],
    ),
  );
  const lost = await Promise.all(
    stories
      .filter(({ person }) => stopped.has(person.id))
      .map(async ({ person }) => ((await hasStopped(urls.consent, person.phone ?? '')) ? [] : [person.id])),
  );
  return lost.flat();
}

/** Whether the ledger says that this number has stopped a sender. */
export async function hasStopped(consentUrl: string, phone: string): Promise<boolean> {
  const answer = await fetch(`${consentUrl}/v1/consents?phone=${encodeURIComponent(phone)}`, {
    headers: { authorization: `Bearer ${demoKeys.viewer}` },
  });
  if (!answer.ok) throw new Error(`consent answered ${answer.status}`);
  const view: unknown = await answer.json();
  return (
    typeof view === 'object' &&
    view !== null &&
    'stoppedSenders' in view &&
    Array.isArray(view.stoppedSenders) &&
    view.stoppedSenders.length > 0
  );
}
