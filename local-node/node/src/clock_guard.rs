//! Stops authoring when the wall clock cannot be right. Every slot must lie after the last: one block authored under
//! a clock a day ahead, which is then put right, stops the chain for that day.

use std::{
	fmt, fs,
	path::{Path, PathBuf},
	sync::Mutex,
	time::{Instant, SystemTime, UNIX_EPOCH},
};

/// The wall clock may depart this far, in ms: ten minutes.
const TOLERANCE: u64 = 10 * 60 * 1000;
/// After a restart of the machine nothing tells how long it was off. Being off longer than this, in ms, is confirmed
/// by a person: thirty days.
const LONGEST_REST: u64 = 30 * 24 * 60 * 60 * 1000;
/// Time between two writes of `clock.seen`, in ms.
const WRITE_INTERVAL: u64 = 10_000;

/// Two clocks read together.
#[derive(Clone, Debug, PartialEq)]
struct Reading {
	/// Wall clock, ms since 1970.
	wall: u64,
	/// Time since the machine started, ms; it runs on while the machine sleeps and nobody can set it.
	running: u64,
	/// Names that start of the machine: `running` may be compared only within one.
	boot: String,
}

/// Why the wall clock is not believed.
#[derive(Debug, PartialEq)]
pub enum Departure {
	/// It is this many ms ahead of what was expected.
	Ahead(u64),
	/// It is this many ms behind.
	Behind(u64),
}

impl fmt::Display for Departure {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		let (ms, word) = match self {
			Self::Ahead(ms) => (ms, "ahead of"),
			Self::Behind(ms) => (ms, "behind"),
		};
		write!(f, "The clock is {} min {word} the time last seen. Set it, or create the file clock.confirm.", ms / 60_000)
	}
}

impl std::error::Error for Departure {}

/// Where `now` departs from what followed from `last`, if it does.
fn departure(last: &Reading, now: &Reading) -> Option<Departure> {
	let (earliest, latest) = if last.boot == now.boot {
		let expected = last.wall + now.running.saturating_sub(last.running);
		(expected.saturating_sub(TOLERANCE), expected + TOLERANCE)
	} else {
		(last.wall.saturating_sub(TOLERANCE), last.wall + LONGEST_REST)
	};
	if now.wall < earliest {
		Some(Departure::Behind(earliest + TOLERANCE - now.wall))
	} else if now.wall > latest {
		Some(Departure::Ahead(now.wall - last.wall))
	} else {
		None
	}
}

impl Reading {
	/// One line: wall, running, boot.
	fn parse(line: &str) -> Option<Self> {
		let mut fields = line.split_whitespace();
		Some(Self {
			wall: fields.next()?.parse().ok()?,
			running: fields.next()?.parse().ok()?,
			boot: fields.next()?.to_owned(),
		})
	}

	fn line(&self) -> String {
		format!("{} {} {}\n", self.wall, self.running, self.boot)
	}
}

/// The guard of one base path. It keeps `clock.seen` there, reads `clock.confirm` and writes `clock.stopped`.
pub struct ClockGuard {
	folder: PathBuf,
	state: Mutex<State>,
	started: Instant,
}

struct State {
	/// Last reading that was believed.
	seen: Option<Reading>,
	/// Wall time of the last write of `clock.seen`.
	written: u64,
	stopped: bool,
}

impl ClockGuard {
	/// Goes on from the time last seen in this folder.
	pub fn open(folder: &Path) -> Self {
		let seen = fs::read_to_string(folder.join("clock.seen")).ok().and_then(|line| Reading::parse(&line));
		Self {
			folder: folder.to_owned(),
			state: Mutex::new(State { seen, written: 0, stopped: false }),
			started: Instant::now(),
		}
	}

	/// An error as long as the wall clock is not believed; it ends by itself when the clock is put right.
	pub fn check(&self) -> Result<(), Departure> {
		self.judge(self.read())
	}

	fn judge(&self, now: Reading) -> Result<(), Departure> {
		let mut state = self.state.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
		if let Some(departure) = state.seen.as_ref().and_then(|seen| departure(seen, &now)) {
			// Removing the file is the confirmation's receipt: one file confirms one leap.
			if fs::remove_file(self.folder.join("clock.confirm")).is_err() {
				if !state.stopped {
					self.write("clock.stopped", &format!("{departure}\n"));
					state.stopped = true;
				}
				return Err(departure);
			}
			log::warn!("The time was confirmed by hand, authoring goes on");
			state.written = 0;
		}
		if state.stopped || state.written == 0 {
			let _ = fs::remove_file(self.folder.join("clock.stopped"));
			state.stopped = false;
		}
		if now.wall.abs_diff(state.written) >= WRITE_INTERVAL {
			self.write("clock.seen", &now.line());
			state.written = now.wall;
		}
		state.seen = Some(now);
		Ok(())
	}

