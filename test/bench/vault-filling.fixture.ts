/** A vault with `documents` documents of ten to a patient, three resources each; then waits to be killed. Arguments: file, documents, seed. */
import { ContentId, DocumentId, Hash, OrganizationId, PatientId, SectionHash, SubjectId } from '../../core/ids/index.ts';
import { createRandom } from '../../core/synthetic/index.ts';
import { openVault } from '../../workstation/vault/open-vault.ts';
import { insertPatient, insertResource, upsertDocument, upsertOrganization, upsertSubject } from '../../workstation/vault/repositories/index.ts';

const [file = '', documents = '0', seed = '0'] = process.argv.slice(2);
const perPatient = 10;
const perDocument = 3;
const random = createRandom(seed);
const hex = (bytes: number): string => Array.from({ length: bytes }, () => random.int(0, 255).toString(16).padStart(2, '0')).join('');
const organization = OrganizationId.parse(1);
const cid = ContentId.parse('bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku');
const section = SectionHash.parse(hex(16));

const vault = openVault({ file, key: new Uint8Array(32).fill(7) });
vault.write((db) => { upsertOrganization(db, { id: organization, name: 'Bench', country: 'IE', nameSalt: null, ours: true, status: 'active', admins: [], zone: 'Europe/Dublin', facility: {}, admittedBlock: 1 }); });
for (let patient = 0; patient * perPatient < Number(documents); patient += 1) {
  vault.write((db) => {
    const id = PatientId.parse(`00000000-0000-4000-8000-${String(patient).padStart(12, '0')}`);
    const name = `${hex(4)} ${hex(4)}`;
    insertPatient(db, {
      id, name, sortName: name, birthDate: '1970-01-01', gender: null, deceased: false, deceasedDate: null, mrn: `M${String(patient)}`, identifiers: [], resource: { resourceType: 'Patient', id: String(patient) }, search: name,
      createdAt: patient, updatedAt: patient,
    });
    const subject = SubjectId.parse(hex(32));
    upsertSubject(db, { id: subject, organization, ours: true, custodian: organization, controller: null, patient: id, generation: 1, directoryCid: cid, directory: null, keyring: new Uint8Array(400), sections: [], epochs: {}, stage: 'confirmed', createdAt: 1 });
    for (let at = 0; at < perPatient; at += 1) {
      const document = DocumentId.parse(hex(32));
      upsertDocument(db, {
        id: document, subject, section, category: 'labs', sensitivity: 'general', cid, commitment: Hash.parse(hex(32)), size: 4096, organization, ours: true, author: null, authoredAt: at, epoch: 0, supersedes: null, status: 'Current',
        stage: 'confirmed', block: 1, resources: perDocument, createdAt: at,
      });
      for (let position = 0; position < perDocument; position += 1) {
        insertResource(db, {
          document, position, subject, patient: id, type: 'Observation', fhirId: hex(8), version: null, fullUrl: null, identity: `Observation/${hex(8)}`, hash: Hash.parse(hex(32)), title: `Observation ${hex(3)}`, effective: '2026-01-01', sortKey: at,
          category: 'labs', sensitivity: 'general', current: true, resource: { resourceType: 'Observation', id: hex(8), note: [{ text: hex(200) }] }, search: hex(6),
        });
      }
    }
  });
}
process.stdout.write('filled\n');
setInterval(() => undefined, 1000);
