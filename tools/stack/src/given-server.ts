import { StackError, type ManagedServer, type ServerName } from './stack.js';

/** A server that the environment names: it is used, but never started or stopped from here. */
export function givenServer(name: ServerName): ManagedServer {
  const refuse = async (): Promise<void> => {
    throw new StackError(`${name} was given by the environment, so it cannot be started or stopped from here`);
  };
  return { source: 'environment', pid: undefined, start: refuse, stop: refuse, kill: refuse };
}
