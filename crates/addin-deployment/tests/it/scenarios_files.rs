//! Acceptance scenarios D: what is said of a file before anybody is chosen.

use crate::announcement::in_english;
use crate::support::*;
use addin_deployment::lifecycle::decide::{UPLOAD_MAX, judge};
use addin_deployment::lifecycle::tenant::Tenant;
use addin_deployment::outcome::{Refusal, RefusalKind};
use messages::{Message, say};
use office_addin_manifest::finding::Severity;
use office_addin_manifest::model::{Format, Host};
use office_addin_manifest::read;

const PANE: &str = "https://ledger.contoso.example/pane.html";

/// A sound manifest for Word, in which a test replaces one piece.
fn manifest() -> String {
    format!(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1"
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="TaskPaneApp">
  <Id>{}</Id>
  <Version>1.0.0.0</Version>
  <ProviderName>Contoso</ProviderName>
  <DefaultLocale>en-US</DefaultLocale>
  <DisplayName DefaultValue="Ledger"/>
  <Description DefaultValue="Books the numbers of a sheet."/>
  <IconUrl DefaultValue="https://ledger.contoso.example/icon-32.png"/>
  <HighResolutionIconUrl DefaultValue="https://ledger.contoso.example/icon-64.png"/>
  <SupportUrl DefaultValue="https://ledger.contoso.example/help"/>
  <AppDomains><AppDomain>https://login.contoso.example</AppDomain></AppDomains>
  <Hosts><Host Name="Document"/></Hosts>
  <DefaultSettings><SourceLocation DefaultValue="{PANE}"/></DefaultSettings>
  <Permissions>ReadWriteDocument</Permissions>
</OfficeApp>
"#,
        product(1).as_str()
    )
}

/// A sound manifest for Outlook.
fn mail_manifest(extra: &str) -> String {
    format!(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1"
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
    xmlns:mail="http://schemas.microsoft.com/office/mailappversionoverrides" xsi:type="MailApp">
  <Id>{}</Id>
  <Version>1.0.0.0</Version>
  <ProviderName>Contoso</ProviderName>
  <DefaultLocale>en-US</DefaultLocale>
  <DisplayName DefaultValue="Ledger"/>
  <Description DefaultValue="Looks at what is sent."/>
  <IconUrl DefaultValue="https://ledger.contoso.example/icon-64.png"/>
  <HighResolutionIconUrl DefaultValue="https://ledger.contoso.example/icon-128.png"/>
  <SupportUrl DefaultValue="https://ledger.contoso.example/help"/>
  <Hosts><Host Name="Mailbox"/></Hosts>
  <Requirements><Sets><Set Name="Mailbox" MinVersion="1.1"/></Sets></Requirements>
  <FormSettings><Form xsi:type="ItemRead"><DesktopSettings>
    <SourceLocation DefaultValue="{PANE}"/><RequestedHeight>250</RequestedHeight>
  </DesktopSettings></Form></FormSettings>
  <Permissions>ReadItem</Permissions>
  <Rule xsi:type="ItemIs" ItemType="Message" FormType="Read"/>
{extra}</OfficeApp>
"#,
        product(1).as_str()
    )
}

/// The codes of what is found, with how serious it is.
fn found(text: &str) -> Vec<(String, Severity)> {
    read(text.as_bytes()).findings.into_iter().map(|finding| (finding.code, finding.severity)).collect()
}

/// What is found besides what is found in the sound manifest.
fn added(text: &str) -> Vec<(String, Severity, Message)> {
    let all = |text: &str| {
        let findings = read(text.as_bytes()).findings.into_iter();
        findings.map(|finding| (finding.code, finding.severity, finding.message)).collect::<Vec<_>>()
    };
    let sound = all(&manifest());
    all(text).into_iter().filter(|one| !sound.contains(one)).collect()
}

fn says(text: &str, code: &str, severity: Severity) -> bool {
    found(text).contains(&(code.to_owned(), severity))
}

/// Why a text cannot be deployed, if so.
fn refusal_of(text: &str) -> Option<RefusalKind> {
    let size = u32::try_from(text.len()).expect("a small file");
    judge(&Tenant::default(), &read(text.as_bytes()), size).map(|refusal| refusal.kind)
}

/// The manifest with a comment that makes it so many bytes large.
fn padded(text: &str, bytes: usize) -> String {
    let comment = "x".repeat(bytes - text.len() - "<!---->".len());
    text.replacen("</OfficeApp>", &format!("<!--{comment}--></OfficeApp>"), 1)
}

#[test]
fn the_manifests_that_are_varied_here_are_sound() {
    assert_eq!((refusal_of(&manifest()), refusal_of(&mail_manifest(""))), (None, None));
}

/// What the console says to a manifest of so many bytes.
fn refusal_at(bytes: usize) -> Option<Refusal> {
    let text = padded(&manifest(), bytes);
    assert_eq!(text.len(), bytes);
    judge(&Tenant::default(), &read(text.as_bytes()), u32::try_from(bytes).expect("a small file"))
}

