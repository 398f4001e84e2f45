//! The number of an add-in in the Office Store.

use serde::{Deserialize, Serialize};

/// An asset ID: `WA` and digits ("Use the Centralized Deployment PowerShell cmdlets to manage add-ins").
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct AssetId(String);

impl AssetId {
    /// The longest that is taken: those of today have nine digits.
    const MAX_DIGITS: usize = 20;

    /// Takes an asset ID in whatever case and with white space around it. `None` when it is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (letters, digits) = text.trim().split_at_checked(2)?;
        let is_one = letters.eq_ignore_ascii_case("WA")
            && (1..=Self::MAX_DIGITS).contains(&digits.len())
            && digits.bytes().all(|byte| byte.is_ascii_digit());
        is_one.then(|| Self(["WA", digits].concat()))
    }

    /// `WA` and the digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_asset_id_is_wa_and_digits() {
        assert_eq!(AssetId::parse(" wa104099688").unwrap().as_str(), "WA104099688");
        for none in ["", "WA", "WA10409968B", "104099688", "SA104099688", "WA123456789012345678901", "é1"] {
            assert_eq!(AssetId::parse(none), None, "{none}");
        }
    }
}
