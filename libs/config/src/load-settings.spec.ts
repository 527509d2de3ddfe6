import { describe, expect, it } from '@jest/globals';
import { IsArray, IsBoolean, IsInt, IsString, Max, Min } from 'class-validator';
import { describeSettings, settingsForLog, settingsTable } from './describe-settings.js';
import { loadSettings, SettingsError } from './load-settings.js';
import { ServiceSettings } from './service-settings.js';
import { Setting } from './setting.js';

class BaseSettings {
  @Setting({ env: 'DATABASE', describe: 'Where', example: 'db:1', secret: true })
  @IsString()
  database: string;
}

class DispatchSettings extends BaseSettings {
  @Setting({ env: 'DISPATCH_CONCURRENCY', describe: 'How many at once', example: '8', default: 8 })
  @IsInt()
  @Min(1)
  @Max(64)
  concurrency: number;

  @Setting({ env: 'CARRIERS', describe: 'Which', example: 'twilio', default: ['twilio'] })
  @IsArray()
  carriers: readonly string[];

  @Setting({ env: 'DRY', describe: 'Only pretend', example: 'true', default: false })
  @IsBoolean()
  dry: boolean;

  @Setting({ env: 'REGION', describe: 'Where', example: 'eu', optional: true })
  @IsString()
  region?: string;

  @Setting({ env: 'PORT', describe: 'Port', example: '1', default: (service) => (service === 'dispatch' ? 7005 : 0) })
  @IsInt()
  port: number;
}

const problemsOf = (env: Record<string, string>) => {
  try {
    loadSettings(DispatchSettings, { service: 'dispatch', env });
  } catch (error) {
    if (error instanceof SettingsError) return error.problems;
    throw error;
  }
  return [];
};

describe('loading settings', () => {
  it('takes defaults, and leaves optional ones undefined', () => {
    const settings = loadSettings(DispatchSettings, { service: 'dispatch', env: { DATABASE: 'a' } });
    expect({ ...settings }).toEqual({ database: 'a', concurrency: 8, carriers: ['twilio'], dry: false, port: 7005 });
  });

  it("prefers the service's own variable to the one all services have", () => {
    const env = { DATABASE: 'all', DISPATCH_DATABASE: 'own', CONSENT_DATABASE: 'other' };
    expect(loadSettings(DispatchSettings, { service: 'dispatch', env }).database).toBe('own');
    expect(loadSettings(DispatchSettings, { service: 'segmentation', env }).database).toBe('all');
  });

  it('reads numbers, booleans and lists by the declared type', () => {
    const env = { DATABASE: 'a', DISPATCH_CONCURRENCY: '4', DRY: 'Yes', CARRIERS: 'one, two,,', REGION: 'us' };
    const { concurrency, dry, carriers, region } = loadSettings(DispatchSettings, { env });
    expect({ concurrency, dry, carriers, region }).toEqual({
      concurrency: 4,
      dry: true,
      carriers: ['one', 'two'],
      region: 'us',
    });
  });

  it('names every bad variable at once, with the reason and an example', () => {
    expect(problemsOf({ DISPATCH_CONCURRENCY: '100', DRY: 'maybe', PORT: 'x' })).toEqual([
      { variable: 'DATABASE', why: 'is not set', example: 'db:1' },
      { variable: 'DRY', why: 'must be true or false', example: 'true' },
      { variable: 'PORT', why: 'must be a number', example: '1' },
      { variable: 'DISPATCH_CONCURRENCY', why: 'must not be greater than 64', example: '8' },
    ]);
  });

  it('counts an empty variable as not set', () => {
    expect(problemsOf({ DATABASE: ' ' })).toEqual([
      expect.objectContaining({ variable: 'DATABASE', why: 'is not set' }),
    ]);
  });

  it('reads a secret from a file, and says when it cannot', () => {
    const readFile = (path: string) => {
      if (path === '/run/secrets/database') return 'from-file\n';
      throw new Error('no such file');
    };
    const load = (file: string) => loadSettings(DispatchSettings, { env: { DATABASE_FILE: file }, readFile });
    expect(load('/run/secrets/database').database).toBe('from-file');
    expect(() => load('/absent')).toThrow(/DATABASE_FILE names a file that cannot be read/);
  });

  it('never puts a value into its error', () => {
    const load = () => loadSettings(ServiceSettings, { env: { DATABASE_URL: 'my-secret', REBOUND_SECRET: 'short' } });
    expect(load).toThrow(/DATABASE_URL must be a URL that starts with postgres/);
    expect(load).not.toThrow(/my-secret|short/);
  });

  it('hands on an object that nobody can change', () => {
    expect(Object.isFrozen(loadSettings(DispatchSettings, { env: { DATABASE: 'a' } }))).toBe(true);
  });
});

describe('describing settings', () => {
  it('gives the table, base settings first, with what is looked for', () => {
    expect(describeSettings(DispatchSettings, 'dispatch').slice(0, 2)).toEqual([
      {
        variables: ['DISPATCH_DATABASE', 'DATABASE'],
        describe: 'Where',
        example: 'db:1',
        default: undefined,
        required: true,
        secret: true,
      },
      {
        variables: ['DISPATCH_CONCURRENCY'],
        describe: 'How many at once',
        example: '8',
        default: '8',
        required: false,
        secret: false,
      },
    ]);
    expect(settingsTable(DispatchSettings)).toContain('| `DATABASE` | Where (secret) | required | `db:1` |');
  });

  it('describes every setting of a service with an example that would be accepted', () => {
    const env = Object.fromEntries(describeSettings(ServiceSettings).map((row) => [row.variables[0], row.example]));
    expect(() => loadSettings(ServiceSettings, { env })).not.toThrow();
  });

  it('shows secrets in the log only as set or not set', () => {
    const settings = loadSettings(DispatchSettings, { env: { DATABASE: 'hidden' } });
    expect(settingsForLog(DispatchSettings, settings)).toMatchObject({ DATABASE: 'set', DISPATCH_CONCURRENCY: 8 });
  });
});
