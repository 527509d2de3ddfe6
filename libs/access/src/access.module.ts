import { Global, Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessGuard, AccessSettings } from './access.guard.js';

/** Puts the guard before every route. Needs a `Clock`; keys come from whichever `KeyStore` the service provides. */
@Global()
@Module({})
export class AccessModule {
  static forService(settings: AccessSettings): DynamicModule {
    return {
      module: AccessModule,
      providers: [
        { provide: AccessSettings, useValue: settings },
        { provide: APP_GUARD, useClass: AccessGuard },
      ],
      exports: [AccessSettings],
    };
  }
}
