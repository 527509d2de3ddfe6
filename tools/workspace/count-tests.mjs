// Reads what jest wrote and ends the output of .ci/run with "N passed, N failed".
//   node tools/workspace/count-tests.mjs <jest's json> <failed steps of other kinds>
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Failed are: tests, files that could not be run at all, tests that were skipped (none may be), and the other steps. No
 * result, or one without a single test, is a failure too.
 */
export function count(results, failedSteps) {
  if (!results) return { passed: 0, failed: failedSteps + 1 };
  const skipped = results.numPendingTests + results.numTodoTests;
  const tests = results.numFailedTests + results.numRuntimeErrorTestSuites + skipped;
  const none = results.numTotalTests === 0 ? 1 : 0;
  return { passed: results.numPassedTests, failed: tests + failedSteps + none };
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const results = read(process.argv[2]);
  if (!results) console.log('the tests left no result');
  for (const { assertionResults, status, name, message } of results?.testResults ?? []) {
    if (status === 'failed' && assertionResults.length === 0) console.log(`could not be run: ${name}\n${message}`);
    for (const test of assertionResults) {
      if (test.status !== 'passed') console.log(`${test.status}: ${test.fullName}`);
    }
  }
  const { passed, failed } = count(results, Number(process.argv[3] ?? 0));
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
}
