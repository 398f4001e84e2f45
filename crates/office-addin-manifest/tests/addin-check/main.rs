//! What a person gets from the program `addin-check`: it is run, and what it writes is read.

#[cfg(test)]
mod checking;
#[cfg(test)]
mod comparing;
#[cfg(test)]
mod fixing;
#[cfg(test)]
mod program;
#[cfg(test)]
mod sarif;
