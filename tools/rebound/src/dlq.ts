import { makeDlqProgram } from './dead-letters/program.js';
import { runProgram } from './run-program.js';

await runProgram(makeDlqProgram());
