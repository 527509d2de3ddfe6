import { execFile, type ExecFileOptions } from 'node:child_process';
import { promisify } from 'node:util';
import { StackError } from '../stack.js';

const run = promisify(execFile);

/** Runs a program to its end. @throws StackError with what it said last */
export async function runTool(command: string, args: string[], options: ExecFileOptions = {}): Promise<void> {
  try {
    await run(command, args, options);
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : '';
    throw new StackError(`${command} failed: ${said.split('\n').at(-1) || String(error)}`);
  }
}
