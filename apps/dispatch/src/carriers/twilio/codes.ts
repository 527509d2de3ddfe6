import type { FailureClass } from '../carrier.js';

/**
 * Twilio's codes in our words (domain facts 5.1). Those marked unchecked there are taken at the word of the trade; a code
 * that is not in the table is `unknown`, which is never retried and never suppresses anybody.
 */
const table = new Map<string, FailureClass>(
  Object.entries({
    21610: 'opt_out',

    21211: 'recipient_permanent',
    21614: 'recipient_permanent',
    21635: 'recipient_permanent',
    30005: 'recipient_permanent',
    30006: 'recipient_permanent',

    30003: 'recipient_temporary',
    30008: 'recipient_temporary',

    20429: 'throttle',
    21611: 'throttle',
    30001: 'throttle',
    30022: 'throttle',
    30023: 'throttle',
    30027: 'throttle',
    63017: 'throttle',

    30036: 'expired',
    30610: 'quiet_hours',

    21617: 'content',
    30004: 'content',
    30007: 'content',

    21212: 'sender',
    21408: 'sender',
    21606: 'sender',
    21612: 'sender',
    30018: 'sender',
    30032: 'sender',
    30034: 'sender',

    20003: 'account',
    21608: 'account',
    30002: 'account',
  } as const),
);

export const classOf = (code: string): FailureClass => table.get(code) ?? 'unknown';
