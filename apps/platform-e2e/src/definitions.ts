import type { ApplyDefinitions, DefinitionOf } from '@rebound/contracts';
import { sha256Hex } from '@rebound/kernel';

type AnyDefinition = DefinitionOf<'workspace' | 'journey' | 'template' | 'sender' | 'key'>;

/** Keys of a workspace of a test, by role: public, and of no worth outside of it. */
export type Keys = Readonly<Record<'server' | 'viewer' | 'operator' | 'admin', string>>;

export const keysOf = (workspaceId: string): Keys => {
  const key = (role: string) => `rb_${workspaceId}-${role}_0123456789abcdefghijklmnopqrstuv`;
  return { server: key('server'), viewer: key('viewer'), operator: key('operator'), admin: key('admin') };
};

export const senderAddress = '+15005550006';

/** A shop in Madrid that reminds of carts and bookings as soon as they count as left: no wait, no holdout. */
export function aShop(workspaceId: string): AnyDefinition[] {
  const keys = Object.entries(keysOf(workspaceId)).map(([role, key]): DefinitionOf<'key'> => {
    const name = `${workspaceId}-${role}`;
    if (role !== 'server' && role !== 'viewer' && role !== 'operator' && role !== 'admin') throw new Error(role);
    return { kind: 'key', name, role, sha256: sha256Hex(key) };
  });
  return [
    {
      kind: 'workspace',
      name: workspaceId,
      displayName: workspaceId,
      brand: 'Demo Shop',
      defaultCountry: 'ES',
      defaultLocale: 'en',
      links: { allowedDomains: ['shop.example'] },
    },
    {
      kind: 'journey',
      name: 'cart-reminder',
      trigger: { on: 'cart-abandoned' },
      purpose: 'cart-reminders',
      steps: [{ name: 'first', message: { template: 'reminder' } }],
    },
    {
      kind: 'journey',
      name: 'booking-reminder',
      trigger: { on: 'booking-incomplete' },
      purpose: 'booking-reminders',
      steps: [{ name: 'first', message: { template: 'reminder' } }],
    },
    { kind: 'template', name: 'reminder', texts: { en: 'Still thinking? {{ link }}' } },
    {
      kind: 'sender',
      name: 'main',
      carrier: 'twilio',
      address: senderAddress,
      credential: 'main',
      perSecond: 500,
      help: { en: 'Demo Shop: reminders. help@shop.example' },
      stopped: { en: 'Demo Shop: you will get no more messages.' },
    },
    ...keys,
  ];
}

export const documentsOf = (definitions: readonly AnyDefinition[]): ApplyDefinitions => ({
  documents: definitions.map((body) => ({ kind: body.kind, name: body.name, body: { ...body } })),
});
