import { Inject, Injectable } from '@nestjs/common';
import { authenticateKey, KeyStore, parseKey, presentedKey, type Caller, type Refusal } from '@rebound/access';
import { Clock, err, ok, type Result } from '@rebound/kernel';
import { TokenBlocks } from '@rebound/redis';
import { judgeUse, type EdgeKey } from '../domain/judge-key.js';
import { draw, type Bucket } from '../domain/token-bucket.js';
import { IngestSettings } from '../ingest.settings.js';
import type { RequestRefusal } from './answer.js';

/** Who sends, as the edge sees it. */
export type Sender = Readonly<{ workspaceId: string; keyId: string; key: EdgeKey; perSecond?: number; caller: Caller }>;

/** What a request says of its sender. */
export type Presentation = Readonly<{
  authorization: string | undefined;
  workspace: string | undefined;
  origin: string | undefined;
  history: boolean;
}>;

const refusals: Readonly<Record<Refusal, RequestRefusal>> = {
  missing: { code: 'unknown-key', detail: 'Send a key: Authorization: Bearer rb_…, or as the user name of Basic.' },
  malformed: { code: 'unknown-key', detail: 'The key does not look like rb_<id>_<secret>.' },
  unknown: { code: 'unknown-key', detail: 'No such key.' },
  signature: { code: 'unknown-key', detail: 'No such key.' },
  expired: { code: 'key-expired', detail: 'The key has expired.' },
  role: { code: 'key-role', detail: 'Events are sent with a browser or a server key.' },
  workspace: {
    code: 'wrong-workspace',
    detail: 'The key does not belong to that workspace; the root key names one in the header rebound-workspace.',
  },
  unavailable: { code: 'starting', detail: 'The keys are not loaded yet.', retryAfterSeconds: 1 },
};

const senders: ReadonlySet<string> = new Set(['browser', 'server', 'admin']);
/** Buckets of keys that have long been full again are dropped when there are more than this. */
const mostBuckets = 10_000;

/** Lets requests in by their key: who it is, from where, and how fast. */
@Injectable()
export class Gate {
  private buckets = new Map<string, Bucket>();

  constructor(
    @Inject(KeyStore) private readonly store: KeyStore,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(IngestSettings) private readonly settings: Pick<IngestSettings, 'adminKeySha256' | 'redisUrl'>,
    @Inject(TokenBlocks) private readonly blocks: Pick<TokenBlocks, 'spend'>,
  ) {}

  /** By the header, or by the `writeKey` that some clients put into the body. */
  admit(presented: Presentation, writeKey?: string): Result<Sender, RequestRefusal> {
    const text = writeKey === undefined ? presentedKey(presented.authorization) : ok(writeKey);
    if (!text.ok) return err(refusals[text.error]);
    const keys = { store: this.store, rootSha256: this.settings.adminKeySha256 };
    const found = authenticateKey(text.value, presented.workspace, keys, this.clock.now());
    if (!found.ok) return err(refusals[found.error]);
    const caller = found.value;
    if (!senders.has(caller.role)) return err(refusals.role);
    if (caller.workspaceId === '') return err(refusals.workspace);
    const { allowedOrigins, allowedEvents, eventsPerSecond } = caller.key ?? {};
    const trusted = caller.role !== 'browser';
    const key: EdgeKey = { trusted, ...(trusted ? {} : { allowedOrigins }), allowedEvents };
    const refused = judgeUse(key, presented);
    if (refused) return err(refused);
    return ok({
      workspaceId: caller.workspaceId,
      keyId: caller.keyId,
      key,
      caller,
      ...(eventsPerSecond === undefined ? {} : { perSecond: eventsPerSecond }),
    });
  }

  /** Whose workspace a refused key belongs to, where it is a real one: a refusal is told there. */
  workspaceOf(
    authorization: string | undefined,
    writeKey?: string,
  ): { workspaceId: string; keyId: string } | undefined {
    const text = writeKey === undefined ? presentedKey(authorization) : ok(writeKey);
    const parsed = text.ok ? parseKey(text.value) : undefined;
    const key = parsed && this.store.find(parsed.id).find(({ sha256 }) => sha256 === parsed.sha256);
    return key && { workspaceId: key.workspaceId, keyId: key.id };
  }

  /**
   * Whether the key may send so many events now. Each process counts by itself, overdraft included; where there is a Redis,
   * all processes together do not go beyond the rate either.
   */
  async pace({ workspaceId, keyId, perSecond }: Sender, events: number): Promise<RequestRefusal | undefined> {
    if (perSecond === undefined) return undefined;
    const name = `key:${workspaceId}:${keyId}`;
    const now = performance.now();
    const { bucket, retryAfterMs } = draw(this.buckets.get(name), events, perSecond, now);
    if (this.buckets.size >= mostBuckets && !this.buckets.has(name)) this.buckets.clear();
    this.buckets.set(name, bucket);
    if (retryAfterMs !== undefined) return tooFast(retryAfterMs);
    if (this.settings.redisUrl === undefined) return undefined;
    const rate = { perSecond, burst: perSecond };
    const grant = await this.blocks.spend(name, rate, Math.min(events, perSecond));
    return grant.granted > 0 ? undefined : tooFast(grant.retryAfterMs);
  }
}

const tooFast = (retryAfterMs: number): RequestRefusal => ({
  code: 'rate-limited',
  detail: 'The key sends faster than it may.',
  retryAfterSeconds: Math.max(1, Math.ceil(retryAfterMs / 1000)),
});
