import { z } from 'zod';
import { AccountId, JobId, OrganizationId } from '../ids/index.ts';
import { Instant, open, RoleName, signedIn, Text } from './base.ts';

export const Person = z.strictObject({
  account: AccountId, name: z.string().max(120), kind: z.enum(['staff', 'patient', 'validator']),
  title: z.string().max(120), roles: z.array(RoleName).max(11),
  /** Shown on the sign-in screen of a demo clinic only. */
  demoPin: z.string().max(12).nullable(),
  lockedOutUntil: Instant.nullable(),
});
export type Person = z.infer<typeof Person>;

export const SessionState = z.strictObject({
  /** `new`: no vault yet; `closed`: a passphrase is needed; `open`: ready to sign in. */
  vault: z.enum(['new', 'closed', 'open']),
  organization: z.strictObject({ id: OrganizationId, name: z.string().max(120), country: z.string().length(2), zone: z.string().max(60) }).nullable(),
  user: Person.nullable(),
  demo: z.boolean(),
  idleMinutes: z.int().min(1).max(15),
  /** A workstation that joins a network waits for its institutions: this line is what they admit it by. */
  application: z.string().max(4000).nullable(),
  /** Long work that the first screen waits for, if any. */
  setupJob: JobId.nullable(),
  /** Why this is not the desktop window, in words; null in Electron. */
  hostNote: z.string().max(300).nullable(),
  keychain: z.strictObject({
    /** What the operating system has for keys here: `absent` in this kind of window, `unprotected`, `locked` or not running. */
    offer: z.enum(['usable', 'absent', 'unprotected', 'locked']),
    /** It was chosen to open this vault. */
    chosen: z.boolean(),
    /** It was asked at this start, and its key is not this vault's. */
    changed: z.boolean(),
  }),
  /** The local database was damaged: it is being built anew, or was within the last days. Absent otherwise. */
  rebuilt: z.strictObject({
    running: z.boolean(), at: Instant.nullable(),
    /** What the damaged file is called now; it is never deleted. */
    setAside: z.string().max(80).nullable(),
    /** Of what some could not be read. Empty: only what was written last may be missing. */
    lost: z.array(z.enum(['patients', 'records', 'consents', 'people', 'audit', 'waiting', 'other'])).max(7),
    /** What the network and the document store gave back; null while the database is being built anew. Counts, and nothing of whom. */
    refill: z.strictObject({
      state: z.enum(['waiting', 'running', 'done']), documents: z.int().min(0), resources: z.int().min(0), patients: z.int().min(0),
      /** Patients without the keys to give new consents with, and without their names. */
      keyless: z.int().min(0), nameless: z.int().min(0),
      /** Documents that no key here opens, that nobody who can be reached has, and that are not what was registered. */
      unopened: z.int().min(0), unfetched: z.int().min(0), altered: z.int().min(0),
    }).nullable(),
  }).optional(),
  version: z.string().max(40),
});
export type SessionState = z.infer<typeof SessionState>;

export const OtherWorkstation = z.strictObject({ name: z.string().max(120), address: z.url().nullable(), people: z.array(z.string().max(160)).max(20) });

export const session = {
  state: open.output(SessionState),
  /** The people of this workstation; names of staff and, in a demo clinic, of its desk patients. */
  people: open.output(z.strictObject({ people: z.array(Person).max(100), others: z.array(OtherWorkstation).max(8) })),
  openVault: open.input(z.strictObject({ passphrase: z.string().min(1).max(256), useKeychain: z.boolean().optional() })).output(SessionState),
  /** Patients are on no list: they give their record number. Unknown or wrong PIN: the same answer. */
  signIn: open.input(z.union([
    z.strictObject({ account: AccountId, secret: z.string().min(1).max(256) }),
    z.strictObject({ number: Text(60), secret: z.string().min(1).max(256) }),
  ])).output(SessionState),
  /** Ends the key process; the vault stays open for background work. */
  lock: open.output(SessionState),
  /** Called on input, at most once a minute; without it the workstation locks itself. */
  touch: signedIn.output(z.strictObject({ locksAt: Instant })),
};

export const setup = {
  demoClinic: open.output(z.strictObject({ job: JobId })),
  organization: open.input(z.strictObject({
    name: Text(120), country: z.string().regex(/^[A-Z]{2}$/), passphrase: z.string().min(12).max(256), adminName: Text(120), adminPin: z.string().regex(/^\d{6,12}$/),
    /** The system's keychain opens the vault from the next start on; the passphrase still does. */
    useKeychain: z.boolean().default(false),
  })).output(z.strictObject({ job: JobId })),
};
