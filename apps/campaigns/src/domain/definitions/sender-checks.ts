import type { DefinitionProblem } from '@rebound/contracts';
import type { DefinitionSet } from './definition-set.js';

/** What people can see as the sender of a text: E.164, a short code, or a name. */
const addressShapes: readonly RegExp[] = [/^\+[1-9]\d{4,14}$/, /^\d{3,8}$/, /^(?=.*[A-Za-z])[A-Za-z0-9 _.&+-]{1,11}$/];

export function senderProblems(set: DefinitionSet): DefinitionProblem[] {
  return set.all('sender').flatMap(({ name, address }) =>
    addressShapes.some((shape) => shape.test(address))
      ? []
      : [
          {
            kind: 'sender',
            name,
            field: '/address',
            reason: 'is neither a number in E.164 (+34600000001), a short code, nor a name of at most 11 characters',
          },
        ],
  );
}
