/**
 * What in a reply the person did not write: our own message that a phone quotes or echoes, addresses, reactions. None of it
 * may opt anybody out.
 */
export type OwnWords = Readonly<{
  text: string;
  /** A quotation or a reaction was taken out. */
  quoted: boolean;
  /** An instruction of ours, how to refuse, was taken out that nothing marks as quoted. */
  copied: boolean;
}>;

const longest = 4_000;

/** A reaction that phones send as a text with the message in quotation marks (tapbacks), in the languages phones have. */
const reaction =
  /^\s*(?:(?:liked|loved|disliked|laughed at|emphasi[sz]ed|questioned|reacted\s+\S+\s+to|removed an? .{1,20} from|le gustó|le encantó|me gustó|no le gustó|se rió de|enfatizó|reaccionó con .{1,6} a|a aimé|a adoré|n.a pas aimé|a ri de|a réagi avec .{1,6} à|gefällt|hat .{1,8} (?:gefällt|auf)|mag|ha messo .{1,20} a|piace|gostou de|adorou|riu de|vond .{1,20} leuk|geliked|polubiono|beğendi|喜欢了?|赞了|いいね|リアクション|أعجب(?:ه|ني|ها))\s*:?\s*)?["“„«”「『].{12,}["”“»」』]\s*(?:gefällt.*|leuk.*|に.*)?$/isu;

/** A few words in quotation marks alone are the person's own: no message of ours is so short. */
const shortQuotation = /^\s*["“„«「『].{0,39}["”“»」』]\s*$/su;

/** A line that begins a quotation; what follows is not the person's. */
const quotationBelow =
  /^\s*(?:-{2,}\s*(?:original|forwarded|mensaje original|message d.origine|ursprüngliche|messaggio|oorspronkelijk|mensagem|wiadomość|原始|元の).*|(?:on|le|el|am|il|em|op|w dniu)\b(?!.*(?<!\p{L})(?:i|ich|je|j.ai|yo|ik|io|ho|eu)(?!\p{L})).{4,80}(?:wrote|écrit|escribió|schrieb|scritto|escreveu|schreef|napisał\(?a?\)?)(?:\s.{0,60}@\S{1,60}:|\s*:?)|(?:you wrote|you said|your message|original message|original text|tu mensaje|votre message|ihre nachricht)\s*:.*)$/iu;

const addresses =
  /\b(?:https?:\/\/|www\.)\S+|\S+@\S+\.\S+|\b[a-z0-9-]+\.(?:com|net|org|io|co|link|ly|me|de|fr|es|it|nl|pl|pt|tr|cn|jp|eu|uk)\/\S*/giu;

const marks = '["“”\'‘’«»„*()\\[\\]]?';
const keywords =
  'stop|stopp|stopall|unsubscribe|unsub|end|quit|cancel|arr[eê]t|baja|alto|parar|cancelar|sair|remover|abmelden|basta|cancella|afmelden|wypisz|iptal|ret|dur|td|退订|退訂|停止|解除|配信停止|ايقاف|إيقاف|الغاء|إلغاء|توقف|стоп|הסר|수신거부';
