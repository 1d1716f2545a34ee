const beside = (...folders) => folders.map((folder) => `${folder}/**/*.test.{ts,tsx}`);
const rights = 'audit|consents|custody|decision|delegates|emergency|erasure|guardians|referrals|research|roles|wishes';
const inFolder = (name) => [`test/${name}/**/*.test.ts`];

/**
 * The suites of `npm test`, in the order they run. A suite without a test fails the run. `timeout` is one test's in ms,
 * `limit` the whole suite's, `workers` the number of test files at once.
 */
export const suites = [
  { name: 'unit', include: beside('core', 'served', 'electron', 'renderer', 'demo', 'build'), timeout: 60_000, limit: 300_000, workers: 2 },
  // Beside their files as well; apart, since there are as many again, and most open a vault. What people do, and what that stands on.
  { name: 'services', include: [`workstation/services/!(${rights})/**/*.test.ts`], timeout: 60_000, limit: 300_000, workers: 2 },
  // And what people may, agree to, and are told of it.
  { name: 'rights', include: [`workstation/services/@(${rights})/**/*.test.ts`], timeout: 60_000, limit: 300_000, workers: 2 },
  { name: 'workstation', include: ['workstation/*.test.ts', 'workstation/!(services)/**/*.test.ts'], timeout: 60_000, limit: 300_000, workers: 2 },
  { name: 'property', include: inFolder('property'), timeout: 60_000, limit: 300_000, workers: 2 },
  { name: 'contract', include: inFolder('contract'), timeout: 60_000, limit: 300_000, workers: 2 },
  { name: 'security', include: inFolder('security'), timeout: 60_000, limit: 300_000, workers: 2 },
  { name: 'crash', include: ['test/crash/!(backup|refill|guest-refill).test.ts'], timeout: 120_000, limit: 480_000, workers: 2 },
  // And what comes back afterwards, from a backup or from the network.
  { name: 'crash-return', include: ['test/crash/{backup,refill,guest-refill}.test.ts'], timeout: 120_000, limit: 480_000, workers: 2 },
  { name: 'network', include: inFolder('network'), timeout: 120_000, limit: 300_000, workers: 2 },
  // What the operators' guide says, on networks begun by the ceremony; apart, since each session and vote takes its blocks.
  { name: 'operators', include: inFolder('operators'), timeout: 120_000, limit: 300_000, workers: 2 },
  // Real Kubo nodes and IPFS Cluster peers, where they are on the machine: six processes a file.
  { name: 'storage', include: inFolder('storage'), timeout: 180_000, limit: 600_000, workers: 1 },
  // Real workstations by contract, without a browser; one file at a time, since each starts a node and two of them.
  { name: 'walks', include: ['test/walks/!(lost-device|lost-only-device|recovery).test.ts'], timeout: 180_000, limit: 600_000, workers: 1 },
  // And what becomes of keys that were lost.
  { name: 'walks-keys', include: ['test/walks/{lost-device,lost-only-device,recovery}.test.ts'], timeout: 180_000, limit: 600_000, workers: 1 },
  // Alone, and one file at a time: a browser, a node and two workstations want both cores.
  // One desk, and then several clinics beside each other.
  { name: 'e2e', include: ['test/e2e/!(clinics|demo|main-job|emergency|privacy-officer|sharing).test.ts'], timeout: 180_000, limit: 900_000, workers: 1 },
  { name: 'e2e-clinics', include: ['test/e2e/{clinics,demo,main-job}.test.ts'], timeout: 180_000, limit: 900_000, workers: 1 },
  // What patients, and those who answer for privacy, do with a record: asked, given, looked at, opened in an emergency.
  { name: 'e2e-people', include: ['test/e2e/{emergency,privacy-officer,sharing}.test.ts'], timeout: 180_000, limit: 900_000, workers: 1 },
];
