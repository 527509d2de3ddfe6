import type { WatermarkOptions } from '../time/watermark-publisher.js';

export interface MessagingOptions {
  /** Names the consumer groups, the dead-letter topic and the events' source: `segmentation`. */
  readonly service: string;
  readonly watermarks?: readonly WatermarkOptions[];
}

export const MESSAGING_OPTIONS = Symbol('rebound:messaging-options');
