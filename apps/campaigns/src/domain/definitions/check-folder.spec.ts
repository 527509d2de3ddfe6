import { describe, expect, it } from '@jest/globals';
import { aJourney, aKey, aSender, aTemplate, aWorkspace, documentOf } from '../../../test/samples.js';
import { checkFolder } from './check-folder.js';
import type { DefinitionDocument } from './definition-version.js';
import type { CheckedDocument } from './plan-changes.js';

const sound = [aWorkspace(), aJourney(), aTemplate(), aSender(), aKey()].map(documentOf);

type Document = CheckedDocument;

/** The folder with these documents in place of those of the same kind and name. */
const folderWith = (...changed: readonly Document[]): Document[] => [
  ...sound.filter(({ kind, name }) => !changed.some((one) => one.kind === kind && one.name === name)),
  ...changed,
];

function problems(documents: readonly DefinitionDocument[], standing: readonly CheckedDocument[] = []): string[] {
  const checked = checkFolder(documents, standing);
  if (checked.ok) return [];
  return checked.error.map(({ kind, name, field, reason, line, column }) => {
    const place = line === undefined ? '' : ` ${line}:${column ?? ''}`;
    return `${kind}/${name}${field}${place} ${reason}`;
  });
}

const journeyWith = (fields: Parameters<typeof aJourney>[0]) => problems(folderWith(documentOf(aJourney(fields))));
const templateWith = (fields: Parameters<typeof aTemplate>[0]) => problems(folderWith(documentOf(aTemplate(fields))));

it('takes a sound folder', () => {
  expect(checkFolder(sound, []).ok).toBe(true);
});

it('tells every problem at once', () => {
  const found = problems(
    folderWith(
      documentOf(aWorkspace({ brand: '  ' })),
      documentOf(aJourney({ steps: [{ name: 'a', message: { template: 'nowhere', sender: 'nobody' } }] })),
      documentOf(aTemplate({ texts: { en: '{{ frist_name }}', es: '{{ link' } })),
      documentOf(aSender({ address: 'not a sender at all' })),
    ),
  );
  expect(found).toEqual([
    expect.stringContaining('workspace/demo/brand '),
    'journey/cart-reminder/steps/0/message/template there is no template "nowhere"',
    'journey/cart-reminder/steps/0/message/sender there is no sender "nobody"',
    expect.stringContaining('template/cart-reminder/texts/en 1:4 unknown variable "frist_name"'),
    expect.stringMatching(/^template\/cart-reminder\/texts\/es 1:\d+ .*not closed/),
    expect.stringContaining('sender/main/address '),
  ]);
});

describe('a document', () => {
  it('fits its schema and is of a known kind', () => {
    const odd = { kind: 'journey', name: 'x', body: { kind: 'journey', name: 'x', colour: 'red', purpose: 'fun' } };
    expect(problems([...sound, odd, { kind: 'banner', name: 'b', body: {} }])).toEqual(
      expect.arrayContaining([
        'journey/x/colour is not a known field',
        'journey/x/trigger is required',
        expect.stringContaining('journey/x/purpose '),
        expect.stringContaining('banner/b/kind is not a kind of definition: workspace,'),
      ]),
    );
  });

  it('stands there once, under its own name', () => {
    const [workspace] = sound;
    expect(problems([...sound, documentOf(aTemplate())])).toEqual([
      'template/cart-reminder/name stands in the folder twice',
    ]);
    expect(problems([...sound.slice(1), { ...documentOf(aWorkspace()), name: 'other' }])).toContain(
      'workspace/other/name differs from the name it is sent under',
    );
    expect(workspace?.kind).toBe('workspace');
  });

  it('is not also reported as missing when it has a mistake', () => {
    const broken = { ...documentOf(aTemplate()), body: { kind: 'template', name: 'cart-reminder' } };
    expect(problems(folderWith(broken))).toEqual(['template/cart-reminder/texts is required']);
  });
});

describe('a folder', () => {
  it('has one workspace', () => {
    expect(problems(sound.slice(1))).toEqual(['workspace/ a folder needs one document of kind workspace']);
    expect(problems([...sound, documentOf(aWorkspace({ name: 'second' }))])).toEqual([
      expect.stringContaining('workspace/second/name is a second workspace'),
    ]);
  });

  it('is judged together with what stays in force beside it', () => {
    const [, journey, template, sender] = sound;
    const standing = [journey, template, sender].flatMap((one) => one ?? []);
    expect(checkFolder([documentOf(aWorkspace())], standing).ok).toBe(true);
    const broken = documentOf(aTemplate({ texts: { en: '{{ title }}' } }));
    const checked = checkFolder([documentOf(aWorkspace()), broken], standing);
    expect(checked.ok || checked.error).toMatchObject([
      { kind: 'journey', reason: expect.stringContaining('"cart-reminder" uses title') },
    ]);
  });
});

