import { describe, expect, it } from '@jest/globals';
import { QueryFailedError } from 'typeorm';
import { classifyError, CommitUncertain, describeError, RolledBackInstead } from './faults.js';

const withCode = (code: string, message = 'x'): Error => Object.assign(new Error(message), { code });

describe('errors of a transaction', () => {
  it.each([
    ['a serialization failure', withCode('40001'), 'conflict'],
    ['a deadlock', withCode('40P01'), 'conflict'],
    ['a lock not given in time', withCode('55P03'), 'conflict'],
    ['a server that shuts down', withCode('57P01'), 'fault'],
    ['a statement timeout', withCode('57014'), 'fault'],
    ['too many connections', withCode('53300'), 'fault'],
    ['a full disk', withCode('53100'), 'fault'],
    ['a standby', withCode('25006'), 'fault'],
    ['a missing table', withCode('42P01'), 'fault'],
    ['a refused connection', withCode('ECONNREFUSED'), 'fault'],
    ['a name that does not resolve', withCode('EAI_AGAIN'), 'fault'],
    ['a lost connection', new Error('Connection terminated unexpectedly'), 'fault'],
    ['a pool that gives none', new Error('timeout exceeded when trying to connect'), 'fault'],
    ['a silent server', new Error('Query read timeout'), 'fault'],
    ['several addresses refused', new AggregateError([withCode('ECONNREFUSED')]), 'fault'],
    ['a commit without an answer', new CommitUncertain(withCode('22P02')), 'fault'],
    ['a cause below', new Error('save failed', { cause: withCode('08006') }), 'fault'],
    ['a division by zero', withCode('22012'), 'data'],
    ['a broken constraint', withCode('23505'), 'data'],
    ['a mistake in the handler', new TypeError('x is not a function'), 'data'],
    ['a statement after a failed one', withCode('25P02'), 'data'],
    ['a swallowed error', new RolledBackInstead(), 'data'],
    ['not even an error', 'oops', 'data'],
  ])('%s', (_what, error, kind) => expect(classifyError(error)).toBe(kind));

  it('are seen through TypeORM', () => {
    expect(classifyError(new QueryFailedError('SELECT', [], withCode('40P01')))).toBe('conflict');
  });

  it('are described without the values that the server quotes', () => {
    const error = withCode('22P02', 'invalid input syntax for type uuid: "+34600000001"');
    expect(describeError(error)).toBe('Error 22P02');
    expect(describeError(new QueryFailedError('SELECT', [], error))).not.toContain('34600000001');
    expect(describeError(withCode('ECONNREFUSED', 'connect ECONNREFUSED'))).toContain('ECONNREFUSED');
  });
});
