export { addressText, framesOf, readAddressText, readSignature, signingRequest } from './polkadot-vault.ts';
