import { CommanderError } from 'commander';
import { exitCodes, makeProgram } from './program.js';

// Whoever reads has seen enough (`| head`): nothing more is asked for, and nothing is wrong.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') process.stderr.write(`evaluate: ${error.message}\n`);
  process.exit(error.code === 'EPIPE' ? 0 : exitCodes.usage);
});

try {
  const program = makeProgram();
  for (const command of [program, ...program.commands]) command.exitOverride();
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    // It has said what was wrong; --help ends here too, with 0.
    process.exitCode = error.exitCode === 0 ? 0 : exitCodes.usage;
  } else if (error instanceof Error && 'syscall' in error) {
    process.stderr.write(`evaluate: ${error.message}\n`);
    process.exitCode = exitCodes.usage;
  } else {
    throw error;
  }
}
