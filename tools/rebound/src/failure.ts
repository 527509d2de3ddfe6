/** Exit codes of the command line. */
export const exitCodes = { refused: 1, usage: 2, unreachable: 3, key: 4, answer: 5, differs: 6 } as const;

/** Something the user can do something about: one line, and an exit code. Never a stack. */
export class Failure extends Error {
  constructor(
    message: string,
    readonly exitCode: number,
  ) {
    super(message);
    this.name = 'Failure';
  }
}
