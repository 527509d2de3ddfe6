import { Command } from 'commander';
import { applyCommand, diffCommand } from './commands/apply.command.js';
import { keyCommand } from './commands/key.command.js';
import { showCommand } from './commands/show.command.js';
import { offsetsCommand } from './offsets/offsets.command.js';
import { exitCodes } from './failure.js';
import { sendCommand } from './send/index.js';

export function makeProgram(): Command {
  const program = new Command('rebound')
    .usage('<command> [options]      (npm run rebound -- <command> [options])')
    .description('Works with a Rebound installation: its definitions, its keys, and the events that are sent to it.')
    .showHelpAfterError('(add --help for the options)')
    .addHelpText(
      'after',
      `
Environment:
  REBOUND_URL         base URL of campaigns (default http://localhost:7003)
  REBOUND_KEY         an API key of the role admin, or the root admin key
  REBOUND_INGEST_URL  base URL of ingest, for send (default http://localhost:7001)
  REBOUND_WRITE_KEY   a server key, for send
  KAFKA_BROKERS, TOPIC_PREFIX, DATABASE_URL and what else the services read of servers, for offsets

Exit codes: 0 done · ${exitCodes.refused} refused, with every reason · ${exitCodes.usage} wrong use · ${exitCodes.unreachable} server away · ${exitCodes.key} key refused · ${exitCodes.answer} unexpected answer · ${exitCodes.differs} diff --exit-code found changes`,
    );
  applyCommand(program);
  diffCommand(program);
  showCommand(program);
  keyCommand(program);
  sendCommand(program);
  offsetsCommand(program);
  return program;
}
