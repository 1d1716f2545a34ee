import type { AccountId, ConsentId, SubjectId } from '../../../core/ids/index.ts';
import type { ReadDb, WriteDb } from '../database.ts';

/** A referral made here: its consent stands beside it. */
export interface Referral {
  readonly consent: ConsentId;
  /** For the receiver, in words; it travels in nothing but the sealed request to come. */
  readonly message: string | null;
  /** Of its receipt, 32 bytes in hex. */
  readonly secret: string;
  readonly referredBy: AccountId;
  readonly referredAt: number;
  /** Up to when a receipt was looked for. */
  readonly lookedAt: number;
  readonly openedAt: number | null;
}

const columns = 'referral.consent, referral.message, referral.secret, referral.referred_by AS referredBy, referral.referred_at AS referredAt, referral.looked_at AS lookedAt, referral.opened_at AS openedAt';

export const referral = (db: ReadDb, consent: ConsentId): Referral | undefined => db.get<Referral>(`SELECT ${columns} FROM referral WHERE consent = ?`, consent);

export const referralsOfSubject = (db: ReadDb, subject: SubjectId): Referral[] =>
  db.all<Referral>(`SELECT ${columns} FROM referral JOIN consent ON consent.id = referral.consent WHERE consent.subject = ? ORDER BY referral.referred_at DESC`, subject);

/** Final, without a receipt, and not over for longer than a day: what was opened in the last hour may be told later. */
export const referralsToLookFor = (db: ReadDb, now: number): (Referral & { end: number })[] =>
  db.all<Referral & { end: number }>(`SELECT ${columns}, consent.period_end AS end FROM referral JOIN consent ON consent.id = referral.consent
    WHERE referral.opened_at IS NULL AND consent.stage = 'confirmed' AND consent.period_end > ? ORDER BY referral.referred_at LIMIT 50`, now - 86_400_000);

export function putReferral(db: WriteDb, row: Referral): void {
  db.run(`INSERT INTO referral (consent, message, secret, referred_by, referred_at, looked_at, opened_at) VALUES (@consent, @message, @secret, @referredBy, @referredAt, @lookedAt, @openedAt)
    ON CONFLICT (consent) DO UPDATE SET looked_at = excluded.looked_at, opened_at = coalesce(opened_at, excluded.opened_at)`, { ...row });
}
