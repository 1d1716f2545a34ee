/** The keys process: answers the commands of protocol.ts one by one or interleaved. It opens no file and no socket. */
import { webcrypto } from 'node:crypto';
import { AppError, toWire } from '../../core/errors/index.ts';
import { createKeyService, type KeyService } from './key-service.ts';
import { parentPort } from './parent-port.ts';
import { type Command, commands, isCommand, Request, Start } from './protocol.ts';
import { signingReady } from './signing.ts';
import { createWrapping } from './wrapping.ts';

const port = parentPort();
let service: KeyService | undefined;

// Ctrl+C reaches the whole group; the workstation ends this process when it has finished with it.
process.on('SIGINT', () => undefined);

port.onMessage((message) => {
  const start = Start.safeParse(message);
  if (start.success && service === undefined) service = begin(start.data.start.workstationSecret);
  else void answer(message);
});

function begin(workstationSecret: Uint8Array): KeyService {
  const randomBytes = (length: number): Uint8Array => webcrypto.getRandomValues(new Uint8Array(length));
  return createKeyService({ now: () => performance.now(), randomBytes, wrapping: createWrapping({ workstationSecret, randomBytes }) });
}

/** What is not even a request has no number to answer to, and is dropped. */
async function answer(message: unknown): Promise<void> {
  const request = Request.safeParse(message);
  if (!request.success) return;
  const { id, command, input } = request.data;
  try {
    if (!isCommand(command)) throw new AppError('app.invalid-input', { command: 'unknown' });
    port.send({ id, output: await run(command, input) });
  } catch (error) {
    port.send({ id, error: toWire(error) });
  }
}

async function run(command: Command, input: unknown): Promise<unknown> {
  if (service === undefined) throw new AppError('keys.unavailable');
  const parsed = commands[command].input.safeParse(input);
  if (!parsed.success) throw new AppError('app.invalid-input', { command });
  await signingReady();
  return (service[command] as (input: unknown) => Promise<unknown>)(parsed.data);
}
