import { err, ok, type Result } from '../result.js';
import { run } from './engine.js';
import { codeToken, linkToken, minCodeLength, minLinkLength } from './placeholders.js';
import { problemOf, type TemplateProblem } from './template-problem.js';
import { plainVariables } from './untrusted-text.js';
import { withFallbacks, type VariableDeclarations } from './variables.js';

export type RenderOptions = Readonly<{
  /** BCP 47; an unusable one falls back to English. */
  locale: string;
  /** IANA; UTC where absent or unknown. */
  zone?: string;
  /** Variables that are links: their names, and where each leads. They alone may be addresses. */
  links?: Readonly<Record<string, string>>;
  /** Characters of a final short link, `https://` included. */
  linkLength?: number;
  /** Variables that are codes still to be allocated: their names, and the length each will have. */
  codes?: Readonly<Record<string, number>>;
  /** What stands for a value that is missing; absent: nothing does, and asking for it refuses. */
  declared?: VariableDeclarations;
  /** Code points kept of one variable's text. */
  maxValueLength?: number;
}>;

export type RenderedText = Readonly<{
  /** With a token of the final length wherever a link or a code will stand. */
  body: string;
  /** The links the body really uses. */
  links: ReadonlyArray<Readonly<{ token: string; name: string; url: string }>>;
  /** The codes the body really uses. */
  codes: ReadonlyArray<Readonly<{ token: string; name: string }>>;
}>;

const valueLength = 60;
const linkLength = 24;

/**
 * Renders a body for one person. Every variable's text is stripped of addresses and cut to length first; links and codes
 * stand as tokens of their final length. Refuses, naming the variable and its place, where the template asks for something
 * that was not given and has no declared fallback; `{% if x %}` and `{{ x | default: '…' }}` may ask.
 */
export function renderTemplate(
  template: string,
  variables: Readonly<Record<string, unknown>>,
  options: RenderOptions,
): Result<RenderedText, TemplateProblem> {
  const length = options.linkLength ?? linkLength;
  if (length < minLinkLength) return err({ message: `a short link has at least ${minLinkLength} characters` });
  const links = Object.entries(options.links ?? {}).map(([name, url], index) => ({
    token: linkToken(index + 1, length),
    name,
    url,
  }));
  const wrong = links.find(({ url }) => !isWebAddress(url));
  if (wrong) return err({ message: `link "${wrong.name}" does not lead to a web address`, variable: wrong.name });

  const wanted = Object.entries(options.codes ?? {});
  const short = wanted.find(([, codeLength]) => codeLength < minCodeLength);
  if (short) return err({ message: `code "${short[0]}" has at least ${minCodeLength} characters`, variable: short[0] });
  const codes = wanted.map(([name, codeLength], index) => ({ token: codeToken(index + 1, codeLength), name }));

  const maxLength = options.maxValueLength ?? valueLength;
  const scope = {
    ...withFallbacks(plainVariables(variables, maxLength), options.declared ?? {}, maxLength),
    ...Object.fromEntries([...links, ...codes].map(({ name, token }) => [name, token])),
  };
  try {
    const body = tidy(run(template, scope, { locale: usableLocale(options.locale), zone: options.zone ?? 'UTC' }));
    const isUsed = ({ token }: Readonly<{ token: string }>): boolean => body.includes(token);
    return ok({ body, links: links.filter(isUsed), codes: codes.filter(isUsed) });
  } catch (error) {
    return err(problemOf(error));
  }
}

/** Spaces that would cost the cheap encoding become plain ones; runs of spaces, stray line ends and halves of pairs go. */
function tidy(text: string): string {
  return text
    .replace(/\p{Cs}/gu, '')
    .replace(/[\u00a0\u2000-\u200a\u202f\t ]+/g, ' ')
    .replace(/ ?\r?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function isWebAddress(url: string): boolean {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}

const locales = new Map<string, string>();

function usableLocale(locale: string): string {
  const known = locales.get(locale);
  if (known !== undefined) return known;
  let usable = 'en';
  try {
    usable = Intl.getCanonicalLocales(locale.replaceAll('_', '-'))[0] ?? 'en';
  } catch {
    // A shop's "Spanish" is no BCP 47 tag: English then.
  }
  if (locales.size < 1_000) locales.set(locale, usable);
  return usable;
}
