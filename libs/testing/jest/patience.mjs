// Real servers on a busy machine take their time; a test still waits for facts, this is only the point where it gives up.
import { jest } from '@jest/globals';

jest.setTimeout(180_000);
// What fails is shown; what fails three times in a row is broken and not busy.
jest.retryTimes(2, { logErrorsBeforeRetry: true });
