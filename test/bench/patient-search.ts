/** P2: what a desk types, ranked, over two hundred thousand people: the vault's own search on an encrypted file and on a plain one. */
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { PatientId } from '../../core/ids/index.ts';
import { createRandom, type Random } from '../../core/synthetic/index.ts';
import { configure, createDb, rememberPages } from '../../workstation/vault/connection.ts';
import { migrate } from '../../workstation/vault/migrate.ts';
import { migrations } from '../../workstation/vault/migrations/index.ts';
import { openVault } from '../../workstation/vault/open-vault.ts';
import { insertPatient, type Patient } from '../../workstation/vault/repositories/patients.ts';
import { searchPatients } from '../../workstation/vault/repositories/patient-search.ts';
import type { Bench } from './bench.ts';

const perTransaction = 5_000;
const questions = 200;
/** As many as the list shows. */
const limit = 20;
const syllables = ['an', 'bar', 'ca', 'del', 'er', 'fi', 'gon', 'ha', 'il', 'jor', 'ka', 'len', 'mar', 'no', 'ol', 'per', 'qui', 'ro', 'sen', 'to', 'ul', 'ver', 'wa', 'ya', 'zim'];

export const patientSearch: Bench = {
  id: 'P2', work: 'ranked search of patients by the beginnings of two names in the vault, median', against: 'the same in plain SQLite', unit: 'ms', usual: 200_000, asked: 1.2, isCost: true,
  run({ seed, n, folder }) {
    const random = createRandom(seed);
    const people = Array.from({ length: n }, (_, index) => person(random, index));
    const asked = Array.from({ length: questions }, () => beginnings((people[random.int(0, n - 1)] as Patient).name));
    const vault = openVault({ file: join(folder, 'search.db'), key: new Uint8Array(32).fill(7) });
    const file = new Database(join(folder, 'search-plain.db'));
    try {
      configure(file);
      rememberPages(file);
      migrate(file, migrations);
      const plain = createDb(file);
      for (let at = 0; at < n; at += perTransaction) {
        const some = people.slice(at, at + perTransaction);
        vault.write((db) => { for (const one of some) insertPatient(db, one); });
        plain.transaction(() => { for (const one of some) insertPatient(plain, one); });
        process.stderr.write(`bench: ${String(at + some.length)} of ${String(n)} patients\n`);
      }
      const times = { ours: [] as number[], peer: [] as number[] };
      let found = 0;
      // Twice, the first time to read what is asked for into memory; alternately, so that what else the machine did hits both.
      for (const counts of [false, true]) {
        for (const text of asked) {
          const begun = performance.now();
          const ours = vault.read((db) => searchPatients(db, text, limit));
          const between = performance.now();
          const theirs = searchPatients(plain, text, limit);
          const end = performance.now();
          if (ours.length === 0 || ours.map(({ patient }) => patient.id).join() !== theirs.map(({ patient }) => patient.id).join()) throw new Error(`not the same is found for ${text}`);
          if (!counts) continue;
          found += ours.length;
          times.ours.push(between - begun);
          times.peer.push(end - between);
        }
      }
      return Promise.resolve({ ours: median(times.ours), peer: median(times.peer), facts: { questions, 'found on average': Math.round(found / questions) } });
    } finally {
      vault.close();
      file.close();
    }
  },
};

const word = (random: Random): string => Array.from({ length: random.int(2, 3) }, () => syllables[random.int(0, syllables.length - 1)]).join('');

function person(random: Random, index: number): Patient {
  const [given, family] = [word(random), word(random)];
  const mrn = `M${String(1_000_000 + index)}`;
  const birthDate = `${String(random.int(1920, 2024))}-0${String(random.int(1, 9))}-1${String(random.int(0, 9))}`;
  return {
    id: PatientId.parse(`00000000-0000-4000-8000-${String(index).padStart(12, '0')}`), name: `${given} ${family}`, sortName: `${family}, ${given}`, birthDate, gender: null, deceased: false, deceasedDate: null, mrn,
    identifiers: [], resource: { resourceType: 'Patient', id: String(index) }, search: `${given} ${family} ${mrn} ${birthDate}`, createdAt: index, updatedAt: index,
  };
}

/** Three letters of each name. */
const beginnings = (name: string): string => name.split(' ').map((part) => part.slice(0, 3)).join(' ');

const median = (times: readonly number[]): number => [...times].sort((left, right) => left - right)[Math.floor(times.length / 2)] ?? NaN;
