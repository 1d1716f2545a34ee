//! Who pays for an extrinsic, and who is paid.
//!
//! Staff and patients hold no tokens. A call of the registry, of subjects, consents, records, audit, incentives or market (`sponsor.rs` has the list) is paid by the
//! organization that it names, from `pallet_registry::treasury`, if
//! - its signer holds a role or is a device there, or keeps the keys of the subject that the call names, a patient of that
//!   organization: its controller, or somebody of its custodian, or whoever was offered them;
//! - the organization is active, has quota left in this session and money;
//! - there is no tip, and the weight is below `SPONSORED_WEIGHT`.
//!
//! A `batch_all` counts if all its calls do, for one organization. Everything else the signer pays. What was charged too
//! much goes back to who paid, and the fee goes to the block's author. A call with free text in it (`free_text.rs`) is not
//! taken at all.

use crate::{free_text::NoFreeText, AccountId, Authorship, Balance, Balances, Incentives, Registry, Runtime, RuntimeCall};
use assent_primitives::{OrganizationId, SponsorRecord as _};
use frame_support::{
	traits::{
		fungible::{Balanced, Credit, Inspect},
		tokens::{Fortitude, Precision, Preservation},
		Contains, Imbalance,
	},
	weights::constants::WEIGHT_REF_TIME_PER_MILLIS,
};
use pallet_transaction_payment::{OnChargeTransaction, TxCreditHold};
use polkadot_sdk::*;
use sp_runtime::{
	traits::{DispatchInfoOf, PostDispatchInfoOf},
	transaction_validity::{InvalidTransaction, TransactionValidityError},
};

mod sponsor;
pub mod weights;

pub use sponsor::{controlled_subject, named_organization};
use sponsor::sponsor;

/// The heaviest extrinsic that an organization pays for, in ps of computation: 100 ms.
pub const SPONSORED_WEIGHT: u64 = 100 * WEIGHT_REF_TIME_PER_MILLIS;

/// Charges the organization that a call names, else the signer.
pub struct SponsoredFees;

/// What was withdrawn before the call, and from whom.
pub struct Secured {
	payer: AccountId,
	organization: Option<OrganizationId>,
	credit: Credit<AccountId, Balances>,
}

impl TxCreditHold<Runtime> for SponsoredFees {
	/// The credit travels in `Secured`; no pallet draws on it while the call runs.
	type Credit = ();
}

impl OnChargeTransaction<Runtime> for SponsoredFees {
	type Balance = Balance;
	type LiquidityInfo = Option<Secured>;

	fn withdraw_fee(
		who: &AccountId,
		call: &RuntimeCall,
		info: &DispatchInfoOf<RuntimeCall>,
		fee: Balance,
		tip: Balance,
	) -> Result<Self::LiquidityInfo, TransactionValidityError> {
		if fee == 0 {
			return Ok(None);
		}
		let organization = sponsor(who, call, info, fee, tip);
		let payer = organization.map_or_else(|| who.clone(), Registry::treasury);
		let credit = Balances::withdraw(&payer, fee, Precision::Exact, Preservation::Preserve, Fortitude::Polite)
			.map_err(|_| InvalidTransaction::Payment)?;
		if let Some(organization) = organization {
			Incentives::count_call(organization);
		}
		Ok(Some(Secured { payer, organization, credit }))
	}

	fn can_withdraw_fee(
		who: &AccountId,
		call: &RuntimeCall,
		info: &DispatchInfoOf<RuntimeCall>,
		fee: Balance,
		tip: Balance,
	) -> Result<(), TransactionValidityError> {
		// Asked before a call is in a block; one that is filtered only when it is dispatched is in there, with what it says.
		if !NoFreeText::contains(call) {
			return Err(InvalidTransaction::Call.into());
		}
		if fee == 0 || can_pay(who, fee) || sponsor(who, call, info, fee, tip).is_some() {
			return Ok(());
		}
		Err(InvalidTransaction::Payment.into())
	}

	fn correct_and_deposit_fee(
		_who: &AccountId,
		_info: &DispatchInfoOf<RuntimeCall>,
		_post_info: &PostDispatchInfoOf<RuntimeCall>,
		corrected_fee: Balance,
		_tip: Balance,
		secured: Self::LiquidityInfo,
	) -> Result<(), TransactionValidityError> {
		let Some(Secured { payer, organization, credit }) = secured else { return Ok(()) };
		let (mut fee, refund) = credit.split(corrected_fee);
		// A payer that the call removed, and whose refund is too small to bring it back, leaves it to the author.
		if refund.peek() > 0 {
			if let Err(refused) = Balances::resolve(&payer, refund) {
				fee.subsume(refused);
			}
		}
		let paid = fee.peek();
		let Some(author) = Authorship::author() else { return Ok(()) };
		if paid > 0 && Balances::resolve(&author, fee).is_ok() {
			Incentives::note_fee(&author, organization, paid);
		}
		Ok(())
	}
}

fn can_pay(account: &AccountId, fee: Balance) -> bool {
	Balances::reducible_balance(account, Preservation::Preserve, Fortitude::Polite) >= fee
}
