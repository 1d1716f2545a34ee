export { auditLine, firstPrevious, rowHash, type LinkedRow } from './audit-chain.ts';
export { auditProblems, createAuditVerifier, verifyAuditLog, type AnchoredRoot, type AuditProblem, type AuditVerdict, type AuditVerifier } from './audit-verifier.ts';
export { contentIdOf, contentIdOfHash, isContentOf } from './content-address.ts';
export {
  type ErasureCertificate, type ErasureProblem, erasureProblems, ErasureStatement, erasureStatement, erasureStores, type ErasureStore, type ErasureVerdict, verifyErasureCertificate,
} from './erasure-certificate.ts';
export { createMerkleBuilder, inclusionPath, merkleRoot, verifyInclusion, type Inclusion, type MerkleBuilder } from './merkle.ts';
