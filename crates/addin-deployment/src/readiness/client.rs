//! Which applications, platforms and versions get deployed add-ins, as data ("Determine if Centralized Deployment of
//! add-ins works for your organization"; for unified manifests "Office Add-ins with the unified app manifest").

use super::{Advice, Item, State, Topic};
use messages::say;
use office_addin_manifest::model::Host;
use serde::{Deserialize, Serialize};

/// What Office runs on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Platform {
    /// Not known.
    #[default]
    Unknown,
    /// Windows; in Outlook's case the classic one.
    Windows,
    /// The new Outlook for Windows.
    NewOutlook,
    /// A Mac.
    Mac,
    /// A browser.
    Web,
    /// An iPad.
    IPad,
    /// An iPhone.
    IPhone,
    /// An Android phone or tablet.
    Android,
}

/// How Office on Windows is licensed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Edition {
    /// Not known, or not on Windows.
    #[default]
    Unknown,
    /// With a Microsoft 365 subscription.
    Subscription,
    /// Bought once: Office 2019, 2021, 2024 and LTSC.
    Office2019,
    /// Bought once: Office 2016.
    Office2016,
    /// Bought once: Office 2013.
    Office2013,
}

/// A version of Office, as people read it from the screen.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClientVersion {
    /// As it was written; hostile text.
    pub written: String,
    /// Year and month of the release, such as 2501; 0 where the text has none.
    release: u32,
    /// Up to four numbers, such as 16.0.18407.20002; all 0 where the text has none.
    parts: [u32; 4],
}

impl ClientVersion {
    /// Reads what a person copies from *File > Account* or *About*: `Version 2501 (Build 18407.20002)`,
    /// `16.0.8067.2115`, `16.103 (25101427)`, `2.75.0`. `None` where there is no version in it.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut version = Self { written: text.trim().to_owned(), ..Self::default() };
        for group in text.split(|character: char| !character.is_ascii_digit() && character != '.') {
            let numbers: Vec<u32> = group.split('.').filter_map(|part| part.parse().ok()).collect();
            match *numbers.as_slice() {
                [release @ 1500..=4999] if version.release == 0 && (1..=12).contains(&(release % 100)) => {
                    version.release = release;
                }
                [_] | [] => {}
                _ if version.parts != [0; 4] => {}
                // A build without the 16.0 before it.
                [build, revision] if build >= 1000 => version.parts = [16, 0, build, revision],
                _ => numbers.iter().zip(&mut version.parts).for_each(|(number, part)| *part = *number),
            }
        }
        (version.release != 0 || version.parts != [0; 4]).then_some(version)
    }

    /// Whether it is the least version or later; `None` where the two cannot be compared.
    fn reaches(&self, least: Least) -> Option<bool> {
        if self.parts != [0; 4] {
            Some(self.parts >= least.parts)
        } else if least.release != 0 {
            Some(self.release >= least.release)
        } else {
            None
        }
    }

    /// Whether the build is known and older than this one.
    #[must_use]
    pub fn before_build(&self, parts: [u32; 4]) -> bool {
        self.parts != [0; 4] && self.parts < parts
    }
}

/// The application that somebody looks in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Client {
    /// Application.
    pub app: Option<Host>,
    /// Platform.
    pub platform: Platform,
    /// Edition; matters on Windows only.
    pub edition: Edition,
    /// Version.
    pub version: Option<ClientVersion>,
}

/// The least version of a client.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Least {
    /// Year and month; 0 where releases are not named so.
    release: u32,
    parts: [u32; 4],
    written: &'static str,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Needs {
    Nothing,
    Version(Least),
    Subscription,
    /// Not a phone or tablet.
    Computer,
    /// Not a unified manifest.
    Xml,
}

const fn least(release: u32, parts: [u32; 4], written: &'static str) -> Needs {
    Needs::Version(Least { release, parts, written })
}

/// What a client needs for an add-in only manifest: platform, edition (`Unknown` stands for any), then what Word, Excel
/// and PowerPoint need, and what Outlook needs. Builds 7766, 8067 and 10336 are the first of versions 1701, 1704 and
/// 1808 ("Update history for Microsoft 365 Apps", "Update history for Office 2019").
const ADDIN_ONLY: [(Platform, Edition, Needs, Needs); 10] = [
    (
        Platform::Windows,
        Edition::Subscription,
        least(1704, [16, 0, 8067, 0], "1704"),
        least(1701, [16, 0, 7766, 0], "1701"),
    ),
    (Platform::Windows, Edition::Office2019, Needs::Subscription, least(1808, [16, 0, 10336, 0], "1808")),
    (
        Platform::Windows,
        Edition::Office2016,
        Needs::Subscription,
        least(0, [16, 0, 4494, 1000], "16.0.4494.1000"),
    ),
    (
        Platform::Windows,
        Edition::Office2013,
        Needs::Subscription,
        least(0, [15, 0, 4937, 1000], "15.0.4937.1000"),
    ),
    (Platform::NewOutlook, Edition::Unknown, Needs::Nothing, Needs::Nothing),
    (
        Platform::Mac,
        Edition::Unknown,
        least(0, [15, 34, 0, 0], "15.34"),
        least(0, [16, 0, 9318, 1000], "16.0.9318.1000"),
    ),
    (Platform::Web, Edition::Unknown, Needs::Nothing, Needs::Nothing),
    (Platform::IPad, Edition::Unknown, Needs::Computer, least(0, [2, 75, 0, 0], "2.75.0")),
    (Platform::IPhone, Edition::Unknown, Needs::Computer, least(0, [2, 75, 0, 0], "2.75.0")),
    (Platform::Android, Edition::Unknown, Needs::Computer, least(0, [2, 2, 145, 0], "2.2.145")),
];

