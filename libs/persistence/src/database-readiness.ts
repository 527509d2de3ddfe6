import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { describeError } from './faults.js';

/** `reason` is for a human: what is missing. */
export type Readiness = Readonly<{ ready: true } | { ready: false; reason: string }>;

/** Whether the database answers. */
@Injectable()
export class DatabaseReadiness {
  readonly name = 'database';

  constructor(private readonly source: DataSource) {}

  async check(timeoutMs = 1000): Promise<Readiness> {
    let timer: NodeJS.Timeout | undefined;
    const timeout = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new Error(`no answer within ${timeoutMs} ms`)), timeoutMs);
    });
    try {
      await Promise.race([this.source.query('SELECT 1'), timeout]);
      return { ready: true };
    } catch (error) {
      return { ready: false, reason: `the database does not answer: ${describeError(error)}` };
    } finally {
      clearTimeout(timer);
    }
  }
}
