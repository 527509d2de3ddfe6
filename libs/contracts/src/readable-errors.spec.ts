import { describe, expect, it } from '@jest/globals';
import { definitionErrors } from './definitions/index.js';

const errors = (fields: object): string[] =>
  definitionErrors('journey', {
    kind: 'journey',
    name: 'x',
    trigger: { on: 'cart-abandoned' },
    purpose: 'marketing',
    steps: [{ name: 'a', message: { template: 't' } }],
    ...fields,
  }).map(({ path, message }) => `${path} ${message}`);

describe('the errors of a value', () => {
  it('say in words what a field must be', () => {
    expect(errors({ name: 'My Journey' })).toEqual(['/name must be: lower-case letters, digits and hyphens']);
    expect(errors({ purpose: 'fun' })).toEqual([expect.stringMatching(/^\/purpose .*: marketing, cart-reminders/)]);
  });

  it('name what is missing and what is not known', () => {
    expect(errors({ trigger: {}, colour: 'red' })).toEqual(['/colour is not a known field', '/trigger/on is required']);
  });

  it('are those of the shape that was meant, where there are several', () => {
    expect(errors({ steps: [{ name: 'a', wait: '1 hour' }] })).toEqual([
      expect.stringMatching(/^\/steps\/0\/wait must be: ISO 8601 duration/),
    ]);
    expect(errors({ steps: [{ name: 'a', message: { template: 'T', colour: 1 } }] })).toEqual([
      '/steps/0/message/colour is not a known field',
      '/steps/0/message/template must be: lower-case letters, digits and hyphens',
    ]);
  });

  it('tell what makes the difference where that is not clear', () => {
    expect(errors({ steps: [{ name: 'a' }, { name: 'b', wait: 'PT1H', message: { template: 't' } }] })).toEqual([
      '/steps/0 needs wait or message',
      '/steps/1 takes only one of message, wait',
    ]);
  });

  it('are short for what is no object at all', () => {
    expect(errors({ steps: ['x'] })).toEqual(['/steps/0 must be object']);
  });
});
