import encodeQr from 'qr';

/** Light around the code, in modules, as ISO/IEC 18004 asks for. */
const quiet = 4;

/** Bytes as the rows of a QR code, true where it is dark. Errors: throws above 2,953 bytes. */
export const qrModules = (bytes: Uint8Array): readonly (readonly boolean[])[] =>
  encodeQr('', 'raw', { ecc: 'low', encoding: 'byte', textEncoder: () => bytes, border: quiet });
