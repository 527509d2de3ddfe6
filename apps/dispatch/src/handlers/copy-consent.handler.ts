import { Controller } from '@nestjs/common';
import { consentChanged } from '@rebound/contracts';
import { Handles, type ReceivedEvent, type Tx } from '@rebound/messaging';
import { Jobs } from '@rebound/persistence';
import { unknownRecipient, withConsent } from '../domain/recipient.js';
import { recipientKey, RecipientsRepository } from '../persistence/recipients.repository.js';
import { submitJob } from '../submitting/submit-job-name.js';

/** Copies the state of consent, and lifts the blocks of replies that it has folded in (decision 23). */
@Controller()
export class CopyConsentHandler {
  constructor(
    private readonly recipients: RecipientsRepository,
    private readonly jobs: Jobs,
  ) {}

  @Handles(consentChanged)
  async handle(events: readonly ReceivedEvent<typeof consentChanged>[], tx: Tx): Promise<void> {
    const refs = events.map(({ workspaceId, data }) => ({ workspaceId, phoneKey: data.phoneKey }));
    const known = await this.recipients.lockOrMake(tx, refs);
    const changed = new Map<string, (typeof refs)[number]>();
    for (const { workspaceId, data } of events) {
      const ref = { workspaceId, phoneKey: data.phoneKey };
      const key = recipientKey(ref);
      const before = known.get(key) ?? unknownRecipient;
      const after = withConsent(before, data);
      if (after === before) continue;
      known.set(key, after);
      changed.set(key, ref);
    }
    await this.recipients.save(
      tx,
      [...changed].map(([key, ref]) => ({ ...ref, recipient: known.get(key) ?? unknownRecipient })),
    );
    tx.afterCommit(() => this.jobs.wake(submitJob));
  }
}
