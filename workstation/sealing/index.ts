export { openFile, type Opening, sealFile } from './age-file.ts';
export { recipientBlock, recipientCid, sealDocument, type SealedDocument } from './seal-document.ts';
