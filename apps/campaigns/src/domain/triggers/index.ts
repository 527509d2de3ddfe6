import { bookingIncompleteTrigger } from './booking-incomplete.trigger.js';
import { cartAbandonedTrigger } from './cart-abandoned.trigger.js';
import type { Trigger } from './trigger.js';

export type { Abandonment } from './abandonment.js';
export type { Trigger } from './trigger.js';

/** The registry: a trigger is known by standing here. */
export const triggers: readonly Trigger[] = [cartAbandonedTrigger, bookingIncompleteTrigger];

const byName = new Map<string, Trigger>(triggers.map((trigger) => [trigger.on, trigger]));
const byEventType = new Map(triggers.map((trigger) => [trigger.contract.type, trigger]));

export const triggerNamed = (on: string): Trigger | undefined => byName.get(on);
export const triggerOfEvent = (type: string): Trigger | undefined => byEventType.get(type);
