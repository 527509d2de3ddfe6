import { fold } from '../folding/fold.js';

/** How one language tells people to refuse. Data; folded when read (case and accents do not matter, but see `keywords`). */
type Wording = Readonly<{
  /** "reply", "text", "send". */
  verbs: string;
  /** What can only mean: to get no more messages. */
  purposes: string;
  /** Purposes that mean other things too ("end", "cancel"), good only at the end of a clause or before messages. */
  weakPurposes?: string;
  /** What stops, in capitals. */
  keywords?: string;
  /** Words that stop but also mean other things: they need a verb and a purpose beside them. */
  weakKeywords?: string;
  /** May stand between. */
  between: string;
  /** Makes the opposite of what follows. */
  negations: string;
  /** What is ended. */
  messages?: string;
}>;

const wordings: Readonly<Record<string, Wording>> = {
  en: {
    verbs: 'reply text txt send answer respond sms msg message',
    purposes: 'optout unsubscribe unsub',
    weakPurposes: 'end stop quit cancel',
    keywords: 'STOP STOPALL UNSUBSCRIBE OPTOUT',
    weakKeywords: 'END QUIT CANCEL REMOVE REVOKE',
    between: 'to 2 with back the word a from our list',
    negations: 'dont not never no non do',
    messages: 'texts text messages message msgs msg sms alerts receiving all marketing promos promotions',
  },
  es: {
    verbs: 'responde responda responder respondan contesta conteste envia envie enviar manda mande escribe escriba sms',
    purposes: 'baja desuscribirte desuscribirse desuscribir',
    weakPurposes: 'cancelar salir parar terminar',
    keywords: 'STOP BAJA',
    weakKeywords: 'ALTO PARAR CANCELAR FIN',
    between: 'para con la palabra darte darse dar de a al por un el y no recibir mas si quieres',
    negations: 'no non sin nunca',
    messages: 'mensajes sms',
  },
  fr: {
    verbs: 'repondez reponds repondre envoyez envoie envoyer tapez ecrivez sms',
    purposes: 'desabonner desabonnement desinscrire desinscription refus',
    weakPurposes: 'recevoir arreter annuler stopper fin',
    keywords: 'STOP ARRET',
    weakKeywords: 'FIN ARRETER DESABONNER',
    between: 'pour ne plus vous te se par avec le mot au a en un rien',
    negations: 'non sans jamais pas',
    messages: 'messages message sms pub publicite',
  },
  de: {
    verbs: 'antwort antworte antworten antworten sende senden schicke schicken schreibe sms',
    purposes: 'abmelden abmeldung abbestellen abbestellung austragen',
    weakPurposes: 'ende beenden stoppen',
    keywords: 'STOP STOPP ABMELDEN',
    weakKeywords: 'ENDE STOPPEN',
    between: 'mit zum zur um an per das wort zu bitte',
    negations: 'nicht kein keine nie non',
    messages: 'nachrichten sms',
  },
  it: {
    verbs: 'rispondi rispondere rispondete invia inviare invii scrivi manda sms',
    purposes: 'disiscriverti disiscriviti disiscriversi disiscrizione cancellarti cancellarsi',
    weakPurposes: 'basta fermare annullare',
    keywords: 'STOP DISISCRIVI',
    weakKeywords: 'BASTA CANCELLA FERMA',
    between: 'per con la parola non ricevere piu a al un',
    negations: 'non senza mai',
    messages: 'messaggi sms',
  },
  pt: {
    verbs: 'responda responde responder envie envia enviar mande escreva sms',
    purposes: 'descadastrar descadastro desinscrever',
    weakPurposes: 'sair cancelar parar',
    keywords: 'STOP SAIR PARAR',
    weakKeywords: 'CANCELAR REMOVER PARE',
    between: 'para com a palavra nao receber mais se ao um',
    negations: 'nao non sem nunca',
    messages: 'mensagens sms',
  },
  nl: {
    verbs: 'antwoord antwoorden beantwoord stuur sturen sms smsen',
    purposes: 'afmelden afmelding uitschrijven uitschrijving',
    weakPurposes: 'stoppen einde',
    keywords: 'STOP AFMELDEN',
    weakKeywords: 'UIT STOPPEN',
    between: 'met om te het woord naar voor',
    negations: 'niet geen nooit non',
    messages: 'berichten sms',
  },
  pl: {
    verbs: 'odpisz odpowiedz wyslij napisz sms',
    purposes: 'rezygnacja zrezygnowac wypisac rezygnuje',
    weakPurposes: 'koniec zakonczyc',
    keywords: 'STOP WYPISZ',
    weakKeywords: 'KONIEC',
    between: 'aby zeby by na o tresci sie slowo',
    negations: 'nie bez nigdy non',
    messages: 'wiadomosci sms',
  },
  tr: {
    verbs: 'yaz yazin yazip gonder gonderin gonderip cevapla yanitla yanitlayin sms',
    purposes: 'abonelikten listeden',
    weakPurposes: 'iptal cikmak',
    keywords: 'STOP DUR RET',
    weakKeywords: 'IPTAL',
    between: 'icin etmek almamak ile diye',
    negations: 'non hic degil',
    messages: 'mesaj sms',
  },
  ar: {
    verbs: 'ارسل رد اكتب ارسال بارسال الرد',
    purposes: 'للالغاء لالغاء لايقاف الاشتراك لوقف',
    keywords: 'STOP',
    weakKeywords: 'توقف قف الغاء ايقاف',
    between: 'الاشتراك الرسائل ب كلمه على الى ثم',
    negations: 'لا غير بدون',
  },
};

const folded = (list: string | undefined): string[] =>
  (list ?? '')
    .split(' ')
    .map(fold)
    .filter((word) => word !== '');
const all = (part: keyof Wording): ReadonlySet<string> =>
  new Set(Object.values(wordings).flatMap((one) => folded(one[part])));

/** Of all languages together: a text may be in another one than its reader's. */
export const verbs = all('verbs');
export const purposes = all('purposes');
export const weakPurposes = all('weakPurposes');
export const between = all('between');
export const negations = all('negations');
export const messages = all('messages');
export const weakKeywords = all('weakKeywords');
/** As they are written in capitals, accents lost. */
export const keywords: ReadonlySet<string> = new Set(
  Object.values(wordings).flatMap(({ keywords: own }) => own?.split(' ') ?? []),
);

/** In languages without spaces an instruction is one piece: the keyword and what it does, or how it is sent. */
export const unspacedInstructions: readonly RegExp[] = [
  /[回发發傳传送][复覆復送]?\s*["“「]?(?:TD|STOP)(?![A-Za-z])/i,
  /(?:TD|STOP)["”」]?\s*即?可?(?:退[订訂]|取消[订訂][阅閱]?)/i,
  /退[订訂](?:[请請]|回|[发發傳传])[复覆復请請]?\s*["“「]?(?:TD|STOP)(?![A-Za-z])/i,
  /停止(?:は|するには|の場合は|[::])\s*["「]?STOP(?![A-Za-z])/i,
  /STOP["」]?\s*(?:と|を)?\s*(?:ご?返信|送信)/i,
];
