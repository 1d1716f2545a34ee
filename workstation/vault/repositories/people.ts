import type { AccountId, OrganizationId, PatientId } from '../../../core/ids/index.ts';
import type { AgeRecipient } from '../../../core/sealing/index.ts';
import type { ReadDb, WriteDb } from '../database.ts';

/** Somebody who can sign in here. */
export interface Person {
  account: AccountId;
  kind: 'staff' | 'patient' | 'validator';
  name: string;
  title: string;
  organization: OrganizationId | null;
  /** Set for a patient who has a PIN at this desk. */
  patient: PatientId | null;
  recipient: AgeRecipient;
  /** The account's keys under its PIN, as the keys process made them. */
  wrapped: Uint8Array;
  failures: number;
  blockedUntil: number | null;
  /** Shown at sign-in, in a demo clinic only. */
  demoPin: string | null;
  createdAt: number;
}

const columns = `account, kind, name, title, organization, patient, recipient, wrapped, failures, blocked_until AS blockedUntil,
  demo_pin AS demoPin, created_at AS createdAt`;

export const person = (db: ReadDb, account: AccountId): Person | undefined =>
  db.get<Person>(`SELECT ${columns} FROM person WHERE account = ?`, account);

export const people = (db: ReadDb): Person[] => db.all<Person>(`SELECT ${columns} FROM person ORDER BY kind DESC, created_at, name`);

/** The patient with this record number who has a PIN at this desk; none where the number is two people's. */
export function personByNumber(db: ReadDb, number: string): Person | undefined {
  const found = db.all<Person>(`SELECT ${columns} FROM person WHERE patient IN (SELECT id FROM patient WHERE upper(mrn) = upper(?))`, number.trim());
  return found.length === 1 ? found[0] : undefined;
}

export const personOfPatient = (db: ReadDb, patient: PatientId): Person | undefined =>
  db.get<Person>(`SELECT ${columns} FROM person WHERE patient = ?`, patient);

export function addPerson(db: WriteDb, row: Omit<Person, 'failures' | 'blockedUntil'>): void {
  db.run(`INSERT INTO person (account, kind, name, title, organization, patient, recipient, wrapped, demo_pin, created_at)
    VALUES (@account, @kind, @name, @title, @organization, @patient, @recipient, @wrapped, @demoPin, @createdAt)`, { ...row });
}

/** A wrong PIN. When the person may try again is the session's rule. */
export function recordFailure(db: WriteDb, account: AccountId, blockedUntil: number | null): void {
  db.run('UPDATE person SET failures = failures + 1, blocked_until = ? WHERE account = ?', blockedUntil, account);
}

export function clearFailures(db: WriteDb, account: AccountId): void {
  db.run('UPDATE person SET failures = 0, blocked_until = NULL WHERE account = ?', account);
}

export function setWrapped(db: WriteDb, account: AccountId, wrapped: Uint8Array): void {
  db.run('UPDATE person SET wrapped = ? WHERE account = ?', wrapped, account);
}

/** Those who were made before the organization was admitted. */
export function joinOrganization(db: WriteDb, organization: OrganizationId): void {
  db.run("UPDATE person SET organization = ? WHERE organization IS NULL AND kind <> 'validator'", organization);
}

/** The account of a patient who got a new one: the old PIN opens nothing here any more. */
export function removePerson(db: WriteDb, account: AccountId): void {
  db.run("DELETE FROM person WHERE account = ? AND kind = 'patient'", account);
}
