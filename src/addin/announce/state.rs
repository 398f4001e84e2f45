//! What is known of the message, and what each action does.

use crate::acting::State;
use crate::addin::kept::{Kept, Stand};
use crate::backend::Answered;
use crate::load::{Generation, Load};
use addin_deployment::announcement::{News, checked_link};
use deployment_api::lifecycle::{LetterView, LetterWanted};
use deployment_api::{AddInDetail, AddInState};
use messages::{Language, Message};
use office_addin_manifest::model::ProductId;
use serde::{Deserialize, Serialize};

/// What is kept of a message that was changed: what is not as it would be by itself.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// What it is about, where that was chosen or something was written by hand of it.
    news: Option<News>,
    /// Its language, where that was chosen or something was written by hand in it.
    language: Option<String>,
    help: String,
    /// How it is signed, where somebody changed that; it may be nothing.
    signature: Option<String>,
    by_hand: Option<ByHand>,
}

/// What was written by hand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct ByHand {
    subject: String,
    text: String,
}

/// A message in the language of its readers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// To whom it goes, and what is to be known of that.
    pub view: LetterView,
    /// Its subject.
    pub subject: String,
    /// Its text.
    pub text: String,
    /// What stands in a link that the text does not fit in.
    pub instead: String,
}

/// The message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Announcing {
    /// The add-in.
    pub product: ProductId,
    /// What happened to it; `None` while it is not known.
    pub news: Option<News>,
    /// The readers' language.
    pub language: Language,
    /// Address of the organisation's own help page, as typed.
    pub help: String,
    /// How the administrator signs.
    pub signature: String,
    /// The message as it was written; `None` inside for an add-in that is not known.
    pub written: Load<Option<Box<Written>>>,
    /// The subject as it stands in the field.
    pub subject: String,
    /// The text as it stands in the field.
    pub text: String,
    /// Whether one of them was changed by hand: what is written anew does not overwrite it by itself.
    pub edited: bool,
    /// What happened to the add-in, as far as it tells by itself.
    told: Option<News>,
    /// The language of whoever is at the keyboard.
    own: Language,
    /// Whoever is at the keyboard, by name.
    me: String,
    /// Whether the signature was changed by hand: it may be nothing then.
    signed: bool,
    /// How the add-in stands.
    now: Stand,
    /// How it stood when something was first changed here; `None` while nothing is.
    begun: Option<Stand>,
    asked: Generation,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Msg {
    /// The add-in as it is now.
    Known(Box<AddInDetail>),
    /// What was kept of a message to it.
    Resume(Kept<Draft>),
    /// Who is at the keyboard, by name.
    Me(String),
    /// Something else happened to the add-in.
    News(News),
    /// The readers speak this language.
    Language(Language),
    /// The address of the help page changed.
    Help(String),
    /// The signature changed.
    Signature(String),
    /// The message.
    Written(Generation, Answered<Option<Box<Written>>>),
    /// The subject was changed by hand.
    Subject(String),
    /// The text was changed by hand.
    Text(String),
    /// What was changed by hand is to be given up for what is written now.
    Renew,
    /// What failed is asked for again.
    Again,
}

/// What is to be done outside: the message is to be composed, and written in the language of its readers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Effect(pub Generation, pub LetterWanted, pub Language);

impl State for Announcing {
    type Msg = Msg;
    type Effect = Effect;
    type Effects = Option<Effect>;

