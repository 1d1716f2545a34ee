/** Names that every file system takes as they stand, Windows' reserved ones avoided (learn.microsoft.com, "Naming Files, Paths, and Namespaces"). */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
const most = 100;

/**
 * A file's name made of what people wrote, as a record number: letters and digits of ASCII, `-`, `_` and `.`, in one folder whatever stands in it.
 * `extension` without its dot, and of the program's own making.
 */
export function fileName(text: string, extension: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[^A-Za-z0-9_-]+/g, '-').replace(/^-+|-+$/g, '').slice(0, most).replace(/-+$/, '');
  const named = plain === '' ? 'file' : reserved.test(plain) ? `file-${plain}` : plain;
  return `${named}.${extension}`;
}

/** The same of a name that brings its own extension, as an attachment's; one that is none of a few letters and digits is left out. */
export function plainFileName(name: string): string {
  const [, stem, extension] = /^(.*)\.([A-Za-z0-9]{1,8})$/s.exec(name) ?? [];
  return stem === undefined || extension === undefined ? fileName(name, 'bin').replace(/\.bin$/, '') : fileName(stem, extension.toLowerCase());
}
