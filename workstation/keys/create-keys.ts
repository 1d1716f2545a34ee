import { AppError, fromWire, isErrorCode } from '../../core/errors/index.ts';
import type { IsolatedProcess, Keys, KeysDependencies } from './port.ts';
import { type Command, type CommandInput, type CommandOutput, commands, Reply } from './protocol.ts';

/** Longer than any command on a slow machine; a process that does not answer is ended, and with it what it holds. */
const deadline = 30_000;

/** Where nothing runs nothing is open: these are answered without starting a process. */
const idleAnswers: Partial<Record<Command, unknown>> = { isUnlocked: { unlocked: false }, lockAccount: {}, lockAll: {} };

interface Running {
  readonly process: IsolatedProcess;
  readonly waiting: Map<number, { resolve(output: unknown): void; reject(error: unknown): void }>;
  readonly gone: Promise<void>;
}

export function createKeys({ spawnIsolated, entry, workstationSecret }: KeysDependencies): Keys {
  let running: Running | undefined;
  let lastId = 0;

  function start(): Running {
    const process = spawnIsolated(entry);
    const waiting: Running['waiting'] = new Map();
    const gone = new Promise<void>((resolve) => {
      process.onExit(() => {
        if (running?.process === process) running = undefined;
        for (const { reject } of waiting.values()) reject(new AppError('keys.unavailable'));
        waiting.clear();
        resolve();
      });
    });
    process.onMessage((message) => { settle(waiting, message); });
    process.send({ start: { workstationSecret } });
    return { process, waiting, gone };
  }

  async function call<C extends Command>(command: C, input: CommandInput<C>): Promise<CommandOutput<C>> {
    const { input: inputSchema, output: outputSchema } = commands[command];
    const checked = inputSchema.safeParse(input);
    if (!checked.success) throw new AppError('app.invalid-input', { command, field: checked.error.issues[0]?.path.join('.') ?? '' });
    if (running === undefined && command in idleAnswers) return idleAnswers[command] as CommandOutput<C>;
    const { process, waiting } = running ??= start();
    const id = lastId += 1;
    const output = await new Promise((resolve, reject) => {
      const timer = setTimeout(() => { process.kill(); }, deadline);
      timer.unref();
      waiting.set(id, { resolve(value) { clearTimeout(timer); resolve(value); }, reject(error: Error) { clearTimeout(timer); reject(error); } });
      process.send({ id, command, input: checked.data });
    });
    const parsed = outputSchema.safeParse(output);
    if (!parsed.success) throw new AppError('keys.unavailable', { command });
    return parsed.data as CommandOutput<C>;
  }

  const methods = Object.fromEntries(Object.keys(commands).map((command) => [command, (input: never) => call(command as Command, input)]));
  return {
    ...methods,
    async stop() {
      const ending = running;
      running = undefined;
      ending?.process.kill();
      await ending?.gone;
    },
  } as Keys;
}

function settle(waiting: Running['waiting'], message: unknown): void {
  const reply = Reply.safeParse(message);
  if (!reply.success) return;
  const call = waiting.get(reply.data.id);
  waiting.delete(reply.data.id);
  if (!('error' in reply.data)) call?.resolve(reply.data.output);
  else if (isErrorCode(reply.data.error.code)) call?.reject(fromWire({ code: reply.data.error.code, data: reply.data.error.data }));
  else call?.reject(new AppError('keys.unavailable'));
}
