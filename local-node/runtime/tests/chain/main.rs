//! The runtime as a whole: genesis, blocks, fees and decisions.

mod decisions;
mod fees;
mod genesis;
mod rewards;
