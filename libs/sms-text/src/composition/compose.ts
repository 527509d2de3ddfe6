import {
  countParts,
  profileOf,
  type Encoding,
  type PartCount,
  type PartOptions,
  type ProfileOptions,
} from '../encoding/count-parts.js';
import { fold } from '../folding/fold.js';
import { optOutLine, type OptOutWay } from './opt-out-lines.js';
import { saysOptOut } from './says-opt-out.js';

/** Who it is from, and how to refuse where the rules ask for that line; absent where they do not (transactional messages). */
export type Sending =
  | Readonly<{ sender: 'number'; optOut?: OptOutWay }>
  /** A name shows the brand itself, and hears no replies: only another number or a link leads out (domain facts 2.5). */
  | Readonly<{ sender: 'alphanumeric'; optOut?: Exclude<OptOutWay, { kind: 'reply' }> }>;

export type Composition = Readonly<{
  /** As rendered; links may be tokens or final. */
  body: string;
  brand: string;
  /** The recipient's, BCP 47. */
  locale: string;
  /** How people reach the sender, where the rules ask for it: a line before the opt-out line, unless the body holds it. */
  contact?: string;
  /** The workspace's own wording of the opt-out line. */
  optOutLine?: string;
}> &
  Sending;

export type ComposedText<E extends Encoding = 'GSM-7' | 'UCS-2'> = Readonly<{ text: string }> & PartCount<E>;

/**
 * The text that goes out: brand first where the sender does not show it and the body does not say it, the opt-out line last
 * where it is asked for and not said already, how to reach the sender before it. Campaigns (for parts and price) and dispatch (for good) call the same
 * function, so what was counted is what is sent. Composing twice changes nothing. For a target number of parts see
 * `composeWithin`.
 */
export function compose(composition: Composition & PartOptions): ComposedText;
export function compose(composition: Composition & (PartOptions | ProfileOptions)): ComposedText<Encoding>;
export function compose(composition: Composition & (PartOptions | ProfileOptions)): ComposedText<Encoding> {
  const { optOut, locale } = composition;
  const line = optOut && (composition.optOutLine ?? optOutLine(locale, optOut));
  const text = assemble(composition, line);
  return { text, ...countParts(text, { profile: profileOf(composition) }) };
}

/** The text with this line, where one is needed and missing. */
export function assemble(composition: Composition, line: string | undefined): string {
  const { body, contact, optOut } = composition;
  const named = isNamed(composition) ? body : `${composition.brand}: ${body}`;
  const text = contact === undefined || body.includes(contact) ? named : `${named}\n${contact}`;
  return !optOut || !line || text.includes(line) || saysOptOut(body, optOut) ? text : `${text}\n${line}`;
}

/** Whether the reader knows the brand without another word. */
function isNamed({ body, brand, sender }: Composition): boolean {
  const name = fold(brand);
  return sender === 'alphanumeric' || name === '' || ` ${fold(body)} `.includes(` ${name} `);
}
