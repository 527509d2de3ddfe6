import { ServiceSettings, Setting } from '@rebound/config';
import { IsInt, Max, Min } from 'class-validator';

export class IngestSettings extends ServiceSettings {
  @Setting({
    env: 'INGEST_MAX_EVENT_BYTES',
    describe: 'Largest single event that is taken, in bytes of JSON',
    example: '32768',
    default: 32_768,
  })
  @IsInt()
  @Min(1024)
  @Max(262_144)
  maxEventBytes: number;

  @Setting({
    env: 'INGEST_MAX_SEGMENT_BYTES',
    describe: 'Largest request body on the Segment-compatible routes, in bytes, before and after decompression',
    example: '512000',
    default: 512_000,
  })
  @IsInt()
  @Min(1024)
  maxSegmentBytes: number;

  @Setting({
    env: 'INGEST_MAX_BYTES',
    describe: 'Largest request body on /v1/events, in bytes, before and after decompression',
    example: '1048576',
    default: 1_048_576,
  })
  @IsInt()
  @Min(1024)
  maxBytes: number;

  @Setting({
    env: 'INGEST_MAX_BATCH',
    describe: 'Most events in one request',
    example: '2500',
    default: 2500,
  })
  @IsInt()
  @Min(1)
  @Max(10_000)
  maxBatch: number;

  @Setting({
    env: 'INGEST_ACK_TIMEOUT_MS',
    describe:
      "How long a request waits for the broker's acknowledgement before its client is asked to come back, in ms; below the clients' own timeout (Segment's: 10 s)",
    example: '8000',
    default: 8000,
  })
  @IsInt()
  @Min(100)
  ackTimeoutMs: number;
}
