import { type DynamicModule, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { CaughtUp } from './api/caught-up.js';
import { Continuity } from './api/continuity.js';
import { DatabaseContinuity } from './consuming/continuity.js';
import { Producer } from './api/producer.js';
import { Transactions } from './api/tx.js';
import { BatchServer } from './nest/batch-server.js';
import { Consuming } from './nest/consuming.js';
import { EdgeProducer } from './nest/edge-producer.js';
import { MESSAGING_OPTIONS, type MessagingOptions } from './nest/messaging-options.js';
import { MessagingReadiness } from './nest/messaging-readiness.js';
import { RuntimeHost } from './nest/runtime-host.js';
import { OutboxTransactions } from './publishing/outbox-transactions.js';
import { CaughtUpReader } from './time/caught-up-reader.js';

@Module({})
export class MessagingModule {
  /**
   * The service's part of the bus: `Transactions`, `CaughtUp`, `Continuity`, `Producer`, `MessagingReadiness` and the `BatchServer` to
   * attach with `connectMicroservice({ strategy })`. Needs global providers of `ServiceSettings`, `Clock` and `Logger`, and
   * the `PersistenceModule`.
   */
  static forService(options: MessagingOptions): DynamicModule {
    return {
      module: MessagingModule,
      global: true,
      imports: [DiscoveryModule],
      providers: [
        { provide: MESSAGING_OPTIONS, useValue: options },
        RuntimeHost,
        {
          provide: Transactions,
          inject: [RuntimeHost],
          useFactory: ({ runtime }: RuntimeHost) => new OutboxTransactions(runtime),
        },
        {
          provide: CaughtUp,
          inject: [RuntimeHost],
          useFactory: ({ runtime }: RuntimeHost) => new CaughtUpReader(runtime),
        },
        {
          provide: Continuity,
          inject: [RuntimeHost],
          useFactory: ({ runtime }: RuntimeHost) => new DatabaseContinuity(runtime),
        },
        { provide: Producer, useClass: EdgeProducer },
        Consuming,
        BatchServer,
        MessagingReadiness,
      ],
      exports: [Transactions, CaughtUp, Continuity, Producer, BatchServer, MessagingReadiness],
    };
  }
}
