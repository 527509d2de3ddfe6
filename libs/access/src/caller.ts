/** What a key may do. `viewer` < `operator` < `admin`; `browser` and `server` stand beside that ladder. */
export const roles = ['browser', 'server', 'viewer', 'operator', 'admin'] as const;
export type Role = (typeof roles)[number];

export type ApiKey = Readonly<{
  /** The part between `rb_` and the secret: the definition's name. Not unique over workspaces. */
  id: string;
  workspaceId: string;
  role: Role;
  /** SHA-256 of the whole key, hex. */
  sha256: string;
  /** Epoch ms; refused from that instant on. */
  expiresAt?: number;
  /** Browser keys: the origins that may use it. */
  allowedOrigins?: readonly string[];
  /** Browser keys: the event names it may send. */
  allowedEvents?: readonly string[];
  eventsPerSecond?: number;
}>;

/** Who calls. A route acts within `workspaceId` only. */
export type Caller = Readonly<{
  workspaceId: string;
  role: Role;
  keyId: string;
  /** Undefined for the root admin key. */
  key?: ApiKey;
}>;

/** The workspace of a root caller on a route that is about no single one. */
export const allWorkspaces = '*';

const ladder: readonly Role[] = ['viewer', 'operator', 'admin'];

/** @returns whether a role is one of the allowed, or stands above one of them on the ladder. */
export function isAllowed(role: Role, allowed: readonly Role[]): boolean {
  if (allowed.includes(role)) return true;
  const rank = ladder.indexOf(role);
  return rank >= 0 && allowed.some((one) => ladder.includes(one) && ladder.indexOf(one) < rank);
}
