import type { WireError } from '../../core/errors/index.ts';
import type { AgeRecipient, Envelope } from '../../core/sealing/index.ts';
import type { SealedDocument } from './seal-document.ts';

export interface SealRequest { readonly id: number; readonly envelope: Envelope; readonly recipients: readonly AgeRecipient[] }
export type SealReply = { readonly id: number; readonly sealed: SealedDocument } | { readonly id: number; readonly error: WireError };
