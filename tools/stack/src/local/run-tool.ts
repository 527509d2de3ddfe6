import { execFile, type ExecFileOptions } from 'node:child_process';
import { promisify } from 'node:util';
import { StackError } from '../stack.js';
import { onExit } from './exit-hooks.js';

const run = promisify(execFile);

/** Runs a program to its end, or to that of this process. @throws StackError with what it said last */
export async function runTool(command: string, args: string[], options: ExecFileOptions = {}): Promise<void> {
  const running = run(command, args, options);
  const takeBack = onExit(() => running.child.kill('SIGKILL'));
  try {
    await running;
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : '';
    throw new StackError(`${command} failed: ${said.split('\n').at(-1) || String(error)}`);
  } finally {
    takeBack();
  }
}
