import { CommanderError } from 'commander';
import { exitCodes, Failure } from './failure.js';
import { makeProgram } from './program.js';

try {
  await makeProgram().exitOverride().parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    // It has said what was wrong; --help ends here too, with 0.
    process.exitCode = error.exitCode === 0 ? 0 : exitCodes.usage;
  } else if (error instanceof Failure) {
    process.stderr.write(`replies: ${error.message}\n`);
    process.exitCode = exitCodes.usage;
  } else {
    throw error;
  }
}
