import type { INestApplication } from '@nestjs/common';
import { BatchServer } from '@rebound/messaging';

export type Bus = Readonly<{ start(): Promise<void> }>;

/** Attaches the batch transport, which finds the `@Handles` methods of all modules. Reading begins with `start`. */
export function attachBus(app: INestApplication): Bus {
  app.connectMicroservice({ strategy: app.get(BatchServer) });
  return {
    start: async () => {
      await app.startAllMicroservices();
    },
  };
}
