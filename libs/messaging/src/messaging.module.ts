import { type DynamicModule, Module } from '@nestjs/common';
import type { Topic } from '@rebound/contracts';

export interface WatermarkOptions {
  /** An output topic of this service. */
  readonly topic: Topic;
  /** The inputs it speaks for: the watermark is the instant up to which all of them have been read. */
  readonly after: readonly Topic[];
}

export interface MessagingOptions {
  /** Names the consumer groups, the dead-letter topic and the events' source: `segmentation`. */
  readonly service: string;
  readonly watermarks?: readonly WatermarkOptions[];
}

export const MESSAGING_OPTIONS = Symbol('rebound:messaging-options');

@Module({})
export class MessagingModule {
  static forService(options: MessagingOptions): DynamicModule {
    return {
      module: MessagingModule,
      global: true,
      providers: [{ provide: MESSAGING_OPTIONS, useValue: options }],
      exports: [],
    };
  }
}
