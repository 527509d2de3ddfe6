/**
 * What people of one language write back. All entries are folded when they are read, so they may be written naturally.
 * Sources: domain facts, section 4; rows of other languages than English are mostly unchecked there and easy to edit here.
 */
export type ReplyLanguage = Readonly<{
  /** ISO 639-1. */
  code: string;
  /** Words are not set apart by spaces: keywords are looked for inside the text. */
  unspaced?: boolean;
  /** Ask to stop wherever a message or a sentence begins with them. */
  stop: readonly string[];
  /** Everyday words that ask to stop when they are the whole message; at its beginning they only pause. */
  stopAlone: readonly string[];
  /** Those among them that may mean a booking or an order instead. */
  cancels?: readonly string[];
  /** Ask for messages again, as the whole message only. */
  start: readonly string[];
  /** Say yes, and mean something only where something was asked. */
  yes: readonly string[];
  help: readonly string[];
  /** Do not change what a message means at its beginning or end. */
  polite: readonly string[];
  /** Turn the word after them round ("do not stop"). */
  negations: readonly string[];
  /** Say clearly, in free wording, that messages shall end. */
  stopPhrases: readonly string[];
  /** Let a reasonable person understand that messages are not welcome. */
  pausePhrases: readonly string[];
  /** Contain a stop word and mean something else. */
  innocent: readonly string[];
}>;
