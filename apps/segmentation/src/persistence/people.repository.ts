import { Injectable } from '@nestjs/common';
import type { SqlTx } from '@rebound/persistence';
import type { Person } from '../domain/person/person.js';
import type { Subject } from '../domain/subject/subject.js';
import type { PersonRow, SubjectRow } from './rows.js';

const mostSubjects = 50;

/** Looks people up for support, one at a time. */
@Injectable()
export class PeopleRepository {
  async personIdOf(tx: SqlTx, workspaceId: string, identifier: string): Promise<string | undefined> {
    const [row] = await tx.query<{ person_id: string }>(
      `SELECT person_id FROM identifiers WHERE workspace_id = $1 AND identifier = $2`,
      [workspaceId, identifier],
    );
    return row?.person_id;
  }

  async person(tx: SqlTx, workspaceId: string, personId: string): Promise<Person | undefined> {
    const [row] = await tx.query<PersonRow>(
      `SELECT workspace_id, person_id, version, merged_into, state FROM persons
        WHERE workspace_id = $1 AND person_id = $2`,
      [workspaceId, personId],
    );
    if (!row) return undefined;
    const { person_id: id, version, merged_into: mergedInto, state } = row;
    return { id, version, ...(mergedInto === null ? {} : { mergedInto }), state, fresh: false, dirty: false };
  }

  /** Carts and bookings, the latest first. */
  async subjects(tx: SqlTx, workspaceId: string, personId: string): Promise<Subject[]> {
    const rows = await tx.query<SubjectRow>(
      `SELECT workspace_id, subject_key, person_id, state FROM subjects
        WHERE workspace_id = $1 AND person_id = $2 ORDER BY active_at DESC LIMIT ${mostSubjects}`,
      [workspaceId, personId],
    );
    return rows.map(({ subject_key: key, person_id: owner, state }) => ({
      key,
      personId: owner,
      state,
      fresh: false,
      dirty: false,
    }));
  }
}
