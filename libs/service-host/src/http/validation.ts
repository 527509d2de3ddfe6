import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { ProblemException, type FieldProblem } from './problem.js';

/** `items` → `0` → `quantity` becomes `items[0].quantity`. */
const join = (path: string, property: string): string =>
  /^\d+$/.test(property) ? `${path}[${property}]` : path === '' ? property : `${path}.${property}`;

/** Each refused field with its reasons, in the words of its rules; never the value. */
export function fieldProblems(errors: readonly ValidationError[], path = ''): FieldProblem[] {
  return errors.flatMap(({ property, constraints, children }) => {
    const field = join(path, property);
    const own = Object.entries(constraints ?? {}).map(([rule, message]) => ({
      field,
      reason:
        rule === 'whitelistValidation'
          ? 'is not a known field'
          : message.replace(new RegExp(`^(each value in )?(nested property )?${property} `), '$1'),
    }));
    return [...own, ...fieldProblems(children ?? [], field)];
  });
}

/** Refuses what a DTO does not declare; converts nothing by itself (`"1"` is not a number). */
export const validationPipe = (): ValidationPipe =>
  new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    stopAtFirstError: false,
    exceptionFactory: (errors) =>
      new ProblemException(400, {
        type: 'invalid-request',
        detail: 'The request does not fit: see errors.',
        errors: fieldProblems(errors),
      }),
  });
