//! People: finding them, what each of them gets and why, and who an add-in comes to.

pub mod audience;
pub mod counts;
pub mod find;
pub mod person;
pub mod rows;
