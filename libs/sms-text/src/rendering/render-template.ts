import { err, ok, type Result } from '@rebound/kernel';
import { Liquid, type FilterImplOptions, type Template } from 'liquidjs';
import { date, items, money, type FilterContext } from './filters.js';
import { linkToken, minLinkLength } from './link-tokens.js';
import { plainVariables } from './untrusted-text.js';

export type TemplateProblem = Readonly<{
  /** Names the variable, filter or tag; never a value. */
  message: string;
  /** From 1. */
  line?: number;
  column?: number;
  /** The variable that the template asks for and nobody gave. */
  variable?: string;
}>;

export type RenderOptions = Readonly<{
  /** BCP 47; an unusable one falls back to English. */
  locale: string;
  /** IANA; UTC where absent or unknown. */
  zone?: string;
  /** Variables that are links: their names, and where each leads. They alone may be addresses. */
  links?: Readonly<Record<string, string>>;
  /** Characters of a final short link, `https://` included. */
  linkLength?: number;
  /** Code points kept of one variable's text. */
  maxValueLength?: number;
}>;

export type RenderedText = Readonly<{
  /** With a token of the final length wherever a link will stand. */
  body: string;
  /** The links the body really uses. */
  links: ReadonlyArray<Readonly<{ token: string; name: string; url: string }>>;
}>;

const limits = { templateLength: 8_000, memory: 200_000, valueLength: 60, linkLength: 24 };

const engine = new Liquid({
  strictVariables: true,
  strictFilters: true,
  lenientIf: true,
  ownPropertyOnly: true,
  templates: {},
  parseLimit: limits.templateLength,
  memoryLimit: limits.memory,
  outputEscape: (value: unknown) => {
    if (typeof value === 'object' && value !== null) throw new Error('an object is not text: give it a filter');
    return value === null || value === undefined ? '' : String(value);
  },
});

const contexts = new WeakMap<object, FilterContext>();
const fallbackContext: FilterContext = { locale: 'en', zone: 'UTC' };

type FilterImpl = ThisParameterType<Extract<FilterImplOptions, (...args: never[]) => unknown>>;

/** Filters learn the person's language and zone from the scope object they run in. */
const contextOf = ({ context }: FilterImpl): FilterContext => contexts.get(context.environments) ?? fallbackContext;

engine.registerFilter('money', function (value: unknown, currency?: unknown) {
  return money(contextOf(this), value, currency);
});
engine.registerFilter('date', function (value: unknown, style?: unknown) {
  return date(contextOf(this), value, style);
});
engine.registerFilter('items', function (value: unknown, limit?: unknown) {
  return items(contextOf(this), value, limit);
});

/** Parsed templates, oldest out first. */
const parsed = new Map<string, Template[]>();
const parsedLimit = 2_000;

function parse(template: string): Template[] {
  const known = parsed.get(template);
  if (known) return known;
  const templates = engine.parse(template);
  if (parsed.size >= parsedLimit)
    for (const oldest of [...parsed.keys()].slice(0, parsedLimit / 10)) parsed.delete(oldest);
  parsed.set(template, templates);
  return templates;
}

/**
 * Renders a body for one person. Every variable's text is stripped of addresses and cut to length first; links stand as
 * tokens of their final length. Refuses, naming the variable and its place, where the template asks for something that was
 * not given; `{% if x %}` and `{{ x | default: '…' }}` may ask.
 */
export function renderTemplate(
  template: string,
  variables: Readonly<Record<string, unknown>>,
  options: RenderOptions,
): Result<RenderedText, TemplateProblem> {
  const length = options.linkLength ?? limits.linkLength;
  if (length < minLinkLength) return err({ message: `a short link has at least ${minLinkLength} characters` });
  const links = Object.entries(options.links ?? {}).map(([name, url], index) => ({
    token: linkToken(index + 1, length),
    name,
    url,
  }));
  const wrong = links.find(({ url }) => !isWebAddress(url));
  if (wrong) return err({ message: `link "${wrong.name}" does not lead to a web address`, variable: wrong.name });

  const safe = plainVariables(variables, options.maxValueLength ?? limits.valueLength);
  const scope = { ...(safe as object), ...Object.fromEntries(links.map(({ name, token }) => [name, token])) };
  contexts.set(scope, { locale: usableLocale(options.locale), zone: options.zone ?? 'UTC' });
  try {
    const body = tidy(String(engine.renderSync(parse(template), scope)));
    return ok({ body, links: links.filter(({ token }) => body.includes(token)) });
  } catch (error) {
    return err(problemOf(error));
  }
}

/**
 * What a template asks for: the names of its variables as written (`cart.items`), without loop variables and assignments.
 * For checks when it is applied; a syntax error or an unknown filter tells its line and column.
 */
export function templateVariables(template: string): Result<readonly string[], TemplateProblem> {
  try {
    const names = engine.globalFullVariablesSync(parse(template));
    return ok([...new Set(names)].sort());
  } catch (error) {
    return err(problemOf(error));
  }
}

/** Spaces that would cost the cheap encoding become plain ones; runs of spaces and stray line ends go. */
function tidy(text: string): string {
  return text
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
    usable = Intl.getCanonicalLocales(locale.replace('_', '-'))[0] ?? 'en';
  } catch {
    // A shop's "Spanish" is no BCP 47 tag: English then.
  }
  if (locales.size < 1_000) locales.set(locale, usable);
  return usable;
}

function problemOf(error: unknown): TemplateProblem {
  if (!(error instanceof Error)) throw error;
  const [line, column] = positionOf(error);
  const variable = /undefined variable: ([^\s,]+)/.exec(error.message)?.[1];
  const message = variable ? `unknown variable "${variable}"` : error.message.replace(/, (?:file|line):?.*$/s, '');
  return {
    message,
    ...(line === undefined ? {} : { line, column }),
    ...(variable === undefined ? {} : { variable }),
  };
}

function positionOf(error: Error): [line?: number, column?: number] {
  const token: unknown = 'token' in error ? error.token : undefined;
  if (typeof token !== 'object' || token === null || !('getPosition' in token)) return [];
  const { getPosition } = token;
  if (typeof getPosition !== 'function') return [];
  const [line, column] = getPosition.call(token) as [number, number];
  return [line, column];
}
