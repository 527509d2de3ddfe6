export { AccessGuard, AccessSettings } from './access.guard.js';
export { AccessModule } from './access.module.js';
export { makeKey, parseKey, type NewKey } from './api-key.js';
export {
  authenticate,
  authenticateKey,
  KeyStore,
  presentedKey,
  type Keys,
  type Presented,
  type Refusal,
} from './authenticate.js';
export { allWorkspaces, isAllowed, roles, type ApiKey, type Caller, type Role } from './caller.js';
export {
  AcrossWorkspaces,
  attachCaller,
  CallerParam,
  callerOf,
  publicKey,
  Public,
  Roles,
  rolesKey,
  Signed,
  signedKey,
} from './decorators.js';
export { refusalException, refusalProblem, refusalStatus } from './refusals.js';
