import { describe, expect, it } from 'vitest';
import { AccountId, ConsentId, ContentId, DocumentId, EmergencyId, Hash, OrganizationId, RequestId, SectionHash, SubjectId } from '../../../core/ids/index.ts';
import { sentences } from '../client/sentences.ts';
import type { Call } from '../types.ts';
import * as all from './index.ts';

const { batch, ...pallets } = all;
const { audit, balances, consent, council, market, records, registry, subjects } = pallets;
const builders = { ...pallets, utility: { batch } };
type Builders = typeof builders;

const id = 'ab'.repeat(32);
const [organization, subject, hash, section, account] = [OrganizationId.parse(1), SubjectId.parse(id), Hash.parse(id), SectionHash.parse('ab'.repeat(16)), AccountId.parse('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY')];
const [consentId, request, emergency, document] = [ConsentId.parse(id), RequestId.parse(id), EmergencyId.parse(id), DocumentId.parse(id)];
const cid = ContentId.parse('bafkreigh2akiscaildcqabsyg3dfr6chu3fgpregiymsck7e7aqa4s52zy');
const period = { start: 1, end: 2 };
const policy = { approvers: [account], threshold: 1, delay: 0 };
const terms: all.ConsentTerms = { grantee: { kind: 'Organization', organization }, sections: [section], actions: 1, purposes: 1, period, dataPeriod: null, duo: null, countries: [], parent: null, terms: hash, bundle: null };

/** One of each. A builder that has none here fails to compile. */
const made: { readonly [Pallet in keyof Builders]: { readonly [Name in keyof Builders[Pallet]]: Call } } = {
  audit: { anchor: audit.anchor(organization, 0, hash, 0, 1, null) },
  balances: { transfer: balances.transfer(account, 1n) },
  consent: {
    grant: consent.grant(organization, subject, consentId, terms, 'Pin', null), refer: consent.refer(organization, subject, consentId, terms), extend: consent.extend(organization, subject, consentId, 2, 'Pin'),
    delegate: consent.delegate(organization, subject, { delegate: account, relation: 'Family', powers: 1, sections: [section], actions: 1, purposes: 1, period, evidence: 'Pin' }), endDelegation: consent.endDelegation(subject, account),
    setBundle: consent.setBundle(organization, subject, consentId, cid), narrow: consent.narrow(organization, subject, consentId, [section], 2), revoke: consent.revoke(organization, subject, consentId),
    request: consent.request(organization, subject, request, { grantee: { kind: 'Account', account }, sections: [section], actions: 1, purposes: 1, period, text: null }), refuse: consent.refuse(organization, subject, request), withdraw: consent.withdraw(organization, subject, request),
    setEmergencyPolicy: consent.setEmergencyPolicy(organization, policy), openEmergency: consent.openEmergency(organization, subject, emergency, [section], 1, cid), approveEmergency: consent.approveEmergency(subject, emergency), closeEmergency: consent.closeEmergency(subject, emergency),
    setEmergencyPreferences: consent.setEmergencyPreferences(organization, subject, { minimum: [section], never: [], policy }), reviewEmergency: consent.reviewEmergency(organization, subject, emergency, 'Justified', null), announce: consent.announce(subject, consentId),
  },
  council: { propose: council.propose(1, registry.suspend(organization)), vote: council.vote(hash, 0, true), close: council.close(hash, 0), setMembers: council.setMembers([account]) },
  market: {
    launch: market.launch(organization, { terms: hash, duo: 6, payment: 1n, payments: 1, places: 1, enrolUntil: 1, settleUntil: 2 }), enrol: market.enrol(organization, hash, account, 'ab'.repeat(64)), withdraw: market.withdraw(organization, hash), settle: market.settle(organization, hash, account, 1, hash),
    close: market.close(organization, hash), clearProgramme: market.clearProgramme(organization, hash), offer: market.offer(organization, { terms: hash, duo: null, price: 1n, payee: account, delivery: 1, inspection: 1 }), retire: market.retire(organization, hash), purchase: market.purchase(organization, hash, hash),
    deliver: market.deliver(organization, hash, hash), dispute: market.dispute(organization, hash), complete: market.complete(organization, hash), refund: market.refund(organization, hash), arbitrate: market.arbitrate(organization, hash, 'Buyer'), clearPurchase: market.clearPurchase(organization, hash),
  },
  records: {
    register: records.register(organization, []), rekey: records.rekey(organization, []), retract: records.retract(organization, subject, document), hold: records.hold(organization, subject, document, hash), releaseHold: records.releaseHold(organization, subject, document),
    requestErasure: records.requestErasure(organization, subject, document), withdrawErasure: records.withdrawErasure(organization, subject, document), erase: records.erase(organization, subject, document), setRetention: records.setRetention(1, null),
  },
  registry: {
    admit: registry.admit([account], 'IE', hash), suspend: registry.suspend(organization), reinstate: registry.reinstate(organization), enrolDevice: registry.enrolDevice(organization, account), retireDevice: registry.retireDevice(organization, account),
    assign: registry.assign(organization, account, 'Nurse', 1, null, null), end: registry.end(organization, account, 'Nurse'), proposeAdmin: registry.proposeAdmin(organization, account, 1, null, null), approveAdmin: registry.approveAdmin(organization, account), rejectAdmin: registry.rejectAdmin(organization, account), setRecipient: registry.setRecipient(organization, hash), rotateKey: registry.rotateKey(organization, { kind: 'Organization' }, hash),
  },
  subjects: {
    register: subjects.register(organization, subject, null), setDirectory: subjects.setDirectory(organization, subject, cid), rotate: subjects.rotate(organization, subject, [section]),
    offerToCustodian: subjects.offerToCustodian(organization, subject, organization), accept: subjects.accept(organization, subject), claim: subjects.claim(organization, subject, account),
  },
  utility: { batch: batch([]) },
};

const calls = Object.values(made).flatMap((pallet) => Object.values(pallet) as Call[]);
const withoutSentence = (table: Readonly<Record<string, string>>): string[] => calls.map(({ pallet, method }) => `${pallet}.${method}`).filter((name) => !Object.hasOwn(table, name));

describe('the calls a workstation makes', () => {
  it('are all here', () => {
    const names = (table: object): string[] => Object.entries(table).flatMap(([pallet, methods]) => Object.keys(methods as object).map((name) => `${pallet}.${name}`)).sort();
    expect(names(made)).toEqual(names(builders));
  });

  it('each have a sentence that is shown before they are signed', () => {
    expect(withoutSentence(sentences)).toEqual([]);
    // The control: one taken out is missed.
    for (const name of ['consent.refer', 'subjects.offer', 'records.hold', 'market.settle']) expect(withoutSentence(Object.fromEntries(Object.entries(sentences).filter(([other]) => other !== name)))).toEqual([name]);
  });
});
