import { randomBytes } from 'node:crypto';
import { CID } from 'multiformats/cid';
import * as raw from 'multiformats/codecs/raw';
import { create } from 'multiformats/hashes/digest';
import { type ContentId, DocumentId, Hash, type SectionHash, type SubjectId } from '../../core/ids/index.ts';
import { type Call, calls } from '../../workstation/chain/index.ts';
import { hex, organization } from '../harness/validators.ts';

/** What one extrinsic may register. */
const most = 30;

/** Registrations of this many documents of one subject, thirty an extrinsic as the workstation sends them. */
export function registrations(subject: SubjectId, section: SectionHash, count: number): Call[] {
  const entry = () => ({
    id: DocumentId.parse(hex(32)), subject, section, cid: CID.createV1(raw.code, create(0x12, randomBytes(32))).toString() as ContentId, commitment: Hash.parse(hex(32)), size: 4096, epoch: 0, supersedes: null, retention: 1,
  });
  return Array.from({ length: Math.ceil(count / most) }, (_, index) => calls.records.register(organization, Array.from({ length: Math.min(most, count - index * most) }, entry)));
}
