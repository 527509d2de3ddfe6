/** How a person can refuse further messages from the sender of this one. */
export type OptOutWay =
  /** By answering; only numbers and short codes hear answers. */
  | Readonly<{ kind: 'reply' }>
  /** By writing to another number. */
  | Readonly<{ kind: 'number'; number: string }>
  /** By a link (or its token). */
  | Readonly<{ kind: 'link'; link: string }>;

type Lines = Readonly<{ reply: string; number: string; link: string }>;

/** Short, and in GSM-7 wherever the language can do it: the line must not double the price. `#` is the number or link. */
const lines: Readonly<Record<string, Lines>> = {
  en: { reply: 'Reply STOP to opt out', number: 'Opt out: STOP to #', link: 'Opt out: #' },
  es: { reply: 'Responde STOP para darte de baja', number: 'Baja: STOP al #', link: 'Baja: #' },
  fr: { reply: 'Répondez STOP pour ne plus recevoir', number: 'STOP au #', link: 'Se désinscrire : #' },
  de: { reply: 'Abmelden: Antwort STOP', number: 'Abmelden: STOP an #', link: 'Abmelden: #' },
  it: { reply: 'Rispondi STOP per disiscriverti', number: 'Per disiscriverti: STOP al #', link: 'Disiscriviti: #' },
  pt: { reply: 'Responda STOP para sair', number: 'Sair: STOP para #', link: 'Sair: #' },
  nl: { reply: 'Afmelden: antwoord STOP', number: 'Afmelden: STOP naar #', link: 'Afmelden: #' },
  pl: { reply: 'Rezygnacja: odpisz STOP', number: 'Rezygnacja: STOP na #', link: 'Rezygnacja: #' },
  tr: { reply: 'Iptal: STOP yazin', number: 'Iptal: STOP yazip # gonderin', link: 'Iptal: #' },
  zh: { reply: '回复TD退订', number: '退订发TD至#', link: '退订:#' },
  ja: { reply: '配信停止はSTOPと返信', number: '配信停止はSTOPを#へ', link: '配信停止: #' },
  ar: { reply: 'للإلغاء أرسل STOP', number: 'للإلغاء أرسل STOP إلى #', link: 'للإلغاء: #' },
};

const english: Lines = lines['en'] ?? { reply: '', number: '', link: '' };

export const optOutLanguages: readonly string[] = Object.keys(lines);

/** The line that tells a person of this language how to refuse; English where the language has none. */
export function optOutLine(locale: string, way: OptOutWay): string {
  const own = lines[locale.toLowerCase().split(/[-_]/)[0] ?? 'en'] ?? english;
  switch (way.kind) {
    case 'reply':
      return own.reply;
    case 'number':
      return own.number.replace('#', way.number);
    case 'link':
      return own.link.replace('#', () => way.link);
  }
}

/** Words that, beside a keyword in capitals, make an instruction; folded. */
const cues = new Set(
  (
    'reply text txt send answer opt unsubscribe responde responda responder contesta envia enviar baja repondez reponds ' +
    'envoyez envoie desabonner desinscrire antwort antworte antworten sende senden abmelden abbestellen rispondi invia ' +
    'disiscriverti disiscriviti cancellarti envie sair cancelar antwoord stuur afmelden odpisz odpowiedz wyslij rezygnacja ' +
    'yaz yazin gonder gonderin cevapla iptal'
  ).split(' '),
);
const keywords = new Set('STOP STOPP BAJA ARRET PARAR SAIR TD UNSUBSCRIBE'.split(' '));
/** In languages without spaces the instruction is one piece. */
const pieces = /回复\s*TD|退订|配信停止|للإلغاء|لإلغاء الاشتراك/i;

export const isKeyword = (word: string): boolean => keywords.has(word);
export const isCue = (foldedWord: string): boolean => cues.has(foldedWord);
export const hasUnspacedInstruction = (body: string): boolean => pieces.test(body);
