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
  /**
   * `renewing`: keys that a retired one held are being replaced still. `here`: the key of the one that is asked, also before the network has it.
   * `enrolling`: it has a new key that the network has not taken yet. `restoredAt`: when it was restored from a backup, until it has a new key.
   */
  list: forRoles('Admin', 'PrivacyOfficer', 'Auditor').output(z.strictObject({ rows: z.array(DeviceRow).max(500), online: z.boolean(), renewing: z.boolean(), here: AccountId.nullable(), enrolling: z.boolean(), restoredAt: Instant.nullable() })),
  /** What retiring it will sign: its end, and the keys of the organization and its roles that take the place of those it held. */
  willRetire: forRoles('Admin').input(named).output(WillSign),
  /**
   * It signs nothing any more, and every key it may have held is replaced, as the job `renew-keys`. `here`: said yes to retiring the very
   * one that is asked, which replaces no keys. Errors: `device.here`, `device.retired`.
   */
  retire: forRoles('Admin').input(z.strictObject({ device: AccountId, here: z.boolean().default(false) })).output(named),
  /** What a new key for the workstation that is asked will sign, in place of `device`: its enrolment, the end of `device`, and the keys that replace those of the lost copy. */
  willReenrol: forRoles('Admin').input(named).output(WillSign),
  /**
   * Another copy of the workstation that is asked was lost: the machine that its backup was made of, or the backup. It makes itself a new key,
   * is enrolled by it, retires `device`, which it had, and replaces every key that the copy held, as the job `renew-keys`. `lost`: said so.
   * Errors: `device.retired` where `device` was given up already.
   */
  reenrol: forRoles('Admin').input(z.strictObject({ device: AccountId, lost: z.literal(true) })).output(named),
};
