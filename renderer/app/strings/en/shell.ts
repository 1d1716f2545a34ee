export const shell = {
  product: 'Assent',
  skip: 'Skip to the content',
  navigation: 'Main',
  nav: {
    patients: 'Patients', imports: 'Import', requests: 'Requests', audit: 'Audit', organization: 'Clinic', staff: 'Staff', validator: 'Validator', wallet: 'Wallet', accounts: 'Accounts', connection: 'Connection', about: 'About',
    record: 'My record', consents: 'Consents', looked: 'Who looked',
  },
  search: 'Find a patient',
  searchKeys: 'Ctrl K',
  lock: 'Lock',
  lockKeys: 'Ctrl L',
  theme: { light: 'Switch to the light theme', dark: 'Switch to the dark theme' },
  help: 'Keyboard help',
  demo: 'Demo clinic: invented people',
  connection: {
    final: 'Up to date', finalDetail: (at: string) => `Last confirmed ${at}`,
    starting: 'Starting', connecting: 'Connecting', syncing: 'Catching up', offline: 'Offline', unknown: 'Checking',
    rpc: 'Unproven source', lost: 'Not answering',
    waiting: (count: number) => `${String(count)} to send`, failed: (count: number) => `${String(count)} not sent`,
    open: 'Open the connection page',
  },
  offlineBanner: (until: string | null) => (until === null ? 'The network is out of reach. Your own records stay open; changes are kept and sent later.' : `The network is out of reach. Other organizations' records stay open until ${until}, your own always. Changes are kept and sent later.`),
  blockAge: (at: string, age: string) => `Last confirmed ${at}, ${age} ago`,
  noRole: { title: 'Welcome', pending: 'Your role is not in force yet', sentence: 'A new role is recorded within seconds and this page opens by itself. If it stays, ask an administrator of your organization.' },
  palette: {
    title: 'Find a patient', label: 'Name, record number, date of birth or phone', hint: 'Start typing. Small misspellings are forgiven.', none: (text: string) => `Nobody matches “${text}”.`, register: 'Register a new patient', recent: 'Newest first', results: (count: number) => `${String(count)} found`, searching: 'Searching',
    keys: '↑ ↓ to move, Enter to open, Esc to close',
  },
  keyboard: {
    title: 'Keyboard', rows: [
      ['Ctrl K', 'Find a patient from anywhere'], ['Ctrl L', 'Lock the workstation'], ['?', 'This help'], ['Esc', 'Close what is on top'], ['Tab', 'Next control'], ['↑ ↓', 'Move in a list or menu'], ['Enter', 'Open the selected row'], ['g then p', 'Patients'], ['g then r', 'Requests'], ['g then c', 'Connection'], ['g then a', 'Audit'], ['g then k', 'Accounts'],
    ] as readonly (readonly [string, string])[],
  },
  title: (page: string) => `${page} · Assent`,
};
