/** Sites the workstation may send somebody to, in their own browser. Each is named in the documentation it is for. */
const sites: readonly string[] = ['hl7.org', 'www.hl7.org', 'loinc.org', 'polkadot.js.org'];

/** The one door out: https, a site of the list, no port, no user. What a record says never passes. */
export function isAllowedLink(address: string): boolean {
  if (address.length > 500 || !URL.canParse(address)) return false;
  const { protocol, hostname, port, username, password } = new URL(address);
  return protocol === 'https:' && sites.includes(hostname) && port === '' && username === '' && password === '';
}
