export const session = {
  welcome: 'Welcome to Assent',
  welcomeSentence: 'A medical record opens here only with the patient’s consent, and everybody can check that it did.',
  choices: {
    demo: { title: 'Look around in a demo clinic', sentence: 'Two clinics, two hundred invented patients, consents in every state. Ready in about a minute.', act: 'Make the demo clinic' },
    organization: { title: 'Set up your organization', sentence: 'Start a new record for your clinic, with you as its first administrator.', act: 'Set up' },
    imports: { title: 'Import patient records', sentence: 'Bring in FHIR R4 files. First set up your organization, then the import opens by itself.', act: 'Set up and import' },
  },
  organizationForm: {
    title: 'Set up your organization', name: 'Name of the organization', country: 'Country', adminName: 'Your name', adminPin: 'Your PIN', adminPinHint: '6 to 12 digits. You sign in with it.', pinAgain: 'Your PIN again', passphrase: 'Passphrase of this workstation', passphraseHint: 'At least 12 characters. It opens the encrypted data when the workstation starts. It cannot be recovered.', passphraseAgain: 'Passphrase again', act: 'Create the organization',
    errors: { name: 'Give the organization a name.', adminName: 'Give your name.', pin: 'A PIN has 6 to 12 digits.', pinDiffers: 'The two PINs differ.', passphrase: 'Use at least 12 characters.', passphraseDiffers: 'The two passphrases differ.' },
  },
  countries: { DE: 'Germany', FR: 'France', NL: 'Netherlands', GB: 'United Kingdom', IE: 'Ireland', ES: 'Spain', IT: 'Italy', PT: 'Portugal', PL: 'Poland', AT: 'Austria', CH: 'Switzerland', BE: 'Belgium', DK: 'Denmark', SE: 'Sweden', NO: 'Norway', FI: 'Finland', EE: 'Estonia', CZ: 'Czechia', GR: 'Greece', US: 'United States', CA: 'Canada', BR: 'Brazil', IN: 'India', JP: 'Japan', AU: 'Australia', NZ: 'New Zealand', KE: 'Kenya', ZA: 'South Africa' },
  application: { title: 'Waiting to be admitted', sentence: 'Hand this line to an administrator of the network. The workstation goes on by itself once your organization is admitted.' },
  progress: { title: 'Getting ready', elapsed: (text: string) => `${text} so far`, failed: 'The set-up stopped', background: 'More is being prepared in the background' },
  unlock: { title: 'Open the workstation', sentence: 'The data on this machine is encrypted.', label: 'Passphrase', act: 'Open', show: 'Show passphrase' },
  signIn: {
    title: 'Who is signing in?', empty: 'Nobody can sign in here yet', emptySentence: 'An administrator adds staff under Staff.', staff: 'Staff', patients: 'Patients at the desk', validators: 'Network', pin: 'PIN', choose: 'Choose a name, then type the PIN.', act: 'Sign in', wrong: 'Wrong PIN.', wait: (text: string) => `Too many wrong attempts. Try again in ${text}.`, demoPin: (pin: string) => `PIN ${pin}`, change: 'Somebody else', digit: (digit: string) => `Digit ${digit}`, erase: 'Delete the last digit', for: (name: string) => `PIN of ${name}`, entered: (count: number) => `${String(count)} digits entered`,
    others: 'The other clinic of this demo', othersSentence: 'It runs beside this one as its own workstation, with its own data and keys.', open: (name: string) => `Open ${name}`, noRole: 'No role', filter: 'Filter names',
  },
  tour: {
    title: 'A tour in six steps', steps: [
      'Sign in as a clinician and open a patient with Ctrl K.',
      'The other clinic’s part of the record is red: closed. Ask “Why?”.',
      'Request consent, and lock with Ctrl L.',
      'At the other clinic’s desk, sign in as the patient and approve the request.',
      'Back here the record is green. Read it, then withdraw the consent as the patient.',
      'Sign in as the administrator and read the audit: every look is there.',
    ],
    hide: 'Hide the tour', show: 'Show the tour',
  },
  idle: { title: 'Still there?', sentence: (seconds: number) => `This workstation locks in ${String(seconds)} s.`, stay: 'Keep working' },
  signedInAs: 'Signed in as',
  switchUser: 'Lock and switch user',
  hostNote: 'About this window',
};
