//! What every `VersionOverrides` shares and keeps in the namespace of basic types.

use super::ALL;
use super::{Type, any, attributes, base, may, maybe, named, need, one, parent, some, variant};
use crate::rules::values::Value;

/// The lists of resources.
pub(super) static RESOURCES: Type = parent(&[
    maybe("Images", &IMAGES),
    maybe("Urls", &URLS),
    maybe("ShortStrings", &SHORT_STRINGS),
    maybe("LongStrings", &LONG_STRINGS),
])
.basic();
static IMAGES: Type = parent(&[any("Image", &ADDRESS)]).basic();
static URLS: Type = parent(&[any("Url", &ADDRESS)]).basic();
static SHORT_STRINGS: Type = parent(&[any("String", &SHORT_STRING)]).basic();
static LONG_STRINGS: Type = parent(&[any("String", &LONG_STRING)]).basic();

// Addresses have rules of their own.
static ADDRESS: Type = parent(&[any("Override", &ADDRESS_OVERRIDE)])
    .with(&[need("id", Value::ResourceId), need("DefaultValue", Value::Own)])
    .basic();
static ADDRESS_OVERRIDE: Type = attributes(&[need("Locale", Value::Exact), need("Value", Value::Own)]);
static SHORT_STRING: Type = parent(&[any("Override", &SHORT_OVERRIDE)])
    .with(&[need("id", Value::ResourceId), need("DefaultValue", Value::SHORT)])
    .basic();
static SHORT_OVERRIDE: Type = attributes(&[need("Locale", Value::Exact), need("Value", Value::SHORT)]);
static LONG_STRING: Type = parent(&[any("Override", &LONG_OVERRIDE)])
    .with(&[need("id", Value::ResourceId), need("DefaultValue", Value::LONG)])
    .basic();
static LONG_OVERRIDE: Type = attributes(&[need("Locale", Value::Exact), need("Value", Value::LONG)]);

/// Names a resource.
pub(super) static REFERENCE: Type = attributes(&[need("resid", Value::ResourceId)]);

/// Which sizes are needed is rule V011.
pub(super) static ICON: Type = parent(&[any("Image", &ICON_IMAGE)]).basic();
static ICON_IMAGE: Type =
    attributes(&[need("size", Value::Number("16, 32, 80")), need("resid", Value::ResourceId)]);
pub(super) static MOBILE_ICON: Type = named(&[variant("MobileIconList", ALL, &MOBILE_IMAGES)]);
static MOBILE_IMAGES: Type = parent(&[any("Image", &MOBILE_IMAGE)]).basic();
static MOBILE_IMAGE: Type = attributes(&[
    need("size", Value::Number("25, 32, 48")),
    need("scale", Value::Number("1, 2, 3")),
    need("resid", Value::ResourceId),
]);

/// The requirements of `VersionOverrides`.
pub(super) static REQUIREMENTS: Type = parent(&[one("Sets", &SETS)]).basic();
static SETS: Type =
    parent(&[some("Set", &base::SET)]).with(&[may("DefaultMinVersion", Value::ShortVersion)]).basic();
