import { keyRoles, type KeyRole } from '@rebound/contracts';
import { Option, type Command } from 'commander';
import { randomBytes } from 'node:crypto';
import { stringify } from 'yaml';
import { exitCodes, Failure } from '../failure.js';

interface KeyOptions {
  readonly role: KeyRole;
  readonly expires?: string;
  readonly json: boolean;
}

export function keyCommand(program: Command): void {
  program
    .command('key')
    .argument('<name>', 'the name of the key: lower-case letters, digits and hyphens')
    .summary('make an API key: the secret once, and its definition')
    .description(
      'Makes an API key. The key itself is printed once and stored nowhere; its definition, which holds only the hash, goes into the folder of definitions and is applied with it.',
    )
    .addOption(new Option('--role <role>', 'what it may do').choices([...keyRoles]).default('server'))
    .option('--expires <instant>', 'ISO 8601 in UTC, such as 2027-12-31T00:00:00Z')
    .option('--json', 'print JSON', false)
    .action(makeAndPrint);
}

async function makeAndPrint(name: string, { role, expires, json }: KeyOptions): Promise<void> {
  if (!/^[a-z0-9][a-z0-9-]{0,62}$/.test(name)) {
    throw new Failure(
      `a key's name is of lower-case letters, digits and hyphens, such as shop-server`,
      exitCodes.usage,
    );
  }
  if (expires !== undefined && !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(expires)) {
    throw new Failure('--expires is an instant in UTC such as 2027-12-31T00:00:00Z', exitCodes.usage);
  }
  // Loaded only here: the access library brings a framework with it.
  const { makeKey } = await import('@rebound/access');
  const { key, sha256 } = makeKey(name, role, randomBytes(24));
  const definition = { kind: 'key', name, role, sha256, ...(expires === undefined ? {} : { expiresAt: expires }) };
  if (json) {
    process.stdout.write(`${JSON.stringify({ key, definition }, null, 2)}\n`);
    return;
  }
  // Apart, so that the definition can be appended to a file and the key cannot end up in it.
  process.stderr.write(
    `The key, shown this once and stored nowhere:\n\n  ${key}\n\nIts definition, to be applied:\n\n`,
  );
  process.stdout.write(`---\n${stringify(definition)}`);
}
