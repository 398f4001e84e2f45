//! What the states view shows of the list of add-ins.

use deployment_api::{AddInRow, AddInState};

/// The rows in one state, or all; the newest change first, as the list comes.
#[must_use]
pub fn in_state(rows: &[AddInRow], state: Option<AddInState>) -> Vec<&AddInRow> {
    rows.iter().filter(|row| state.is_none_or(|state| row.state == state)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::state::tests::row;

    #[test]
    fn each_state_is_shown_apart_and_deleted_add_ins_stay_visible() {
        let rows = [
            row("One", "P", AddInState::Active),
            row("Two", "P", AddInState::Deleted),
            row("Three", "P", AddInState::Active),
        ];
        assert_eq!(in_state(&rows, None).len(), 3);
        assert!(in_state(&rows, Some(AddInState::TurnedOff)).is_empty());
        let active = in_state(&rows, Some(AddInState::Active));
        assert_eq!(active.iter().map(|row| row.name.as_str()).collect::<Vec<_>>(), ["One", "Three"]);
    }
}
