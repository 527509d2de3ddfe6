import { IsOptional } from 'class-validator';
import 'reflect-metadata';

export type SettingKind = 'string' | 'number' | 'boolean' | 'list';
export type SettingValue = string | number | boolean | readonly string[];

export type SettingOptions = Readonly<{
  /** The variable's name, without the service's prefix where it is shared: `DATABASE_URL`. */
  env: string;
  /** What it does, in one line, for whoever runs the service. */
  describe: string;
  /** A value that would be accepted: it is shown when the variable is refused. */
  example: string;
  /** Taken when the variable is not set; a function gets the service's name. Without a default the setting is required. */
  default?: SettingValue | ((service: string | undefined) => SettingValue);
  /** May stay undefined. */
  optional?: boolean;
  /** Never shown, and may be given as `<NAME>_FILE`, the path of a file that holds it. */
  secret?: boolean;
  /** Read from the property's declared type unless given. A list is split at commas. */
  kind?: SettingKind;
}>;

export type DeclaredSetting = SettingOptions & Readonly<{ property: string; kind: SettingKind }>;

const declaredKey = Symbol('rebound:settings');

function kindOf(options: SettingOptions, target: object, property: string): SettingKind {
  if (options.kind) return options.kind;
  const type: unknown = Reflect.getMetadata('design:type', target, property);
  if (type === Number || typeof options.default === 'number') return 'number';
  if (type === Boolean || typeof options.default === 'boolean') return 'boolean';
  if (type === Array || Array.isArray(options.default)) return 'list';
  return 'string';
}

const ownSettings = (target: object): readonly DeclaredSetting[] =>
  Reflect.getOwnMetadata(declaredKey, target) ?? ([] satisfies DeclaredSetting[]);

/**
 * Declares a property of a settings class as one environment variable. Rules on its value are class-validator decorators
 * beside it.
 */
export function Setting(options: SettingOptions): PropertyDecorator {
  return (target, key) => {
    const property = String(key);
    const declared: DeclaredSetting = { ...options, property, kind: kindOf(options, target, property) };
    Reflect.defineMetadata(declaredKey, [...ownSettings(target), declared], target);
    if (options.optional) IsOptional()(target, property);
  };
}

/** The settings a class declares, its base classes' first; a subclass's declaration replaces the base's. */
export function declaredSettings(type: new () => object): readonly DeclaredSetting[] {
  const chain: object[] = [];
  let target: object | null = type.prototype;
  while (target && target !== Object.prototype) {
    chain.unshift(target);
    target = Reflect.getPrototypeOf(target);
  }
  const byProperty = new Map<string, DeclaredSetting>();
  for (const link of chain) for (const setting of ownSettings(link)) byProperty.set(setting.property, setting);
  return [...byProperty.values()];
}

/** `carrier-emulator` → `CARRIER_EMULATOR_`. */
export const servicePrefix = (service: string): string => `${service.toUpperCase().replaceAll(/[^A-Z0-9]+/g, '_')}_`;

/** The variables that can hold a setting, the one that wins first: `DISPATCH_DATABASE_URL`, `DATABASE_URL`. */
export function variableNames(setting: Pick<SettingOptions, 'env'>, service: string | undefined): readonly string[] {
  if (!service || setting.env.startsWith(servicePrefix(service))) return [setting.env];
  return [`${servicePrefix(service)}${setting.env}`, setting.env];
}

export function defaultOf(setting: SettingOptions, service: string | undefined): SettingValue | undefined {
  return typeof setting.default === 'function' ? setting.default(service) : setting.default;
}
