const events = ['SIGINT', 'SIGTERM', 'SIGHUP', 'uncaughtException', 'unhandledRejection'] as const;
type Listener = (...given: unknown[]) => void;

/** Takes away what a program under test began to listen to on this process, and leaves what was there: the test runner listens too. */
export function rememberListeners(): () => void {
  const before = new Map(events.map((event) => [event, new Set(process.rawListeners(event))]));
  return () => {
    for (const event of events) for (const listener of process.rawListeners(event)) if (before.get(event)?.has(listener) !== true) process.removeListener(event, listener as Listener);
  };
}
