export const shell = {
  product: 'Assent',
  skip: 'Skip to the content',
  navigation: 'Main',
  nav: {
    patients: 'Patients', today: 'Today', imports: 'Import', requests: 'Requests', audit: 'Audit', organization: 'Clinic', keys: 'Keys', staff: 'Staff', emergencies: 'Emergencies', oversight: 'Consents', validator: 'Validator', wallet: 'Wallet', accounts: 'Accounts', connection: 'Connection', about: 'About',
    record: 'My record', consents: 'Consents', looked: 'Who looked', acting: 'For others', research: 'Research', services: 'Services', rights: 'My rights', retention: 'Retention',
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
    rpc: 'Unproven source', rpcDetail: (endpoint: string | null) => (endpoint === null ? 'read without proof' : `read without proof from ${endpoint}`), disagreeing: 'Waiting for agreement', disagreeingDetail: (at: string) => `since ${at}`, clock: 'Clock to confirm', progress: (percent: number) => `Catching up: ${String(percent)} %`, progressDetail: (block: string, of: string) => `block ${block} of about ${of}`, lost: 'Not answering',
    waiting: (count: number) => `${String(count)} to send`, failed: (count: number) => `${String(count)} not sent`,
    open: 'Open the connection page',
  },
  offlineBanner: (until: string | null) => (until === null ? 'The network is out of reach. Your own records stay open; changes are kept and sent later.' : `The network is out of reach. Other organizations’ records stay open until ${until}, your own always. Changes are kept and sent later.`),
  disagreement: {
    seen: (at: string, blocks: number) => `Changes are seen but not agreed on: since ${at} the network has made nothing final. ${blocks === 1 ? 'One block waits' : `${String(blocks)} blocks wait`}, and may still be taken back.`,
    none: (at: string) => `Since ${at} no new block has come. Changes are kept and wait for agreement.`,
    silent: (silent: number, all: number) => `${String(silent)} of ${String(all)} validators ${silent === 1 ? 'has' : 'have'} written none of the last blocks.`,
    meaning: 'A withdrawn consent is refused here at once. A new one opens nothing until the network agrees.',
  },
  clockBanner: 'The clock of this machine jumped, so the local node has stopped writing blocks. An administrator confirms the time on the connection page.',
  blockAge: (at: string, age: string) => `Last confirmed ${at}, ${age} ago`,
  noRole: { title: 'Welcome', pending: 'Your role is not in force yet', sentence: 'A new role is recorded within seconds and this page opens by itself. If it stays, ask an administrator of your organization.' },
  palette: {
    title: 'Find a patient', label: 'Name, record number, date of birth or phone', hint: 'Start typing. Small misspellings are forgiven.', none: (text: string) => `Nobody matches “${text}”.`, register: 'Register a new patient', recent: 'Newest first', results: (count: number) => `${String(count)} found`, searching: 'Searching',
    keys: '↑ ↓ to move, Enter to open, Esc to close',
  },
  keyboard: {
    title: 'Keyboard', rows: [
      ['Ctrl K', 'Find a patient from anywhere'], ['Ctrl L', 'Lock the workstation'], ['?', 'This help'], ['Esc', 'Close what is on top'], ['Tab', 'Next control'], ['↑ ↓', 'Move in a list or menu'], ['Enter', 'Open the selected row'], ['g then p', 'Patients'], ['g then r', 'Requests'], ['g then c', 'Connection'], ['g then a', 'Audit'], ['g then e', 'Emergencies'], ['g then k', 'Accounts'], ['g then h', 'Retention'], ['g then f', 'Research'],
    ] as readonly (readonly [string, string])[],
  },
  title: (page: string) => `${page} · Assent`,
};
