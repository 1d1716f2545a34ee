export { addressText, framesOf, readAddressText, readSignature, signingRequest } from './polkadot-vault.ts';
export { type QrCode, qrCode } from './qr-code.ts';
