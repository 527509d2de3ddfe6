import { Inject, Injectable } from '@nestjs/common';
import { type CustomTransportStrategy, type MessageHandler, Server } from '@nestjs/microservices';
import { isObservable, lastValueFrom } from 'rxjs';
import { BATCH_TRANSPORT, type HandlerExtras } from '../api/handles.js';
import type { Reading } from '../runtime.js';
import { Consuming } from './consuming.js';
import { MESSAGING_OPTIONS, type MessagingOptions } from './messaging-options.js';

const isExtras = (extras: unknown): extras is HandlerExtras =>
  typeof extras === 'object' && extras !== null && 'topic' in extras && 'contracts' in extras && 'label' in extras;

/** What Nest knows of one `@Handles` method, as the runtime reads a topic. */
function readingOf(handler: MessageHandler, service: string): Reading {
  const { extras } = handler;
  if (!isExtras(extras)) throw new TypeError('a handler is marked with EventPattern instead of @Handles');
  const { topic, contracts, label, leisurely } = extras;
  if (handler.next) {
    const others: unknown = Reflect.get(handler.next, 'extras');
    const other = isExtras(others) ? others.label : 'another';
    throw new TypeError(`${service}: ${label} and ${other} both handle ${topic.name}; one method a topic`);
  }
  return {
    topic,
    label,
    leisurely,
    contracts: new Map(contracts.map((contract) => [contract.type, contract])),
    handle: async (events, tx) => {
      const result: unknown = await handler(events, tx);
      if (isObservable(result)) await lastValueFrom(result, { defaultValue: undefined });
    },
  };
}

/** The Nest transport: finds the `@Handles` methods of all modules and has their topics read. */
@Injectable()
export class BatchServer extends Server implements CustomTransportStrategy {
  override readonly transportId = BATCH_TRANSPORT;
  override readonly propagatesEventHandlerErrors = true;

  constructor(
    @Inject(MESSAGING_OPTIONS) private readonly options: MessagingOptions,
    private readonly consuming: Consuming,
  ) {
    super();
  }

  listen(done: (error?: unknown) => void): void {
    try {
      const { service } = this.options;
      this.consuming.start([...this.messageHandlers.values()].map((handler) => readingOf(handler, service)));
      done();
    } catch (error) {
      done(error);
    }
  }

  async close(): Promise<void> {
    await this.consuming.stop();
  }

  on(): never {
    throw new Error('the batch transport has no events of its own');
  }

  unwrap(): never {
    throw new Error('the batch transport hides its client');
  }
}
