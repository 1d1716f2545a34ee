import { AsyncLocalStorage } from 'node:async_hooks';
import { AppError, errorCodes } from '../../../core/errors/index.ts';
import { type AccountId, type Hash, type OrganizationId, PatientId } from '../../../core/ids/index.ts';
import type { Vault, WriteDb } from '../../vault/database.ts';
import { appendAudit, type AuditEntry, type AuditRow, patient as storedPatient } from '../../vault/repositories/index.ts';
import type { ChangeFeed } from '../changes/change-feed.ts';

/** What the caller says; who, where and when are filled in here. */
export type AuditEvent = Pick<AuditEntry, 'action' | 'outcome'> & Partial<Omit<AuditEntry, 'at' | 'device'>>;

export interface AuditLog {
  /** Durable when it returns, on a full disk by the space set aside for it. Errors: `audit.unwritable`; then nothing may be handed out. */
  record(...events: readonly AuditEvent[]): AuditRow[];
  /** In the caller's transaction. */
  recordIn(db: WriteDb, event: AuditEvent): AuditRow;
}

/** What the window asked for; `input` is not checked yet. */
export interface Asked { readonly procedure: string; readonly input: unknown }

export interface Refusals {
  /** Does what was asked for. A refusal that left no row on its way leaves one here, with who asked and, where they named one, about whom. */
  noting<Result>(asked: Asked, work: () => Promise<Result>): Promise<Result>;
}

export interface AuditLogDeps {
  readonly vault: Vault;
  readonly now: () => number;
  readonly device: AccountId;
  readonly hashOf: (row: Omit<AuditRow, 'hash'>) => Hash;
  /** Who is signed in, in which role, for which organization. */
  readonly actor: () => { account: AccountId | null; role: string | null; organization: OrganizationId | null };
  readonly changes: ChangeFeed;
}

const empty = { subject: null, patient: null, document: null, consent: null, purpose: null, reason: null, clause: null, detail: {} } as const;

export function createAuditLog(deps: AuditLogDeps): AuditLog & Refusals {
  /** Of each thing that is asked for, however many are at once. */
  const running = new AsyncLocalStorage<{ refused: boolean }>();
  const recordIn = (db: WriteDb, event: AuditEvent): AuditRow =>
    appendAudit(db, { ...empty, ...deps.actor(), ...event, at: deps.now(), device: deps.device }, deps.hashOf);
  const record = (...events: readonly AuditEvent[]): AuditRow[] => {
    try {
      const rows = deps.vault.reserved(() => deps.vault.write((db) => events.map((event) => recordIn(db, event))));
      const now = running.getStore();
      if (now !== undefined && events.some(({ outcome }) => outcome === 'deny')) now.refused = true;
      deps.changes.announce('audit');
      return rows;
    } catch (cause) {
      throw new AppError('audit.unwritable', {}, { cause });
    }
  };
  return {
    recordIn, record,
    async noting({ procedure, input }, work) {
      const now = { refused: false };
      try {
        return await running.run(now, work);
      } catch (error) {
        if (error instanceof AppError && isRefusal(error) && !now.refused) record({ action: 'access.refused', outcome: 'deny', patient: namedIn(deps.vault, input), clause: clauseOf(error), detail: { procedure } });
        throw error;
      }
    },
  };
}

/** Nobody signed in is no refusal of somebody: the table of codes says which are. */
const isRefusal = ({ code }: AppError): boolean => code.startsWith('access.') && errorCodes[code].audit;

function clauseOf({ code, data }: AppError): string | null {
  const { clause } = data;
  return typeof clause === 'string' ? clause : code === 'access.role-missing' ? 'RoleMissing' : null;
}

function namedIn(vault: Vault, input: unknown): PatientId | null {
  const named = PatientId.safeParse(typeof input === 'object' && input !== null && 'patient' in input ? input.patient : null);
  return named.success && vault.read((db) => storedPatient(db, named.data)) !== undefined ? named.data : null;
}
