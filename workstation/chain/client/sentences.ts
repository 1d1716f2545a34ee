/** What each call does, in words a person can approve. Names in braces are the call's own arguments. Every call that a workstation makes has one. */
export const sentences: Readonly<Record<string, string>> = {
  'audit.anchor': 'Record that {rows} rows of the access log stand as they are',
  'balances.transferKeepAlive': 'Send {value:tokens} to {dest}',
  'consent.announce': 'Say that a consent has run out',
  'consent.approveEmergency': 'Approve that a record is opened in an emergency',
  'consent.closeEmergency': 'Close an emergency',
  'consent.delegate': 'Let {delegate} act for a patient',
  'consent.endDelegation': 'End that {delegate} acts for a patient',
  'consent.extend': 'Make a consent longer',
  'consent.grant': 'Give consent to {grantee}',
  'consent.narrow': 'Narrow a consent',
  'consent.openEmergency': 'Open a patient\'s record in an emergency, at organization {organization}',
  'consent.refer': 'Pass a consent on to {grantee}',
  'consent.refuse': 'Refuse a request for access',
  'consent.request': 'Ask a patient for access',
  'consent.reviewEmergency': 'Say whether an emergency was justified: {verdict}',
  'consent.revoke': 'Withdraw a consent',
  'consent.setBundle': 'Release the keys of a consent',
  'consent.setEmergencyPolicy': 'Lay down whom organization {organization} asks in an emergency',
  'consent.setEmergencyPreferences': 'Lay down what opens of a patient\'s record in an emergency',
  'consent.withdraw': 'Withdraw a request for access',
  'council.close': 'Count the council\'s votes',
  'council.propose': 'As the council: {inner}',
  'council.setMembers': 'Fill the seats of the council anew',
  'council.vote': 'Vote in the council',
  'governance.enact': 'With the right of root: {inner}',
  'market.arbitrate': 'Decide a dispute over a purchase from organization {organization} for the {verdict}',
  'market.clearProgramme': 'Remove a closed research programme of organization {organization} from the network',
  'market.clearPurchase': 'Remove an ended purchase from organization {organization} from the network',
  'market.close': 'Close a research programme of organization {organization}; what is left goes back to who paid it in',
  'market.complete': 'Have organization {organization} paid for a purchase',
  'market.deliver': 'Say that organization {organization} delivered what was bought',
  'market.dispute': 'Dispute what organization {organization} delivered',
  'market.enrol': 'Give {participant} a place in a research programme of organization {organization}',
  'market.launch': 'Pay the budget of a research programme of organization {organization} into escrow: {places} places, for each at most {payments} payments of {payment:tokens}',
  'market.offer': 'Offer a service of organization {organization} for {price:tokens}, paid to {payee}',
  'market.purchase': 'Buy a service of organization {organization}: its price goes into escrow',
  'market.refund': 'Pay back what was paid for a purchase from organization {organization}',
  'market.retire': 'Take back an offer of organization {organization}',
  'market.settle': 'Pay {participant} payment {number} of a research programme of organization {organization}',
  'market.withdraw': 'Give up a place in a research programme of organization {organization}',
  'records.erase': 'Confirm that a document of organization {organization} is erased',
  'records.hold': 'Place a legal hold on a document of organization {organization}',
  'records.register': 'Register sealed documents of organization {organization}',
  'records.rekey': 'Register documents of organization {organization}, sealed again to newer keys',
  'records.releaseHold': 'Release the legal hold on a document of organization {organization}',
  'records.requestErasure': 'Ask that a document of organization {organization} be erased',
  'records.retract': 'Retract a document of organization {organization}',
  'records.setRetention': 'Lay down how long documents of class {class} are kept',
  'records.withdrawErasure': 'Take back that a document of organization {organization} be erased',
  'registry.admit': 'Admit an organization to the network',
  'registry.approveAdmin': 'Approve {account} as an administrator of organization {organization}',
  'registry.assign': 'Assign the role {role} at organization {organization} to {account}',
  'registry.proposeAdmin': 'Propose {account} as an administrator of organization {organization}',
  'registry.rejectAdmin': 'Turn down {account} as an administrator of organization {organization}',
  'registry.end': 'End the role {role} of {account} at organization {organization}',
  'registry.enrolDevice': 'Enrol a workstation of organization {organization}',
  'registry.reinstate': 'Reinstate organization {organization}',
  'registry.retireDevice': 'Retire a workstation of organization {organization}',
  'registry.rotateKey': 'Publish a new key of organization {organization}',
  'registry.setRecipient': 'Publish the key under which you receive sealed data',
  'registry.suspend': 'Suspend organization {organization}',
  'session.setKeys': 'Make and finalize blocks with other keys',
  'staking.bond': 'Bond {value:tokens} as stake',
  'staking.bondExtra': 'Bond {maxAdditional:tokens} more as stake',
  'staking.cancelDeferredSlash': 'Cancel slashes that would be taken when era {era} begins: {slashIndices}',
  'staking.chill': 'Stand for election as a validator no more',
  'staking.payoutStakers': 'Have what {validatorStash} and its nominators earned in era {era} paid out',
  'staking.validate': 'Stand for election as a validator',
  'staking.setValidatorCount': 'Have at most {new} validate from the next era on',
  'subjects.accept': 'Take over the keeping of a patient\'s record',
  'subjects.claim': 'Hand a record over to its patient',
  'subjects.offer': 'Offer the keeping of a patient\'s record',
  'subjects.register': 'Register a patient under a pseudonym',
  'subjects.rotate': 'Renew the keys of a patient\'s sections',
  'subjects.setDirectory': 'Publish the directory of a patient\'s sections',
  'system.applyAuthorizedUpgrade': 'Bring the runtime that the council authorized',
  'system.authorizeUpgrade': 'Authorize the network to go on to another runtime, by its hash',
  'utility.batchAll': 'All or none: {inner}',
};

const longest = 200;

export function sentenceOf(name: string, args: Readonly<Record<string, string>>, inner: readonly { readonly sentence: string }[]): string {
  const template = Object.hasOwn(sentences, name) ? sentences[name] ?? name : name;
  const words = template
    .replace('{inner}', () => [...new Set(inner.map(({ sentence }) => sentence))].join('; '))
    .replace(/\{(\w+):tokens\}/g, (_, argument: string) => tokensOf(args[argument] ?? ''))
    .replace(/\{(\w+)\}/g, (_, argument: string) => (Object.hasOwn(args, argument) ? args[argument] ?? '' : ''));
  return words.length > longest ? `${words.slice(0, longest - 1)}…` : words;
}

const decimals = 12;

/** Planck as the network's token: 1 ASN is 10^12 planck. What is no whole number stands as it is. */
export function tokensOf(planck: string): string {
  if (!/^\d+$/.test(planck)) return planck;
  const digits = planck.padStart(decimals + 1, '0');
  const fraction = digits.slice(-decimals).replace(/0+$/, '');
  return `${digits.slice(0, -decimals)}${fraction === '' ? '' : `.${fraction}`} ASN`;
}
