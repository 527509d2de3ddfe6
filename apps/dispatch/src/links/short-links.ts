import { Injectable } from '@nestjs/common';
import { isCode } from '../domain/short-codes.js';
import { DatabaseReader } from '../persistence/database-reader.js';
import { LinksRepository, type LinkTarget } from '../persistence/links.repository.js';

/** Codes kept in memory; the oldest goes first. */
const mostCached = 50_000;

/** Where a short code leads. A code never leads elsewhere, so what was read once stays true. */
@Injectable()
export class ShortLinks {
  private readonly cache = new Map<string, LinkTarget>();

  constructor(
    private readonly reader: DatabaseReader,
    private readonly links: LinksRepository,
  ) {}

  async find(code: string): Promise<LinkTarget | undefined> {
    const known = this.cache.get(code);
    if (known) return known;
    if (!isCode(code)) return undefined;
    const target = await this.links.find(this.reader, code);
    if (!target) return undefined;
    if (this.cache.size >= mostCached) {
      const oldest = this.cache.keys().next().value;
      if (oldest !== undefined) this.cache.delete(oldest);
    }
    this.cache.set(code, target);
    return target;
  }
}
