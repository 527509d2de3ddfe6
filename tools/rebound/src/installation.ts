import { loadSettings, ServiceSettings, SettingsError } from '@rebound/config';
import type { Cluster } from '@rebound/messaging';
import { silentLogger } from '@rebound/observability';
import { exitCodes, Failure } from './failure.js';

export interface Installation {
  readonly cluster: Cluster;
  readonly topicPrefix: string;
  readonly databaseUrl: string;
}

/** Required of services, and of no use to a tool. */
const notNeeded = { REBOUND_SECRET: 'not needed by tools, which read no number' };
const noDatabase = { DATABASE_URL: 'postgres://localhost/not-needed' };

/**
 * The servers of an installation, named by the variables that its services read: KAFKA_BROKERS (TLS and SASL too),
 * TOPIC_PREFIX, DATABASE_URL.
 * @throws Failure that names what is missing
 */
export function installation(needs: { readonly database: boolean }, env = process.env): Installation {
  try {
    const settings = loadSettings(ServiceSettings, {
      env: { ...notNeeded, ...(needs.database ? {} : noDatabase), ...env },
    });
    const { topicPrefix, databaseUrl } = settings;
    return { cluster: { ...settings, logger: silentLogger }, topicPrefix, databaseUrl };
  } catch (error) {
    if (error instanceof SettingsError) throw new Failure(error.message, exitCodes.usage);
    throw error;
  }
}

/** Runs what asks servers; one that is away is said in a line. */
export async function askingServers<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Failure) throw error;
    const name = error instanceof Error ? error.name : 'Error';
    const code = error instanceof Error && 'code' in error ? ` ${String(error.code)}` : '';
    if (
      /^Kafka|ECONN|ENOTFOUND|EAI_AGAIN|^28|^3D|^57|^08/.test(name + code) ||
      /ECONN|ENOTFOUND|^28|^3D|^57|^08/.test(code.trim())
    ) {
      const what = error instanceof Error ? error.message : String(error);
      throw new Failure(`a server does not answer as it should (${name}${code}): ${what}`, exitCodes.unreachable);
    }
    throw error;
  }
}
