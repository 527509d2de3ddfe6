import type { MigrationInterface } from 'typeorm';

type Entity = abstract new (...args: never[]) => object;
type Migration = new () => MigrationInterface;

export interface PersistenceOptions {
  /** One schema and role per service: `dispatch`. */
  readonly schema: string;
  readonly entities?: readonly Entity[];
  readonly migrations?: readonly Migration[];
}

export const PERSISTENCE_OPTIONS = Symbol('rebound:persistence-options');
