/** What `age -d` opens without Assent: sealed files, and beside each the identity that opens it. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Section } from '../core/contract/index.ts';
import type { ConsentId, PatientId, SubjectId } from '../core/ids/index.ts';
import type { Client } from './workstation.ts';

/** `NAME.age`, with `NAME-identity.txt`. */
async function put(dir: string, name: string, { file, identity }: { readonly file: string; readonly identity: string }): Promise<void> {
  await mkdir(dir, { recursive: true });
  await writeFile(join(dir, `${name}.age`), Buffer.from(file, 'base64'));
  await writeFile(join(dir, `${name}-identity.txt`), `${identity}\n`, { mode: 0o600 });
}

export async function exportSection(client: Client, of: { readonly patient: PatientId; readonly section: Section }, dir: string, name: string): Promise<void> {
  await put(dir, name, await client.chart.exportDocument({ ...of, reason: 'Export of the demo' }));
}

/** The keys of a consent, as its grantee holds them. */
export async function exportKeys(client: Client, of: { readonly subject: SubjectId; readonly consent: ConsentId }, dir: string): Promise<void> {
  await put(dir, 'keys', await client.chart.exportKeys({ ...of, reason: 'Export of the demo' }));
}
