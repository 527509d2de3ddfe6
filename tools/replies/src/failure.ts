/** Exit codes of the command line. */
export const exitCodes = { refused: 1, usage: 2 } as const;

/** Something the user can do something about: what is said, and with it exit code `usage`. Never a stack. */
export class Failure extends Error {
  override readonly name = 'Failure';
}