    fn update(&mut self, msg: Msg) -> Self::Effects {
        match msg {
            Msg::Known(detail) => {
                self.now = Stand::of(&detail);
                let told = *self.told.get_or_insert_with(|| news(&detail));
                self.news.get_or_insert(told);
                self.ask()
            }
            Msg::Resume(kept) => self.resume(kept),
            Msg::Me(name) => {
                if !self.signed {
                    self.signature.clone_from(&name);
                }
                self.me = name;
                self.ask()
            }
            Msg::News(news) => {
                self.news = Some(news);
                self.begin();
                self.ask()
            }
            Msg::Language(language) => {
                self.language = language;
                self.begin();
                self.ask()
            }
            Msg::Help(help) => {
                self.help = help;
                self.begin();
                self.ask()
            }
            Msg::Signature(signature) => {
                self.signed = signature != self.me;
                self.signature = signature;
                self.begin();
                self.ask()
            }
            Msg::Written(generation, answer) => {
                if generation == self.asked {
                    self.written = answer.into();
                    if !self.edited {
                        self.take_over();
                    }
                }
                None
            }
            Msg::Subject(subject) => {
                (self.subject, self.edited) = (subject, true);
                self.begin();
                None
            }
            Msg::Text(text) => {
                (self.text, self.edited) = (text, true);
                self.begin();
                None
            }
            Msg::Renew => {
                self.take_over();
                self.begun = self.begun.filter(|_| self.draft() != Draft::default()).map(|_| self.now);
                None
            }
            Msg::Again => self.ask(),
        }
    }
}

impl Announcing {
    /// Nothing is known yet; the readers speak what the administrator speaks.
    #[must_use]
    pub fn new(product: ProductId, language: Language) -> Self {
        Self {
            product,
            news: None,
            language,
            help: String::new(),
            signature: String::new(),
            written: Load::NotAsked,
            subject: String::new(),
            text: String::new(),
            edited: false,
            told: None,
            own: language,
            me: String::new(),
            signed: false,
            now: Stand::default(),
            begun: None,
            asked: Generation::default(),
        }
    }

    /// Why the address of the help page cannot be used; `None` where it can, or where there is none.
    #[must_use]
    pub fn no_link(&self) -> Option<Message> {
        if self.help.trim().is_empty() { None } else { checked_link(&self.help).err() }
    }

    /// Whether what is in the fields is not what would be written now.
    #[must_use]
    pub fn differs(&self) -> bool {
        let same = |written: &Written| written.subject == self.subject && written.text == self.text;
        self.edited && self.written.value().is_some_and(|written| !written.as_deref().is_some_and(same))
    }

    /// What the browser is to keep; `None` where nothing was changed.
    #[must_use]
    pub fn kept(&self) -> Option<String> {
        let begun = Some(self.draft()).filter(|draft| *draft != Draft::default())?;
        Kept { stand: self.begun?, begun }.text()
    }

    fn draft(&self) -> Draft {
        let by_hand = || ByHand { subject: self.subject.clone(), text: self.text.clone() };
        Draft {
            news: self.news.filter(|_| self.edited || self.news != self.told),
            language: (self.edited || self.language != self.own).then(|| self.language.tag().to_owned()),
            help: self.help.clone(),
            signature: self.signed.then(|| self.signature.clone()),
            by_hand: self.edited.then(by_hand),
        }
    }

    /// Whether the add-in has changed since something was written by hand.
    #[must_use]
    pub fn is_stale(&self) -> bool {
        self.edited && self.begun.is_some_and(|begun| begun != self.now)
    }

    fn begin(&mut self) {
        self.begun.get_or_insert(self.now);
    }

    fn resume(&mut self, Kept { stand, begun }: Kept<Draft>) -> Option<Effect> {
        self.news = begun.news.or(self.news);
        self.language = begun.language.and_then(|tag| Language::from_tag(&tag)).unwrap_or(self.language);
        (self.help, self.begun) = (begun.help, Some(stand));
        if let Some(signature) = begun.signature {
            (self.signature, self.signed) = (signature, true);
        }
        if let Some(ByHand { subject, text }) = begun.by_hand {
            (self.subject, self.text, self.edited) = (subject, text, true);
        }
        self.ask()
    }

    fn take_over(&mut self) {
        if let Some(Some(written)) = self.written.value() {
            (self.subject, self.text) = (written.subject.clone(), written.text.clone());
            self.edited = false;
        }
    }

