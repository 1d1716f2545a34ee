import { oc } from '@orpc/contract';
import { z } from 'zod';
import { type Role, roles } from '../consent/vocabulary.ts';
import { type ErrorCode, isErrorCode } from '../errors/index.ts';

/** Who may call: anybody with the window, a person signed in, or one who holds one of these roles. */
export type Access = 'open' | 'signed-in' | readonly RoleName[];

export interface ProcedureMeta {
  /** Largest raw request in bytes; a larger one is refused before it is parsed. */
  readonly maxBytes: number;
  readonly access: Access;
}

/** The runtime's names: one vocabulary from chain to screen. */
export const RoleName = z.enum(roles);
export type RoleName = Role;

/** Roles that work with patients' records at all; everybody else is refused before a decision is asked for. */
export const careRoles = ['Registrar', 'Nurse', 'Clinician', 'Laboratory', 'Pharmacist', 'KeySteward'] as const satisfies readonly RoleName[];

/** The only error a client sees: a code of the table, a reference into the log, and data free of patient data. */
export const WireErrorData = z.strictObject({
  code: z.custom<ErrorCode>(isErrorCode),
  reference: z.string().max(40),
  data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});
export type WireErrorData = z.infer<typeof WireErrorData>;

const base = oc.$meta<ProcedureMeta>({ maxBytes: 64 * 1024, access: 'signed-in' }).errors({ ASSENT: { status: 422, data: WireErrorData } });

export const open = base.meta({ access: 'open', maxBytes: 64 * 1024 });
export const signedIn = base;
export const forRoles = (...access: readonly RoleName[]) => base.meta({ access, maxBytes: 64 * 1024 });
export const inCare = forRoles(...careRoles);
export const withBytes = (access: Access, maxBytes: number) => base.meta({ access, maxBytes });

/** A page is asked for by the last key of the one before it; `next` is null on the last page. */
export const page = <T extends z.ZodType>(row: T) => z.strictObject({ rows: z.array(row).max(500), next: z.string().max(200).nullable() });

/** FHIR date, dateTime or instant, with the precision it was written in. */
export const FhirDate = z.string().max(40);
export const Instant = z.iso.datetime();
export const Text = (max: number) => z.string().trim().min(1).max(max);
