import { foldSentences } from '../folding/fold.js';
import { ambiguousWords } from './everyday-words.js';
import { countries } from './countries.js';
import { longestKeyword, type Keyword } from './keywords.js';
import { keywords } from './lexicon.js';
import { nothing, read, type Reply, type ReplyReading } from './reply.js';
import { squeezedKeyword } from './squeezed.js';

/** What a message means that is a keyword as a whole. */
export function wholeMessage({ tokens, core, speaks: spoken, context }: Reply): ReplyReading | undefined {
  if (core.length > longestKeyword + 3) return undefined;
  const all = tokens.map(({ word }) => word);
  const once = core.filter((word, at) => word !== core[at - 1]);
  const unnumbered = core.filter((word) => !/^\d{3,}$/.test(word));
  const forms = [all, core, once, unnumbered].map((words) => words.join(' '));
  const local = ofCountry(forms, context.country);
  if (local) return local;
  const found = forms.flatMap((form) => [...keywords.of(form)]);
  const named = (context.languages?.length ?? 0) > 0 || context.country !== undefined;
  const own = (kind: Keyword['kind']): Keyword | undefined =>
    found.find(
      (keyword) =>
        keyword.kind === kind && spoken(keyword.language) && (named || keyword.language === 'en' || isClear(keyword)),
    );
  const any = (kind: Keyword['kind']): Keyword | undefined =>
    found.find((keyword) => keyword.kind === kind && isClear(keyword));

  const ownStart = ({ kind, language }: Keyword): boolean => kind === 'start' && spoken(language);

  const stop = own('stop') ?? own('alone') ?? own('cancel') ?? any('stop');
  if (stop) return read('stop', 'whole-message', stop);
  if (context.question !== undefined) {
    // Looked for among all words: what says no in one language is a word of politeness in another ("ne", "la").
    const refused = all.map((word) => keywords.refusal(word, spoken)).find((keyword) => keyword !== undefined);
    const yes = (refused ? undefined : own('yes')) ?? keywords.assent(all, spoken);
    if (yes) return read('start', 'answer', yes);
    const nothingElse = all.every((word) => keywords.isPolite(word) || keywords.refusal(word, spoken));
    const no = own('no') ?? (nothingElse ? refused : undefined);
    if (no) return read('pause', 'answer', no);
  }
  const start = own('start') ?? everyWord(core, (word) => keywords.of(word).find(ownStart));
  if (start) return read('start', 'whole-message', start);
  const help = own('help') ?? any('help');
  if (help) return read('help', 'whole-message', help);
  const refusal = own('no');
  if (refusal && !all.every((word) => bareNo.has(word) || keywords.isPolite(word)))
    return read('pause', 'whole-message', refusal);
  if (own('yes') ?? refusal) return nothing;
  const ofSomeLanguage = named ? undefined : found.find(isLong);
  const doubtful = any('alone') ?? any('cancel') ?? ofSomeLanguage;
  if (doubtful) return read('pause', 'whole-message', doubtful);
  const oneClause = tokens.length <= 4 && !tokens.some(({ sentence, afterComma }) => sentence > 0 || afterComma);
  const polite = oneClause ? squeezedKeyword(all.join(''), spoken) : undefined;
  return polite?.plain ? read('stop', 'whole-message', polite.keyword) : undefined;
}

/** "un subscribe", "S. T. O. P" */
export function squeezed({ text, speaks }: Reply): ReplyReading | undefined {
  const found = squeezedKeyword(text, speaks);
  return found && read('pause', 'spelling', found.keyword);
}

/** What the first word is, where every word is such a one ("START başlat"). */
const everyWord = (words: readonly string[], find: (word: string) => Keyword | undefined): Keyword | undefined =>
  words.every((word) => find(word) !== undefined) ? find(words[0] ?? '') : undefined;

/** Without a question a bare no answers an offer; any other refusal ("I do not agree") may mean the messages. */
const bareNo = new Set(
  'no|nope|nop|nah|n|s|nein|nö|no|ne|nee|neen|non|nan|nao|naum|nie|niee|hayir|hyr|yok|h|不|否|不是|不用|不用了|不了|不必|不好|いいえ|いや|いえ|ううん|の-|لا|لا لا|كلا|la|la2'.split(
    '|',
  ),
);

const letterOrFigure = /^[a-z0-9]$/i;

/** Says the same to people who do not speak its language: neither a letter or figure, nor an everyday word elsewhere. */
const isClear = ({ entry }: Keyword): boolean => !letterOrFigure.test(entry) && !ambiguousWords.has(entry);

/** A word that ends messages in some language, and more than a letter or figure. */
const isLong = ({ kind, entry }: Keyword): boolean =>
  (kind === 'stop' || kind === 'alone') && !letterOrFigure.test(entry);

function ofCountry(forms: readonly string[], country: string | undefined): ReplyReading | undefined {
  const words = country === undefined ? undefined : countries[country.toUpperCase()];
  for (const [meaning, list] of [
    ['stop', words?.stop],
    ['help', words?.help],
  ] as const) {
    const entry = list?.find((word) => forms.includes(foldSentences(word)));
    if (entry !== undefined) return { meaning, evidence: { level: 'whole-message', matched: entry } };
  }
  return undefined;
}

/** Said on the way ("the form is sent, done, see you"): no keyword where they are only a part of a message. */
const saidOnTheWay = new Set(
  'done|im done|out|off|exit|terminate|fertig|weg|aus|klaar|fin|terminado|completo'.split('|'),
);

/** A sentence or a clause that is a keyword as a whole, of those that mean something only then. */
export function wholeClause({ tokens, speaks: spoken }: Reply): ReplyReading | undefined {
  for (let from = 0; from < tokens.length;) {
    const first = tokens[from];
    let to = from + 1;
    while (to < tokens.length && tokens[to]?.sentence === first?.sentence && !tokens[to]?.afterComma) to += 1;
    const clause = tokens.slice(from, to);
    from = to;
    if (clause.length > longestKeyword || clause.some(({ innocent }) => innocent !== undefined)) continue;
    const words = clause.map(({ word }) => word);
    const form = keywords.withoutPoliteness(words).join(' ');
    const keyword =
      keywords.of(form).find(({ kind, language }) => kind === 'alone' && spoken(language)) ??
      (words.every((word) => word.length === 1) ? squeezedKeyword(words.join(' '), spoken)?.keyword : undefined);
    if (keyword && isClear(keyword) && !saidOnTheWay.has(form)) return read('pause', 'inside', keyword);
  }
  return undefined;
}
