/**
 * What people of one language write back. Lists are parted by commas, wishes by line breaks; all of it is folded when it is read, so
 * it may be written naturally. Sources: domain facts, section 4; rows of other languages than English are mostly unchecked
 * there and easy to edit here.
 *
 * A wish is a sequence of elements parted by spaces: `word` itself, `stem*`, `*tail`, `@class` (a list of `words`),
 * alternatives `a/b/@c`, `..3` at most three words of any kind, `?` behind an element that may be missing, `^` and `$` for the
 * beginning and end of a sentence (`a/$`: the word or the end). "@end ..3 @message" finds "stop all of these texts". In a language written without spaces
 * the elements follow each other directly and gaps count characters.
 */
export type ReplyLanguage = Readonly<{
  /** ISO 639-1. */
  code: string;
  /** Words are not set apart by spaces. */
  unspaced?: boolean;
  /** Short words written on to the one behind them: articles and pronouns ("l'abonnement", "والرسائل"). */
  clitics?: string;
  /** Words that are read as others: two as one ("do not = dont"), an abbreviation as what it stands for. */
  joins?: string;
  keywords: ReplyKeywords;
  /** Does not change what a message means at its beginning or end. */
  polite: string;
  /** Classes of words for the wishes. */
  words: Readonly<Record<string, string>>;
  wishes: ReplyWishes;
  signals?: ReplySignals;
}>;

export type ReplyKeywords = Readonly<{
  /** Ask to stop wherever a message or a sentence begins with them; elsewhere they pause. */
  stop: string;
  /** Everyday words that ask to stop only when they are the whole message. */
  alone?: string;
  /** Ask to stop where they lead, and may mean a booking or an order (domain facts 4.4). */
  cancel?: string;
  /** Ask for messages again, as the whole message only. */
  start?: string;
  /** Say yes, and mean something only where something was asked. */
  yes?: string;
  /** Words that go along with a yes ("yes please, go ahead"): whoever says nothing else beside one says yes. */
  agree?: string;
  /** Say no to what was asked. */
  no?: string;
  help?: string;
}>;

export type ReplyWishes = Readonly<{
  /** Look like the opposite of a wish and are one ("you never stop"): found before `innocent` is taken out. */
  firm?: string;
  /** Say plainly that messages shall end. */
  stop: string;
  /** Let a reasonable person understand that messages are not welcome. */
  pause: string;
  /** Ask who or what this is, and how to get help. */
  help?: string;
  /** Hold a word of a wish and mean something else ("bus stop", "do not stop"). Never across a comma. */
  innocent?: string;
  /** Speak of a booking or an order ("cancel my flight"): innocent too, unless CANCEL leads the message. */
  booking?: string;
  /** Only a machine that answers for somebody writes so (out of office). */
  machine?: string;
}>;

/**
 * What words say about a text that no wish matches, whatever their order: lists parted by commas, of words, `stem*`, `*tail`,
 * `@class` and sequences of them ("fed up"). One list may hold what another holds. A word that no labelled text held shares what was
 * learned of its kind, in all languages.
 */
export type ReplySignals = Readonly<{
  /** Denies or limits. */
  no: string;
  /** Ends, removes, leaves, strikes off a list. */
  leave: string;
  /** Messages by all their names, and sending or receiving them. */
  contact: string;
  /** What the sender holds of the person: number, list, data, permission. */
  mine: string;
  /** Wishes, interest, agreement. */
  want: string;
  /** The sender. */
  you: string;
  /** Too often, at the wrong time, again. */
  often: string;
  /** Annoyance, abuse, indifference. */
  weary: string;
  /** Somebody else's number, no customer, where did you get it. */
  stranger: string;
  /** Shopping, travel and daily life. */
  everyday: string;
  /** Thanks, praise, agreement, apologies, greetings. */
  kind: string;
  /** Wants messages to go on or to come again; left by mistake. */
  back: string;
  /** Silence, peace, rest. */
  quiet: string;
  /** What phones and people do that disturbs: rings, buzzes, nags, floods. */
  noise: string;
  /** Switches off, shuts, brakes; and what it is done with. */
  off: string;
  /** Goes away, lets go, spares, passes over, forgets. */
  away: string;
  /** Done, the last one, never again, farewell. */
  over: string;
  /** Refuses, objects, forbids, does without. */
  refuse: string;
  /** Where messages intrude: pocket, table, night, work, nerves. */
  place: string;
  /** Law, authorities, complaints, consequences. */
  threat: string;
  /** Reasons for not wanting any: death, illness, debts, moving away. */
  circumstances: string;
  /** Articles, their parts, colours, sizes and faults. */
  goods: string;
  /** Ordering, paying, delivery, returns, the shop's site. */
  order: string;
  /** Flights, trains, rooms, bookings. */
  travel: string;
  /** The talk of one's day: family, work, meals, weather, appointments. */
  daily: string;
  /** Hesitates: later, too dear, will see. */
  maybe: string;
}>;