	/// A file half written is worse than an old one. A full disk must not stop the chain by this way too.
	fn write(&self, name: &str, content: &str) {
		let temporary = self.folder.join(format!("{name}.new"));
		let written =
			fs::write(&temporary, content).and_then(|()| fs::rename(&temporary, self.folder.join(name)));
		if let Err(error) = written {
			log::warn!("{name} could not be written: {error}");
		}
	}

	/// Linux says how long the machine has run, sleep included, and names each start; elsewhere the process stands
	/// for the machine.
	fn read(&self) -> Reading {
		let wall = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_millis() as u64);
		let boot = fs::read_to_string("/proc/sys/kernel/random/boot_id").ok();
		let uptime = fs::read_to_string("/proc/uptime")
			.ok()
			.and_then(|line| line.split_whitespace().next()?.parse::<f64>().ok());
		match (boot, uptime) {
			(Some(boot), Some(seconds)) =>
				Reading { wall, running: (seconds * 1000.0) as u64, boot: boot.trim().to_owned() },
			_ => Reading {
				wall,
				running: self.started.elapsed().as_millis() as u64,
				boot: format!("process-{}", std::process::id()),
			},
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	const MINUTE: u64 = 60_000;
	const DAY: u64 = 24 * 60 * MINUTE;
	const NOON: u64 = 1_790_000_000_000;

	fn reading(wall: u64, running: u64, boot: &str) -> Reading {
		Reading { wall, running, boot: boot.to_owned() }
	}

	#[test]
	fn believes_what_both_clocks_say_and_small_corrections() {
		let last = reading(NOON, MINUTE, "a");
		for (wall, running) in [
			(NOON + MINUTE, 2 * MINUTE),
			(NOON + DAY, MINUTE + DAY),
			(NOON + 10 * MINUTE, MINUTE),
			(NOON - 10 * MINUTE, MINUTE),
		] {
			assert_eq!(departure(&last, &reading(wall, running, "a")), None, "{wall} {running}");
		}
	}

	#[test]
	fn sees_a_leap_either_way() {
		let last = reading(NOON, MINUTE, "a");
		assert_eq!(departure(&last, &reading(NOON + DAY, MINUTE, "a")), Some(Departure::Ahead(DAY)));
		assert_eq!(departure(&last, &reading(NOON - DAY, MINUTE, "a")), Some(Departure::Behind(DAY)));
		assert!(departure(&last, &reading(NOON + 10 * MINUTE + 1, MINUTE, "a")).is_some());
		assert!(departure(&last, &reading(NOON - 10 * MINUTE - 1, MINUTE, "a")).is_some());
	}

	#[test]
	fn a_machine_may_rest_for_a_month_but_not_wake_in_the_past() {
		let last = reading(NOON, DAY, "a");
		assert_eq!(departure(&last, &reading(NOON + 30 * DAY, 1, "b")), None);
		assert!(departure(&last, &reading(NOON + 30 * DAY + 1, 1, "b")).is_some());
		assert_eq!(departure(&last, &reading(NOON - 11 * MINUTE, 1, "b")), Some(Departure::Behind(11 * MINUTE)));
	}

	#[test]
	fn a_stop_lasts_until_the_clock_is_right_or_confirmed() {
		let folder = std::env::temp_dir().join(format!("clock-guard-{}", std::process::id()));
		fs::create_dir_all(&folder).expect("a folder");
		let guard = ClockGuard::open(&folder);
		assert!(guard.judge(reading(NOON, 0, "a")).is_ok());
		assert!(guard.judge(reading(NOON + DAY, 1000, "a")).is_err());
		assert!(folder.join("clock.stopped").exists());

		assert!(guard.judge(reading(NOON + 2000, 2000, "a")).is_ok(), "put right by itself");
		assert!(!folder.join("clock.stopped").exists());

		assert!(guard.judge(reading(NOON + DAY, 3000, "a")).is_err());
		fs::write(folder.join("clock.confirm"), "").expect("a file");
		assert!(guard.judge(reading(NOON + DAY + 1000, 4000, "a")).is_ok(), "confirmed");
		assert!(!folder.join("clock.confirm").exists(), "one file confirms one leap");
		assert!(guard.judge(reading(NOON + 3 * DAY, 5000, "a")).is_err());

		// A new process of the same machine start remembers the confirmed time.
		let next = ClockGuard::open(&folder);
		assert!(next.judge(reading(NOON + DAY + 2000, 5000, "a")).is_ok());
		assert!(ClockGuard::open(&folder).judge(reading(NOON, 6000, "a")).is_err());
		fs::remove_dir_all(&folder).expect("tidy");
	}
}
