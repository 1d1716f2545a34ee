use crate::pallet::{Anchors, Config, NextSequence, Pallet};
use assent_primitives::AccountId;

impl<T: Config> Pallet<T> {
	/// The sequence number and first row of the device's next anchor.
	pub fn expected(device: &AccountId) -> (u64, u64) {
		let sequence = NextSequence::<T>::get(device);
		let last = sequence.checked_sub(1).and_then(|last| Anchors::<T>::get(device, last));
		(sequence, last.map_or(0, |last| last.first_row.saturating_add(last.rows.into())))
	}
}

#[cfg(feature = "std")]
impl<T: Config> Pallet<T> {
	/// Whether every device's anchors follow each other without a gap.
	pub fn try_state() -> Result<(), &'static str> {
		for (device, next) in NextSequence::<T>::iter() {
			let mut row = 0;
			for sequence in 0..next {
				let anchor = Anchors::<T>::get(&device, sequence).ok_or("audit: missing anchor")?;
				if anchor.first_row != row {
					return Err("audit: rows do not follow each other");
				}
				row += u64::from(anchor.rows);
			}
			if Anchors::<T>::iter_prefix(&device).count() as u64 != next {
				return Err("audit: anchors miscounted");
			}
		}
		Ok(())
	}
}
