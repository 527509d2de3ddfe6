// Starts one Kafka, PostgreSQL and Redis for the whole run; jest calls it only when integration tests are selected. The
// workers inherit the addresses through the environment.
import path from 'node:path';
import { build } from '../../../tools/workspace/build.mjs';

export default async function globalSetup() {
  // The tests themselves run from the sources; the processes they start, from what is built here.
  await build();
  const stackProject = path.resolve(import.meta.dirname, '../../../tools/stack');
  const { startStack, StackError } = await import(path.join(stackProject, 'dist/index.js'));
  const log = (line) => void process.stderr.write(`${line}\n`);
  // Before the servers are up, an exit is enough: what was begun is ended on the way out.
  let end = () => process.exit(1);
  // Each time: one Ctrl-C comes from the terminal and from npm, and a signal without a listener would leave the servers behind.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => end());
  const stack = await startStack({ name: 'test', durable: false, log }).catch((error) => {
    // What the reader can put right is one line, without the stack trace jest would print.
    if (error instanceof StackError) {
      log(error.message);
      process.exit(1);
    }
    throw error;
  });
  end = () => void stack.stop().finally(() => process.exit(1));
  process.env.KAFKA_BROKERS = stack.kafkaBrokers;
  process.env.DATABASE_URL = stack.databaseUrl;
  process.env.REDIS_URL = stack.redisUrl;
  globalThis.reboundStack = stack;
}
