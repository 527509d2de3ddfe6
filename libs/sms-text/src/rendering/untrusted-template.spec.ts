import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { templateVariables } from './check-template.js';
import { limits } from './engine.js';
import { renderTemplate, type RenderOptions } from './render-template.js';

const english: RenderOptions = { locale: 'en' };
const items = Array.from({ length: 1_000 }, (_, i) => `item ${i}`);

function refusal(template: string, variables: Record<string, unknown> = {}): string {
  const result = renderTemplate(template, variables, english);
  return result.ok ? `rendered: ${result.value.body.slice(0, 50)}` : result.error.message;
}

describe('a template from somebody who should not have the machine', () => {
  it('is stopped by its steps, at the same one each time, whatever it writes', () => {
    const nested = `${'{% for a in items %}'.repeat(6)}${'{% endfor %}'.repeat(6)}`;
    expect(refusal(nested, { items })).toContain('steps');
    expect(refusal('{% for i in (1..90000000) %}x{% endfor %}')).toContain('limit exceeded');
    const turns = (n: number) => refusal(`{% for i in (1..${n}) %}{% if false %}{% endif %}{% endfor %}ok`);
    let [passes, stops] = [1, limits.steps];
    while (stops - passes > 1) {
      const middle = Math.floor((passes + stops) / 2);
      if (turns(middle).includes('steps')) stops = middle;
      else passes = middle;
    }
    expect(passes).toBeGreaterThan(1_000);
    for (const _ of [1, 2, 3])
      expect([turns(passes), turns(stops)]).toEqual(['rendered: ok', expect.stringContaining('steps')]);
  });

  it('writes no more than a carrier could take', () => {
    expect(refusal(`{% for i in items %}${'x'.repeat(1_000)}{% endfor %}`, { items })).toContain('longer than 4000');
    expect(
      refusal('{% assign a = "xxxxxxxxxxxxxxxx" %}'.concat('{% assign a = a | append: a %}'.repeat(30))),
    ).toContain('limit exceeded');
    expect(refusal('x'.repeat(limits.template + 1))).toContain('limit exceeded');
  });

  it.each([
    'include "a"',
    'render "a"',
    'layout "a"',
    'capture x',
    'increment x',
    'tablerow i in items',
    'liquid echo x',
  ])('has no tag {%% %s %%}', (tag) => {
    const result = templateVariables(`a\n {% ${tag} %}`);
    expect(result.ok ? 'known' : result.error).toMatchObject({
      message: expect.stringContaining('not found'),
      line: 2,
    });
  });

  it.each(['json', 'where_exp: "i", "i"', 'sha256', 'base64_decode', 'url_decode', 'group_by_exp: "i", "i"'])(
    'has no filter %s',
    (filter) => expect(templateVariables(`{{ x | ${filter} }}`).ok).toBe(false),
  );

  const names = [
    'constructor',
    '__proto__',
    'prototype',
    'toString',
    'hasOwnProperty',
    'valueOf',
    'call',
    '__defineGetter__',
  ];
  it.each(names)('does not reach %s of anything', (name) => {
    for (const base of ['text', 'list', 'record', 'number'])
      expect(refusal(`{{ ${base}.${name} }}`, { text: 'x', list: ['x'], record: { a: 1 }, number: 1 })).toMatch(
        /unknown variable/,
      );
    expect(refusal(`{{ ${name} }}`)).toMatch(/unknown variable/);
  });

  it('cannot be given a prototype through its variables', () => {
    const variables: unknown = JSON.parse('{"a":{"__proto__":{"polluted":"yes"}},"__proto__":{"polluted":"yes"}}');
    expect(refusal('{{ polluted }}', variables as Record<string, unknown>)).toContain('unknown variable');
    expect(refusal('{{ a.polluted }}', variables as Record<string, unknown>)).toContain('unknown variable');
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('ends in a text within bounds or a refusal without values, whatever it is made of', () => {
    const part = fc.constantFrom(
      '{{ name }}',
      '{{ items | join }}',
      '{% for i in items %}',
      '{% endfor %}',
      '{% if name %}',
      '{% endif %}',
      '{{ i }}',
      '{{',
      '}}',
      '{%',
      '%}',
      '{{ name | append: name }}',
      '{% assign name = name | append: name %}',
      ' text ',
      '|',
      '{{ name | split: "" }}',
      '{% break %}',
      '{% raw %}',
      '{% endraw %}',
      '{% comment %}',
      '{{ "a" | times: 9 }}',
      '{{ name | truncate: 2 }}',
      '\ud83d',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
        const result = renderTemplate(parts.join(''), { name: 'Zoë-Secret', items: items.slice(0, 50) }, english);
        if (result.ok) {
          expect(result.value.body.length).toBeLessThanOrEqual(limits.output);
          expect(result.value.body).not.toMatch(/\p{Cs}/u);
        } else expect(result.error.message).not.toContain('Secret');
      }),
      { numRuns: 500 },
    );
  });
});
