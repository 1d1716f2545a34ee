//! One file a call: what it does, and one refusal an error.

mod agenda;
mod announce;
mod derived;
mod grant;
mod narrow;
mod request;
mod revoke;
mod set_bundle;
