import { Option, type Command } from 'commander';
import path from 'node:path';
import type { CampaignsAddress } from '../campaigns/campaigns-client.js';
import { exitCodes, Failure } from '../failure.js';

export interface ConnectionOptions {
  readonly url: string;
  readonly key?: string;
}

export const withConnection = (command: Command): Command =>
  command
    .addOption(new Option('--url <url>', 'base URL of campaigns').env('REBOUND_URL').default('http://localhost:7003'))
    .addOption(new Option('--key <key>', 'an API key of the role admin, or the root admin key').env('REBOUND_KEY'));

export function addressOf({ url, key }: ConnectionOptions): CampaignsAddress {
  if (!key) throw new Failure('no key: give an admin key by --key or in REBOUND_KEY', exitCodes.usage);
  return { url, key };
}

/** npm runs scripts at the root of the repository; what the user typed is meant from where they are. */
export const fromWhereTheUserIs = (file: string): string =>
  path.resolve(process.env['INIT_CWD'] ?? process.cwd(), file);