const word = `(?<![\\p{L}\\p{N}])${marks}(?:${keywords})(?![\\p{L}\\p{N}])${marks}`;
const wordOrLetter = `(?<![\\p{L}\\p{N}])${marks}(?:${keywords}|t|n|r|qx|0)(?![\\p{L}\\p{N}])${marks}`;
const send = `reply|replying|text|txt|send|type|answer|respond|responde|responda|respond[ea]r?|contesta|env[ií]a|envi[ae]r?|env[ií]e|manda|escribe|r[ée]ponde[rz]|r[ée]pondre|envoye[rz]|envoie|tape[rz]|antworte(?:n|t)?|sende(?:n|t)?|schreibe?n?|rispondi|rispondere|invia|inviare|scrivi|responda|envie|enviar|digite|antwoord|stuur|odpisz|odpowiedz|wy[śs]lij|napisz|yaz[ıi]?p?|g[öo]nder|yan[ıi]tla|cevapla|أرسل|ارسل|أرسلوا|رد|svara|svar|skicka|odpov[ěe]zte|vastaa`;
const purpose = `2|to|for|4|if|and|or|a(?=\\s+\\p{L}{3,})|para|pour|si|afin|au|an|zum|um|für|per|se|p/|om|voor|aby|żeby|by|do(?=\\s+\\d)|na|için|icin|için:|لـ?|ل\\S+|لإ\\S+|för|for at|pro`;
/** How our texts tell people to stop (opt-out lines of many languages): the verb of sending, the keyword, what for. */
const leadsWithVerb: readonly RegExp[] = [
  new RegExp(
    `(?<![\\p{L}])(?:${send})\\s*:?\\s*(?:(?:sie|bitte|einfach|mit|with|con|avec|com|met|the word|la palabra|le mot|das wort|back|us|par|by|al \\d+|au \\d+|an \\d+|to \\d+|het woord|la parola|a palavra|słowo|o treści|treści|wiadomość|un sms|una|sms)\\s+){0,4}${wordOrLetter}(?:\\s+(?:to|au|an|al|a|naar|na|to:|ao|para|til)\\s+\\d{3,6})?(?:\\s*,?\\s*(?:${purpose})(?![\\p{L}\\p{N}])(?:[^\\S\\n]+[^\\s.!;,]+){0,6})`,
    'giu',
  ),
  new RegExp(
    `(?:to|in order to) (?:opt[- ]?out|unsubscribe|stop(?: (?:these|receiving|getting))?(?: \\w+)?|end|cancel)\\s*,?\\s*:?\\s*(?:please )?(?:reply|text|txt|send)(?:\\s+(?:with\\s+)?${word})`,
    'giu',
  ),
  new RegExp(
    `(?:opt[- ]?out|unsubscribe|unsub|optout|baja|abmelden|abmeldung|désabo\\w*|desabo\\w*|afmelden|rezygnacja|ret|iptal|iscri\\w*|disiscri\\w*|sair|arrêt|no quieres más sms|stoppen)\\s*[:?=]\\s*(?:(?:reply|text|txt|send\\w*|sms|resp\\w*|env\\w*|rép\\w*|antw\\w*|risp\\w*)\\s+)?${word}(?=[\\s.!,;]|$)`,
    'giu',
  ),
  new RegExp(
    `(?:para|pour|um|per|om|aby|to)\\s+[^\\n.!?]{3,40}?[,:]?\\s*(?:${send})\\s+(?:con\\s+|mit\\s+|avec\\s+|the word\\s+)?${word}(?=[\\s.!,;]|$)`,
    'giu',
  ),
  /(?:回复?|回覆|发送?|發送|输入)\s*["“「]?(?:TD|T|R|N|QX|退订|退訂|STOP)["”」]?\s*(?:可|即可|以|来|來|进行|就)?\s*(?:退订|退訂|取消|拒收)/gu,
  /(?:拒收|退订|退訂)请?(?:回复?|回覆|发送?|發送)\s*["“「]?(?:TD|T|R|N|QX)(?![a-z])/giu,
  /(?:配信停止|解除|停止|退会)(?:を?ご?希望の(?:方|場合)は|は|する場合は|の方は).{0,30}?(?:返信|送信|入力|こちら|アクセス)/gu,
  /[「『"“](?:STOP|停止|配信停止|解除|ストップ)[」』"”]?と(?:返信|送信|入力).{0,12}/gu,
];

/** The same without a verb: at the beginning of a reply it is the person who stops ("STOP 2 END"). */
const leadsWithKeyword: readonly RegExp[] = [
  new RegExp(`${word}\\s+(?:yazıp|yazip|yaz|yazın)\\s+[^\\n.]{0,40}`, 'giu'),
  new RegExp(`${word}\\s*(?:2|=|to|4)\\s*(?:end|opt\\s*-?\\s*out|unsubscribe|stop|quit|cancel|unsub)\\b`, 'giu'),
  new RegExp(
    `${word}\\s+(?:au|al|an|to|at|en|alla?|naar|na)(?:\\s+(?:le|numero|número|numéro))?\\s+\\d{3,6}\\b`,
    'giu',
  ),
];

/** No instruction without one of these. */
const keywordInside =
  /stop|unsub|end|quit|cancel|arr|baja|alto|para|sair|remover|abmeld|basta|afmeld|wypisz|iptal|ret|dur|td|回|退|停|解除|ايقاف|إيقاف|الغاء|إلغاء|توقف|стоп|הסר|수신거부/iu;

/** In a sentence of which the person speaks, an instruction is a report or a wish: "how often must I reply STOP to end this". */
const reported =
  /(?<!\p{L})(?:i|i['’]?(?:m|ve|ll|d)|im|ive|we|my|me|already|je|j['’]\p{L}+|jai|moi|ich|habe|hab|mir|yo|ya|he|mi|ho|io|già|eu|já|meu|ik|heb|mijn|ja|już|chcę|prosz\p{L}+|ben|bana|wysłał\p{L}+|mandé|envié|escribí|respondí|inviato|scritto|mandei|enviei|respondi|wysła\p{L}+|انا|أنا|لقد|قلت|كتبت)(?!\p{L})[^.!?\n]*$|(?:我|已|都|私|僕|俺)[^.!?。！？\n]*$/iu;

/** The person's part of a reply. Linear but for the bounded runs of the expressions. */
export function ownWords(whole: string): OwnWords {
  const text = whole.length <= longest ? whole : `${whole.slice(0, longest - 1_000)}\n${whole.slice(-1_000)}`;
  if (/["“„«「『]/.test(text) && text.length < 2_000 && reaction.test(text) && !shortQuotation.test(text)) {
    return { text: '', quoted: true, copied: false };
  }
  let quoted = false;
  const lines: string[] = [];
  for (const line of text.split(/\r?\n/)) {
    if (line.length > 12 && /[:\-]/.test(line) && quotationBelow.test(line)) {
      quoted = true;
      break;
    }
    if (/^\s*(?:>|&gt;|\|)/.test(line)) quoted = true;
    else lines.push(line);
  }
  let own = lines.join('\n');
  if (/[@/]|www/i.test(own)) own = own.replace(addresses, ' ');
  if (/^\s*[\w!.]*\s*$/.test(own) || !keywordInside.test(own)) return { text: own, quoted, copied: false };
  let copied = false;
  const taken = (instruction: RegExp, mayLead: boolean): void => {
    own = own.replace(instruction, (found: string, at: unknown) => {
      const before = typeof at === 'number' ? own.slice(Math.max(0, at - 80), at) : '';
      if (reported.test(before) || (!mayLead && (/[^\n]*$/.exec(before)?.[0].match(/\p{L}+/gu) ?? []).length < 2))
        return found;
      copied = true;
      return '\n';
    });
  };
  for (const instruction of leadsWithVerb) taken(instruction, true);
  for (const instruction of leadsWithKeyword) taken(instruction, false);
  return { text: own, quoted, copied };
}
