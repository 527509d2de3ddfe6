import { Inject, Injectable, Module, type DynamicModule, type Type } from '@nestjs/common';
import { KeyStore, type ApiKey } from '@rebound/access';
import { DefinitionSource } from './definition-source.js';
import { Definitions } from './definitions.js';
import { MirrorDefinitionsHandler } from './mirror-definitions.handler.js';
import { MirroredDefinitions } from './mirrored-definitions.js';
import { RefreshDefinitionsJob } from './refresh-definitions.job.js';

/** The keys among the definitions, for the guard. */
@Injectable()
class DefinedKeys extends KeyStore {
  constructor(@Inject(Definitions) private readonly definitions: Definitions) {
    super();
  }
  override get complete(): boolean {
    return this.definitions.complete;
  }
  find(id: string): readonly ApiKey[] {
    return this.definitions.keys(id);
  }
}

const snapshot = [Definitions, RefreshDefinitionsJob, { provide: KeyStore, useClass: DefinedKeys }];
const shared = [Definitions, RefreshDefinitionsJob, KeyStore];

/**
 * Gives a service `Definitions`, and the guard its keys. service-host adds it to every service with a schema; a service does
 * not import it itself.
 */
@Module({})
export class DefinitionsModule {
  /** A copy of its own, fed by campaigns.definition.v1. Needs the migration `CreateDefinitions…` in its schema. */
  static mirrored(): DynamicModule {
    return {
      module: DefinitionsModule,
      global: true,
      controllers: [MirrorDefinitionsHandler],
      providers: [...snapshot, { provide: DefinitionSource, useClass: MirroredDefinitions }],
      exports: shared,
    };
  }

  /** The owner's: the snapshot is read from what `source` gives. Call `RefreshDefinitionsJob.wake()` after a commit. */
  static owned(source: Type<DefinitionSource>): DynamicModule {
    return {
      module: DefinitionsModule,
      global: true,
      providers: [...snapshot, { provide: DefinitionSource, useClass: source }],
      exports: shared,
    };
  }
}
