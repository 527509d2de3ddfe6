import {
  candidateDecided,
  cartAbandoned,
  type DefinitionOf,
  enrolmentStarted,
  type EventContract,
  type EventData,
  isFinal,
  messageClicked,
  messageStateChanged,
  orderPlaced,
  orderReduced,
  personsMerged,
  replyReceived,
} from '@rebound/contracts';
import { derivedId } from '@rebound/kernel';
import type { Publication } from '@rebound/messaging';
import type { Told } from './analytics-under-test.js';

export const start = Date.parse('2026-06-01T08:00:00Z');
export const minute = 60_000;
export const day = 86_400_000;
/** `minutes` after the start of the story, as it stands on the wire. */
export const at = (minutes: number): string => new Date(start + minutes * minute).toISOString();

export const aWorkspace = (
  name: string,
  attribution?: DefinitionOf<'workspace'>['attribution'],
): DefinitionOf<'workspace'> => ({
  kind: 'workspace',
  name,
  displayName: name,
  brand: 'Demo Shop',
  defaultLocale: 'es',
  links: { allowedDomains: ['shop.example'] },
  ...(attribution ? { attribution } : {}),
});

type Without<C extends EventContract, K extends keyof EventData<C>> = Partial<Omit<EventData<C>, K>>;

function told<C extends EventContract>(contract: C, publication: Publication<C>): Told<C> {
  return { contract, publication };
}

/** What happens to one person of a workspace, as the other services tell it. Instants are minutes from `start`. */
export class Story {
  readonly personId: string;

  constructor(
    readonly workspaceId: string,
    readonly name: string,
    readonly campaign = 'cart-reminder',
  ) {
    this.personId = derivedId('person', name);
  }

  get phoneKey(): string {
    return this.name.padEnd(43, '_').slice(0, 43);
  }

  messageId(message = 'm1'): string {
    return derivedId('message', this.name, message);
  }

  left(minutes: number, occurrence = 1): Told {
    const [example] = cartAbandoned.examples;
    if (!example) throw new Error('the contract has no example');
    const data = { ...example, subjectKey: `cart:${this.name}`, occurrence, abandonedAt: at(minutes) };
    return this.event(cartAbandoned, minutes, ['left', occurrence], { ...data, person: { ...data.person } });
  }

  enrolled(minutes: number, arm: 'treatment' | 'control' = 'treatment'): Told {
    return this.event(enrolmentStarted, minutes, ['enrolled'], {
      ...this.enrolment(arm),
      journeyHash: 'a'.repeat(64),
      at: at(minutes),
      triggerEventId: derivedId('trigger', this.name),
      holdoutShare: 0.1,
    });
  }

  decided(minutes: number, decision: Without<typeof candidateDecided, 'at'>, message = 'm1'): Told {
    const state = decision.state ?? 'requested';
    return this.event(candidateDecided, minutes, ['decided', message, state], {
      ...this.origin(message, decision.arm ?? 'treatment'),
      state,
      ...decision,
      at: at(minutes),
    });
  }

  /** A state of a message; `sequence` counts per message. */
  message(minutes: number, sequence: number, change: Without<typeof messageStateChanged, 'at'>, message = 'm1'): Told {
    const state = change.state ?? 'submitted';
    return this.event(messageStateChanged, minutes, ['state', message, sequence], {
      ...this.origin(message, 'treatment'),
      phoneKey: this.phoneKey,
      country: 'ES',
      state,
      final: isFinal(state),
      sequence,
      ...change,
      at: at(minutes),
    });
  }

  /** Submitted at `minutes`, delivered a minute later. */
  delivered(minutes: number, message = 'm1'): Told[] {
    return [
      this.message(minutes, 1, { state: 'queued' }, message),
      this.message(minutes, 2, { state: 'submitted', parts: 2 }, message),
      this.message(minutes + 1, 3, { state: 'delivered' }, message),
    ];
  }

  clicked(minutes: number, message = 'm1', human = true): Told {
    return this.event(messageClicked, minutes, ['clicked', message, minutes, human], {
      ...this.origin(message, 'treatment'),
      clickId: derivedId('click', this.name, message, minutes, String(human)),
      code: 'k3J9xQ2a',
      at: at(minutes),
      human,
      signals: human ? [] : ['bot-user-agent'],
    });
  }

  bought(minutes: number, order: Without<typeof orderPlaced, 'placedAt'> = {}): Told {
    return this.event(orderPlaced, minutes, ['bought', order.orderId, order.revision], {
      orderId: `o-${this.name}`,
      kind: 'order',
      revision: 1,
      totalMinor: 8990,
      currency: 'EUR',
      subjectKeys: [],
      personId: this.personId,
      ...order,
      placedAt: at(minutes),
    });
  }

  /** @param amountMinor absent: all that is left */
  refunded(minutes: number, reductionId: string, amountMinor?: number): Told {
    return this.reduced(minutes, 'refund', reductionId, amountMinor);
  }

  cancelled(minutes: number): Told {
    return this.reduced(minutes, 'cancellation', 'cancelled');
  }

  /** From now on `into` stands for this person. */
  merged(minutes: number, into: Story): Told {
    return this.event(personsMerged, minutes, ['merged', into.name], {
      from: this.personId,
      into: into.personId,
      at: at(minutes),
    });
  }

  saidStop(minutes: number): Told {
    const inboundId = derivedId('inbound', this.name, minutes);
    return this.event(replyReceived, minutes, ['stop', minutes], {
      inboundId,
      phoneKey: this.phoneKey,
      phone: '+34600000001',
      sender: 'main',
      carrier: 'twilio',
      carrierMessageId: 'SM1',
      text: 'BAJA',
      at: at(minutes),
      meaning: 'stop',
    });
  }

  private reduced(minutes: number, cause: 'refund' | 'cancellation', reductionId: string, amountMinor?: number): Told {
    return this.event(orderReduced, minutes, ['reduced', reductionId], {
      orderId: `o-${this.name}`,
      kind: 'order',
      cause,
      reductionId,
      ...(amountMinor === undefined ? {} : { amountMinor, currency: 'EUR' }),
      at: at(minutes),
      personId: this.personId,
    });
  }

  private enrolment(arm: 'treatment' | 'control') {
    return {
      enrolmentId: derivedId('enrolment', this.name),
      campaign: this.campaign,
      arm,
      founderId: this.personId,
      personId: this.personId,
      subjectKey: `cart:${this.name}`,
      occurrence: 1,
    };
  }

  private origin(message: string, arm: 'treatment' | 'control') {
    return {
      ...this.enrolment(arm),
      messageId: this.messageId(message),
      step: message,
      class: 'marketing' as const,
      purpose: 'cart-reminders' as const,
    };
  }

  private event<C extends EventContract>(
    contract: C,
    minutes: number,
    parts: readonly (string | number | boolean | undefined)[],
    data: EventData<C>,
  ): Told<C> {
    const time = start + minutes * minute;
    return told(contract, {
      workspaceId: this.workspaceId,
      id: derivedId('test', this.workspaceId, this.name, ...parts.map(String)),
      subject: this.personId,
      time,
      recordedAt: time,
      data,
    });
  }
}
