import { type ChildProcess, fork } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { UtilityProcess } from 'electron';

/**
 * Electron's utility process over Node's fork: no pid before it runs, messages wait until then, `kill` asks with SIGTERM and does nothing
 * before it runs or after it ended, a message is what a structured clone can carry.
 */
export class UtilityProcessDouble extends EventEmitter implements Pick<UtilityProcess, 'pid' | 'postMessage' | 'kill'> {
  pid: number | undefined = undefined;
  readonly kills: boolean[] = [];
  private readonly child: ChildProcess;
  private readonly waiting: object[] = [];

  constructor(path: string) {
    super();
    this.child = fork(path, [], { serialization: 'advanced', stdio: ['ignore', 'ignore', 'inherit', 'ipc'], env: { NODE_ENV: 'test' }, execArgv: ['--import', fileURLToPath(new URL('./utility-child.ts', import.meta.url))] });
    setTimeout(() => {
      this.pid = this.child.pid;
      for (const message of this.waiting.splice(0)) this.child.send(message);
      this.emit('spawn');
    }, 50);
    this.child.on('message', (message) => { this.emit('message', message); });
    this.child.once('exit', (code) => { this.pid = undefined; this.emit('exit', code ?? 0); });
  }

  postMessage(message: unknown): void {
    const copy = structuredClone(message) as object;
    if (this.pid === undefined) this.waiting.push(copy);
    else if (this.child.connected) this.child.send(copy, () => undefined);
  }

  kill(): boolean {
    const done = this.pid !== undefined && this.child.kill('SIGTERM');
    this.kills.push(done);
    return done;
  }

  /** For the end of a test only. */
  endForGood(): void { this.child.kill('SIGKILL'); }
}
