/** The pre-shared key of a private swarm, from Kubo's own `swarm.key` or from the invitation to a network of workstations. */
import { readFile } from 'node:fs/promises';

const hex = /^[0-9a-f]{64}$/;
const kuboHeader = '/key/swarm/psk/1.0.0/';

export const swarmKeyFile = (key: Uint8Array): string => `${kuboHeader}\n/base16/\n${Buffer.from(key).toString('hex')}\n`;

/** 32 bytes. Throws a sentence for the terminal. */
export async function readSwarmKey(file: string): Promise<Uint8Array> {
  const text = await readFile(file, 'utf8');
  const found = text.startsWith(kuboHeader) ? text.split('\n')[2]?.trim() : invitationKey(text);
  if (found === undefined || !hex.test(found)) throw new Error(`${file} holds no swarm key: it is neither an invitation nor Kubo's swarm.key in base16`);
  return Buffer.from(found, 'hex');
}

function invitationKey(text: string): string | undefined {
  try {
    const { swarmKey } = JSON.parse(text) as { swarmKey?: unknown };
    return typeof swarmKey === 'string' ? swarmKey : undefined;
  } catch {
    return undefined;
  }
}
