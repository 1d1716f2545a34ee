//! What a chain of the previous release must become before its first block under this one.
//!
//! Nothing so far: the pallets that this release adds begin empty, and FRAME gives a pallet without storage its version.
//! A chain whose genesis staked nothing keeps its validators until somebody stakes and the council sets how many are
//! elected. A change of a stored shape adds a `VersionedMigration` here and a test of the old state beside
//! `runtime/tests/chain/migrations.rs`; it never edits one that was released.

/// In order, oldest first.
pub type Migrations = ();