    fn ask(&mut self) -> Option<Effect> {
        let wanted = LetterWanted {
            product: self.product.clone(),
            news: self.news?,
            language: self.language.tag().to_owned(),
            help: if self.no_link().is_some() { String::new() } else { self.help.trim().to_owned() },
            signature: self.signature.clone(),
        };
        self.written.ask();
        Some(Effect(self.asked.advance(), wanted, self.language))
    }
}

/// What people should hear of first, of an add-in that is as it is.
fn news(detail: &AddInDetail) -> News {
    match detail.row.state {
        AddInState::Deleted => News::Removed,
        AddInState::TurnedOff => News::TurnedOff,
        AddInState::Active => {
            let newest = detail.life.versions.first();
            let updated = detail.life.versions.len() > 1
                && newest.is_some_and(|version| version.at == detail.row.changed_at);
            if updated { News::Updated } else { News::New }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::addin::state::tests::life;
    use crate::backend::Failure;
    use crate::catalog::state::tests::row;
    use addin_deployment::announcement::{Letter, Recipients};
    use addin_deployment::lifecycle::command::Timestamp;
    use messages::say;

    fn announcing() -> Announcing {
        let product = ProductId::parse("6f1d0a52-2f0e-4d7a-9a0b-1c2d3e4f5a6b").unwrap();
        Announcing::new(product, Language::English)
    }

    fn written(text: &str) -> Answered<Option<Box<Written>>> {
        let view = LetterView {
            letter: Letter { subject: say::shell_title(), parts: Vec::new() },
            recipients: Recipients::default(),
            reached: 3,
            no_mail: None,
            planned: false,
        };
        let text = text.to_owned();
        Ok(Some(Box::new(Written { view, subject: "News".to_owned(), text, instead: String::new() })))
    }

    #[test]
    fn the_message_follows_the_choices_until_it_is_changed_by_hand() {
        let mut announcing = announcing();
        assert_eq!(announcing.update(Msg::Me("Ana".to_owned())), None, "what happened is not known yet");
        let Effect(first, wanted, _) = announcing.update(Msg::News(News::New)).unwrap();
        assert_eq!((wanted.signature.as_str(), wanted.language.as_str()), ("Ana", "en"));
        announcing.update(Msg::Written(first, written("Hello")));
        assert_eq!(announcing.text, "Hello");
        let Effect(second, wanted, _) = announcing.update(Msg::Language(Language::Dutch)).unwrap();
        assert_eq!(wanted.language, "nl");
        announcing.update(Msg::Written(first, written("Late")));
        assert_eq!(announcing.text, "Hello", "an answer to an older choice is dropped");
        announcing.update(Msg::Text("My own words".to_owned()));
        announcing.update(Msg::Written(second, written("Hallo")));
        assert_eq!((announcing.text.as_str(), announcing.differs()), ("My own words", true));
        announcing.update(Msg::Renew);
        assert_eq!((announcing.text.as_str(), announcing.differs()), ("Hallo", false));
    }

    #[test]
    fn an_address_that_is_no_good_is_left_out_and_said() {
        let mut announcing = announcing();
        announcing.update(Msg::News(News::New));
        let Effect(_, wanted, _) = announcing.update(Msg::Help("http://help.example".to_owned())).unwrap();
        assert_eq!((wanted.help.as_str(), announcing.no_link()), ("", Some(say::announce_link_not_https())));
        let Effect(_, wanted, _) =
            announcing.update(Msg::Help(" https://help.example/a ".to_owned())).unwrap();
        assert_eq!((wanted.help.as_str(), announcing.no_link()), ("https://help.example/a", None));
    }

    #[test]
    fn a_message_that_does_not_come_leaves_what_was_typed() {
        let mut announcing = announcing();
        let Effect(asked, ..) = announcing.update(Msg::News(News::New)).unwrap();
        announcing.update(Msg::Text("Mine".to_owned()));
        announcing.update(Msg::Written(asked, Err(Failure::Unreachable)));
        assert_eq!(announcing.text, "Mine");
        assert!(announcing.update(Msg::Again).is_some());
    }

    fn detail(changed_at: i64) -> Box<AddInDetail> {
        let mut row = row("Letters", "Pen", AddInState::Active);
        row.changed_at = Timestamp(changed_at);
        Box::new(AddInDetail { row, manifest: None, targets: Vec::new(), history: Vec::new(), life: life() })
    }

    #[test]
    fn what_was_changed_is_there_again_and_says_when_the_add_in_has_changed_since() {
        let mut first = announcing();
        first.update(Msg::Known(detail(7)));
        first.update(Msg::Me("Ana".to_owned()));
        assert_eq!(first.kept(), None, "nothing was changed by hand");
        first.update(Msg::Language(Language::Dutch));
        first.update(Msg::News(News::Updated));
        first.update(Msg::Text("Our own words.".to_owned()));
        let text = first.kept().unwrap();
        let mut again = announcing();
        again.update(Msg::Known(detail(7)));
        again.update(Msg::Resume(Kept::read(&text, Stand::of(&detail(7))).unwrap()));
        assert_eq!(
            (again.text.as_str(), again.language, again.news),
            ("Our own words.", Language::Dutch, Some(News::Updated))
        );
        assert_eq!((again.kept(), again.is_stale()), (Some(text), false));
        again.update(Msg::Known(detail(8)));
        assert!(again.is_stale());
        let Effect(asked, ..) = again.update(Msg::Again).unwrap();
        again.update(Msg::Written(asked, written("Hallo")));
        again.update(Msg::Renew);
        assert_eq!((again.text.as_str(), again.is_stale()), ("Hallo", false));
    }
    /// The message to the same add-in after a reload, as somebody called Ana sees it.
    fn reloaded(kept: &str) -> Announcing {
        let mut again = announcing();
        again.update(Msg::Known(detail(7)));
        again.update(Msg::Resume(Kept::read(kept, Stand::of(&detail(7))).unwrap()));
        again.update(Msg::Me("Ana".to_owned()));
        again
    }

    fn begun() -> Announcing {
        let mut announcing = announcing();
        announcing.update(Msg::Known(detail(7)));
        announcing.update(Msg::Me("Ana".to_owned()));
        announcing
    }

    #[test]
    fn what_it_is_about_is_there_again_where_nothing_was_written_by_hand() {
        let mut announcing = begun();
        announcing.update(Msg::News(News::Updated));
        let again = reloaded(&announcing.kept().unwrap());
        assert_eq!((again.news, again.signature.as_str()), (Some(News::Updated), "Ana"));
        announcing.update(Msg::News(News::New));
        assert_eq!(announcing.kept(), None, "all is as it would be by itself");
    }

    #[test]
    fn a_signature_that_was_emptied_stays_empty() {
        let mut announcing = begun();
        announcing.update(Msg::Signature(String::new()));
        announcing.update(Msg::Me("Ana".to_owned()));
        assert_eq!(announcing.signature, "");
        assert_eq!(reloaded(&announcing.kept().unwrap()).signature, "");
    }

    #[test]
    fn a_message_that_is_written_anew_leaves_only_the_choices_behind() {
        let mut announcing = begun();
        let Effect(asked, ..) = announcing.update(Msg::Again).unwrap();
        announcing.update(Msg::Written(asked, written("Hello")));
        announcing.update(Msg::Text("Our own words.".to_owned()));
        announcing.update(Msg::Renew);
        assert_eq!(announcing.kept(), None);
        announcing.update(Msg::Text("Our own words.".to_owned()));
        announcing.update(Msg::Help("https://help.example/a".to_owned()));
        announcing.update(Msg::Renew);
        assert_eq!(reloaded(&announcing.kept().unwrap()).help, "https://help.example/a");
    }
}
