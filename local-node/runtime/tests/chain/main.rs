//! The runtime as a whole: genesis, blocks, stake, governance, fees and decisions.

mod attacks;
mod decisions;
mod delegation;
mod equivocation;
mod exchange;
mod fees;
mod genesis;
mod governance;
mod migrations;
mod payers;
mod privacy;
mod queries;
mod rewards;
mod stake;
