import { chooseVariant } from '../rendering/choose-text.js';

/** How a person can refuse further messages from the sender of this one. */
export type OptOutWay =
  /** By answering; only numbers and short codes hear answers. `number`: the sender's own, by which a text may name it. */
  | Readonly<{ kind: 'reply'; number?: string }>
  /** By writing to another number. */
  | Readonly<{ kind: 'number'; number: string }>
  /** By a link (or its token). */
  | Readonly<{ kind: 'link'; link: string }>;

/** The usual wording first, then shorter ones. */
type Lines = Readonly<{ [way in OptOutWay['kind']]: readonly [string, ...string[]] }>;

/**
 * In GSM-7 wherever the language can do it: the line must not double the price. `#` is the number or the link. Each wording
 * names a word that stops whoever sends it; French in Canada must name ARRET (domain facts 3, CA).
 */
const lines: Readonly<Record<string, Lines>> = {
  en: {
    reply: ['Reply STOP to opt out', 'STOP to opt out', 'STOP to end'],
    number: ['Opt out: STOP to #', 'STOP to #'],
    link: ['Opt out: #', 'Stop: #'],
  },
  es: {
    reply: ['Responde STOP para darte de baja', 'Baja: responde STOP', 'Baja: STOP'],
    number: ['Baja: STOP al #', 'STOP al #'],
    link: ['Baja: #'],
  },
  fr: {
    reply: ['Répondez STOP pour ne plus recevoir', 'Désabonnement : STOP', 'Refus : STOP'],
    number: ['STOP au #', 'STOP #'],
    link: ['Se désinscrire : #', 'Stop : #'],
  },
  'fr-CA': {
    reply: ['Répondez ARRET pour ne plus recevoir', 'Désabonnement : ARRET', 'Refus : ARRET'],
    number: ['ARRET au #', 'ARRET #'],
    link: ['Se désinscrire : #', 'Arret : #'],
  },
  de: {
    reply: ['Abmelden: Antwort STOP', 'Abmelden: STOP', 'Ende: STOP'],
    number: ['Abmelden: STOP an #', 'STOP an #'],
    link: ['Abmelden: #', 'Stopp: #'],
  },
  it: {
    reply: ['Rispondi STOP per disiscriverti', 'Disiscriviti: STOP', 'Basta: STOP'],
    number: ['Per disiscriverti: STOP al #', 'STOP al #'],
    link: ['Disiscriviti: #', 'Stop: #'],
  },
  pt: {
    reply: ['Responda STOP para sair', 'Sair: STOP'],
    number: ['Sair: STOP para #', 'STOP para #'],
    link: ['Sair: #'],
  },
  nl: {
    reply: ['Afmelden: antwoord STOP', 'Afmelden: STOP'],
    number: ['Afmelden: STOP naar #', 'STOP naar #'],
    link: ['Afmelden: #', 'Stop: #'],
  },
  pl: {
    reply: ['Rezygnacja: odpisz STOP', 'Rezygnacja: STOP'],
    number: ['Rezygnacja: STOP na #', 'STOP na #'],
    link: ['Rezygnacja: #', 'Stop: #'],
  },
  tr: {
    reply: ['Iptal: STOP yazin', 'Iptal: STOP'],
    number: ['Iptal: STOP yazip # gonderin', 'Iptal: STOP #'],
    link: ['Iptal: #'],
  },
  zh: { reply: ['回复TD退订', 'TD退订'], number: ['退订发TD至#', '发TD至#'], link: ['退订:#'] },
  'zh-Hant': {
    reply: ['回覆STOP取消訂閱', '回STOP退訂'],
    number: ['退訂請傳STOP至#', '傳STOP至#'],
    link: ['取消訂閱:#', '退訂:#'],
  },
  ja: {
    reply: ['配信停止はSTOPと返信', '停止はSTOP'],
    number: ['配信停止はSTOPを#へ', '停止:STOPを#へ'],
    link: ['配信停止: #', '停止: #'],
  },
  ar: {
    reply: ['للإلغاء أرسل STOP', 'للإلغاء: STOP'],
    number: ['للإلغاء أرسل STOP إلى #', 'STOP إلى #'],
    link: ['للإلغاء: #'],
  },
};

/** Languages with lines of their own, without regions and scripts. */
export const optOutLanguages: readonly string[] = [...new Set(Object.keys(lines).map((name) => name.slice(0, 2)))];

const known = new Map<string, Lines>();

/**
 * The lines that tell a person of this language how to refuse, the usual one first, then shorter ones; English where the
 * language has none.
 */
export function optOutLines(locale: string, way: OptOutWay): readonly [string, ...string[]] {
  let own = known.get(locale);
  if (!own) {
    own = lines[chooseVariant(Object.keys(lines), locale) ?? 'en'] ?? english;
    if (known.size < 1_000) known.set(locale, own);
  }
  const [usual, ...shorter] = own[way.kind];
  const told = way.kind === 'reply' ? '' : way.kind === 'number' ? way.number : way.link;
  const put = (line: string): string => line.replace('#', () => told);
  return [put(usual), ...shorter.map(put)];
}

const english: Lines = { reply: ['Reply STOP to opt out'], number: ['Opt out: STOP to #'], link: ['Opt out: #'] };

/** The usual line. */
export const optOutLine = (locale: string, way: OptOutWay): string => optOutLines(locale, way)[0];
