// Real servers on a busy machine take their time; a test still waits for facts, this is only the point where it gives up.
import { jest } from '@jest/globals';

jest.setTimeout(180_000);
