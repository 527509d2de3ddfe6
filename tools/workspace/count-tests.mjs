// Reads what jest wrote and ends the output of .ci/run with "N passed, N failed".
//   node tools/workspace/count-tests.mjs <failed steps of other kinds> <jest's json>…
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Failed are: tests, files that could not be run at all, and tests that were skipped (none may be). No result, or one
 * without a single test, is a failure too.
 */
export function count(results) {
  if (!results) return { passed: 0, failed: 1 };
  const skipped = results.numPendingTests + results.numTodoTests;
  const none = results.numTotalTests === 0 ? 1 : 0;
  return {
    passed: results.numPassedTests,
    failed: results.numFailedTests + results.numRuntimeErrorTestSuites + skipped + none,
  };
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  let [passed, failed] = [0, Number(process.argv[2])];
  for (const file of process.argv.slice(3)) {
    const results = read(file);
    if (!results) console.log(`the tests left no result in ${file}`);
    for (const { assertionResults, status, name, message } of results?.testResults ?? []) {
      if (status === 'failed' && assertionResults.length === 0) console.log(`could not be run: ${name}\n${message}`);
      for (const test of assertionResults) {
        if (test.status !== 'passed') console.log(`${test.status}: ${test.fullName}`);
      }
    }
    const counted = count(results);
    passed += counted.passed;
    failed += counted.failed;
  }
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
}
