//! Which children must move so that all stand in their order, as few as possible.

use super::structure::MAX_CHILDREN;
use crate::xml::Node;

/// A child and the place that it belongs to.
pub(super) struct Placed<'t, 'a> {
    pub child: Node<'t, 'a>,
    pub place: usize,
    /// Of the longest row of children in order that ends with this one.
    pub length: u32,
    /// It is part of the longest row of all, so others must move and not it.
    pub stays: bool,
}

/// Finds the longest row of children in order.
pub(super) fn longest_row(placed: &mut [Placed<'_, '_>]) {
    // The longest row that ends at each place.
    let mut longest = [0_u32; MAX_CHILDREN];
    for child in &mut *placed {
        child.length = 1 + longest.iter().take(child.place + 1).copied().max().unwrap_or_default();
        if let Some(row) = longest.get_mut(child.place) {
            *row = child.length;
        }
    }
    let mut wanted = longest.iter().copied().max().unwrap_or_default();
    let mut limit = MAX_CHILDREN;
    for child in placed.iter_mut().rev() {
        if child.length == wanted && child.place <= limit {
            child.stays = true;
            (wanted, limit) = (wanted - 1, child.place);
        }
    }
}
