export const accounts = {
  title: 'Accounts', subtitle: 'Accounts of this organization beside your own: a stash, a reserve, one to look at. Each key lies under its own passphrase.', empty: 'No further account', emptySentence: 'Make one, bring one, or add an address to look at.',
  columns: { name: 'Name', kind: 'Signs', address: 'Address', path: 'Path', added: 'Added', act: 'Actions' },
  kinds: { local: 'On this workstation', carried: 'On a device without a network', watched: 'Not at all: looked at only' },
  create: 'New account', bring: 'Bring an account', add: 'Add an address', manage: 'Manage', manageOf: (name: string) => `Manage ${name}`, addedBy: (name: string, at: string) => `${name}, ${at}`,
  fields: {
    name: 'Name', nameHint: 'Only this workstation knows it.', path: 'Derivation path', pathHint: 'Only where you use one: //hard or /soft steps. Note it with the words.', passphrase: 'Passphrase', passphraseHint: 'Asked for at each payment. At least 8 characters; nobody can reset it.', again: 'The passphrase again', address: 'Address', addressHint: 'Or the text of the QR code that the device shows.', words: 'Words', file: 'File', choose: 'Choose a file', chosen: (name: string) => `${name} is chosen`, password: 'Password of the file', phrase: 'Words of the account', phraseHint: '12 to 24 words in their order.', show: 'Show what is typed',
  },
  errors: { name: 'Write a name.', passphrase: 'At least 8 characters.', again: 'The two are not the same.', address: 'That is no address of this kind.', phrase: 'Write the words, 12 to 24 of them.', file: 'Choose the file.', password: 'Write the password of the file.', path: 'Write it like //hospital/1.', confirm: 'Write the name as it stands.', signature: 'Scan, write or paste the signature that the device shows.' },
  making: {
    title: 'New account', how: 'How many words', twelve: '12 words', twentyFour: '24 words', begin: 'Show the words',
    writeTitle: 'Write these words down', write: 'On paper, in this order, where nobody else finds them. They are shown this once. Who has them has the account; without them it cannot be brought back.', phraseLabel: 'The words, in their order', written: 'I have written them down',
    checkTitle: 'Check your note', check: 'Write these three words from your note.', word: (place: number) => `Word ${String(place)}`, keep: 'Keep the account', back: 'Show the words again', made: (name: string) => `${name} is kept.`,
  },
  bringing: { title: 'Bring an account', from: 'From', phrase: 'Its words', file: 'A file of polkadot.js', act: 'Bring it here', passphraseHere: 'Passphrase on this workstation' },
  adding: { title: 'Add an address', kind: 'What for', watched: 'To look at', carried: 'To pay with a device without a network (Polkadot Vault)', carriedHint: 'The device must know this network. Payments are shown to it as a QR code, and you scan the signature it shows, or type it.', act: 'Add', scan: 'Scan the address', scanned: (address: string) => `Read: ${address}.`, notAddress: 'That code is no address of this kind. Show the address of the account on the device, or type it.', elsewhere: 'The device showed this address for another network. It can sign here once it knows this one: see “Teach a device this network”.' },
  teaching: {
    open: 'Teach a device this network', how: 'A device without a network signs only for networks it knows. In Polkadot Vault open the scanner and show it the first code, then the second. Show the second again after each update of the network.',
    which: 'What to show', specs: '1. The network', metadata: '2. Its calls', unsigned: 'Nobody has signed these codes, and the device says so. Compare what it shows with what stands here before you accept.',
    facts: { title: 'Network', name: 'Name', version: 'Version', prefix: 'Prefix of addresses', unit: 'Unit', decimals: (unit: string, decimals: number) => `${unit}, ${String(decimals)} decimals`, genesis: 'First block', hash: 'Hash of its calls' },
    specsAlt: (title: string) => `QR code that makes ${title} known to a device`, metadataAlt: (title: string) => `QR codes with the calls of ${title}, one after the other`,
    metadataHow: 'Press Play and hold the device still until it has all of them. What it missed comes round again.',
  },
  managing: {
    rename: 'Rename', renamed: 'The new name is kept.', derive: 'Another account from this one', deriveHint: 'The same passphrase, some steps further.', deriveAct: 'Derive', derived: 'It is in the list.',
    exportFile: 'Export as a file of polkadot.js', exportFileHint: 'The file opens with the password you give it here. Who has both has the account.', exportPassword: 'Password for the file', exportFileAct: 'Save the file', exported: 'The file is saved.',
    exportPhrase: 'Show its words', exportPhraseHint: 'Nobody else should see the screen. It is a row of the audit.', exportPhraseAct: 'Show', hide: 'Hide', noPhrase: 'It came as a file, so its words are not known here.', path: (path: string) => `With the path ${path}`,
    forget: 'Forget', forgetHint: { local: 'Its key is destroyed here. Without its words or a file of it, what it holds is lost for good.', carried: 'Only its place in this list goes; the device keeps its key.', watched: 'Only its place in this list goes.' }, forgetConfirm: (name: string) => `Write its name to confirm: ${name}`, forgetAct: 'Forget it',
    address: 'Address', code: 'Its address as a QR code', codeAlt: (name: string) => `QR code with the address of ${name}`,
  },
} as const;
