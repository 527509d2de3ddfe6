import { describe, expect, it } from '@jest/globals';
import { abandonmentEnded, cartAbandoned, consentChanged, orderPlaced } from '@rebound/contracts';
import { Handles, HandlesAtLeisure } from './handles.js';
import type { ReceivedEvent } from './received-event.js';
import type { Tx } from './tx.js';

describe('@Handles', () => {
  it('tells the transport topic, contracts and a name for logs', () => {
    class RecordThings {
      @Handles(cartAbandoned, orderPlaced)
      async handle(events: readonly ReceivedEvent<typeof cartAbandoned | typeof orderPlaced>[], tx: Tx): Promise<void> {
        for (const event of events) {
          // Compiles only because the type tells the data apart.
          const id = event.type === 'rebound.segmentation.cart-abandoned' ? event.data.subjectKey : event.data.orderId;
          await tx.query('SELECT $1', [id]);
        }
      }
    }
    const method = RecordThings.prototype.handle;
    expect(Reflect.getMetadata('microservices:pattern', method)).toEqual(['segmentation.signal.v1']);
    expect(Reflect.getMetadata('microservices:pattern_extras', method)).toMatchObject({
      topic: cartAbandoned.topic,
      contracts: [cartAbandoned, orderPlaced],
      label: 'RecordThings.handle',
    });
  });

  it('tells it when nobody waits for the handler', () => {
    class CountThings {
      @HandlesAtLeisure(orderPlaced)
      async handle(_events: readonly ReceivedEvent<typeof orderPlaced>[], _tx: Tx): Promise<void> {}
    }
    expect(Reflect.getMetadata('microservices:pattern_extras', CountThings.prototype.handle)).toMatchObject({
      topic: orderPlaced.topic,
      leisurely: true,
    });
  });

  it('refuses contracts of different topics', () => {
    expect(() => Handles(abandonmentEnded, consentChanged)).toThrow(/not on one topic/);
    expect(() => HandlesAtLeisure(abandonmentEnded, consentChanged)).toThrow(/not on one topic/);
  });
});
