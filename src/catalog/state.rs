//! What the catalog shows of the list of add-ins.

use deployment_api::{AddInRow, AddInState};

/// The rows that the catalog shows: those that exist, or that a real tenant may have still, and are found by what was
/// typed. `lower` puts a text in lower case.
#[must_use]
pub fn matching<'a>(rows: &'a [AddInRow], query: &str, lower: fn(&str) -> String) -> Vec<&'a AddInRow> {
    let is_there = |row: &&AddInRow| row.state != AddInState::Deleted || !row.delivery.holds();
    named(&mut rows.iter().filter(is_there), query, lower)
}

/// The rows whose name or publisher contains what was typed, in whatever case, by name.
pub fn named<'a>(
    rows: &mut dyn Iterator<Item = &'a AddInRow>,
    query: &str,
    lower: fn(&str) -> String,
) -> Vec<&'a AddInRow> {
    let query = lower(query.trim());
    let mut found: Vec<(String, &AddInRow)> = Vec::new();
    for row in rows {
        let name = lower(&row.name);
        if name.contains(&query) || lower(&row.provider).contains(&query) {
            // Sorting is a kilobyte and more of the page's module. A catalog has tens of rows, hundreds at most.
            let place = found.partition_point(|(before, _)| *before <= name);
            found.insert(place, (name, row));
        }
    }
    found.into_iter().map(|(_, row)| row).collect()
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use addin_deployment::assignment::{Assignment, DirectoryId};
    use addin_deployment::lifecycle::command::{Actor, ContentHash, Method, Timestamp};
    use addin_deployment::lifecycle::delivery::DeliveryState;
    use office_addin_manifest::model::ProductId;

    /// An add-in for tests.
    pub(crate) fn row(name: &str, provider: &str, state: AddInState) -> AddInRow {
        AddInRow {
            product: ProductId::parse("6f1d0a52-2f0e-4d7a-9a0b-1c2d3e4f5a6b").unwrap(),
            name: name.to_owned(),
            provider: provider.to_owned(),
            version: "1.0".to_owned(),
            hosts: Vec::new(),
            state,
            assignment: Assignment::default(),
            reached: 0,
            deployed_at: Timestamp(0),
            deployed_by: Actor { id: DirectoryId(String::new()), name: String::new() },
            changed_at: Timestamp(0),
            expected_by: Timestamp(0),
            content: ContentHash(String::new()),
            method: Method::Fixed,
            test: false,
            owner: Actor { id: DirectoryId(String::new()), name: String::new() },
            pending: false,
            more_apps: false,
            rollout: None,
            delivery: DeliveryState::Simulated,
        }
    }

    fn names(rows: &[AddInRow], query: &str) -> Vec<String> {
        matching(rows, query, str::to_lowercase).into_iter().map(|row| row.name.clone()).collect()
    }

    #[test]
    fn the_catalog_is_in_the_order_of_names_and_leaves_out_what_is_deleted() {
        let rows = [
            row("zebra", "A", AddInState::Active),
            row("Apple", "B", AddInState::TurnedOff),
            row("Gone", "C", AddInState::Deleted),
        ];
        assert_eq!(names(&rows, ""), ["Apple", "zebra"]);
    }

    #[test]
    fn an_add_in_is_found_by_its_name_or_its_publisher_in_any_case() {
        let rows =
            [row("Letters", "Pen & Co", AddInState::Active), row("Numbers", "Ink", AddInState::Active)];
        assert_eq!(names(&rows, " LET "), ["Letters"]);
        assert_eq!(names(&rows, "pen"), ["Letters"]);
        assert!(names(&rows, "stone").is_empty());
    }
}
