//! Tests of the way to a real tenant and back: what came back of it, and where that differs from the plan.

#[cfg(test)]
mod inventory;
#[cfg(test)]
mod inventory_broken;
