//! One file a call: what it does, and one refusal an error.

mod anchor;
