//! The namespaces of manifests, and which prefix means which at a place.

/// A namespace, by what it is and not by its prefix.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Namespace<'a> {
    /// None: no prefix, and no default namespace in force.
    None,
    /// Base manifest, `…/appforoffice/1.1`.
    Base,
    /// Legacy base manifest, `…/appforoffice/1.0`.
    LegacyBase,
    /// `…/officeappbasictypes/1.0`, by custom `bt`.
    BasicTypes,
    /// Overrides of a task pane add-in.
    TaskPane,
    /// The overrides of a task pane add-in that no client reads, `…/taskpaneappversionoverrides/1.1`.
    TaskPane1_1,
    /// Overrides of a content add-in.
    Content,
    /// Overrides of a mail add-in, 1.0.
    Mail,
    /// Overrides of a mail add-in, 1.1.
    Mail1_1,
    /// `xsi`.
    SchemaInstance,
    /// A signature of the Office Store.
    Signature,
    /// The prefix `xml`.
    Xml,
    /// Any other, as written.
    Other(&'a str),
}

const OFFICE: &str = "http://schemas.microsoft.com/office/";

impl<'a> Namespace<'a> {
    /// That of a prefix that was never declared.
    pub const UNDECLARED: Self = Self::Other("");

    /// The namespace of a name as written in a declaration.
    pub fn of(uri: &'a str) -> Self {
        match uri.strip_prefix(OFFICE) {
            Some("appforoffice/1.1") => Self::Base,
            Some("appforoffice/1.0") => Self::LegacyBase,
            Some("officeappbasictypes/1.0") => Self::BasicTypes,
            Some("taskpaneappversionoverrides") => Self::TaskPane,
            Some("taskpaneappversionoverrides/1.1") => Self::TaskPane1_1,
            Some("contentappversionoverrides") => Self::Content,
            Some("mailappversionoverrides") => Self::Mail,
            Some("mailappversionoverrides/1.1") => Self::Mail1_1,
            _ => match uri {
                "" => Self::None,
                "http://www.w3.org/2001/XMLSchema-instance" => Self::SchemaInstance,
                "http://www.w3.org/2000/09/xmldsig#" => Self::Signature,
                "http://www.w3.org/XML/1998/namespace" => Self::Xml,
                _ => Self::Other(uri),
            },
        }
    }

    /// Whether it is a base manifest's, of either generation.
    pub fn is_base(self) -> bool {
        matches!(self, Self::Base | Self::LegacyBase)
    }

    /// Whether it is one of `VersionOverrides`.
    pub fn is_overrides(self) -> bool {
        matches!(self, Self::TaskPane | Self::TaskPane1_1 | Self::Content | Self::Mail | Self::Mail1_1)
    }
}

/// Whether two prefixes are the same. They are of a few letters: calling a function to compare them takes longer.
fn same(one: &str, other: &str) -> bool {
    one.len() == other.len() && one.bytes().zip(other.bytes()).all(|(one, other)| one == other)
}

/// Declarations in force, innermost last.
#[derive(Default)]
pub(super) struct Scopes<'a> {
    declared: Vec<(&'a str, Namespace<'a>)>,
    /// How many were in force outside each open element.
    outside: Vec<usize>,
}

impl<'a> Scopes<'a> {
    /// Begins an element; its own declarations follow.
    pub fn enter(&mut self) {
        self.outside.push(self.declared.len());
    }

    /// Ends the innermost element.
    pub fn leave(&mut self) {
        if let Some(before) = self.outside.pop() {
            self.declared.truncate(before);
        }
    }

    /// Declares a prefix; the empty one is the default namespace.
    pub fn declare(&mut self, prefix: &'a str, uri: &'a str) {
        self.declared.push((prefix, Namespace::of(uri)));
    }

    /// How many declarations are in force.
    pub fn len(&self) -> usize {
        self.declared.len()
    }

    /// What a prefix means here; `None` when it was never declared.
    pub fn find(&self, prefix: &str) -> Option<Namespace<'a>> {
        match self.declared.iter().rev().find(|(declared, _)| same(declared, prefix)) {
            // `xmlns:p=""` takes a prefix back, which only the default namespace may.
            Some((_, Namespace::None)) if !prefix.is_empty() => None,
            Some((_, namespace)) => Some(*namespace),
            None if prefix.is_empty() => Some(Namespace::None),
            None if prefix == "xml" => Some(Namespace::Xml),
            None => None,
        }
    }
}
