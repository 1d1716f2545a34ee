//! The node's life is tied to the process that started it.

use std::{io::Read, process, thread, time::Duration};

/// How long the orderly way down may take. The next start needs the database unlocked.
const PATIENCE: Duration = Duration::from_secs(20);

/// Watches standard input from a thread of its own: at its end the process asks itself to terminate, as an operator
/// would. What arrives before the end is thrown away.
pub fn end_with_stdin() {
	thread::spawn(|| {
		let mut stdin = std::io::stdin().lock();
		let mut ignored = [0u8; 1024];
		// A read error means as little to read from as an end does.
		while matches!(stdin.read(&mut ignored), Ok(read) if read > 0) {}

		log::info!("Standard input has ended, stopping");
		// SAFETY: both calls take and return plain integers. SIGTERM is caught by the runner.
		unsafe {
			libc::kill(libc::getpid(), libc::SIGTERM);
		}
		thread::sleep(PATIENCE);
		log::error!("Some task did not stop within {} s", PATIENCE.as_secs());
		process::exit(1);
	});
}
