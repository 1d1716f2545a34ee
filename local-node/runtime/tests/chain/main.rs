//! The runtime as a whole: genesis, blocks, stake, governance, fees and decisions.

mod attacks;
#[cfg(feature = "runtime-benchmarks")]
mod benchmarks;
mod decisions;
mod delegation;
mod equivocation;
mod errors;
mod exchange;
mod fees;
mod free_text;
mod genesis;
mod governance;
mod lived_in;
mod migrations;
mod notices;
mod payers;
mod privacy;
mod queries;
mod random;
mod rewards;
mod stake;
mod storage;
mod weights;
