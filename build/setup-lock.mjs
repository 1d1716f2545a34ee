import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { root, say } from './paths.mjs';

const folder = join(root, '.assent');
const file = join(folder, 'setup.lock');

/** Runs `work` while no other run of this clone installs or builds. A lock whose process is gone is taken over. */
export async function withSetupLock(work) {
  mkdirSync(folder, { recursive: true });
  let told = false;
  while (!taken()) {
    const holder = readHolder();
    if (holder !== undefined && !alive(holder)) { discard(holder); continue; }
    if (!told) say('assent: another run is installing or building; waiting for it');
    told = true;
    await pause(200);
  }
  const release = () => { if (readHolder() === process.pid) rmSync(file, { force: true }); };
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.removeListener('exit', release);
    release();
  }
}

/** Written aside and linked by rename would replace a live lock, so the file is created exclusively. */
function taken() {
  try {
    writeFileSync(file, `${process.pid}\n`, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function readHolder() {
  try {
    const pid = Number.parseInt(readFileSync(file, 'utf8'), 10);
    return Number.isInteger(pid) ? pid : undefined;
  } catch {
    return undefined;
  }
}

function alive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Two waiters may find the same dead holder: the rename lets one of them win, and a live lock is put back. */
function discard(holder) {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  if (Number.parseInt(readFileSync(aside, 'utf8'), 10) === holder) rmSync(aside, { force: true });
  else renameSync(aside, file);
}
