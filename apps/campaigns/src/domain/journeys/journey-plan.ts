import type { JourneyDefinition, JourneyStep, MessageClass } from '@rebound/contracts';
import { durationMs } from '@rebound/kernel';

/** A message of a journey, with the waits before it added up. */
export interface MessageStep {
  readonly name: string;
  /** Ms after the abandonment (the first), or after the message before was submitted. */
  readonly afterMs: number;
  readonly template: string;
  readonly sender?: string;
  readonly class: MessageClass;
  readonly priority: number;
  /** Ms after the abandonment. */
  readonly expiresAfterMs: number;
}

const defaults = { priority: 50, expiresAfter: 'P2D', class: 'marketing' } as const;

type MessageDefinition = Extract<JourneyStep, { message: unknown }>['message'];

export const expiresAfterMs = ({ expiresAfter = defaults.expiresAfter }: MessageDefinition): number =>
  durationMs(expiresAfter);

const plans = new WeakMap<JourneyDefinition, readonly MessageStep[]>();

export function planJourney(journey: JourneyDefinition): readonly MessageStep[] {
  const known = plans.get(journey);
  if (known) return known;
  const steps: MessageStep[] = [];
  let afterMs = 0;
  for (const step of journey.steps) {
    if ('wait' in step) {
      afterMs += durationMs(step.wait);
      continue;
    }
    const { template, sender, class: messageClass = defaults.class, priority = defaults.priority } = step.message;
    steps.push({
      name: step.name,
      afterMs,
      template,
      ...(sender === undefined ? {} : { sender }),
      class: messageClass,
      priority,
      expiresAfterMs: expiresAfterMs(step.message),
    });
    afterMs = 0;
  }
  plans.set(journey, steps);
  return steps;
}
