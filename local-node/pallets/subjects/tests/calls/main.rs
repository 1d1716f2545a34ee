//! One file a call: what it does, and one refusal an error.

mod claim;
mod handover;
mod register;
mod rotate;
mod set_directory;
