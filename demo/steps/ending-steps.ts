import { readFile, writeFile } from 'node:fs/promises';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Cast } from '../cast.ts';
import { codeOf } from '../failure.ts';
import type { Facts } from '../reporter.ts';
import { until } from '../waiting.ts';
import type { Standing } from './consent-steps.ts';

/** `tamper`, `audit.verify` and `restart`. */
export async function endingSteps(cast: Cast, standing: Standing): Promise<void> {
  const { reporter, home, other } = cast;
  const { subject, document, patient } = standing;

  await reporter.step('tamper', async (): Promise<Facts> => {
    const before = await cast.as(other, other.staff.clinician);
    const { cid } = await before.inspect.document({ subject, document });
    if (cid === null) return { ok: false };
    await before.inspect.fetch({ subject, document });
    const sound = await before.inspect.content({ cid });
    await cast.at(other).stop();
    const flipped = await flipAByte(join(other.dir, 'ipfs', 'blocks.db'), sound.bytes);
    const { client } = await cast.start(other);
    await client.session.openVault({ passphrase: other.passphrase });
    const after = await cast.as(other, other.staff.clinician);
    const damaged = await after.inspect.content({ cid });
    const again = await until('an unaltered copy from the peer', () => after.inspect.fetch({ subject, document }).catch(() => null), 45);
    return { flippedAt: flipped, soundBefore: sound.hashHolds, refused: !damaged.hashHolds, fetchedAgainFrom: again.from, ok: sound.hashHolds && flipped >= 0 && !damaged.hashHolds };
  });

  await reporter.step('audit.verify', async () => {
    const admin = await cast.as(home, home.admin);
    await admin.audit.anchor();
    const check = await until('the anchor to be final', async () => {
      const seen = await admin.audit.verify();
      return seen.anchored > 0 ? seen : null;
    });
    const { zip, rows } = await admin.audit.export();
    const sound = await admin.audit.verifyExport({ zip });
    const edited = await admin.audit.verifyExport({ zip: editARow(zip) });
    if (cast.exportDir !== null) {
      await mkdir(cast.exportDir, { recursive: true });
      await writeFile(join(cast.exportDir, 'audit.zip'), Buffer.from(zip, 'base64'));
    }
    return { rows: check.rows, anchored: check.anchored, root: check.root, block: check.block, proven: check.proven, exportedRows: rows, editedCopy: { holds: edited.holds, firstBadRow: edited.firstBadRow }, ok: check.holds && check.proven && sound.holds && !edited.holds };
  });

  await reporter.step('restart', async () => {
    const before = (await cast.as(home, home.staff.clinician)).inspect.vault();
    const had = await before;
    const { chain: { genesis } } = await cast.at(home).client.network.status();
    await Promise.all([cast.at(home).kill(), cast.at(other).kill()]);
    for (const one of [home, other]) {
      const { client } = await cast.start(one);
      await client.session.openVault({ passphrase: one.passphrase });
    }
    const desk = await cast.as(home, home.staff.clinician);
    const has = await desk.inspect.vault();
    const status = await until('the same network again', async () => {
      const seen = await desk.network.status();
      return seen.chain.phase === 'ready' ? seen : null;
    });
    const chart = await desk.chart.open({ patient, financial: true, reason: 'After a restart' });
    const onChain = await desk.inspect.document({ subject, document });
    const away = await cast.as(other, other.staff.clinician);
    const refused = await away.chart.document({ subject, document }).then(() => 'opened', codeOf);
    const same = has.documents === had.documents && has.resources === had.resources && has.patients === had.patients && has.auditRows >= had.auditRows;
    return { documents: has.documents, resources: has.resources, auditRows: has.auditRows, genesisSame: status.chain.genesis === genesis, opened: chart.documents.length, onChain: onChain.found, stillRefused: refused, ok: same && status.chain.genesis === genesis && chart.documents.length > 0 && onChain.found && refused === 'access.denied' };
  });
}

/** In the middle of the ciphertext's own bytes, found by the header of an age file. -1 where there is none. */
async function flipAByte(file: string, length: number): Promise<number> {
  for (const path of [file, `${file}-wal`]) {
    const bytes = await readFile(path).catch(() => null);
    if (bytes === null) continue;
    let found = -1;
    for (let at = bytes.indexOf('age-encryption.org/v1'); at >= 0; at = bytes.indexOf('age-encryption.org/v1', at + 1)) {
      const position = at + Math.min(400, Math.floor(length / 2));
      if (position >= bytes.length) continue;
      bytes[position] = (bytes[position] ?? 0) ^ 1;
      found = position;
    }
    if (found >= 0) { await writeFile(path, bytes); return found; }
  }
  return -1;
}

/** One permit in the log becomes a deny: what somebody would try to hide. */
function editARow(zip: string): string {
  const files = unzipSync(Buffer.from(zip, 'base64'));
  const rows = strFromU8(files['rows.ndjson'] ?? new Uint8Array());
  const edited = rows.replace('"outcome":"permit"', '"outcome":"deny"');
  return Buffer.from(zipSync({ ...files, 'rows.ndjson': strToU8(edited === rows ? rows.replace('"outcome":"done"', '"outcome":"failed"') : edited) })).toString('base64');
}
