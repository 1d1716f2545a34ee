/** What each call does, in words a person can approve. Names in braces are the call's own arguments. */
const sentences: Readonly<Record<string, string>> = {
  'audit.anchor': 'Record that {rows} rows of the access log stand as they are',
  'balances.transferKeepAlive': 'Send {value:tokens} to {dest}',
  'consent.announce': 'Say that a consent has run out',
  'consent.grant': 'Give consent to {grantee}',
  'consent.narrow': 'Narrow a consent',
  'consent.refuse': 'Refuse a request for access',
  'consent.request': 'Ask a patient for access',
  'consent.revoke': 'Withdraw a consent',
  'consent.setBundle': 'Release the keys of a consent',
  'consent.withdraw': 'Withdraw a request for access',
  'council.close': 'Count the council\'s votes',
  'council.propose': 'As the council: {inner}',
  'council.vote': 'Vote in the council',
  'governance.enact': 'With the right of root: {inner}',
  'records.register': 'Register sealed documents of organization {organization}',
  'records.retract': 'Retract a document of organization {organization}',
  'records.setRetention': 'Lay down how long records of class {retention} are kept',
  'registry.admit': 'Admit an organization to the network',
  'registry.assign': 'Assign the role {role} at organization {organization} to {account}',
  'registry.end': 'End the role {role} of {account} at organization {organization}',
  'registry.enrolDevice': 'Enrol a workstation of organization {organization}',
  'registry.reinstate': 'Reinstate organization {organization}',
  'registry.retireDevice': 'Retire a workstation of organization {organization}',
  'registry.rotateKey': 'Publish a new key of organization {organization}',
  'registry.setRecipient': 'Publish the key under which you receive sealed data',
  'registry.suspend': 'Suspend organization {organization}',
  'session.setKeys': 'Make and finalize blocks with other keys',
  'subjects.claim': 'Hand a record over to its patient',
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
function tokensOf(planck: string): string {
  if (!/^\d+$/.test(planck)) return planck;
  const digits = planck.padStart(decimals + 1, '0');
  const fraction = digits.slice(-decimals).replace(/0+$/, '');
  return `${digits.slice(0, -decimals)}${fraction === '' ? '' : `.${fraction}`} ASN`;
}
