// Runs as a child of electron-binary.mjs, which watches that bytes keep coming and ends it when they do not.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { modules } from './paths.mjs';

const require = createRequire(join(modules, 'electron', 'install.js'));
const { downloadArtifact } = await import(require.resolve('@electron/get'));
const { version } = require('./package.json');

try {
  await downloadArtifact({
    version, artifactName: 'electron', platform: process.platform, arch: process.arch, checksums: require('./checksums.json'),
    downloadOptions: { quiet: true, getProgressCallback: async ({ transferred }) => { process.send({ transferred }); } },
  });
  // The archive is in Electron's cache now, and its own program unpacks it from there.
  require('./install.js');
} catch (error) {
  process.send({ failed: error.cause?.code ?? error.message.split('\n')[0] });
  process.exitCode = 1;
}
process.disconnect();