/// The same for a unified manifest.
const UNIFIED: [(Platform, Edition, Needs, Needs); 10] = [
    (
        Platform::Windows,
        Edition::Subscription,
        least(2501, [16, 0, 18407, 20002], "2501"),
        least(2307, [16, 0, 16626, 20132], "2307"),
    ),
    (Platform::Windows, Edition::Office2019, Needs::Xml, Needs::Xml),
    (Platform::Windows, Edition::Office2016, Needs::Xml, Needs::Xml),
    (Platform::Windows, Edition::Office2013, Needs::Xml, Needs::Xml),
    (Platform::NewOutlook, Edition::Unknown, Needs::Nothing, Needs::Nothing),
    (Platform::Mac, Edition::Unknown, least(0, [16, 103, 0, 0], "16.103"), Needs::Xml),
    (Platform::Web, Edition::Unknown, Needs::Nothing, Needs::Nothing),
    (Platform::IPad, Edition::Unknown, Needs::Xml, Needs::Xml),
    (Platform::IPhone, Edition::Unknown, Needs::Xml, Needs::Xml),
    (Platform::Android, Edition::Unknown, Needs::Xml, Needs::Xml),
];

/// What of a client has to be known before more can be said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// Which application.
    App,
    /// What it runs on.
    Platform,
    /// How it is licensed.
    Edition,
    /// Which version.
    Version,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Standing {
    Missing(Missing),
    Fine(Needs),
    Lacks(Needs),
}

impl Client {
    /// How an add-in fares in this client, where what is not known makes no difference.
    fn standing(&self, unified: bool) -> Standing {
        let Some(app) = self.app else { return Standing::Missing(Missing::App) };
        let table = if unified { &UNIFIED } else { &ADDIN_ONLY };
        let fits = |edition: Edition| {
            self.edition == edition || self.edition == Edition::Unknown || edition == Edition::Unknown
        };
        let rows =
            table.iter().filter(|(platform, edition, ..)| *platform == self.platform && fits(*edition));
        let mut standings = rows.map(|(_, _, documents, outlook)| {
            self.against(if app == Host::Outlook { *outlook } else { *documents })
        });
        let Some(first) = standings.next() else { return Standing::Missing(Missing::Platform) };
        let disagrees =
            standings.any(|other| std::mem::discriminant(&other) != std::mem::discriminant(&first));
        if disagrees { Standing::Missing(Missing::Edition) } else { first }
    }

    fn against(&self, needs: Needs) -> Standing {
        match (needs, &self.version) {
            (Needs::Nothing, _) => Standing::Fine(needs),
            (Needs::Version(least), Some(version)) => match version.reaches(least) {
                Some(true) => Standing::Fine(needs),
                Some(false) => Standing::Lacks(needs),
                None => Standing::Missing(Missing::Version),
            },
            (Needs::Version(_), None) => Standing::Missing(Missing::Version),
            _ => Standing::Lacks(needs),
        }
    }

    /// What would have to be known to say more about this client.
    #[must_use]
    pub fn missing(&self, unified: bool) -> Option<Missing> {
        match self.standing(unified) {
            Standing::Missing(missing) => Some(missing),
            _ => None,
        }
    }

    /// Whether an add-in can be had in this client. For a unified manifest from the store, Microsoft may have made an
    /// older form; one of the organisation's own has none ("Publish Office Add-ins").
    #[must_use]
    pub fn item(&self, unified: bool, from_store: bool) -> Item {
        let item = |state, why, mend| Item { topic: Topic::Client, state, why, mend };
        let app = self.app.map_or("Office", Host::name);
        let found = self.version.as_ref().map_or("", |version| version.written.as_str());
        match self.standing(unified) {
            Standing::Missing(_) => Item::unknown(Topic::Client),
            Standing::Fine(Needs::Nothing) => item(State::Ready, say::readiness_client_any(app), None),
            Standing::Fine(_) => item(State::Ready, say::readiness_client_fine(app), None),
            Standing::Lacks(Needs::Version(least)) => item(
                State::NotReady,
                say::readiness_client_old(app, found, least.written),
                Some(Advice::say(say::readiness_client_update(least.written))),
            ),
            Standing::Lacks(Needs::Subscription) => item(
                State::NotReady,
                say::readiness_client_subscription(app),
                Some(Advice::say(say::readiness_client_subscribe())),
            ),
            Standing::Lacks(Needs::Xml) if from_store => {
                item(State::Notice, say::readiness_client_unified_store(app), None)
            }
            Standing::Lacks(Needs::Xml) => item(
                State::NotReady,
                say::readiness_client_unified(app),
                Some(Advice::say(say::readiness_client_xml())),
            ),
            Standing::Lacks(_) => item(
                State::NotReady,
                say::readiness_client_phone(app),
                Some(Advice::say(say::readiness_client_elsewhere())),
            ),
        }
    }
}
