import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** As `is_node_package` of node/build.rs. */
const isNodePackage = (name) =>
  name.startsWith('sc-') || ['polkadot-sdk', 'parity-db', 'litep2p', 'wasmtime'].includes(name);

/**
 * SHA-256, in hex, of everything that decides what the node does. node/build.rs computes the same and compiles it in
 * (`assent-node --version`): change both or neither.
 *
 * @param {string} workspace the folder local-node
 */
export function nodeSourceHash(workspace) {
  const hash = createHash('sha256');
  const read = (path) => readFileSync(join(workspace, path));
  for (const path of sourceFiles(join(workspace, 'node'))) {
    const content = read(join('node', path));
    hash.update(`${path}\n${content.length}\n`).update(content).update('\n');
  }
  for (const line of manifestLines(read('Cargo.toml').toString())) hash.update(`${line}\n`);
  for (const line of lockedPackages(read('Cargo.lock').toString())) hash.update(`${line}\n`);
  return hash.digest('hex');
}

/** Paths relative to the node's folder, in byte order. */
function sourceFiles(node) {
  const found = ['Cargo.toml', 'build.rs'];
  const folders = ['src'];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of readdirSync(join(node, folder), { withFileTypes: true })) {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) folders.push(path);
      else if (path.endsWith('.rs')) found.push(path);
    }
  }
  return found.sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
}

/** The workspace's shared version, its SDK and the build profiles, without comments and blank lines. */
function manifestLines(manifest) {
  let section = '';
  return manifest.split('\n').map((line) => line.trim()).filter((line) => {
    if (line.startsWith('[')) section = line;
    const wanted = section.startsWith('[profile.release') || section === '[workspace.package]' || line.startsWith('polkadot-sdk ');
    return wanted && line !== '' && !line.startsWith('#');
  });
}

/** `name version checksum` of the packages that make the node, in the lockfile's order. */
function lockedPackages(lockfile) {
  const field = (text, name) => new RegExp(`^${name} = "(.*)"$`, 'm').exec(text)?.[1] ?? '';
  return lockfile.split('[[package]]\n').slice(1)
    .map((text) => ({ name: field(text, 'name'), version: field(text, 'version'), checksum: field(text, 'checksum') }))
    .filter(({ name }) => isNodePackage(name))
    .map(({ name, version, checksum }) => `${name} ${version} ${checksum}`);
}
