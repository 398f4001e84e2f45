//! What somebody began on a part of an add-in's page and has not done yet. The browser keeps it, as the engine keeps the
//! wizard's draft: a look at another part, a reload or another day loses nothing.

use super::view::Opened;
use crate::begun::BEGUN;
use addin_deployment::base64::{decode, encode};
use addin_deployment::lifecycle::command::Timestamp;
use deployment_api::AddInDetail;
use leptos::prelude::*;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// Stands before what is kept. A change of what is kept, or of a type within it, needs the next number: the bytes do not
/// describe themselves.
const FORMAT: &str = "2:";

/// How an add-in stood.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stand {
    deployed_at: Timestamp,
    changed_at: Timestamp,
}

impl Stand {
    /// How it stands.
    #[must_use]
    pub fn of(detail: &AddInDetail) -> Self {
        // The versions tell of every deployment it ever had; the row, of the one it has.
        Self { deployed_at: detail.row.deployed_at, changed_at: detail.row.changed_at }
    }

    /// Whether it stood so before a moment.
    #[must_use]
    pub fn is_before(self, at: Timestamp) -> bool {
        self.changed_at < at
    }
}

/// What is begun, and how the add-in stood then.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept<T> {
    /// How the add-in stood when it was begun.
    pub stand: Stand,
    /// What is begun.
    pub begun: T,
}

impl<T: Serialize + DeserializeOwned> Kept<T> {
    /// As the browser keeps it.
    #[must_use]
    pub fn text(&self) -> Option<String> {
        let bytes = postcard::to_allocvec(self).ok()?;
        Some([FORMAT, &encode(&bytes)].concat())
    }

    /// What was kept for an add-in that stands so now; `None` for what cannot be read, and for what was begun for a
    /// deployment before this one.
    #[must_use]
    pub fn read(text: &str, now: Stand) -> Option<Self> {
        let bytes = decode(text.strip_prefix(FORMAT)?)?;
        let kept: Self = postcard::from_bytes(&bytes).ok()?;
        (kept.stand.deployed_at == now.deployed_at).then_some(kept)
    }
}

/// What was kept of an add-in under a name.
pub(super) fn kept<T: Serialize + DeserializeOwned>(
    opened: Opened,
    name: &str,
    now: Stand,
) -> Option<Kept<T>> {
    let all = opened.console.settings.with_value(|settings| settings.get(BEGUN))?;
    Kept::read(line(&all, &name_of(opened, name))?, now)
}

/// Keeps what is begun under a name whenever it changes; `None` where nothing is.
pub(super) fn keep(opened: Opened, name: &str, begun: Memo<Option<String>>) {
    let name = name_of(opened, name);
    Effect::new(move |before: Option<bool>| {
        begun.with(|text| {
            opened.console.settings.with_value(|settings| {
                let all = settings.get(BEGUN).unwrap_or_default();
                if let Some(all) = to_keep(&all, &name, before == Some(true), text.as_deref()) {
                    settings.set(BEGUN, Some(all.as_str()).filter(|all| !all.is_empty()));
                }
            });
            text.is_some()
        })
    });
}

/// The lines once this text stands under a name, or none. `None` where the one that stood there `before` was forgotten
/// meanwhile: what is still on the screen may name whom nothing is to name any more.
fn to_keep(all: &str, name: &str, before: bool, text: Option<&str>) -> Option<String> {
    let forgotten = before && text.is_some() && line(all, name).is_none();
    (!forgotten).then(|| with_line(all, name, text))
}

fn name_of(opened: Opened, name: &str) -> String {
    opened.page.with_untracked(|page| [name, ":", page.product.as_str()].concat())
}

/// What stands under a name, among lines of names and texts.
fn line<'a>(all: &'a str, name: &str) -> Option<&'a str> {
    all.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix('='))
}

