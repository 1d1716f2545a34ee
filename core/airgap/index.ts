export { metadataUpdate, type NetworkSpecs, specsUpdate } from './network-updates.ts';
export { addressText, framesOf, readAddress, readSignature, type ShownAddress, signingRequest } from './polkadot-vault.ts';
