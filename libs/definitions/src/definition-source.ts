import type { DefinitionRow } from './applied.js';

/** Where the snapshot is read from: the mirror's table, or the owner's own tables (campaigns). */
export abstract class DefinitionSource {
  /** Cheap: something that changes whenever a definition does. */
  abstract revision(): Promise<string>;
  /** All definitions in force; removed ones are left out. */
  abstract read(): Promise<readonly DefinitionRow[]>;
  /** Whether what `read` gives is complete: for a mirror, whether it has been read to the end of the topic. */
  abstract complete(): Promise<boolean>;
}
