import { type Command, CommanderError } from 'commander';
import { exitCodes, Failure } from './failure.js';

/** Runs a command line: what the user can mend is one line and an exit code. */
export async function runProgram(program: Command): Promise<void> {
  for (const command of [program, ...program.commands]) command.exitOverride();
  try {
    await program.parseAsync();
  } catch (error) {
    if (error instanceof CommanderError) {
      // It has said what was wrong; --help ends here too, with 0.
      process.exitCode = error.exitCode === 0 ? 0 : exitCodes.usage;
    } else if (error instanceof Failure) {
      process.stderr.write(`${program.name()}: ${error.message}\n`);
      process.exitCode = error.exitCode;
    } else {
      throw error;
    }
  }
}
