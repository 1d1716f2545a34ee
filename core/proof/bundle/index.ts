export { type BundleTools, type BundleVerdict, type Finding, verifyBundle } from './bundle-verifier.ts';
export { auditCsvHead, auditCsvLine, csvCell, csvLine } from './csv.ts';
export { bundleFiles, bundleFormat, BundleManifest, bundleProblems, type BundleProblem, RowPath, signedManifest } from './manifest.ts';
