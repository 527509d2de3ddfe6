import { Injectable, Logger } from '@nestjs/common';
import { consentTopic, messageRequestTopic, messageTopic } from '@rebound/contracts';
import { Continuity, type Tx } from '@rebound/messaging';

/**
 * Dispatch moves messages only while its database is the one it has written to until now (decision 22). An earlier copy of it
 * shows texts as waiting that went out already.
 */
@Injectable()
export class DatabaseGate {
  private readonly logger = new Logger(DatabaseGate.name);
  private closed = false;

  constructor(private readonly continuity: Continuity) {}

  /** In the transaction that moves messages. */
  async isOpen(tx: Tx): Promise<boolean> {
    const open = await this.continuity.holds(tx, [messageRequestTopic, consentTopic], messageTopic);
    if (open === this.closed) {
      this.closed = !open;
      if (open) this.logger.log('dispatch is open: what it has published is in its tables');
      else this.logger.warn('dispatch is closed: its tables do not know everything that it has published');
    }
    return open;
  }
}
