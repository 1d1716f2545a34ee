/** A patient's keys handed over and taken back on a real chain, by the calls that workstation/services/custody sends. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ConsentId, ContentId, Hash } from '../../core/ids/index.ts';
import { type Call, calls, type Chain } from '../../workstation/chain/index.ts';
import { AppError } from '../../core/errors/index.ts';
import { type Clinic, foundClinic, grantCall, hex, organization, startValidators, type Validators } from '../harness/validators.ts';
import { reasonToSkip, signer, type Signer } from './local-network.ts';

const directory = ContentId.parse('bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku');

describe.skipIf(reasonToSkip !== null)('custody on a real chain', () => {
  let validators: Validators;
  let chain: Chain;
  let clinic: Clinic;
  let patient: Signer;
  const refusal = (by: Signer, call: Call): Promise<unknown> => clinic.send(by, call).then(() => 'done', (error: unknown) => (error instanceof AppError ? error.data['error'] ?? error.code : String(error)));
  const keeper = async () => { const { value } = await chain.subject(clinic.subject); return { custodian: value?.custodian, controller: value?.controller }; };
  const epoch = async () => (await chain.epochs(clinic.subject, [clinic.section])).value[0]?.epoch ?? 0;
  const renewal = (): Call[] => [calls.subjects.setDirectory(organization, clinic.subject, directory), calls.subjects.rotate(organization, clinic.subject, [clinic.section])];
  const grant = (consent: ConsentId): Call => calls.consent.grant(organization, clinic.subject, consent, {
    grantee: { kind: 'Role', organization, role: 'KeySteward' }, sections: [clinic.section], actions: 1, purposes: 1, period: { start: Date.now() - 60_000, end: Date.now() + 3_600_000 }, dataPeriod: null, terms: Hash.parse(hex(32)), duo: null, countries: [], parent: null, bundle: null,
  }, 'Key', null);

  beforeAll(async () => {
    validators = await startValidators({ validators: 1, slotMs: 1000 });
    chain = await validators.client();
    [clinic, patient] = await Promise.all([foundClinic(chain), signer('//Patient')]);
  });
  afterAll(async () => { await validators.end(); });

  it('a key steward hands over and renews in one extrinsic; then the patient\'s signature alone counts, without tokens of their own', async () => {
    const consent = ConsentId.parse(hex(32));
    await clinic.send(clinic.steward, calls.batch([...renewal(), calls.subjects.claim(organization, clinic.subject, patient.account)]));
    expect(await keeper()).toEqual({ custodian: null, controller: patient.account });
    expect(await epoch()).toBe(1);
    expect(await refusal(clinic.steward, grantCall(clinic.subject, ConsentId.parse(hex(32)), [clinic.section]))).toBe('NotAuthorized');
    expect(await refusal(clinic.device, calls.subjects.setDirectory(organization, clinic.subject, directory))).toBe('NotAuthorized');
    await clinic.send(patient, grant(consent));
    await clinic.send(patient, calls.consent.setBundle(organization, clinic.subject, consent, directory));
    await clinic.send(patient, calls.subjects.setDirectory(organization, clinic.subject, directory));
    await clinic.send(patient, calls.consent.revoke(organization, clinic.subject, consent));
    expect(await epoch()).toBe(2);
  });

  it('the patient offers it back, and the steward accepts and renews in one extrinsic', async () => {
    const accepting = calls.batch([calls.subjects.accept(organization, clinic.subject), ...renewal()]);
    expect(await refusal(clinic.steward, accepting)).toBe('NotOffered');
    await clinic.send(patient, calls.subjects.offerToCustodian(organization, clinic.subject, organization));
    await clinic.send(clinic.steward, accepting);
    expect(await keeper()).toEqual({ custodian: organization, controller: null });
    expect(await epoch()).toBe(3);
    // The organization pays for who keeps the keys; nobody else of theirs is even heard.
    expect(await refusal(patient, grant(ConsentId.parse(hex(32))))).toBe('Payment');
  });
});
