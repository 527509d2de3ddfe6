import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { StackError } from '../stack.js';

const run = promisify(execFile);
const wantedJava = 17;

export type Java = Readonly<{
  program: string;
  /** What `java -version` says: another text is another JVM. */
  build: string;
}>;

/** @throws StackError if there is no Java, or an older one. */
export async function findJava(env: NodeJS.ProcessEnv = process.env): Promise<Java> {
  const program = env.JAVA_HOME ? path.join(env.JAVA_HOME, 'bin', 'java') : 'java';
  const build = await buildOf(program, env);
  const version = javaMajor(build);
  if (version === undefined) {
    throw new StackError(
      `Java ${wantedJava} or newer is missing (or start Docker): install a JDK, for example "apt install openjdk-17-jdk-headless", ` +
        '"brew install openjdk@17" or from adoptium.net',
    );
  }
  if (version < wantedJava) {
    throw new StackError(
      `Java ${wantedJava} or newer is needed, but ${program} is Java ${version}: install a newer JDK or point JAVA_HOME at one`,
    );
  }
  return { program, build };
}

/** @throws StackError if Maven cannot be run. */
export async function findMaven(env: NodeJS.ProcessEnv = process.env): Promise<string> {
  try {
    await run('mvn', ['--version'], { env });
    return 'mvn';
  } catch {
    throw new StackError(
      'Maven is missing (or start Docker): it fetches Kafka and Redis once; install it, for example "apt install maven", "brew install maven" ' +
        'or from maven.apache.org',
    );
  }
}

/** The major version, from the first line of `java -version`: `"17.0.15"`, `"1.8.0_392"`, `"21-ea"`. */
export function javaMajor(text: string): number | undefined {
  const match = /version "(?:1\.)?(\d+)/.exec(text);
  return match ? Number(match[1]) : undefined;
}

/** Empty where the program cannot be run. */
async function buildOf(java: string, env: NodeJS.ProcessEnv): Promise<string> {
  try {
    const { stdout, stderr } = await run(java, ['-version'], { env });
    return stderr + stdout;
  } catch {
    return '';
  }
}
