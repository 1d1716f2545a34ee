/**
 * One table of error codes. Only the code and a log reference reach the screen, which has this sentence for it.
 * `retry` says who can do something about it; `audit` says whether the refusal is a row in the audit log.
 */
export type Retry = 'never' | 'later' | 'other-node' | 'after-user-action';

export interface ErrorEntry { readonly retry: Retry; readonly audit: boolean; readonly sentence: string }

export const errorCodes = {
  'app.internal': { retry: 'later', audit: false, sentence: 'Something went wrong inside Assent. Nothing was changed. Try again; if it happens again, give the reference below to your administrator.' },
  'app.invalid-input': { retry: 'after-user-action', audit: false, sentence: 'That request was not understood. Check what you entered and try again.' },
  'app.not-found': { retry: 'never', audit: false, sentence: 'That item is not on this workstation.' },
  'app.cancelled': { retry: 'never', audit: false, sentence: 'Cancelled. Nothing was stored.' },
  'app.busy': { retry: 'later', audit: false, sentence: 'That is already being done. Wait until it has finished.' },

  'access.denied': { retry: 'after-user-action', audit: true, sentence: 'This record is closed to you. Open "Why?" to see the reason and the ways on.' },
  'access.role-missing': { retry: 'after-user-action', audit: true, sentence: 'Your role does not allow this. Ask an administrator of your organization.' },
  'access.not-signed-in': { retry: 'after-user-action', audit: false, sentence: 'Sign in first.' },

  'account.draft-gone': { retry: 'after-user-action', audit: false, sentence: 'The words that were shown are no longer held. Begin again: nothing was stored.' },
  'account.exists': { retry: 'never', audit: false, sentence: 'That account is already on this workstation.' },
  'account.file-invalid': { retry: 'never', audit: false, sentence: 'That is not an account file of polkadot.js with an sr25519 key. Nothing was stored.' },
  'account.no-key': { retry: 'never', audit: false, sentence: 'The key of this account is not on this workstation.' },
  'account.no-phrase': { retry: 'never', audit: false, sentence: 'This account came without its words. Export it as a file instead.' },
  'account.path-invalid': { retry: 'after-user-action', audit: false, sentence: 'Write the derivation path like //hospital/1: two slashes for a hard step, one for a soft one.' },
  'account.phrase-invalid': { retry: 'after-user-action', audit: false, sentence: 'Those are not the words of an account: one is misspelt, missing or in the wrong place.' },
  'account.signature-expired': { retry: 'after-user-action', audit: false, sentence: 'That signature can no longer be used: it came too late, or another payment of this account went first. Nothing was sent. Begin the payment again.' },
  'account.signature-invalid': { retry: 'after-user-action', audit: true, sentence: 'That signature is not by this account over this payment. Nothing was sent.' },
  'account.words-differ': { retry: 'after-user-action', audit: false, sentence: 'Those are not the words at these places. Look at your note again.' },

  'audit.unwritable': { retry: 'after-user-action', audit: false, sentence: 'The audit row could not be written, so nothing was opened. Free some disk space and try again.' },
  'audit.broken': { retry: 'never', audit: true, sentence: 'The audit log of this workstation does not add up. Call your privacy officer.' },

  'chain.clock': { retry: 'after-user-action', audit: false, sentence: 'The clock of this machine jumped. Confirm the time before the local node goes on.' },
  'chain.node-failed': { retry: 'later', audit: false, sentence: 'The local node stopped. It is being started again.' },
  'chain.node-missing': { retry: 'after-user-action', audit: false, sentence: 'There is no node for this kind of machine. Build it with "npm run node:build".' },
  'chain.proof-invalid': { retry: 'other-node', audit: true, sentence: 'A node answered with something it could not prove. Its answer was thrown away.' },
  'chain.rejected': { retry: 'never', audit: true, sentence: 'The network refused this change.' },
  'chain.timeout': { retry: 'later', audit: false, sentence: 'The network did not answer in time. What you did is kept and will be sent again.' },
  'chain.unavailable': { retry: 'later', audit: false, sentence: 'The network cannot be reached. Reading and writing go on; changes are sent when it is back.' },
  'chain.wrong-network': { retry: 'never', audit: true, sentence: 'That node belongs to another network.' },

  'consent.already-revoked': { retry: 'never', audit: false, sentence: 'That consent has already been withdrawn.' },
  'consent.evidence': { retry: 'after-user-action', audit: true, sentence: 'Say how the patient agreed: PIN, signed paper or guardian.' },
  'consent.expired': { retry: 'after-user-action', audit: true, sentence: 'That consent has ended. Ask for a new one.' },
  'consent.nothing-written': { retry: 'after-user-action', audit: false, sentence: 'Nothing in these sections was written in that time. Choose other days or other sections.' },
  'consent.request-closed': { retry: 'never', audit: false, sentence: 'That request was answered or taken back before.' },
  'consent.too-many-documents': { retry: 'after-user-action', audit: false, sentence: 'More was written in that time than one consent can list. Choose fewer days or fewer sections.' },
  'consent.transfer-basis': { retry: 'after-user-action', audit: true, sentence: 'The other organization is in another country. Say on what basis the data may go there.' },
  'consent.waiting-for-keys': { retry: 'later', audit: true, sentence: 'The patient agreed, but the keys have not been released yet. A key steward of the other organization has to sign in.' },

  'content.cannot-listen': { retry: 'after-user-action', audit: false, sentence: 'This workstation cannot listen there: the address is not one of this machine just now, or another program has the port.' },
  'content.invalid': { retry: 'never', audit: true, sentence: 'That address of a stored document is not valid.' },
  'content.not-running': { retry: 'later', audit: false, sentence: 'The document store is not running. It is being started again.' },
  'content.tampered': { retry: 'other-node', audit: true, sentence: 'A stored block was altered. It was refused and another copy is being looked for.' },
  'content.too-large': { retry: 'never', audit: false, sentence: 'That file is larger than may be stored.' },
  'content.unavailable': { retry: 'later', audit: false, sentence: 'No reachable workstation holds this document just now. It will open when one is back.' },
  'content.unreachable': { retry: 'later', audit: false, sentence: 'That workstation cannot be reached just now. It is tried again by itself.' },
  'content.wrong-network': { retry: 'never', audit: true, sentence: 'That storage peer does not belong to this network.' },

  'council.decides': { retry: 'after-user-action', audit: false, sentence: 'The council of this network decides that by vote. Its members do so with "npm run network -- --council"; the guide for operators says how. Nothing was sent.' },
  'council.proposed': { retry: 'after-user-action', audit: false, sentence: 'The council has that before it already. Its members vote for it with "npm run network -- --council vote". Nothing was sent.' },

  'custody.with-patient': { retry: 'after-user-action', audit: true, sentence: 'The patient keeps the keys of this record. They agree with their own PIN, or signed in; paper or a guardian is not enough.' },

  'device.here': { retry: 'after-user-action', audit: false, sentence: 'This is the workstation you are sitting at. Once it is retired, nothing that is written here is recorded. Say that you mean it, or choose another one.' },
  'device.retired': { retry: 'never', audit: false, sentence: 'That workstation has been retired already.' },

  'document.cannot-decrypt': { retry: 'never', audit: true, sentence: 'None of the keys on this workstation opens this document.' },
  'document.foreign-network': { retry: 'never', audit: true, sentence: 'This document was written for another network. It was not shown.' },
  'document.invalid': { retry: 'never', audit: true, sentence: 'That document is not in a form Assent knows.' },
  'document.old-epoch': { retry: 'other-node', audit: true, sentence: 'This document is sealed with keys that were replaced since, although the network says otherwise. It was not shown.' },
  'document.superseded': { retry: 'other-node', audit: true, sentence: 'This is an older version in the place of a newer one. It was not shown.' },
  'document.tampered': { retry: 'other-node', audit: true, sentence: 'This document does not match what was recorded. It was not shown.' },

  'erasure.incomplete': { retry: 'later', audit: true, sentence: 'Something of what was to be erased is still there, so no certificate was made. What was erased stays erased; it is tried again at the next sign-in.' },
  'emergency.excluded': { retry: 'never', audit: true, sentence: 'The patient laid down that none of this record opens in an emergency.' },
  'emergency.over': { retry: 'never', audit: true, sentence: 'That emergency is over. Nothing opens by it any more.' },
  'emergency.review-owed': { retry: 'after-user-action', audit: true, sentence: 'An emergency that you opened before has not been reviewed. A privacy officer reviews it; then you may open another.' },

  'import.invalid-resource': { retry: 'after-user-action', audit: false, sentence: 'Some entries are not valid FHIR R4. They are listed with their reasons and were not stored.' },
  'import.no-patient': { retry: 'after-user-action', audit: false, sentence: 'The file names no patient, so nothing was stored.' },
  'import.not-a-bundle': { retry: 'after-user-action', audit: false, sentence: 'The file is JSON, but not a FHIR bundle or resource. Nothing was stored.' },
  'import.not-json': { retry: 'after-user-action', audit: false, sentence: 'The file is not complete JSON. Nothing was stored.' },
  'import.too-deep': { retry: 'never', audit: false, sentence: 'The file is nested deeper than 64 levels. Nothing was stored.' },
  'import.too-large': { retry: 'never', audit: false, sentence: 'The file is larger than 50 MB. Split it and import the parts.' },
  'import.unsupported-bundle-type': { retry: 'after-user-action', audit: false, sentence: 'That kind of bundle cannot be imported. Use a transaction, batch, collection, searchset or document bundle.' },

  'instance.running': { retry: 'after-user-action', audit: false, sentence: 'Assent is already running with this data. Use that window, or close it first.' },

  'keys.unavailable': { retry: 'later', audit: false, sentence: 'The key service stopped. Sign in again.' },
  'keys.locked': { retry: 'after-user-action', audit: false, sentence: 'The workstation is locked. Sign in first.' },

  'research.consent-needed': { retry: 'after-user-action', audit: true, sentence: 'A place needs a consent to this very programme that stands and is final on the network. Give it first, or wait until it is recorded.' },
  'research.funded-already': { retry: 'never', audit: false, sentence: 'This programme has a budget on the network already. Close that one first.' },
  'research.no-budget': { retry: 'after-user-action', audit: false, sentence: 'This programme has no open budget on the network. Its sponsor launches it first.' },
  'research.no-place': { retry: 'later', audit: false, sentence: 'Every place that the budget pays for is taken, or the time for new participants is over. Nothing was sent.' },
  'research.nothing-paid': { retry: 'never', audit: false, sentence: 'The words of this programme say that nothing is paid, and consents are to exactly these words. Offer another programme that names the reward.' },
  'research.paid-already': { retry: 'never', audit: false, sentence: 'That payment was made, or every payment of the plan was. Nothing was sent.' },
  'research.promised': { retry: 'later', audit: false, sentence: 'Participants are still promised payments. Pay them, or wait until the time of the programme is over.' },
  'research.treatment-consent': { retry: 'never', audit: true, sentence: 'That consent is not to research alone. No reward may hang on consent to treatment, so nothing was sent.' },

  'recovery.role-stands': { retry: 'after-user-action', audit: true, sentence: 'The person who lost their key still has their role. An administrator ends it first; else they would be given the new keys as well.' },
  'recovery.shares-missing': { retry: 'after-user-action', audit: true, sentence: 'Not enough of the people who hold a part have given it yet.' },
  'recovery.share-wrong': { retry: 'after-user-action', audit: true, sentence: 'One part does not belong here, or was altered. The person who gave it is named; ask them, or somebody else, again.' },
  'recovery.set-invalid': { retry: 'never', audit: true, sentence: 'These parts were not dealt by the person they are said to be from. Nothing was opened.' },
  'recovery.set-replaced': { retry: 'never', audit: true, sentence: 'New people were chosen since. The parts of the old ones open nothing any more.' },

  'retention.kept': { retry: 'never', audit: true, sentence: 'This has to be kept: the law or a legal hold says so. It can be restricted instead, so that nobody uses it for anything else.' },
  'retention.second-person': { retry: 'after-user-action', audit: true, sentence: 'You asked for this yourself. Another person has to confirm it.' },

  'session.locked-out': { retry: 'later', audit: true, sentence: 'Too many wrong attempts. Wait until the time shown and try again.' },
  'session.wrong-secret': { retry: 'after-user-action', audit: true, sentence: 'Wrong PIN or passphrase.' },

  'setup.invitation-invalid': { retry: 'after-user-action', audit: false, sentence: 'The file that --join names is no invitation, or cannot be read. Ask a member of the network for invitation.json and start again with it; the specification of the network alone does not do. Nothing was made.' },

  'storage.full': { retry: 'after-user-action', audit: false, sentence: 'The disk is full. Reading goes on; free some space to write again.' },
  'storage.read-only': { retry: 'after-user-action', audit: false, sentence: 'The data folder cannot be written. Check its permissions.' },
  'storage.failed': { retry: 'after-user-action', audit: false, sentence: 'The disk reported an error. Nothing was half-written.' },

  'vault.corrupt': { retry: 'after-user-action', audit: false, sentence: 'The local data is damaged beyond what could be read, and was not opened. It was set aside; nothing was deleted. Restore the newest backup.' },
  'vault.keychain': { retry: 'after-user-action', audit: false, sentence: 'The keychain of this computer did not do what was asked of it. Nothing was changed. Use the passphrase.' },
  'vault.migration-changed': { retry: 'never', audit: false, sentence: 'A database step was altered after it was released. This copy of Assent should not be used.' },
  'vault.newer': { retry: 'never', audit: false, sentence: 'This data was written by a newer Assent. Update before you open it.' },
  'vault.wrong-key': { retry: 'after-user-action', audit: false, sentence: 'The passphrase does not open this data.' },

  'wish.own-look': { retry: 'never', audit: true, sentence: 'The patient disputes your own look. Another privacy officer or administrator has to answer it.' },

  'writing.changed-meanwhile': { retry: 'after-user-action', audit: false, sentence: 'Somebody changed this entry meanwhile. Yours is kept as a draft: compare it with the newest version and sign again.' },
  'writing.contradiction': { retry: 'after-user-action', audit: false, sentence: '“None known” cannot be stated while an entry of the same kind is in force. Settle that entry first.' },
  'writing.not-here': { retry: 'never', audit: false, sentence: 'Only the clinic that wrote this entry can change it. Ask them, or write an entry of your own.' },
  'writing.not-whole': { retry: 'later', audit: false, sentence: 'Part of this document was lost with a damaged database and is not filled in again yet. It can be changed once it is.' },
  'writing.not-understood': { retry: 'after-user-action', audit: false, sentence: 'A value is missing or impossible, so nothing was saved. The form says which.' },
  'writing.unit-unknown': { retry: 'after-user-action', audit: false, sentence: 'That unit is not one UCUM knows, so nothing was saved. Write it as UCUM does, such as mg/dL or mmol/L.' },
  'writing.unusual': { retry: 'after-user-action', audit: false, sentence: 'A value is unusual. Look at it again and confirm it.' },
  'writing.warning-unread': { retry: 'after-user-action', audit: true, sentence: 'There are warnings against this order. Read them, and say why you order it all the same.' },

  'wallet.insufficient': { retry: 'after-user-action', audit: false, sentence: 'The balance is too small for this amount and its fee.' },
} as const satisfies Record<string, ErrorEntry>;

export type ErrorCode = keyof typeof errorCodes;

export const isErrorCode = (value: unknown): value is ErrorCode => typeof value === 'string' && Object.hasOwn(errorCodes, value);