#[test]
fn d1_a_manifest_of_600_kb_is_refused() {
    let refusal = refusal_at(600 * 1024).expect("too large");
    assert_eq!(refusal.kind, RefusalKind::TooLarge);
    assert_eq!(refusal.message, say::refusal_too_large(600, 512));
    assert_eq!(UPLOAD_MAX, 524_288, "512 KB");
    assert_eq!(refusal_at(524_288), None);
    assert_eq!(refusal_at(524_289).expect("too large").message, say::refusal_too_large(513, 512));
}

#[test]
fn d2_a_manifest_for_outlook_of_300_kb_is_accepted_with_a_warning() {
    let large = padded(&mail_manifest(""), 300 * 1024);
    assert_eq!(refusal_of(&large), None, "the portal takes it");
    let reading = read(large.as_bytes());
    let warning =
        reading.findings.iter().find(|finding| finding.message == say::finding_large_for_exchange(300));
    let warning = warning.expect("Exchange does not");
    assert_eq!(warning.severity, Severity::Warning);
    let word = padded(&manifest(), 300 * 1024);
    assert!(!says(&word, &warning.code, Severity::Warning), "it is Outlook's limit");
}

#[test]
fn d3_a_package_is_recognised_without_asking_for_its_type() {
    let unified = format!(
        r#"{{"manifestVersion": "1.17", "id": "{}", "version": "1.0.0", "name": {{"short": "Ledger"}},
            "extensions": [{{"requirements": {{"scopes": ["workbook"]}}}}]}}"#,
        product(1).as_str()
    );
    let reading = read(&zip("manifest.json", unified.as_bytes()));
    assert_eq!(reading.format, Format::Package);
    let manifest = reading.manifest.expect("a manifest");
    assert_eq!((manifest.name.default.as_str(), manifest.hosts), ("Ledger", vec![Host::Excel]));
}

#[test]
fn d4_a_resource_id_that_leads_nowhere_is_an_error_that_names_it() {
    let overrides = r#"  <VersionOverrides xmlns="http://schemas.microsoft.com/office/mailappversionoverrides" xsi:type="VersionOverridesV1_0">
    <Requirements><bt:Sets xmlns:bt="http://schemas.microsoft.com/office/officeappbasictypes/1.0" DefaultMinVersion="1.3"><bt:Set Name="Mailbox"/></bt:Sets></Requirements>
    <Hosts><Host xsi:type="MailHost"><DesktopFormFactor><FunctionFile resid="functionFile"/></DesktopFormFactor></Host></Hosts>
    <Resources xmlns:bt="http://schemas.microsoft.com/office/officeappbasictypes/1.0"/>
  </VersionOverrides>
"#;
    let reading = read(mail_manifest(overrides).as_bytes());
    let named = reading
        .findings
        .iter()
        .find(|finding| finding.message == say::finding_resource_missing("FunctionFile", "functionFile"));
    assert_eq!(named.expect("named").severity, Severity::Error, "{:?}", reading.findings);
}

#[test]
fn d5_pages_come_over_https() {
    let page = PANE.replace("https", "http");
    let text = manifest().replace(PANE, &page);
    let not_https = say::finding_address_not_https("SourceLocation", page);
    assert_eq!(added(&text), [("B008".to_owned(), Severity::Error, not_https)]);
    assert_eq!(refusal_of(&text), Some(RefusalKind::ManifestHasErrors));
}

/// Only a wildcard is an error: of the others Office passes over what it cannot use, which is a warning.
#[test]
fn d6_a_domain_has_a_scheme_and_neither_path_nor_wildcard() {
    let with = |domain: &str| manifest().replace("https://login.contoso.example", domain);
    let origin = "https://a.example";
    for (domain, code, severity, message) in [
        (
            "https://a.example/",
            "B014",
            Severity::Warning,
            say::finding_domain_with_path("https://a.example/", origin),
        ),
        (
            "https://a.example/path",
            "B014",
            Severity::Warning,
            say::finding_domain_with_path("https://a.example/path", origin),
        ),
        ("https://*.a.example", "B013", Severity::Error, say::finding_domain_wildcard("https://*.a.example")),
        ("a.example", "B012", Severity::Warning, say::finding_domain_without_scheme("a.example")),
    ] {
        let text = with(domain);
        assert_eq!(added(&text), [(code.to_owned(), severity, message)], "{domain}");
        let refused = (severity == Severity::Error).then_some(RefusalKind::ManifestHasErrors);
        assert_eq!(refusal_of(&text), refused, "{domain}");
    }
    assert_eq!(added(&with(origin)), [], "a scheme and a host");
}

