import { isIP } from 'node:net';
import { AppError } from '../../../core/errors/index.ts';
import type { NetworkInterface } from '../../platform/network-interfaces.ts';
import type { Vault } from '../../vault/database.ts';
import { putSetting, setting } from '../../vault/repositories/index.ts';
import type { AuditLog } from '../audit/audit-log.ts';

/** `port` null: the one this workstation has. */
export interface ListenWish { readonly addresses: readonly string[]; readonly port: number | null }

export interface ListeningDeps {
  readonly vault: Vault;
  readonly audit: () => AuditLog;
  readonly interfaces: () => readonly NetworkInterface[];
  /** The port that was got; null where it cannot be listened on. */
  readonly tryListening: (address: string, port: number) => Promise<number | null>;
  /** Listens there and nowhere else. Null where documents live on a clinic's own nodes, which listen by themselves. */
  readonly apply: () => ((multiaddrs: readonly string[]) => Promise<unknown>) | null;
  /** What others are told. */
  readonly announced: () => readonly string[];
}

const portKey = 'storage-port';
const addressesKey = 'storage-listen';
const loopback = '127.0.0.1';
const maxAddresses = 8;
const multiaddrOf = (address: string, port: number): string => `/ip${String(isIP(address))}/${address}/tcp/${String(port)}`;
/** All of them at once would also be those that nobody chose, and ones that come later. */
const isEvery = (address: string): boolean => address === '0.0.0.0' || /^[0:]+$/.test(address);

/** On which addresses of this machine the document store listens: on loopback always, beyond it only where somebody chose to. */
export function createListening(deps: ListeningDeps) {
  const { vault } = deps;
  const chosen = (): readonly string[] => vault.read((db) => setting<string[]>(db, addressesKey)) ?? [];
  const port = (): number => vault.read((db) => setting<number>(db, portKey)) ?? 0;
  let given: ListenWish | null = null;

  /** The same port at every start, so that peers find this workstation again; another one where somebody took it meanwhile. */
  async function multiaddrs(wish: ListenWish): Promise<string[]> {
    const known = wish.port ?? port();
    const got = await deps.tryListening(loopback, known) ?? await deps.tryListening(loopback, 0);
    if (got === null) throw new AppError('content.not-running', { method: 'listen' });
    if (port() === 0) vault.write((db) => { putSetting(db, portKey, got); });
    // An address that is away for now must not keep the store from starting: a cable was pulled, another network joined.
    const here = await Promise.all(wish.addresses.map(async (address) => await deps.tryListening(address, got) !== null ? [multiaddrOf(address, got)] : []));
    return [multiaddrOf(loopback, got), ...here.flat()];
  }

  /** Errors: `app.invalid-input`, `content.cannot-listen`. */
  async function checked({ addresses, port: wanted }: ListenWish): Promise<ListenWish> {
    const once = [...new Set(addresses)].filter((address) => address !== loopback);
    if (once.length > maxAddresses || once.some((address) => isIP(address) === 0 || isEvery(address))) throw new AppError('app.invalid-input', { field: 'listen' });
    for (const address of once) if (await deps.tryListening(address, 0) === null) throw new AppError('content.cannot-listen', { address });
    return { addresses: once, port: wanted };
  }

  function keep({ addresses, port: wanted }: ListenWish): void {
    vault.write((db) => {
      putSetting(db, addressesKey, [...addresses]);
      if (wanted !== null) putSetting(db, portKey, wanted);
      deps.audit().recordIn(db, { action: 'storage.listen', outcome: 'done', detail: { addresses: addresses.join(' ') || loopback, port: wanted ?? port() } });
    });
  }

  return {
    /** Where to listen at this start. `wish`, from the command line, counts from now on; it is written down by `begun`. */
    async begin(wish: ListenWish | null): Promise<string[]> {
      given = wish === null ? null : await checked(wish);
      return multiaddrs(given ?? { addresses: chosen(), port: null });
    },
    /** Once there is a log to write into. */
    begun(): void {
      if (given !== null && (given.addresses.join() !== chosen().join() || (given.port !== null && given.port !== port()))) keep(given);
      given = null;
    },
    async view() {
      const interfaces = deps.interfaces().slice(0, 50);
      const addresses = chosen();
      const away = (await Promise.all(addresses.map(async (address) => (await deps.tryListening(address, 0) === null ? [address] : [])))).flat();
      return {
        own: deps.apply() !== null, chosen: [...addresses], away, port: port(), announced: deps.announced().slice(0, 10),
        // One that was chosen by the command line need not be on the list: another address of loopback, or one that is away.
        interfaces: [...interfaces, ...addresses.filter((address) => !interfaces.some((one) => one.address === address)).map((address) => ({ name: '', address }))],
      };
    },
    /** The store is closed for a second or two. Errors: `app.invalid-input`, `content.cannot-listen`. */
    async choose(wanted: ListenWish) {
      const apply = deps.apply();
      if (apply === null) throw new AppError('app.invalid-input', { field: 'listen' });
      const wish = await checked(wanted);
      // Our own store holds the port it has.
      if (wish.port !== null && wish.port !== port()) {
        for (const address of [loopback, ...wish.addresses]) if (await deps.tryListening(address, wish.port) === null) throw new AppError('content.cannot-listen', { address: `${address}:${String(wish.port)}` });
      }
      keep(wish);
      const known = wish.port ?? port();
      await apply([loopback, ...wish.addresses].map((address) => multiaddrOf(address, known)));
      return this.view();
    },
  };
}
export type Listening = ReturnType<typeof createListening>;

/** `10.1.2.3`, `10.1.2.3:4001`, `[2001:db8::7]:4001`; `none` goes back to this machine alone. Null where nothing was said. Throws a sentence for the terminal. */
export function readListen(texts: readonly string[] | undefined): ListenWish | null {
  if (texts === undefined || texts.length === 0) return null;
  if (texts.length === 1 && texts[0] === 'none') return { addresses: [], port: null };
  const read = texts.map((text) => {
    const { address, port } = /^\[(?<address>[^\]]+)\](:(?<port>\d+))?$/.exec(text)?.groups ?? /^(?<address>[^:]+)(:(?<port>\d+))?$/.exec(text)?.groups ?? { address: text };
    const number = port === undefined ? null : Number(port);
    if (address === undefined || isIP(address) === 0 || isEvery(address) || (number !== null && (number < 1024 || number > 65_535))) throw new Error(`--listen wants an address of this machine, with a port from 1024 to 65535 or without one, or none; not "${text}"`);
    return { address, port: number };
  });
  const ports = new Set(read.flatMap(({ port }) => (port === null ? [] : [port])));
  if (ports.size > 1) throw new Error('--listen takes one port for all addresses');
  return { addresses: read.map(({ address }) => address), port: [...ports][0] ?? null };
}
