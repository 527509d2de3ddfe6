import { validateSync } from 'class-validator';
import { readFileSync } from 'node:fs';
import { declaredSettings, defaultOf, variableNames, type DeclaredSetting, type SettingValue } from './setting.js';

export type Environment = Readonly<Record<string, string | undefined>>;
/** The process's environment, for those who hand it on whole. */
export const environment = (): Environment => process.env;

export type LoadOptions = Readonly<{
  /** Looks for `<SERVICE>_<NAME>` before `<NAME>`. */
  service?: string;
  /** The process's environment unless given. */
  env?: Environment;
  /** Reads the file a `<NAME>_FILE` variable names. */
  readFile?: (path: string) => string;
}>;
export type SettingProblem = Readonly<{ variable: string; why: string; example: string }>;

/** Every bad variable at once: its name, why it was refused, and a value that would do. Holds no values of secrets. */
export class SettingsError extends Error {
  constructor(readonly problems: readonly SettingProblem[]) {
    const lines = problems.map(
      ({ variable, why, example }) => `  ${variable} ${why} (for example: ${variable}=${example})`,
    );
    super(`The settings are not complete:\n${lines.join('\n')}`);
    this.name = 'SettingsError';
  }
}

type Sources = { service: string | undefined; env: Environment; readFile: (path: string) => string };
type Found = { variable: string; text: string } | { variable: string; problem: string } | undefined;

/** An empty variable counts as not set: that is what orchestrators make of an absent value. */
function find(setting: DeclaredSetting, { service, env, readFile }: Sources): Found {
  for (const variable of variableNames(setting, service)) {
    const text = env[variable]?.trim();
    if (text) return { variable, text };
    const file = setting.secret ? env[`${variable}_FILE`]?.trim() : undefined;
    if (!file) continue;
    try {
      const content = readFile(file).trim();
      return content ? { variable, text: content } : { variable: `${variable}_FILE`, problem: 'names an empty file' };
    } catch {
      return { variable: `${variable}_FILE`, problem: 'names a file that cannot be read' };
    }
  }
  return undefined;
}

const truths: Readonly<Record<string, boolean>> = {
  true: true,
  '1': true,
  yes: true,
  false: false,
  '0': false,
  no: false,
};

function parse(setting: DeclaredSetting, text: string): SettingValue | { problem: string } {
  switch (setting.kind) {
    case 'number': {
      const value = Number(text);
      return Number.isFinite(value) ? value : { problem: 'must be a number' };
    }
    case 'boolean':
      return truths[text.toLowerCase()] ?? { problem: 'must be true or false' };
    case 'list':
      return text
        .split(',')
        .map((item) => item.trim())
        .filter((item) => item !== '');
    case 'string':
      return text;
  }
}

const isProblem = (value: SettingValue | { problem: string }): value is { problem: string } =>
  typeof value === 'object' && 'problem' in value;

/**
 * Reads a settings class from the environment, once, at start. The object is frozen.
 * @throws SettingsError naming every variable that is missing or refused.
 */
export function loadSettings<T extends object>(type: new () => T, options: LoadOptions = {}): T {
  const { service, env = process.env, readFile = (path: string) => readFileSync(path, 'utf8') } = options;
  const settings = new type();
  const problems = new Map<string, SettingProblem>();
  const variables = new Map<string, string>();
  for (const setting of declaredSettings(type)) {
    const { property, example } = setting;
    const found = find(setting, { service, env, readFile });
    const fallback = defaultOf(setting, service);
    const variable = found?.variable ?? setting.env;
    variables.set(property, variable);
    if (!found) {
      if (fallback !== undefined) Reflect.set(settings, property, fallback);
      else if (!setting.optional) problems.set(property, { variable, why: 'is not set', example });
      continue;
    }
    const value = 'problem' in found ? found : parse(setting, found.text);
    if (isProblem(value)) problems.set(property, { variable, why: value.problem, example });
    else Reflect.set(settings, property, value);
  }
  const examples = new Map(declaredSettings(type).map(({ property, example }) => [property, example]));
  for (const { property, constraints } of validateSync(settings, { forbidUnknownValues: false })) {
    if (problems.has(property)) continue;
    const why = Object.values(constraints ?? {})
      .map((reason) => reason.replace(new RegExp(`^(each value in )?${property} `), '$1'))
      .join(', ');
    const variable = variables.get(property) ?? property;
    problems.set(property, { variable, why, example: examples.get(property) ?? '' });
  }
  if (problems.size > 0) throw new SettingsError([...problems.values()]);
  return Object.freeze(settings);
}
