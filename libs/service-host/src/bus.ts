import type { INestApplication } from '@nestjs/common';

export type Bus = Readonly<{ start(): Promise<void> }>;

/** Attaches the batch transport, which finds the handlers of all modules. */
export function attachBus(app: INestApplication): Bus {
  return { start: () => app.startAllMicroservices().then(() => undefined) };
}
