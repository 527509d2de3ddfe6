/** The peers' side of `Child.ask`: answers questions by name, and says hello once it can. */
export function answerQuestions(handlers: Readonly<Record<string, (argument: unknown) => unknown>>): void {
  process.on('message', (message: unknown) => {
    if (typeof message !== 'object' || message === null || !('id' in message) || !('question' in message)) return;
    const handler = handlers[String(message.question)];
    const argument = 'argument' in message ? message.argument : undefined;
    void Promise.resolve(handler?.(argument)).then((answer) => process.send?.({ id: message.id, answer }));
  });
  process.send?.('hello');
}

/** Ends as a process should: what is under way first. */
export function onEnd(close: () => Promise<unknown>): void {
  const end = (): void => void close().finally(() => process.exit(0));
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, end);
}

export function variable(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set`);
  return value;
}
