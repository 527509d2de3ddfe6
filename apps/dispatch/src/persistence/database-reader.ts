import { Injectable } from '@nestjs/common';
import type { SqlTx } from '@rebound/persistence';
import { DataSource } from 'typeorm';

/** Single statements outside of any transaction. */
@Injectable()
export class DatabaseReader implements Pick<SqlTx, 'query'> {
  constructor(private readonly source: DataSource) {}

  query<R = Record<string, unknown>>(sql: string, params: readonly unknown[] = []): Promise<R[]> {
    return this.source.query(sql, [...params]);
  }
}
