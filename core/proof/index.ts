export { auditLine, firstPrevious, rowHash, type LinkedRow } from './audit-chain.ts';
export { auditProblems, createAuditVerifier, verifyAuditLog, type AnchoredRoot, type AuditProblem, type AuditVerdict, type AuditVerifier } from './audit-verifier.ts';
export { contentIdOf, contentIdOfHash, isContentOf } from './content-address.ts';
export {
  type ErasureCertificate, type ErasureProblem, erasureProblems, ErasureStatement, erasureStatement, erasureStores, type ErasureStore, type ErasureVerdict, verifyErasureCertificate,
} from './erasure-certificate.ts';
export { type AnchorOver, provenLogRow } from './log-row.ts';
export { createMerkleBuilder, inclusionPath, inclusionPaths, merkleRoot, verifyInclusion, type Inclusion, type MerkleBuilder, type Sha256 } from './merkle.ts';
export { anchorKeys, provenAnchors, type AnchorHints, type ProvenAnchor } from './chain/anchor-state.ts';
export { genesisHash, stateRootOf } from './chain/genesis.ts';
export { ChainProof, ChainProofError, chainProblems, type ChainProblem, type ProvenState, verifyChainProof } from './chain/chain-proof.ts';
export { auditCsvHead, auditCsvLine, bundleFiles, bundleFormat, BundleManifest, bundleProblems, type BundleProblem, type BundleTools, type BundleVerdict, csvCell, csvLine, RowPath, signedManifest, verifyBundle } from './bundle/index.ts';
