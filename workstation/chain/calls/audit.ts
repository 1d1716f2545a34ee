import type { ContentId, Hash, OrganizationId } from '../../../core/ids/index.ts';
import type { Call } from '../types.ts';
import { bytes, call, optionalCid } from './arguments.ts';

export const audit = {
  /** Signed by the device whose log it is; gapless in `sequence` and in rows. */
  anchor: (organization: OrganizationId, sequence: number, root: Hash, firstRow: number, rows: number, pack: ContentId | null): Call =>
    call('audit', 'anchor', organization, sequence, bytes(root), firstRow, rows, optionalCid(pack)),
};
