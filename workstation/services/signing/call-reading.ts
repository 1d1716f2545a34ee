import { actions, evidences, type Grantee, namesIn, powers, purposes, relations, roles } from '../../../core/consent/index.ts';
import type { Reading, Section } from '../../../core/contract/index.ts';
import type { AccountId, OrganizationId } from '../../../core/ids/index.ts';
import type { Plain } from '../../chain/types.ts';

/** What ids mean to the people at this workstation. */
export interface Meanings {
  /** Null where nobody here knows it. */
  account(account: string): string | null;
  organization(id: number): string;
  grantee(grantee: Grantee): string;
  section(subject: string | null, hash: string): Section | null;
}

export interface Argument { readonly pallet: string; readonly name: string; readonly plain: Plain; readonly subject: string | null }

/** Names of arguments of our own pallets mean the same everywhere; another pallet's number is never taken for one of ours. */
const ours = new Set(['registry', 'subjects', 'consent', 'records', 'audit', 'market', 'incentives', 'network']);
const accountNames = new Set(['account', 'admin', 'controller', 'device', 'dest', 'delegate', 'target', 'real', 'who', 'participant', 'payee']);
const sectionNames = new Set(['sections', 'minimum', 'never']);
const timeNames = new Set(['from', 'until', 'start', 'end', 'deadline', 'enrolUntil', 'settleUntil']);
const amountNames = new Set(['payment', 'price']);
/** Before 2001 in ms: a block number or a count. */
const leastTime = 1e12;

export function readingOf({ pallet, name, plain, subject }: Argument, meanings: Meanings): Reading | null {
  if (plain === null) return { kind: 'nothing' };
  if (accountNames.has(name)) return typeof plain === 'string' ? named(meanings.account(plain)) : null;
  if (pallet === 'balances' && name === 'value' && (typeof plain === 'bigint' || typeof plain === 'number')) return { kind: 'tokens', planck: String(plain) };
  if (!ours.has(pallet)) return null;
  if (pallet === 'market' && amountNames.has(name) && typeof plain === 'bigint') return { kind: 'tokens', planck: String(plain) };
  if (typeof plain === 'number') {
    if (name === 'organization') return named(meanings.organization(plain));
    if (name === 'actions') return { kind: 'actions', actions: namesIn(actions, plain) };
    if (name === 'purposes') return { kind: 'purposes', purposes: namesIn(purposes, plain) };
    if (name === 'powers') return { kind: 'powers', powers: namesIn(powers, plain) };
    if (name === 'delay' || (pallet === 'market' && (name === 'delivery' || name === 'inspection'))) return { kind: 'wait', seconds: Math.round(plain / 1000) };
    return timeNames.has(name) && plain >= leastTime ? { kind: 'time', at: new Date(plain).toISOString() } : null;
  }
  if (name === 'role') return withOne(roles, plain, (role) => ({ kind: 'role', role }));
  if (name === 'evidence') return withOne(evidences, plain, (evidence) => ({ kind: 'evidence', evidence }));
  if (name === 'grantee') return granteeReading(plain, meanings);
  if (name === 'relation') return withOne(relations, plain, (relation) => ({ kind: 'relation', relation }));
  if (name === 'approvers' && Array.isArray(plain)) return plain.length === 0 ? { kind: 'nothing' } : named((plain as readonly Plain[]).map((account) => (typeof account === 'string' ? meanings.account(account) ?? account : '')).join(', '));
  if (name === 'holder') return holderReading(plain);
  if (name === 'to') return keeperReading(plain, meanings);
  if (sectionNames.has(name) && Array.isArray(plain)) return sectionsReading(plain, subject, meanings);
  return periodReading(plain);
}

const named = (text: string | null): Reading | null => (text === null || text === '' ? null : { kind: 'name', text: text.slice(0, 200) });

function withOne<T extends string>(all: readonly T[], plain: Plain, read: (value: T) => Reading): Reading | null {
  const found = all.find((one) => one === plain);
  return found === undefined ? null : read(found);
}

const isRecord = (plain: Plain): plain is Readonly<Record<string, Plain>> => typeof plain === 'object' && plain !== null && !Array.isArray(plain);

function granteeReading(plain: Plain, meanings: Meanings): Reading | null {
  if (!isRecord(plain)) return null;
  const { kind, value } = plain;
  if (kind === 'Account' && typeof value === 'string') return named(meanings.grantee({ kind, account: value as AccountId }));
  if (kind === 'Organization' && typeof value === 'number') return named(meanings.grantee({ kind, organization: value as OrganizationId }));
  if (kind !== 'Role' || !Array.isArray(value)) return null;
  const [organization, name] = value as readonly Plain[];
  const role = roles.find((one) => one === name);
  return typeof organization === 'number' && role !== undefined ? named(meanings.grantee({ kind, organization: organization as OrganizationId, role })) : null;
}

/** Whose key it is; of the organization its name stands beside it. */
function holderReading(plain: Plain): Reading | null {
  const [kind, value] = isRecord(plain) ? [plain.kind, plain.value] : [plain, null];
  return kind === 'Role' ? withOne(roles, value ?? null, (role) => ({ kind: 'role', role })) : kind === 'Organization' ? { kind: 'everybody' } : null;
}

/** To whom a record's keeping is offered. */
function keeperReading(plain: Plain, meanings: Meanings): Reading | null {
  if (!isRecord(plain)) return null;
  if (plain.kind === 'Custodian' && typeof plain.value === 'number') return named(meanings.organization(plain.value));
  return plain.kind === 'Controller' && typeof plain.value === 'string' ? named(meanings.account(plain.value)) : null;
}

function sectionsReading(plain: readonly Plain[], subject: string | null, meanings: Meanings): Reading {
  const known = plain.flatMap((hash) => (typeof hash === 'string' ? meanings.section(subject, hash) ?? [] : []));
  return { kind: 'sections', sections: known.slice(0, 64), unknown: plain.length - known.length };
}

function periodReading(plain: Plain): Reading | null {
  if (!isRecord(plain)) return null;
  const { start, end } = plain;
  return typeof start === 'number' && typeof end === 'number' && start >= leastTime ? { kind: 'period', start: new Date(start).toISOString(), end: new Date(end).toISOString() } : null;
}
