const block = 512;

/** Regular files of a ustar archive; links and folders are left out. */
export function* readTar(archive: Uint8Array): Generator<{ path: string; bytes: Uint8Array }> {
  const text = (start: number, length: number) => {
    const field = archive.subarray(start, start + length);
    const end = field.indexOf(0);
    return Buffer.from(end === -1 ? field : field.subarray(0, end)).toString('utf8');
  };
  for (let offset = 0; offset + block <= archive.length && archive[offset] !== 0;) {
    const size = Number.parseInt(text(offset + 124, 12), 8);
    const kind = text(offset + 156, 1);
    const prefix = text(offset + 257, 5) === 'ustar' ? text(offset + 345, 155) : '';
    const path = prefix === '' ? text(offset, 100) : `${prefix}/${text(offset, 100)}`;
    offset += block;
    if (kind === '0' || kind === '') yield { path, bytes: archive.subarray(offset, offset + size) };
    offset += Math.ceil(size / block) * block;
  }
}
