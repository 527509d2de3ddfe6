import { Inject, Injectable } from '@nestjs/common';
import { DefinitionSource, type DefinitionRow } from '@rebound/definitions';
import { DataSource } from 'typeorm';
import { toVersion, versionColumns, type VersionRow } from './definition-store.js';

/** The owner's own tables as the source of the snapshot that the guard takes its keys from. */
@Injectable()
export class OwnedDefinitions extends DefinitionSource {
  constructor(@Inject(DataSource) private readonly database: DataSource) {
    super();
  }

  async revision(): Promise<string> {
    const rows = await this.database.query<{ revision: string }[]>('SELECT revision FROM definition_revision');
    return rows[0]?.revision ?? '0';
  }

  async read(): Promise<readonly DefinitionRow[]> {
    const rows = await this.database.query<VersionRow[]>(
      `SELECT DISTINCT ON (workspace_id, kind, name) ${versionColumns} FROM definition_versions
        ORDER BY workspace_id, kind, name, version DESC`,
    );
    return rows.flatMap(toVersion).filter(({ removed }) => !removed);
  }

  async complete(): Promise<boolean> {
    return true;
  }
}
