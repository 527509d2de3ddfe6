import type { JudgedPosition } from '@rebound/messaging';

export interface Position extends JudgedPosition {
  readonly service: string;
  /** Without the prefix. */
  readonly topic: string;
  readonly wire: string;
  readonly repaired?: boolean;
}

export interface Repair {
  /** In words; undefined when there is nothing to repair. */
  readonly what: string | undefined;
  /** What the row becomes: where reading goes on, and which of Kafka's offsets may be ahead of it. */
  readonly next?: number;
  readonly accepted?: number;
}

/**
 * How a stopped partition goes on. What a database that went back in time has forgotten is read again from where it stands:
 * decisions are derived from what they are about, so they come out under the ids that they had, and dispatch first takes over
 * what it had published, so that no text goes twice.
 */
export function repairOf({
  verdict,
  stored,
  committed,
  start,
}: Pick<Position, 'verdict' | 'stored' | 'committed' | 'start'>): Repair {
  if (verdict.kind !== 'stop') return { what: undefined };
  switch (verdict.cause) {
    case 'went-back':
      return {
        what: `what follows ${shown(stored)} is read again, up to ${shown(committed)} and on`,
        ...(committed === undefined ? {} : { accepted: committed }),
      };
    case 'made-anew':
      return { what: `the new topic is read from its beginning (${start})`, next: start };
    case 'records-gone':
      return {
        what: `reading goes on at the first record that is left (${start}); what went is lost to the service`,
        next: start,
      };
    case 'nothing-stored':
      return {
        what: 'not by this command: bring up the database that belongs to this Kafka, or use another TOPIC_PREFIX',
      };
  }
}

const shown = (value: number | undefined): string => String(value ?? '-');
