import { describe, expect, it } from 'vitest';
import { notificationKinds } from '../../../core/contract/notifications.ts';
import { placeOf, textOf } from './notification.ts';

const row = { id: 1, at: '', seen: false, patient: null, emergency: null, subject: null } as const;

describe('a notification', () => {
  it('of every kind is a sentence, for staff and for the patient, also where nobody is known by name', () => {
    for (const kind of notificationKinds) for (const who of ['staff', 'patient'] as const) {
      expect(textOf({ ...row, kind, personName: null, organizationName: null, patientName: null }, { kind: who })).toMatch(/^\p{Lu}.*\.$|^[a-z].*\.$/u);
    }
  });
  it('calls a patient\'s record theirs, and another\'s by its name', () => {
    const told = { ...row, kind: 'emergency-opened', personName: 'Elif', organizationName: 'Northside', patientName: 'Sam Silent' } as const;
    expect(textOf(told, { kind: 'patient' })).toBe('Elif of Northside opened your record in an emergency, without your consent.');
    expect(textOf(told, { kind: 'staff' })).toBe('Elif of Northside opened the record of Sam Silent in an emergency.');
  });
  it('leads where something can be done, and nowhere else', () => {
    const staff = (roles: string[]) => ({ kind: 'staff', roles } as never);
    expect(placeOf({ kind: 'review-due' }, staff(['PrivacyOfficer']))?.to).toBe('/emergencies');
    expect(placeOf({ kind: 'review-owed' }, staff(['Clinician']))).toBeNull();
    expect(placeOf({ kind: 'emergency-opened' }, { kind: 'patient', roles: [] })?.to).toBe('/me/looked');
  });
});
