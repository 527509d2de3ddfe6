import { Controller, Inject } from '@nestjs/common';
import { SERVICE_NAME } from '@rebound/config';
import { definitionChanged } from '@rebound/contracts';
import { Handles, type ReceivedEvent, type Tx } from '@rebound/messaging';
import { counter } from '@rebound/observability';
import { RefreshDefinitionsJob } from './refresh-definitions.job.js';

/** Copies campaigns.definition.v1 into the service's own table. The highest version wins, in whatever order they come. */
@Controller()
export class MirrorDefinitionsHandler {
  constructor(
    @Inject(RefreshDefinitionsJob) private readonly refresher: RefreshDefinitionsJob,
    @Inject(SERVICE_NAME) private readonly service: string,
  ) {}

  @Handles(definitionChanged)
  async handle(events: readonly ReceivedEvent<typeof definitionChanged>[], tx: Tx): Promise<void> {
    const latest = new Map<string, ReceivedEvent<typeof definitionChanged>>();
    for (const event of events) {
      const { kind, name, version } = event.data;
      const key = JSON.stringify([event.workspaceId, kind, name]);
      if (version > (latest.get(key)?.data.version ?? 0)) latest.set(key, event);
    }
    const rows = [...latest.values()];
    await tx.query(
      `INSERT INTO definitions (workspace_id, kind, name, version, hash, effective_from, removed, body)
       SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::bigint[], $5::text[], $6::timestamptz[], $7::boolean[], $8::jsonb[])
       ON CONFLICT (workspace_id, kind, name) DO UPDATE SET
         version = EXCLUDED.version, hash = EXCLUDED.hash, effective_from = EXCLUDED.effective_from,
         removed = EXCLUDED.removed, body = EXCLUDED.body, change = nextval('definition_changes')
       WHERE EXCLUDED.version > definitions.version`,
      [
        rows.map(({ workspaceId }) => workspaceId),
        rows.map(({ data }) => data.kind),
        rows.map(({ data }) => data.name),
        rows.map(({ data }) => data.version),
        rows.map(({ data }) => data.hash),
        rows.map(({ data }) => data.effectiveFrom),
        rows.map(({ data }) => data.removed),
        rows.map(({ data }) => JSON.stringify(data.body)),
      ],
    );
    tx.afterCommit(() => {
      for (const { data } of rows)
        counter('rebound.definitions.applied').inc({ service: this.service, kind: data.kind });
      this.refresher.wake();
    });
  }
}
