import { countParts, type PartCount, type PartOptions } from '../encoding/count-parts.js';
import { fold } from '../folding/fold.js';
import { hasUnspacedInstruction, isCue, isKeyword, optOutLine, type OptOutWay } from './opt-out-lines.js';

export type Composition = Readonly<{
  /** As rendered; links may be tokens or final. */
  body: string;
  brand: string;
  /** A name shows the brand itself; a number does not. */
  sender: 'number' | 'alphanumeric';
  /** The recipient's, BCP 47. */
  locale: string;
  /** How to refuse, where the rules ask for such a line; absent where they do not (transactional messages). */
  optOut?: OptOutWay;
  /** The workspace's own wording of that line. */
  optOutLine?: string;
}> &
  PartOptions;

export type ComposedText = Readonly<{ text: string }> & PartCount;

/**
 * The text that goes out: brand first where the sender does not show it and the body does not say it, the opt-out line last
 * where it is asked for and not said already. Campaigns (for parts and price) and dispatch (for good) call the same
 * function, so what was counted is what is sent. Composing twice changes nothing.
 */
export function compose(composition: Composition): ComposedText {
  const { body, brand, sender, locale, optOut, concatRefBits } = composition;
  const named =
    sender === 'alphanumeric' || brand.trim() === '' || namesBrand(body, brand) ? body : `${brand}: ${body}`;
  const line = optOut && (composition.optOutLine ?? optOutLine(locale, optOut));
  const text = !optOut || !line || tellsOptOut(named, optOut, line) ? named : `${named}\n${line}`;
  return { text, ...countParts(text, { concatRefBits }) };
}

function namesBrand(body: string, brand: string): boolean {
  const name = fold(brand);
  return name === '' || ` ${fold(body)} `.includes(` ${name} `);
}

/**
 * Whether the body already says how to refuse. Strict, since a line too many costs cents and a missing one breaks the law:
 * the very line, the link itself, or a keyword in capitals at most three words from a word such as "reply".
 */
function tellsOptOut(body: string, way: OptOutWay, line: string): boolean {
  if (body.includes(line)) return true;
  if (way.kind === 'link') return body.includes(way.link);
  if (way.kind === 'number' && !body.includes(way.number)) return false;
  if (hasUnspacedInstruction(body)) return true;
  const words = body.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  return words.some((word, index) => {
    if (!isKeyword(word) || /^non$/i.test(words[index - 1] ?? '')) return false;
    if (way.kind === 'number') return true;
    return words.slice(Math.max(0, index - 3), index + 4).some((near) => near !== word && isCue(fold(near)));
  });
}