#[test]
fn d7_a_name_has_125_characters_at_most() {
    let named = |count: usize| manifest().replace("\"Ledger\"", &format!("\"{}\"", "x".repeat(count)));
    assert_eq!((added(&named(125)).len(), refusal_of(&named(125))), (0, None));
    let too_long = say::finding_text_too_long("DisplayName", 126, 125);
    assert_eq!(added(&named(126)), [("B005".to_owned(), Severity::Error, too_long)]);
    assert_eq!(refusal_of(&named(126)), Some(RefusalKind::ManifestHasErrors));
}

#[test]
fn d8_add_ins_for_onenote_alone_cannot_be_deployed() {
    let text = manifest().replace("Document\"/>", "Notebook\"/>").replace("ReadWriteDocument", "Restricted");
    let refusal = judge(&Tenant::default(), &read(text.as_bytes()), 2_000).expect("not served");
    assert_eq!(refusal.message, say::refusal_hosts_not_deployable("Ledger", "OneNote"));
    let kind =
        |hosts: &[Host]| judge(&Tenant::default(), &reading_for(1, hosts), 1).map(|refusal| refusal.kind);
    assert_eq!(kind(&[Host::Project, Host::Access]), Some(RefusalKind::HostsNotDeployable));
    assert_eq!(kind(&[Host::Word, Host::OneNote]), None, "Word people get it");
}

#[test]
fn d9_a_part_of_a_version_has_five_digits_at_most() {
    let with = |version: &str| manifest().replace("1.0.0.0", version);
    let malformed = say::finding_version_malformed("1.0.123456");
    assert_eq!(added(&with("1.0.123456")), [("B004".to_owned(), Severity::Error, malformed)]);
    assert_eq!(refusal_of(&with("1.0.123456")), Some(RefusalKind::ManifestHasErrors));
    assert_eq!(refusal_of(&with("1.0.12345")), None);
}

#[test]
fn d10_an_add_in_that_can_block_sending_is_for_administrators_to_deploy() {
    let overrides = r#"  <VersionOverrides xmlns="http://schemas.microsoft.com/office/mailappversionoverrides" xsi:type="VersionOverridesV1_0">
    <VersionOverrides xmlns="http://schemas.microsoft.com/office/mailappversionoverrides/1.1" xsi:type="VersionOverridesV1_1">
      <Requirements><bt:Sets xmlns:bt="http://schemas.microsoft.com/office/officeappbasictypes/1.0" DefaultMinVersion="1.12"><bt:Set Name="Mailbox"/></bt:Sets></Requirements>
      <Hosts><Host xsi:type="MailHost">
        <Runtimes><Runtime resid="page"/></Runtimes>
        <DesktopFormFactor><ExtensionPoint xsi:type="LaunchEvent">
          <LaunchEvents><LaunchEvent Type="OnMessageSend" FunctionName="check" SendMode="Block"/></LaunchEvents>
          <SourceLocation resid="page"/>
        </ExtensionPoint></DesktopFormFactor>
      </Host></Hosts>
      <Resources xmlns:bt="http://schemas.microsoft.com/office/officeappbasictypes/1.0">
        <bt:Urls><bt:Url id="page" DefaultValue="https://ledger.contoso.example/events.html"/></bt:Urls>
      </Resources>
    </VersionOverrides>
  </VersionOverrides>
"#;
    let reading = read(mail_manifest(overrides).as_bytes());
    let note = reading
        .findings
        .iter()
        .find(|finding| finding.message == say::finding_blocking_event("OnMessageSend"));
    assert_eq!(note.expect("a note").severity, Severity::Warning, "{:?}", reading.findings);
    let sentence = in_english(&say::finding_blocking_event("OnMessageSend"));
    assert!(sentence.contains("You may deploy such an add-in; the store refuses it."), "{sentence}");
    assert_eq!(judge(&Tenant::default(), &reading, 3_000), None, "it can be deployed");
}

/// An archive with one file that is not compressed ("APPNOTE.TXT").
fn zip(name: &str, contents: &[u8]) -> Vec<u8> {
    let crc = !contents.iter().fold(u32::MAX, |value, byte| {
        (0..8).fold(value ^ u32::from(*byte), |value, _| {
            if value & 1 == 1 { (value >> 1) ^ 0xEDB8_8320 } else { value >> 1 }
        })
    });
    let number = |value: usize| u32::try_from(value).expect("small").to_le_bytes();
    let name_length = u16::try_from(name.len()).expect("short").to_le_bytes();
    let sizes = [crc.to_le_bytes(), number(contents.len()), number(contents.len())].concat();
    let header =
        [&b"PK\x03\x04\x14\0\0\0\0\0\0\0\0\0"[..], &sizes, &name_length, &[0; 2], name.as_bytes()].concat();
    let entry =
        [&b"PK\x01\x02\x14\0\x14\0\0\0\0\0\0\0\0\0"[..], &sizes, &name_length, &[0; 16], name.as_bytes()]
            .concat();
    let at = header.len() + contents.len();
    let end = [&b"PK\x05\x06\0\0\0\0\x01\0\x01\0"[..], &number(entry.len()), &number(at), &[0; 2]].concat();
    [header, contents.to_vec(), entry, end].concat()
}
