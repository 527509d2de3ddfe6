import { deadLetterTopics } from '@rebound/contracts';
import { DeadLetters, type Letter, NotReplayable } from '@rebound/messaging';
import { Command, Option } from 'commander';
import { exitCodes, Failure } from '../failure.js';
import { askingServers, installation } from '../installation.js';
import { groupsOf, listText, showText, summaryOf } from './describe.js';

const services = Object.keys(deadLetterTopics);

interface Filters {
  readonly service?: string;
  readonly topic?: string;
  readonly cause?: string;
}

interface Chosen extends Filters {
  readonly allMatching: boolean;
  readonly yes: boolean;
  readonly json: boolean;
  readonly note?: string;
}

const print = (text: string): void => void process.stdout.write(`${text}\n`);

/** Each command looks anew: letters come and go. */
const deadLetters = (): DeadLetters => {
  const { cluster, topicPrefix } = installation({ database: false });
  return new DeadLetters(cluster, topicPrefix);
};

const lettersOf = (from: DeadLetters, { service, topic, cause }: Filters): Promise<Letter[]> =>
  askingServers(async () => {
    const all = await from.list(service === undefined ? services : [service]);
    return all.filter(
      (letter) =>
        (topic === undefined || letter.topic === topic) && (cause === undefined || letter.cause.includes(cause)),
    );
  });

const withFilters = (command: Command): Command =>
  command
    .addOption(new Option('--service <name>', 'only letters of this service').choices(services))
    .option('--topic <name>', 'only records of this topic (without the prefix)')
    .option('--cause <text>', 'only letters whose cause contains this');

/** `npm run dlq`: what could not be processed, as an operator looks at it and puts it back. */
export function makeDlqProgram(): Command {
  const program = new Command('dlq')
    .usage('<command> [options]      (npm run dlq -- <command> [options])')
    .description('Works with dead letters: records that a service could not process and has set aside.')
    .showHelpAfterError('(add --help for the options)')
    .addHelpText(
      'after',
      `
A record that is put back keeps its id and times and goes the way of every event, through the service that could not process
it. Other services had it and skip it; should the command be run twice, the service knows the event by its id.

Environment (as of the services): KAFKA_BROKERS, KAFKA_TLS, KAFKA_SASL_*, TOPIC_PREFIX

Exit codes: 0 done · ${exitCodes.refused} some could not be put back · ${exitCodes.usage} wrong use · ${exitCodes.unreachable} server away`,
    );

  withFilters(program.command('list'))
    .summary('what stands in the dead-letter topics, counted by cause')
    .option('--all', 'also what was replayed or dropped', false)
    .option('--each', 'a line a letter instead of counts', false)
    .option('--json', 'print JSON', false)
    .action(async (options: Filters & { all: boolean; each: boolean; json: boolean }) => {
      const letters = (await lettersOf(deadLetters(), options)).filter(({ state }) => options.all || state === 'open');
      if (!options.json) return print(listText(letters, options.each));
      const counts = groupsOf(letters).map(({ count, first }) => ({ count, ...(first ? summaryOf(first) : {}) }));
      print(JSON.stringify({ counts, letters: letters.map(summaryOf) }, null, 2));
    });

  program
    .command('show')
    .argument('<ref>', 'as list prints it: segmentation@ingest.behaviour.v1/0/42')
    .summary('one letter: cause, handler, trace id, and the shape of the record')
    .option('--reveal', 'print key and value as they are: they may hold phone numbers and texts', false)
    .option('--json', 'print JSON', false)
    .action(async (ref: string, { reveal, json }: { reveal: boolean; json: boolean }) => {
      const [letter] = await named(deadLetters(), [ref]);
      if (!letter) return;
      if (!json) return print(showText(letter, reveal));
      print(
        JSON.stringify(
          { ...summaryOf(letter), ...(reveal ? { key: letter.key, value: letter.value.toString() } : {}) },
          null,
          2,
        ),
      );
    });

  const settling = (name: 'replay' | 'drop', summary: string): void => {
    withFilters(program.command(name))
      .argument('[refs...]', 'letters as list prints them')
      .summary(summary)
      .option('--all-matching', 'all open letters that the filters let through, instead of named ones', false)
      .option('--note <text>', 'why, kept with the letter; no personal data')
      .option('--yes', 'do it; without this it is only said what would be done', false)
      .option('--json', 'print JSON', false)
      .action((refs: string[], options: Chosen) => settle(name, refs, options));
  };
  settling('replay', 'put records back on their topic, for the service that could not process them');
  settling('drop', 'mark letters as done with: they are not put back and no longer listed');
  return program;
}

async function named(from: DeadLetters, refs: readonly string[]): Promise<Letter[]> {
  const wanted = refs.map((ref) => {
    const [service = ''] = ref.split('@');
    if (!services.includes(service)) {
      throw new Failure(
        `${ref} names no letter: <service>@<topic>/<partition>/<offset>, as list prints it`,
        exitCodes.usage,
      );
    }
    return { ref, service };
  });
  const all = await askingServers(() => from.list([...new Set(wanted.map(({ service }) => service))]));
  return wanted.map(({ ref }) => {
    const letter = all.find((one) => one.ref === ref);
    if (!letter) throw new Failure(`there is no letter ${ref}`, exitCodes.usage);
    return letter;
  });
}

async function chosen(from: DeadLetters, refs: readonly string[], options: Chosen): Promise<Letter[]> {
  if (refs.length > 0 && options.allMatching) {
    throw new Failure('either name letters or give --all-matching', exitCodes.usage);
  }
  if (refs.length > 0) return named(from, refs);
  if (!options.allMatching) throw new Failure('name letters, or give --all-matching', exitCodes.usage);
  return (await lettersOf(from, options)).filter(({ state }) => state === 'open');
}

async function settle(what: 'replay' | 'drop', refs: readonly string[], options: Chosen): Promise<void> {
  const from = deadLetters();
  const results: { ref: string; done: boolean; reason?: string }[] = [];
  for (const letter of await chosen(from, refs, options)) {
    const { ref, state } = letter;
    if (state !== 'open') results.push({ ref, done: false, reason: `was ${state} already` });
    else if (!options.yes) results.push({ ref, done: false, reason: 'would be done with --yes' });
    else results.push({ ref, ...(await attempt(from, what, letter, options.note)) });
  }
  if (options.json) print(JSON.stringify(results, null, 2));
  else {
    const past = what === 'replay' ? 'put back' : 'dropped';
    for (const { ref, done, reason } of results) print(`${ref}: ${done ? past : (reason ?? '')}`);
    print(`${results.filter(({ done }) => done).length} of ${results.length} ${past}`);
  }
  if (options.yes && results.some(({ done }) => !done)) process.exitCode = exitCodes.refused;
}

async function attempt(from: DeadLetters, what: 'replay' | 'drop', letter: Letter, note: string | undefined) {
  try {
    await askingServers(() => from[what](letter, note));
    return { done: true };
  } catch (error) {
    if (error instanceof NotReplayable) return { done: false, reason: `cannot be put back: ${error.message}` };
    throw error;
  }
}
