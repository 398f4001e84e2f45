//! What the compiler does not see: who may use whom, and the rules of the sources.

#[cfg(test)]
mod dependencies;
#[cfg(test)]
mod tidy;
