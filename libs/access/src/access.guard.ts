import { Inject, Injectable, Optional, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Clock } from '@rebound/kernel';
import { counter, currentService } from '@rebound/observability';
import { authenticate, KeyStore, type Refusal } from './authenticate.js';
import { allWorkspaces, isAllowed, type Role } from './caller.js';
import { acrossKey, attachCaller, publicKey, rolesKey, signedKey } from './decorators.js';
import { refusalException } from './refusals.js';

export abstract class AccessSettings {
  abstract readonly adminKeySha256?: string;
}

type HttpRequest = { headers: Readonly<Record<string, string | readonly string[] | undefined>> };

const first = (header: string | readonly string[] | undefined): string | undefined =>
  typeof header === 'string' ? header : header?.[0];

/** Stands before every route of the service. A route is open only if it says so itself. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(AccessSettings) private readonly settings: AccessSettings,
    @Optional() @Inject(KeyStore) private readonly store?: KeyStore,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    if (context.getType() !== 'http') return true;
    const told = <T>(key: string): T | undefined =>
      this.reflector.getAllAndOverride<T | undefined>(key, [context.getHandler(), context.getClass()]);
    if (told<boolean>(publicKey) || told<boolean>(signedKey)) return true;

    const request = context.switchToHttp().getRequest<HttpRequest>();
    const authenticated = authenticate(
      { authorization: first(request.headers.authorization), workspace: first(request.headers['rebound-workspace']) },
      { store: this.store, rootSha256: this.settings.adminKeySha256 },
      this.clock.now(),
    );
    if (!authenticated.ok) throw this.refused(authenticated.error);
    const { value: caller } = authenticated;
    if (!isAllowed(caller.role, told<readonly Role[]>(rolesKey) ?? ['viewer'])) throw this.refused('role');
    if (caller.workspaceId === '' && !told<boolean>(acrossKey)) throw this.refused('workspace');
    attachCaller(request, caller.workspaceId === '' ? { ...caller, workspaceId: allWorkspaces } : caller);
    return true;
  }

  private refused(reason: Refusal): Error {
    counter('rebound.http.refused').inc({ service: currentService() ?? '', reason });
    return refusalException(reason);
  }
}
