export { canonicalJson } from './canonical-json.ts';
export { AgeIdentity, AgeRecipient, decodeIdentity, decodeRecipient, derivePublicKey, encodeIdentity, encodeRecipient, KeyKind, keyKinds, kindOfIdentity, kindOfRecipient, recipientHash, recipientOf, type DerivePublicKey } from './age-identity.ts';
export { Bundle, BundleFile, BundlePatient, BundlePublic, BundleSection, mostBundleFiles, publicPart } from './bundle.ts';
export { base64urlToBytes, bytesToBase64url, bytesToHex, bytesToUtf8, hexToBytes, utf8ToBytes } from './bytes.ts';
export { ConditionsShape, ExclusionShape, ScopeShape, unconditional } from './conditions.ts';
export { buildDirectory, Directory, DirectoryEntry, directoryEntry, mostDirectoryBytes, type PublicHalf, reaches, recipientFor, specialRecipients } from './directory.ts';
export { EmergencyKit } from './emergency-kit.ts';
export { commitmentOf, decodeEnvelope, encodeEnvelope, Envelope, EnvelopeDraft, envelopeDigest, type EnvelopeReading } from './envelope.ts';
export { identityOf, Keyring, keyringNameKey, keyringSecret, type KeySecret, newKeyring, rotated, specialSecrets } from './keyring.ts';
export { decodeLogPack, decodeLogPart, encodeLogPack, encodeLogPart, filledCount, type LogPack, LogPart, type LogRow } from './log-pack.ts';
export { pad, paddedSize, unpad } from './padding.ts';
export { findReceipt, receiptBlocks } from './receipt.ts';
export { RequestText } from './request-text.ts';
export { disagreement, type Disagreement, type Registered } from './registration.ts';
export { Epoch, epochsAhead, sectionHash, SectionName, sectionNameKey, sectionScalar, type SpecialSection } from './section.ts';
export {
  decodeShare, encodeShare, mostShares, Share, shareBytes, shareCommitment, type ShareDisagreement, shareDisagreement, ShareOwner, SharePurpose, ShareSet, shareSetDigest, ShareSetDraft,
} from './share-set.ts';
