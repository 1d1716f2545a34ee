//! Chance for tests that replays from its seed.

use core::str::FromStr;
use std::env;

const USUAL_SEED: u64 = 0x5eed;

/// How many calls a test at random makes: `ASSENT_RANDOM_CALLS`, or what is usual for it.
pub fn random_calls(usual: u32) -> u32 {
	of_environment("ASSENT_RANDOM_CALLS").unwrap_or(usual)
}

/// What its dice begin with: `ASSENT_RANDOM_SEED`, in decimal.
pub fn random_seed() -> u64 {
	of_environment("ASSENT_RANDOM_SEED").unwrap_or(USUAL_SEED)
}

/// Whoever sets one of them wrongly must not test something else unseen.
fn of_environment<N: FromStr>(name: &str) -> Option<N> {
	let said = env::var(name).ok()?;
	let Ok(number) = said.parse() else { panic!("{name} is no number: {said}") };
	Some(number)
}

/// xorshift64*.
#[derive(Clone)]
pub struct Dice(u64);

impl Dice {
	/// Dice of this seed. Zero would only ever roll zero.
	pub fn new(seed: u64) -> Self {
		Self(seed.max(1))
	}

	/// Of `random_seed`.
	pub fn of_environment() -> Self {
		Self::new(random_seed())
	}

	/// From 0 up to, and without, `end`.
	pub fn below(&mut self, end: u64) -> u64 {
		self.0 ^= self.0 >> 12;
		self.0 ^= self.0 << 25;
		self.0 ^= self.0 >> 27;
		self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) % end
	}

	/// True once in `n`.
	pub fn once_in(&mut self, n: u64) -> bool {
		self.below(n) == 0
	}

	pub fn of<T: Clone>(&mut self, choices: &[T]) -> T {
		choices[self.below(choices.len() as u64) as usize].clone()
	}

	/// One of the first `ids` ids.
	pub fn id(&mut self, ids: u64) -> [u8; 32] {
		[self.below(ids) as u8; 32]
	}
}
