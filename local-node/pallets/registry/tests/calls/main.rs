//! One file a call: what it does, and one refusal an error.

mod admit;
mod assign;
mod change_log;
mod devices;
mod end;
mod keys;
mod random;
mod second_admin;
mod separation;
mod suspend;
mod templates;
