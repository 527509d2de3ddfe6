import { makeProgram } from './program.js';
import { runProgram } from './run-program.js';

await runProgram(makeProgram());
