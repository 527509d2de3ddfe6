import type { Topic } from '@rebound/contracts';
import type { SqlTx } from '@rebound/persistence';

/** Whether the database is the one that this service has written to until now, and not an earlier copy of it (decision 22). */
export abstract class Continuity {
  /**
   * To be asked in the transaction that rests on it. False from the moment the database went back in time until everything
   * that had been read is read again, and in any case until the service's own topic is read to where it ended when the
   * process started: what stands there happened, whatever the tables say.
   * @param own a topic that the service itself publishes and reads back
   */
  abstract holds(tx: SqlTx, inputs: readonly Topic[], own: Topic): Promise<boolean>;
}
