import { Context, Liquid, toValueSync, type Emitter, type FilterImplOptions, type Template } from 'liquidjs';
import { capitalize, date, downcase, items, money, truncate, upcase, type FilterContext } from './filters.js';

/**
 * What a template may cost. Templates are written by people who are trusted with texts, not with the machine: a template
 * that reaches a limit is refused, always at the same point, since none of the limits is a time.
 */
export const limits = {
  /** Characters of the template. */
  template: 8_000,
  /** Nodes carried out, each turn of a loop counted again. */
  steps: 5_000,
  /** Characters of the result: more than any carrier takes (domain facts 1.9). */
  output: 4_000,
  /** Characters and list entries that filters and ranges make. */
  memory: 200_000,
};

/** No files, no layouts, no captures that double what they hold. */
const allowedTags = new Set('assign break case comment continue echo for if raw unless #'.split(' '));
const allowedFilters = new Set(
  (
    'abs append at_least at_most ceil compact concat default divided_by first floor join last lstrip map minus modulo plus ' +
    'prepend remove remove_first replace replace_first reverse round rstrip size slice sort split squish strip times ' +
    'truncatewords uniq'
  ).split(' '),
);

const engine = new Liquid({
  strictVariables: true,
  strictFilters: true,
  lenientIf: true,
  ownPropertyOnly: true,
  templates: {},
  parseLimit: limits.template,
  memoryLimit: limits.memory,
  outputEscape: (value: unknown) => {
    if (typeof value === 'object' && value !== null) throw new Error('an object is not text: give it a filter');
    return value === null || value === undefined ? '' : String(value);
  },
});

for (const name of Object.keys(engine.tags)) if (!allowedTags.has(name)) Reflect.deleteProperty(engine.tags, name);
for (const name of Object.keys(engine.filters)) if (!allowedFilters.has(name)) engine.unregisterFilter(name);

const contexts = new WeakMap<object, FilterContext>();
const fallbackContext: FilterContext = { locale: 'en', zone: 'UTC' };

type FilterImpl = ThisParameterType<Extract<FilterImplOptions, (...args: never[]) => unknown>>;

/** Filters learn the person's language and zone from the scope object they run in. */
const contextOf = ({ context }: FilterImpl): FilterContext => contexts.get(context.environments) ?? fallbackContext;

for (const [name, filter] of Object.entries({ money, date, items, truncate, upcase, downcase, capitalize })) {
  engine.registerFilter(name, function (value: unknown, ...options: unknown[]) {
    return filter(contextOf(this), value, ...options);
  });
}

/** Parsed templates, oldest out first. */
const parsed = new Map<string, Template[]>();
const parsedLimit = 2_000;

/** Throws the engine's error for a syntax error, an unknown tag or filter. */
export function parse(template: string): Template[] {
  const known = parsed.get(template);
  if (known) return known;
  const templates = engine.parse(template);
  if (parsed.size >= parsedLimit)
    for (const oldest of [...parsed.keys()].slice(0, parsedLimit / 10)) parsed.delete(oldest);
  parsed.set(template, templates);
  return templates;
}

/** A variable as the template asks for it: "cart.items", and where, from 1. */
export type Use = Readonly<{ variable: string; segments: readonly string[]; line: number; column: number }>;

/** Every variable that is not made by the template itself, as often as it is asked for. Throws as `parse` does. */
export function usesIn(template: string): Use[] {
  return Object.values(engine.analyzeSync(parse(template)).globals).flatMap((uses) =>
    uses.map((use) => ({
      variable: String(use),
      segments: use.segments.map(String),
      line: use.location.row,
      column: use.location.col,
    })),
  );
}

class BoundedEmitter implements Emitter {
  buffer = '';

  write(html: unknown): void {
    this.buffer += String(html);
    if (this.buffer.length > limits.output) throw new Error(`the text is longer than ${limits.output} characters`);
  }
}

/** Throws the engine's error for a missing variable, a filter's refusal or a limit. */
export function run(template: string, scope: object, context: FilterContext): string {
  contexts.set(scope, context);
  const state = new Context(scope, engine.options, { sync: true }, { liquid: engine });
  let steps = 0;
  // The engine asks before each node; its own answer is by the clock, and the same template would pass or not by the load.
  state.renderLimit.check = () => {
    steps += 1;
    if (steps > limits.steps) throw new Error(`the template takes more than ${limits.steps} steps`);
  };
  const emitter = new BoundedEmitter();
  toValueSync(engine.renderer.renderTemplates(parse(template), state, emitter));
  return emitter.buffer;
}
