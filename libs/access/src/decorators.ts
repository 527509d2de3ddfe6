import { createParamDecorator, SetMetadata, type CustomDecorator, type ExecutionContext } from '@nestjs/common';
import type { Caller, Role } from './caller.js';

export const publicKey = 'rebound:public';
export const rolesKey = 'rebound:roles';
export const signedKey = 'rebound:signed';
export const acrossKey = 'rebound:across-workspaces';

/** Answers without a key. Each use is named in the test that walks all routes. */
export const Public = (): CustomDecorator => SetMetadata(publicKey, true);

/**
 * Answers without a key because the caller signs what it sends (a carrier's webhook): the controller verifies the
 * signature itself and throws `refusalException('signature')` where it does not match.
 */
export const Signed = (): CustomDecorator => SetMetadata(signedKey, true);

/** Which roles may call: the named ones and those above them (viewer < operator < admin). Without it: `viewer`. */
export const Roles = (...allowed: readonly [Role, ...Role[]]): CustomDecorator => SetMetadata(rolesKey, allowed);

/** The root key may call without naming a workspace: the route is about none, or about all (`workspaceId` is `*`). */
export const AcrossWorkspaces = (): CustomDecorator => SetMetadata(acrossKey, true);

const callers = new WeakMap<object, Caller>();

export const attachCaller = (request: object, caller: Caller): void => {
  callers.set(request, caller);
};
/** Who made this request, once the guard has let it in. */
export const callerOf = (request: object): Caller | undefined => callers.get(request);

/** The `Caller` of the request, as a controller's parameter. */
export const CallerParam = createParamDecorator((_data: unknown, context: ExecutionContext): Caller => {
  const caller = callerOf(context.switchToHttp().getRequest<object>());
  if (!caller) throw new Error('A route without a key has no caller.');
  return caller;
});
