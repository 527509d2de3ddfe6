import type { DefinitionOf, PersonSnapshot } from '@rebound/contracts';
import { contentHash } from '@rebound/kernel';
import { DefinitionBook } from '../src/domain/definitions/definition-book.js';
import type { DefinitionVersion } from '../src/domain/definitions/definition-version.js';
import type { CheckedDocument } from '../src/domain/definitions/plan-changes.js';
import type { Abandonment } from '../src/domain/triggers/index.js';

// Builders for the tests of this service: a small, sound workspace and someone who left a cart in it.

export const t0 = Date.parse('2026-11-21T10:00:00Z');
export const minutes = (count: number): number => count * 60_000;

export const aWorkspace = (fields: Partial<DefinitionOf<'workspace'>> = {}): DefinitionOf<'workspace'> => ({
  kind: 'workspace',
  name: 'demo',
  displayName: 'Demo',
  brand: 'Demo Shop',
  defaultLocale: 'en',
  links: { allowedDomains: ['shop.example'] },
  ...fields,
});

export const aJourney = (fields: Partial<DefinitionOf<'journey'>> = {}): DefinitionOf<'journey'> => ({
  kind: 'journey',
  name: 'cart-reminder',
  trigger: { on: 'cart-abandoned' },
  purpose: 'cart-reminders',
  steps: [
    { name: 'pause', wait: 'PT30M' },
    { name: 'first', message: { template: 'cart-reminder' } },
  ],
  ...fields,
});

export const aTemplate = (fields: Partial<DefinitionOf<'template'>> = {}): DefinitionOf<'template'> => ({
  kind: 'template',
  name: 'cart-reminder',
  texts: {
    en: 'You left {{ items | items }}: {{ link }}',
    es: 'Te dejaste {{ items | items }}: {{ link }}',
  },
  ...fields,
});

export const aSender = (fields: Partial<DefinitionOf<'sender'>> = {}): DefinitionOf<'sender'> => ({
  kind: 'sender',
  name: 'main',
  carrier: 'twilio',
  address: '+15005550006',
  credential: 'demo',
  help: { en: 'Demo Shop. Reply STOP to stop.' },
  ...fields,
});

export const aKey = (fields: Partial<DefinitionOf<'key'>> = {}): DefinitionOf<'key'> => ({
  kind: 'key',
  name: 'web',
  role: 'browser',
  sha256: 'a'.repeat(64),
  ...fields,
});

type AnyDefinition = DefinitionOf<'workspace' | 'journey' | 'template' | 'sender' | 'key'>;

export const documentOf = (body: AnyDefinition): CheckedDocument => ({
  kind: body.kind,
  name: body.name,
  body: { ...body },
});

export const versionOf = (body: AnyDefinition, fields: Partial<DefinitionVersion> = {}): DefinitionVersion => ({
  workspaceId: 'demo',
  ...documentOf(body),
  version: 1,
  hash: contentHash(body),
  effectiveFrom: 0,
  removed: false,
  ...fields,
});

export const aBook = (...bodies: readonly AnyDefinition[]): DefinitionBook =>
  new DefinitionBook(bodies.map((body) => versionOf(body)));

export const aPerson = (fields: Partial<PersonSnapshot> = {}): PersonSnapshot => ({
  personId: '4b4f5c9e-6a57-5d0c-9d43-1f2a3b4c5d6e',
  profileVersion: 1,
  phone: '+34600000001',
  phoneCountry: 'ES',
  locale: 'es-ES',
  firstName: 'Ana',
  zones: [{ source: 'browser', zone: 'Europe/Madrid', country: 'ES' }],
  ...fields,
});

export const anAbandonment = (fields: Partial<Abandonment> = {}): Abandonment => ({
  subjectKey: 'cart:c-1',
  occurrence: 1,
  abandonedAt: t0,
  person: aPerson(),
  valueMinor: 8990,
  currency: 'EUR',
  recoveryUrl: 'https://shop.example/cart/c-1',
  items: [{ name: 'Trail shoe', quantity: 1 }],
  ...fields,
});
