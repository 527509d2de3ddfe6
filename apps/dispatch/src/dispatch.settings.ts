import { ServiceSettings, Setting } from '@rebound/config';
import { IsInt, IsUrl, Matches, Max, Min } from 'class-validator';

const duration = /^P(?=.)(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?$/;
const mustBeDuration = { message: 'must be an ISO 8601 duration such as PT45M' };

export class DispatchSettings extends ServiceSettings {
  @Setting({
    env: 'CARRIER_CREDENTIALS',
    describe:
      'The accounts at carriers, as JSON: by the name that senders refer to, the carrier and its options (see README)',
    example: '{"main":{"carrier":"twilio","accountSid":"AC…","authToken":"…"}}',
    default: '{}',
    secret: true,
  })
  @Matches(/^\s*\{[\s\S]*\}\s*$/, { message: 'must be a JSON object' })
  carrierCredentials: string;

  @Setting({
    env: 'LINK_URL',
    describe: "Base URL of short links; leads to this service. The service's own public URL unless given",
    example: 'https://lnk.example',
    optional: true,
  })
  @IsUrl({ require_tld: false, require_protocol: true, protocols: ['http', 'https'] })
  linkUrl?: string;

  @Setting({
    env: 'DISPATCH_CODE_LENGTH',
    describe: 'Characters of a short code',
    example: '8',
    default: 8,
  })
  @IsInt()
  @Min(7)
  @Max(20)
  codeLength: number;

  @Setting({
    env: 'DISPATCH_BLOCK_SIZE',
    describe: 'Most messages that are decided in one transaction',
    example: '200',
    default: 200,
  })
  @IsInt()
  @Min(1)
  @Max(1000)
  blockSize: number;

  @Setting({
    env: 'DISPATCH_SUBMIT_CONCURRENCY',
    describe:
      "Most calls under way to one carrier account: rate times round trip, and no more than the account's `connections`",
    example: '16',
    default: 16,
  })
  @IsInt()
  @Min(1)
  submitConcurrency: number;

  @Setting({
    env: 'DISPATCH_POLL_MS',
    describe: 'How often due messages are looked for when nothing has woken the search, in real ms',
    example: '25',
    default: 25,
  })
  @IsInt()
  @Min(1)
  pollMs: number;

  @Setting({
    env: 'DISPATCH_GATHER_MS',
    describe: 'How long receipts, outcomes and clicks are gathered for one transaction, in real ms',
    example: '3',
    default: 3,
  })
  @IsInt()
  @Min(0)
  gatherMs: number;

  @Setting({
    env: 'DISPATCH_LEASE_MS',
    describe: 'After so long without an outcome, an intent of a process that is gone counts as unknown, in real ms',
    example: '60000',
    default: 60_000,
  })
  @IsInt()
  @Min(500)
  leaseMs: number;

  @Setting({
    env: 'DISPATCH_INTENT_MAX_AGE_MS',
    describe:
      'An intent older than this is not handed over any more but decided anew, in real ms; well below the lease',
    example: '10000',
    default: 10_000,
  })
  @IsInt()
  @Min(100)
  intentMaxAgeMs: number;

  @Setting({
    env: 'DISPATCH_CONSENT_STALE_MS',
    describe: 'A consent heartbeat older than this holds every message, in real ms',
    example: '30000',
    default: 30_000,
  })
  @IsInt()
  @Min(100)
  consentStaleMs: number;

  @Setting({
    env: 'DISPATCH_CONSENT_WAIT_MS',
    describe: 'How long a request newer than the consent copy waits for it before it is suppressed, in real ms',
    example: '60000',
    default: 60_000,
  })
  @IsInt()
  @Min(100)
  consentWaitMs: number;

  @Setting({
    env: 'DISPATCH_BEHIND_MS',
    describe:
      'When what dispatch is told of purchases is further behind than this, messages that had to wait go on waiting, in real ms',
    example: '10000',
    default: 10_000,
  })
  @IsInt()
  @Min(100)
  behindMs: number;

  @Setting({
    env: 'DISPATCH_LATE_MS',
    describe: 'A request that arrives later than this first waits until what stands behind it is read, in real ms',
    example: '2000',
    default: 2_000,
  })
  @IsInt()
  @Min(0)
  lateMs: number;

  @Setting({
    env: 'DISPATCH_CLOSE_EARLY',
    describe: "How long before the end of a lawful window nothing is handed over any more: carriers' queues must drain",
    example: 'PT5M',
    default: 'PT5M',
  })
  @Matches(duration, mustBeDuration)
  closeEarly: string;

  @Setting({
    env: 'DISPATCH_RECEIPT_DEADLINE',
    describe: 'A message accepted this long ago without a final receipt becomes unconfirmed, in business time',
    example: 'PT72H',
    default: 'PT72H',
  })
  @Matches(duration, mustBeDuration)
  receiptDeadline: string;

  @Setting({
    env: 'DISPATCH_UNKNOWN_DEADLINE',
    describe: 'A message whose outcome nobody could tell for this long becomes unconfirmed, in business time',
    example: 'PT24H',
    default: 'PT24H',
  })
  @Matches(duration, mustBeDuration)
  unknownDeadline: string;

  @Setting({
    env: 'DISPATCH_RECONCILE_EVERY_MS',
    describe: 'How often messages of unknown outcome are looked for, in real ms',
    example: '1000',
    default: 1_000,
  })
  @IsInt()
  @Min(10)
  reconcileEveryMs: number;

  @Setting({
    env: 'DISPATCH_INBOUND_EVERY_MS',
    describe: 'How often carriers are asked for replies that no webhook brought, in real ms',
    example: '60000',
    default: 60_000,
  })
  @IsInt()
  @Min(100)
  inboundEveryMs: number;

  @Setting({
    env: 'DISPATCH_RETENTION',
    describe: 'How long messages with their texts, decisions, replies and clicks are kept after their end',
    example: 'P35D',
    default: 'P35D',
  })
  @Matches(duration, mustBeDuration)
  retention: string;

  @Setting({
    env: 'DISPATCH_LINK_RETENTION',
    describe: 'How long short links lead somewhere',
    example: 'P90D',
    default: 'P90D',
  })
  @Matches(duration, mustBeDuration)
  linkRetention: string;
}
