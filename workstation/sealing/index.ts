export { openFileTo, sealFileTo, type Streamed } from './file-stream.ts';
export { openFile, type Opening, publicHalf, recipientOfNobody, sealFile } from './age-file.ts';
export { recipientBlock, recipientCid, sealDocument, type SealedDocument } from './seal-document.ts';