/// The lines with this text under a name, or without any.
fn with_line(all: &str, name: &str, text: Option<&str>) -> String {
    let is_other = |other: &&str| line(other, name).is_none();
    let mut lines: Vec<String> = all.lines().filter(is_other).map(str::to_owned).collect();
    lines.extend(text.map(|text| [name, "=", text].concat()));
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::addin::state::tests::life;
    use crate::catalog::state::tests::row;
    use deployment_api::AddInState;
    use deployment_api::lifecycle::{LifeView, VersionLine};

    fn stand(deployed_at: i64, changed_at: i64) -> Stand {
        Stand { deployed_at: Timestamp(deployed_at), changed_at: Timestamp(changed_at) }
    }

    #[test]
    fn what_is_begun_outlives_a_change_of_the_add_in_and_not_another_deployment() {
        let kept = Kept { stand: stand(1, 2), begun: "Our own words.".to_owned() };
        let text = kept.text().unwrap();
        assert_eq!(Kept::read(&text, stand(1, 2)), Some(kept.clone()));
        assert_eq!(Kept::read(&text, stand(1, 5)), Some(kept), "it is stale, and still there");
        assert_eq!(Kept::<String>::read(&text, stand(5, 5)), None);
    }

    /// How an add-in stands that was deployed then, with versions since then.
    fn deployed(deployed_at: i64, versions: &[i64]) -> Stand {
        let mut row = row("Letters", "Pen", AddInState::Active);
        row.deployed_at = Timestamp(deployed_at);
        let version = |at: &i64| VersionLine {
            content: row.content.clone(),
            version: row.version.clone(),
            at: Timestamp(*at),
            by: row.owner.clone(),
            runs: false,
        };
        let life = LifeView { versions: versions.iter().map(version).collect(), ..life() };
        Stand::of(&AddInDetail { row, manifest: None, targets: Vec::new(), history: Vec::new(), life })
    }

    #[test]
    fn what_was_begun_before_the_add_in_was_deleted_does_not_come_back_when_it_is_deployed_again() {
        let kept = Kept { stand: deployed(1, &[1]), begun: "Our own words.".to_owned() };
        let text = kept.text().unwrap();
        assert_eq!(Kept::read(&text, deployed(1, &[9, 1])), Some(kept), "an update is no other deployment");
        assert_eq!(Kept::<String>::read(&text, deployed(50, &[50, 1])), None);
    }

    #[test]
    fn what_cannot_be_read_is_nothing() {
        for text in ["", "2:", "2:é", "1:AAAA", "something else"] {
            assert_eq!(Kept::<String>::read(text, Stand::default()), None, "{text}");
        }
    }

    #[test]
    fn what_was_forgotten_while_its_page_was_open_is_not_kept_again() {
        let name = "rollout:a";
        let kept = to_keep("", name, false, Some("2:AA==")).unwrap();
        let changed = to_keep(&kept, name, true, Some("2:BB==")).unwrap();
        assert_eq!(line(&changed, name), Some("2:BB=="));
        assert_eq!(
            to_keep("rollout:b=2:DD==", name, true, Some("2:CC==")),
            None,
            "it was forgotten meanwhile"
        );
        assert_eq!(to_keep("", name, true, None), Some(String::new()), "it is given up");
        assert!(to_keep("", name, false, Some("2:DD==")).is_some(), "something else is begun");
    }

    #[test]
    fn each_thing_that_is_begun_has_a_line_of_its_own() {
        let both = with_line(&with_line("", "rollout:a", Some("1:AA==")), "rollout:b", Some("1:BB=="));
        assert_eq!((line(&both, "rollout:a"), line(&both, "rollout:b")), (Some("1:AA=="), Some("1:BB==")));
        assert_eq!(line(&both, "rollout"), None);
        let other = with_line(&both, "rollout:a", Some("1:CC=="));
        assert_eq!((line(&other, "rollout:a"), line(&other, "rollout:b")), (Some("1:CC=="), Some("1:BB==")));
        assert_eq!(with_line(&with_line(&other, "rollout:a", None), "rollout:b", None), "");
    }
}
