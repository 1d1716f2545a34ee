/** The other end of whoever started this process, in both hosts. */
export interface ParentPort {
  send(message: unknown): void;
  onMessage(listen: (message: unknown) => void): void;
}

/** What Electron adds to `process` in a utility process. */
interface UtilityPort { postMessage(message: unknown): void; on(event: 'message', listen: (event: { data: unknown }) => void): void }

export function parentPort(): ParentPort {
  const utility = (process as { parentPort?: UtilityPort }).parentPort;
  if (utility !== undefined) {
    return { send(message) { utility.postMessage(message); }, onMessage(listen) { utility.on('message', ({ data }) => { listen(data); }); } };
  }
  // Private keys do not outlive whoever may use them, also after kill -9.
  process.on('disconnect', () => process.exit(0));
  return {
    send(message) { if (process.connected) process.send?.(message); },
    onMessage(listen) { process.on('message', listen); },
  };
}
