import { declaredSettings, defaultOf, variableNames, type SettingValue } from './setting.js';

export type SettingRow = Readonly<{
  /** Names that are looked for, the winning one first. */
  variables: readonly string[];
  describe: string;
  example: string;
  /** As it would be written in the environment; undefined when there is none. */
  default: string | undefined;
  required: boolean;
  secret: boolean;
}>;

const asText = (value: SettingValue | undefined): string | undefined =>
  value === undefined ? undefined : typeof value === 'object' ? value.join(',') : String(value);

/** The table of a settings class: what `<service> settings` prints and the services' READMEs show. */
export function describeSettings(type: new () => object, service?: string): readonly SettingRow[] {
  return declaredSettings(type).map((setting) => {
    const fallback = asText(defaultOf(setting, service));
    return {
      variables: variableNames(setting, service),
      describe: setting.describe,
      example: setting.example,
      default: fallback,
      required: fallback === undefined && !setting.optional,
      secret: setting.secret ?? false,
    };
  });
}

/** The same as a Markdown table. */
export function settingsTable(type: new () => object, service?: string): string {
  const rows = describeSettings(type, service).map((row) => {
    const value = row.required ? 'required' : row.default === undefined ? '' : `\`${row.default}\``;
    return `| \`${row.variables.at(-1)}\` | ${row.describe}${row.secret ? ' (secret)' : ''} | ${value} | \`${row.example}\` |`;
  });
  return ['| variable | what it does | default | example |', '|---|---|---|---|', ...rows].join('\n');
}

/** The settings in force, for the log line at start: secrets only as set or not set. */
export function settingsForLog(type: new () => object, settings: object): Record<string, unknown> {
  return Object.fromEntries(
    declaredSettings(type).map(({ env, property, secret }) => {
      const value: unknown = Reflect.get(settings, property);
      return [env, secret ? (value === undefined ? 'not set' : 'set') : value];
    }),
  );
}