describe('a workspace', () => {
  it.each([
    [{ hours: { from: '20:00', to: '09:00' } }, '/hours/to'],
    [{ caps: { per24h: 9, per7d: 3 } }, '/caps'],
    [{ caps: { per7d: 9 } }, '/caps'],
    [{ acceptDefaultRules: { by: 'Ana', on: '2026-02-31' } }, '/acceptDefaultRules/on'],
    [{ checkedLists: [{ rule: 'es.hours', by: 'Ana', on: '2026-02-01' }] }, '/checkedLists/0/rule'],
    [{ checkedLists: [{ rule: 'es.list-check', by: 'Ana', on: '2026-02-31' }] }, '/checkedLists/0/on'],
  ])('is refused with %j', (fields, field) => {
    expect(problems(folderWith(documentOf(aWorkspace(fields))))).toEqual([
      expect.stringContaining(`workspace/demo${field}`),
    ]);
  });
});

describe('what a workspace decides about rules', () => {
  const decision = { rule: 'us-al.days', version: 1, change: 'off', by: 'legal', on: '2026-11-21', reason: 'opinion' };
  const adjusting = (...ruleAdjustments: object[]) =>
    problems(folderWith({ ...documentOf(aWorkspace()), body: { ...aWorkspace(), ruleAdjustments } }));

  it('is taken where nobody has confirmed the rule', () => {
    expect(adjusting(decision, { ...decision, rule: 'us-ca.hours', change: { hours: ['daily 08:00-21:00'] } })).toEqual(
      [],
    );
  });

  it.each<[object, string]>([
    [{ rule: 'us-al.day' }, '0/rule there is no rule us-al.day'],
    [{ rule: 'us.hours' }, '0/rule us.hours version 1 stands on its source'],
    [{ version: 2 }, '0/version there is no version 2'],
    [{ change: { hours: ['daily 09:00-18:00'] } }, '0/change/hours us-al.days is about days'],
    [{ rule: 'us-al.holidays', change: { calendar: 'XX' } }, '0/change/calendar no calendar of holidays'],
    [{ rule: 'us-tx.registration' }, '0/rule us-tx.registration decides about no message'],
    [{ change: { closed: [] } }, '0/change'],
    [{ change: {} }, '0/change'],
    [{ reason: '' }, '0/reason'],
    [{ on: '2026-02-31' }, '0/on is not a day'],
  ])('is refused with %j', (fields, expected) => {
    expect(adjusting({ ...decision, ...fields })).toEqual(
      expect.arrayContaining([expect.stringContaining(`workspace/demo/ruleAdjustments/${expected}`)]),
    );
  });

  it('stands there once a rule', () => {
    expect(adjusting(decision, decision)).toEqual([
      expect.stringContaining('/ruleAdjustments/1/rule is adjusted further up already'),
    ]);
  });
});

