import { describe, expect, it } from '@jest/globals';
import { BadRequestException, NotFoundException } from '@nestjs/common';
import { refusalException } from '@rebound/access';
import { BufferFull } from '@rebound/messaging';
import { IsInt, IsString, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { answerFor } from './problem.filter.js';
import { ProblemException } from './problem.js';
import { validationPipe } from './validation.js';

class Item {
  @IsInt()
  quantity: number;
}
class Cart {
  @IsString()
  id: string;
  @ValidateNested({ each: true })
  @Type(() => Item)
  items: Item[];
}

describe('an error as problem+json', () => {
  it('says what the service said', () => {
    const error = new ProblemException(409, { detail: 'Not the latest.', reason: 'stale', retryAfterSeconds: 3 });
    expect(answerFor(error)).toEqual({
      body: { type: 'about:blank', title: 'Conflict', status: 409, detail: 'Not the latest.', reason: 'stale' },
      retryAfter: 3,
    });
    expect(answerFor(refusalException('expired')).body).toMatchObject({ status: 401, reason: 'expired' });
    expect(answerFor(new NotFoundException('No such message.')).body).toMatchObject({
      status: 404,
      detail: 'No such message.',
    });
  });

  it('never repeats what a parser quotes of the body', () => {
    const quoting = new BadRequestException('Unexpected token +, "+34600000001" is not valid JSON');
    expect(JSON.stringify(answerFor(quoting))).not.toContain('34600000001');
    const fastify = Object.assign(new Error('body +34600000001'), {
      statusCode: 413,
      code: 'FST_ERR_CTP_BODY_TOO_LARGE',
    });
    expect(answerFor(fastify).body).toMatchObject({ status: 413, detail: 'The body is too large.' });
  });

  it('asks to come back when something it needs is away or full', () => {
    expect(answerFor(new BufferFull())).toMatchObject({ body: { status: 503, reason: 'busy' }, retryAfter: 1 });
    const away = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
    expect(answerFor(away)).toMatchObject({ body: { status: 503, reason: 'unavailable' }, retryAfter: 2, fault: true });
  });

  it('tells nothing of a fault of its own', () => {
    const answer = answerFor(new TypeError('x of +34600000001'));
    expect(answer).toMatchObject({ body: { status: 500 }, fault: true });
    expect(JSON.stringify(answer)).not.toContain('34600000001');
  });
});

describe('validating a request', () => {
  const refusal = async (value: unknown) => {
    try {
      await validationPipe().transform(value, { type: 'body', metatype: Cart });
    } catch (error) {
      return answerFor(error).body;
    }
    return undefined;
  };

  it('names each field and why, without the value', async () => {
    expect(await refusal({ items: [{ quantity: '1' }, { quantity: 2, colour: 'red' }], note: 1 })).toEqual({
      type: 'https://rebound.dev/problems/invalid-request',
      title: 'Bad Request',
      status: 400,
      detail: 'The request does not fit: see errors.',
      errors: expect.arrayContaining([
        { field: 'note', reason: 'is not a known field' },
        { field: 'id', reason: 'must be a string' },
        { field: 'items[0].quantity', reason: 'must be an integer number' },
        { field: 'items[1].colour', reason: 'is not a known field' },
      ]),
    });
  });

  it('lets through what fits', async () => {
    expect(await refusal({ id: 'c-1', items: [{ quantity: 1 }] })).toBeUndefined();
  });
});
