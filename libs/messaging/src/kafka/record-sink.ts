/** A record on its way to the broker. */
export interface WireRecord {
  /** As the broker knows it, prefix included. */
  readonly topic: string;
  /** The partition of the key unless given. */
  readonly partition?: number;
  readonly key: string | null;
  readonly value: string | null;
}

/** Where records go. Resolves when all in-sync replicas have them all; rejects when some may be missing. */
export interface RecordSink {
  send(records: readonly WireRecord[]): Promise<void>;
}