describe('a journey', () => {
  const message = { template: 'cart-reminder' };

  it.each([
    ['has a message', [{ name: 'a', wait: 'PT1H' }], ['/steps has no message']],
    [
      'has steps with names of their own',
      [
        { name: 'a', wait: 'PT1H' },
        { name: 'a', message },
      ],
      ['/steps/1/name is the name of an earlier step too'],
    ],
    [
      'has no wait in vain',
      [
        { name: 'a', message },
        { name: 'b', wait: 'PT1H' },
      ],
      ['/steps/1 is a wait that nothing follows'],
    ],
    [
      'has one wait between two messages',
      [
        { name: 'a', wait: 'PT1H' },
        { name: 'b', wait: 'PT1H' },
        { name: 'c', message },
        { name: 'd', message },
      ],
      ['/steps/1 is a second wait in a row: add them up', '/steps/3 follows a message at once: put a wait between'],
    ],
    [
      'lets its messages live long enough to go out',
      [
        { name: 'a', wait: 'P2D' },
        { name: 'b', message },
      ],
      [
        '/steps/1/message/expiresAfter ends before the waits are over: the message could never go out (the default is P2D)',
      ],
    ],
  ])('%s', (_, steps, found) => {
    expect(journeyWith({ steps })).toEqual(found.map((words) => `journey/cart-reminder${words}`));
  });

  it('does not pass a reminder of something unfinished for a service message', () => {
    const steps = [{ name: 'a', message: { ...message, class: 'transactional' as const } }];
    expect(journeyWith({ steps, purpose: 'transactional' })).toEqual([
      expect.stringContaining('/purpose cart-abandoned leads to marketing messages'),
      expect.stringContaining('/steps/0/message/class a message after cart-abandoned is marketing'),
    ]);
  });

  it('uses templates that its trigger can fill', () => {
    expect(journeyWith({ trigger: { on: 'booking-incomplete' } })).toEqual([
      expect.stringContaining('the template "cart-reminder" uses items, which booking-incomplete does not give'),
    ]);
  });

  it('finds some sender', () => {
    expect(problems(sound.filter(({ kind }) => kind !== 'sender'))).toEqual([
      expect.stringContaining('/steps/1/message there is no sender at all'),
    ]);
  });
});

describe('a template', () => {
  it.each([
    ['{{ first_name | shout }}', '1:1 ', 'shout'],
    ['Hi\n  {% if first_name %}x', '2:3 ', 'not closed'],
    ['{{ items }}', '1:1 ', 'give it a filter'],
    ['{{ value | date }}', '1:1 ', 'date needs'],
    ['a\nb {{ oops.deep }}', '2:6 ', 'unknown variable "oops"; there are first_name'],
    ['{% if frist_name %}x{% endif %}y', '1:7 ', 'unknown variable "frist_name"'],
    ['{{ promo_code }}', '1:4 ', 'the template has no promoCode'],
    ['See https://evil.test/x, {{ link }}', '1:5 ', 'not on the workspace'],
  ])('is refused for %j', (text, place, words) => {
    const found = templateWith({ texts: { en: text } });
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`template/cart-reminder/texts/en ${place}`);
    expect(found[0]).toContain(words);
  });

  it.each([
    '{% if first_name %}{{ first_name }}, {% endif %}{{ value | money }}: {{ link }}',
    '{{ item_count }} x {{ items | items: 2 }} at https://www.shop.example/help.',
    '{{ first_name | default: "Hello" }} {{ brand }}',
  ])('is taken: %s', (text) => {
    expect(templateWith({ texts: { en: text } })).toEqual([]);
  });

  it('takes no more parts than it should, brand and opt-out line included', () => {
    const en = `${'Your cart waits. '.repeat(7)}{{ link }}`;
    const es = 'Tu carrito te espera, está todo aquí: {{ link }}';
    const told = (field: string) =>
      `template/cart-reminder/texts/${field} takes 2 parts with sample values, and targetParts is 1`;
    expect(templateWith({ texts: { en, es } })).toEqual([]);
    expect(templateWith({ texts: { en, es }, targetParts: 2 })).toEqual([]);
    expect(templateWith({ texts: { en, es }, targetParts: 1 })).toEqual([
      expect.stringMatching(new RegExp(`^${told('en')} \\(\\d+ too long\\)$`)),
      `${told('es')} (á í cost more than others: without them it takes 1)`,
    ]);
  });

  it('has fallbacks that go with the filters they meet', () => {
    const texts = { en: 'It is {{ value | money }}: {{ link }}' };
    expect(templateWith({ texts, fallbacks: { value: 'a bargain' } })).toEqual([
      expect.stringContaining('/texts/en 1:7 with the fallbacks: money needs'),
    ]);
    expect(templateWith({ texts, fallbacks: { link: 'x', colour: 'y' } })).toEqual([
      expect.stringContaining('/fallbacks/link a link has no fallback'),
      expect.stringContaining('/fallbacks/colour is not a variable'),
    ]);
  });
});

describe('a key', () => {
  it('is no one else’s, and says only what its role can mean', () => {
    const server = aKey({
      name: 'api',
      role: 'server',
      allowedOrigins: ['https://shop.example'],
      allowedEvents: ['x'],
    });
    expect(problems(folderWith(documentOf(server)))).toEqual([
      'key/api/sha256 is the hash of the key "web" too',
      'key/api/allowedOrigins is for browser keys only',
      'key/api/allowedEvents is for browser keys only',
    ]);
  });
});
