const hooks = new Set<() => void>();
let installed = false;

/**
 * Runs `hook` (synchronous) if this process ends without having undone what it started: process.exit, an uncaught
 * exception, an empty event loop. The last comes first: a server ends before its directory goes, or it would make it anew.
 * A SIGKILL passes it by; that is what the sweep is for.
 * @returns a function that takes the hook back.
 */
export function onExit(hook: () => void): () => void {
  if (!installed) {
    installed = true;
    process.on('exit', () => {
      for (const each of [...hooks].reverse()) {
        try {
          each();
        } catch {
          // The process is ending: the other hooks still get their turn.
        }
      }
    });
  }
  hooks.add(hook);
  return () => hooks.delete(hook);
}
