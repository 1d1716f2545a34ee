import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { base64urlnopad } from '@scure/base';

export { bytesToHex, concatBytes, hexToBytes, utf8ToBytes };

export const bytesToBase64url = (bytes: Uint8Array): string => base64urlnopad.encode(bytes);
export const base64urlToBytes = (text: string): Uint8Array => base64urlnopad.decode(text);

// core has no DOM types; every host of ours has the decoder. `fatal` so that damaged text never becomes other text.
declare const TextDecoder: new (label: string, options: { fatal: boolean }) => { decode(bytes: Uint8Array): string };

const decoder = new TextDecoder('utf-8', { fatal: true });

/** Throws a `TypeError` when the bytes are not UTF-8. */
export const bytesToUtf8 = (bytes: Uint8Array): string => decoder.decode(bytes);
