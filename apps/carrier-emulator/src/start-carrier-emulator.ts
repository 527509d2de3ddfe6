import { Module, ValidationPipe, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { SystemClock, type Clock } from '@rebound/kernel';
import { silentLogger, type Logger } from '@rebound/observability';
import 'reflect-metadata';
import { Emulator } from './emulator.js';
import { demoAccountSid, demoAuthToken } from './emulator.settings.js';
import { FaultBook } from './faults/fault-book.js';
import { AdminController } from './http/admin.controller.js';
import { BasicAuthGuard, Credentials } from './http/basic-auth.guard.js';
import { parseForms } from './http/form.js';
import { MessagesController } from './http/messages.controller.js';
import { Delivery } from './messages/delivery.js';
import { MessageStore } from './messages/message-store.js';
import { ReceivedRecord } from './record.js';
import { UntakenRecord } from './untaken.js';
import { WebhookSender } from './webhooks/webhook-sender.js';

export type CarrierEmulatorOptions = Readonly<{
  /** 0 (the default) takes a free one. */
  port?: number;
  host?: string;
  clock?: Clock;
  logger?: Logger;
  accountSid?: string;
  authToken?: string;
  /** Where texts from people are posted. */
  inboundUrl?: string;
  handleStop?: boolean;
  /** Real milliseconds, spread by half. */
  sentAfterMs?: number;
  deliveredAfterMs?: number;
  webhookRetries?: number;
  webhookFirstPauseMs?: number;
  keepMessages?: number;
  seed?: string;
}>;

export type RunningCarrierEmulator = Readonly<{
  url: string;
  accountSid: string;
  authToken: string;
  emulator: Emulator;
  record: ReceivedRecord;
  faults: FaultBook;
  close(): Promise<void>;
}>;

@Module({})
class EmulatorModule {}

/** Starts a carrier account on a port of its own. */
export async function startCarrierEmulator(options: CarrierEmulatorOptions = {}): Promise<RunningCarrierEmulator> {
  const { clock = new SystemClock(), logger = silentLogger, seed = 'emulator', keepMessages = 200_000 } = options;
  const credentials: Credentials = {
    accountSid: options.accountSid ?? demoAccountSid,
    authToken: options.authToken ?? demoAuthToken,
  };
  const webhooks = new WebhookSender(
    {
      authToken: credentials.authToken,
      retries: options.webhookRetries ?? 10,
      firstPauseMs: options.webhookFirstPauseMs ?? 250,
      longestPauseMs: 5_000,
      timeoutMs: 10_000,
      connections: 16,
    },
    logger,
  );
  const delivery = new Delivery(
    {
      accountSid: credentials.accountSid,
      seed,
      sentAfterMs: options.sentAfterMs ?? 5,
      deliveredAfterMs: options.deliveredAfterMs ?? 20,
    },
    clock,
    webhooks,
  );
  const faults = new FaultBook(seed);
  const record = new ReceivedRecord(keepMessages);
  const untaken = new UntakenRecord(keepMessages);
  const emulator = new Emulator(
    {
      accountSid: credentials.accountSid,
      handleStop: options.handleStop ?? false,
      ...(options.inboundUrl === undefined ? {} : { inboundUrl: options.inboundUrl }),
    },
    clock,
    new MessageStore(keepMessages, seed),
    faults,
    record,
    untaken,
    delivery,
    webhooks,
  );

  const app = await listen({ emulator, delivery, webhooks, credentials }, options);
  return {
    url: (await app.getUrl()).replace('[::1]', '127.0.0.1'),
    ...credentials,
    emulator,
    record,
    faults,
    close: async () => {
      delivery.close();
      await webhooks.close();
      await app.close();
    },
  };
}

type Parts = { emulator: Emulator; delivery: Delivery; webhooks: WebhookSender; credentials: Credentials };

async function listen(
  { emulator, delivery, webhooks, credentials }: Parts,
  { port = 0, host = '127.0.0.1' }: CarrierEmulatorOptions,
): Promise<NestFastifyApplication> {
  const module: DynamicModule = {
    module: EmulatorModule,
    controllers: [MessagesController, AdminController],
    providers: [
      BasicAuthGuard,
      { provide: Emulator, useValue: emulator },
      { provide: Delivery, useValue: delivery },
      { provide: WebhookSender, useValue: webhooks },
      { provide: Credentials, useValue: credentials },
    ],
  };
  // Callers that wait for an answer that never comes must not hold up the end.
  const adapter = new FastifyAdapter({ forceCloseConnections: true });
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, { logger: false, bodyParser: false });
  parseForms(adapter.getInstance());
  app.useGlobalPipes(new ValidationPipe({ whitelist: true, forbidNonWhitelisted: true, transform: true }));
  await app.listen({ port, host });
  return app;
}
