export type TemplateProblem = Readonly<{
  /** Names the variable, filter or tag; never a value. */
  message: string;
  /** From 1. */
  line?: number;
  column?: number;
  /** The variable that the template asks for and nobody gave. */
  variable?: string;
}>;

/** What the engine says, without its own way of telling the place. Throws on what is no error. */
export function problemOf(error: unknown): TemplateProblem {
  if (!(error instanceof Error)) throw error;
  const [line, column] = positionOf(error);
  const variable = /undefined variable: ([^\s,]+)/.exec(error.message)?.[1];
  const message = variable ? `unknown variable "${variable}"` : error.message.replace(/, (?:file|line):?.*$/s, '');
  return {
    message,
    ...(line === undefined ? {} : { line, column }),
    ...(variable === undefined ? {} : { variable }),
  };
}

function positionOf(error: Error): [line?: number, column?: number] {
  const token: unknown = 'token' in error ? error.token : undefined;
  if (typeof token !== 'object' || token === null || !('getPosition' in token)) return [];
  const { getPosition } = token;
  if (typeof getPosition !== 'function') return [];
  const [line, column] = getPosition.call(token) as [number, number];
  return [line, column];
}
