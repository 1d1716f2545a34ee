import { z } from 'zod';
import { AccountId } from '../ids/index.ts';
import { forRoles, Instant } from './base.ts';
import { WillSign } from './signing.ts';

/**
 * A workstation of this organization. The network counts blocks: times are as good as its blocks were regular, and null while it
 * cannot be reached. `anchoredAt`: when it last put its audit on record; null where it never did. `here`: the one that is asked.
 */
export const DeviceRow = z.strictObject({
  device: AccountId, here: z.boolean(), state: z.enum(['enrolled', 'retiring', 'retired']),
  enrolledAt: Instant.nullable(), anchoredAt: Instant.nullable(), retiredAt: Instant.nullable(), enrolledBlock: z.int().min(0), anchors: z.int().min(0).nullable(),
});
export type DeviceRow = z.infer<typeof DeviceRow>;

const named = z.strictObject({ device: AccountId });

export const devices = {
  /** `renewing`: keys that a retired one held are being replaced still. */
  list: forRoles('Admin', 'PrivacyOfficer', 'Auditor').output(z.strictObject({ rows: z.array(DeviceRow).max(500), online: z.boolean(), renewing: z.boolean() })),
  /** What retiring it will sign: its end, and the keys of the organization and its roles that take the place of those it held. */
  willRetire: forRoles('Admin').input(named).output(WillSign),
  /**
   * It signs nothing any more, and every key it may have held is replaced, as the job `renew-keys`. `here`: said yes to retiring the very
   * one that is asked, which replaces no keys. Errors: `device.here`, `device.retired`.
   */
  retire: forRoles('Admin').input(z.strictObject({ device: AccountId, here: z.boolean().default(false) })).output(named),
};
