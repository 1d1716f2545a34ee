/** A network of one's own: fresh keys at the first start, the same chain at every later one, nothing left when its owner dies. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { ApiPromise, WsProvider } from '@polkadot/api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import '../../chain-types/index.ts';
import { Hash } from '../../core/ids/index.ts';
import { calls, createChain } from '../../workstation/chain/index.ts';
import { cacheDir, createNodeLauncher, developmentSpec, prebuild } from '../../workstation/chain/node/index.ts';
import { reasonToSkip, signer } from './local-network.ts';

let dir: string;
beforeAll(() => { dir = mkdtempSync(join(tmpdir(), 'assent-own-')); });
afterAll(() => { rmSync(dir, { recursive: true, force: true }); });

const isAlive = (pid: number): boolean => { try { process.kill(pid, 0); return true; } catch { return false; } };
const binary = process.env.ASSENT_NODE_BINARY;

describe('a network of one\'s own', () => {
  it('is founded once, governed by its founder, and goes on after a stop', async (context) => {
    if (reasonToSkip !== null) context.skip(reasonToSkip);
    const founder = await signer('//Founder');
    const launcher = createNodeLauncher({
      dataDir: dir, cacheDir: cacheDir(process.env), prebuild, developmentSpec, binary,
      network: { kind: 'own', founding: { founder: founder.account, name: 'Test', slotMilliseconds: 1000 } },
    });
    const first = await launcher.start();
    const chain = createChain({ worker: new URL('../../workstation/chain/worker.ts', import.meta.url), network: { mode: 'light', spec: readFileSync(first.spec, 'utf8') }, genesis: first.genesis, clock: Date });
    await chain.ready();
    const { genesis } = JSON.parse(readFileSync(developmentSpec, 'utf8')) as { genesis: { raw: { top: Record<string, string> } } };
    const committed = Object.values(genesis.raw.top).join();
    for (const name of readdirSync(join(first.basePath, 'chains', readdirSync(join(first.basePath, 'chains'))[0] ?? '', 'keystore'))) {
      expect(committed).not.toContain(name.slice(8));
      expect(statSync(join(first.basePath, 'chains', readdirSync(join(first.basePath, 'chains'))[0] ?? '', 'keystore', name)).mode & 0o077).toBe(0);
    }
    await chain.submit({ key: 'admit', call: calls.council.propose(1, calls.registry.admit([founder.account], 'DE', Hash.parse('44'.repeat(32)))), signer: founder.account, sign: founder.sign }).done;
    expect((await chain.organizations()).value.map(({ country }) => country)).toEqual(['DE']);
    expect((await chain.session()).value).toMatchObject({ slotDuration: 1000, validators: [founder.account] });
    const height = (await chain.finalized()).number;

    // Its validator was elected by stake, so eras are paid and an offence has something to cost.
    const api = await ApiPromise.create({ provider: new WsProvider(first.rpc), noInitWarn: true });
    const era = (await api.query.staking.activeEra()).unwrap().index;
    const [ledger, exposure, balance] = await Promise.all([api.query.staking.ledger(founder.account), api.query.staking.erasStakersOverview(era, founder.account), api.query.system.account(founder.account)]);
    expect([ledger.unwrap().active, exposure.unwrap().own].map(String)).toEqual(['100000000000000000', '100000000000000000']);
    expect(balance.data.reserved.toString()).toBe('100000000000000000');
    await api.disconnect();

    // What the node writes when the wall clock leaps; see its clock_guard.rs.
    writeFileSync(join(first.basePath, 'clock.stopped'), 'The clock is 20 min ahead of the time last seen.\n');
    await expect.poll(() => launcher.status().error?.code, { timeout: 5000 }).toBe('chain.clock');
    await launcher.confirmClock();
    expect(existsSync(join(first.basePath, 'clock.confirm'))).toBe(true);
    rmSync(join(first.basePath, 'clock.stopped'));
    await expect.poll(() => launcher.status().error, { timeout: 5000 }).toBeNull();

    await launcher.stop();
    expect(isAlive(first.pid)).toBe(false);
    const second = await launcher.start();
    expect(second.genesis).toBe(first.genesis);
    expect(second.peer).toBe(first.peer);
    await chain.reconnect();
    await chain.ready();
    expect((await chain.finalized()).number).toBeGreaterThanOrEqual(height);
    expect((await chain.organizations()).value.map(({ country }) => country)).toEqual(['DE']);
    await chain.stop();
    await launcher.stop();
  });

  it('names its log when the node cannot start, and says so where there is none', async (context) => {
    if (reasonToSkip !== null) context.skip(reasonToSkip);
    const deps = { cacheDir: cacheDir(process.env), prebuild, developmentSpec, network: { kind: 'development' as const } };
    const failing = createNodeLauncher({ ...deps, dataDir: join(dir, 'failing'), binary: '/bin/false' });
    await expect(failing.start()).rejects.toMatchObject({ code: 'chain.node-failed', data: { log: 'node.log' } });
    await expect.poll(() => failing.status(), { timeout: 5000 }).toMatchObject({ state: 'failed', restarts: 2, error: { code: 'chain.node-failed' } });
    await failing.stop();
    expect(failing.status().state).toBe('stopped');
    const none = { archive: join(dir, 'none.zst'), record: join(dir, 'none.json'), compiled: join(dir, 'none.zst') };
    const launcher = createNodeLauncher({ ...deps, dataDir: join(dir, 'missing'), prebuild: none });
    await expect(launcher.start()).rejects.toMatchObject({ code: 'chain.node-missing' });
    expect(launcher.status()).toMatchObject({ state: 'failed', error: { code: 'chain.node-missing' } });
  });

  it('ends with kill -9 of whoever started it', async (context) => {
    if (reasonToSkip !== null) context.skip(reasonToSkip);
    const program = fileURLToPath(new URL('../../workstation/chain/main.ts', import.meta.url));
    const owner = spawn(process.execPath, [program, '--dir', join(dir, 'orphan'), ...(binary === undefined ? [] : ['--binary', binary])], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [line] = await once(createInterface(owner.stdout), 'line') as [string];
    const said = JSON.parse(line) as { rpc: string; peer: string; spec: string; pid: number };
    expect(said.rpc).toMatch(/^ws:\/\/127\.0\.0\.1:\d+$/);
    expect(existsSync(said.spec)).toBe(true);
    expect(isAlive(said.pid)).toBe(true);
    owner.kill('SIGKILL');
    await expect.poll(() => isAlive(said.pid), { timeout: 20_000 }).toBe(false);
  });
});
