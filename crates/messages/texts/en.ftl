# Every sentence of Add-in Console in English. The same keys stand in every language.

## Shell

shell-title = Add-in Console
shell-title-deploy = Deploy an add-in
shell-title-add-in = About
shell-title-rules = Manifest rules
shell-language = Language
shell-not-affiliated = An open-source console; not affiliated with Microsoft.
shell-skip = Skip to the content
shell-navigation = Main menu
shell-nav-catalog = Catalog
shell-nav-states = Add-in states
shell-nav-people = People
shell-nav-readiness = Readiness
shell-nav-delivery = Delivery
shell-nav-settings = Settings
shell-nav-activity = Activity
shell-title-plan = Plan of the tenant
shell-title-personal = Personal data
shell-rescue = Download what can still be read
shell-restore = Restore from a rescue file
shell-handoff-strip = Hand-off for { $organisation }: nothing happens in Microsoft 365 until you carry it there.
shell-handoff-open = { $count ->
    [one] One add-in is not confirmed yet
   *[other] { NUMBER($count) } add-ins are not confirmed yet
}
shell-title-import = Import a directory
shell-title-diagnose = Why does somebody not see an add-in?
shell-theme = Appearance
shell-theme-system = As the system
shell-theme-light = Light
shell-theme-dark = Dark
shell-demo-banner = Demonstration: the organisation { $organisation } and everyone in it are invented. Nothing here reaches Microsoft 365.
shell-demo-banner-imported = Demonstration with your own directory: deployments are simulated in this browser and reach nobody in Microsoft 365.
shell-demo-banner-plain = Demonstration: everything here is invented. Nothing here reaches Microsoft 365.
shell-reset = Reset the demonstration
shell-reset-title = Reset the demonstration?
shell-reset-body = Every add-in, draft and line of history of this demonstration is deleted from this browser. This cannot be undone.
shell-reset-confirm = Delete and begin again
shell-reset-done = The demonstration is back at its beginning.
shell-cancel = Cancel
shell-close = Close
shell-retry = Try again
shell-loading = Loading…
shell-page-failed = This page could not be loaded.
shell-backend-broke = The part of the console that reads files and keeps the organisation stopped unexpectedly. It has been started again and your draft is kept. Try once more; if it happens again with the same file, the file itself is probably the cause.
shell-backend-timed-out = This took too long and was stopped. Your draft is kept. Try once more; if it happens again with the same file, the file itself is probably the cause.
shell-backend-unreachable = A part of the console could not be loaded, so it cannot read files or show the organisation now. Check the connection and reload the page; your draft is kept.
shell-unknown-title = There is nothing at this address
shell-unknown-body = No page of the console has the address { $address }. The link may be old or incomplete.
shell-to-catalog = To the catalog
shell-notices = Notices
shell-clear = Clear
shell-language-failed = The texts of that language could not be loaded, so the language stays as it was. Check the connection and choose it again.

## Catalog

catalog-title = Add-in catalog
catalog-subtitle = The Office add-ins that your organisation has.
catalog-deploy = Deploy add-in
catalog-empty-title = No add-ins yet
catalog-empty-body = Bring the manifest of an add-in: the console shows what it asks for and exactly who will get it, before anything happens.
catalog-failed = The catalog could not be read.
catalog-table = Add-ins
catalog-column-name = Name
catalog-column-hosts = Applications
catalog-column-version = Version
catalog-column-state = State
catalog-column-people = People
catalog-search = Find an add-in
catalog-search-hint = Name or publisher
catalog-none-found = No add-in has { $query } in its name or publisher.
catalog-count =
    { $count ->
         [one] { NUMBER($count) } add-in
        *[other] { NUMBER($count) } add-ins
    }

## Deploy

deploy-steps = Steps
deploy-step-of = Step { NUMBER($number) } of { NUMBER($count) }: { MESSAGE($step) }
deploy-step-begin = Before you begin
deploy-step-manifest = Manifest
deploy-step-check = Check
deploy-step-who = Who
deploy-step-review = Review
deploy-next = Next
deploy-back = Back
deploy-start-over = Start over
deploy-start-over-title = Start over?
deploy-start-over-body = The manifest and the people you chose are taken out of this draft.
deploy-resuming = Looking for your draft…
deploy-begin-lead = Centralized Deployment gives an add-in to people in your organisation. It works when all of this is so:
deploy-begin-licence = People have a licence with Exchange Online
deploy-begin-licence-help = Microsoft 365 Business Basic, Standard or Premium, Office 365 or Microsoft 365 E1, E3, E5 or F3, and the education and government plans have it. Microsoft 365 Apps alone does not: Exchange stores the add-ins, even those for Word and Excel. Look in the Microsoft 365 admin center under Users > Active users, column Licenses.
deploy-begin-mailbox = Their mailbox is in Exchange Online
deploy-begin-mailbox-help = A mailbox on a server of your own gets no add-ins this way. In the Exchange admin center, Recipients > Mailboxes shows where a mailbox is. For mailboxes on premises, use the Exchange admin center of your own server.
deploy-begin-version = Their Office is new enough
deploy-begin-version-help = Word, Excel and PowerPoint: Windows version 1704 or later with a subscription, Mac 15.34 or later, or the web; not iPad, and not Office 2016 or 2019 without a subscription. Outlook: Windows version 1701 or later with a subscription, or Office 2019 version 1808; Mac 16.0.9318; iOS 2.75.0; Android 2.2.145. In Office, File > Account shows the version.
deploy-begin-signin = They sign in to Office with their work or school account
deploy-begin-signin-help = A personal account or one of another organisation sees nothing of what you deploy. In Office, File > Account shows who is signed in.
deploy-begin-role = You may deploy
deploy-begin-role-help = You are Global Administrator, or Exchange Administrator together with Application Administrator. Only a Global Administrator can agree to an add-in that uses Microsoft Graph.
deploy-begin-groups = The groups you assign are not inside other groups
deploy-begin-groups-help = Only direct members of a top-level group get an add-in. Microsoft 365 groups, distribution lists, mail-enabled security groups and dynamic groups count; the console names everyone who looks covered but is not.
deploy-begin-help = Help me check
deploy-begin-not = Not for: COM and VSTO add-ins, OneNote and Project, mailboxes on premises, SharePoint.
deploy-take-lead = Bring the manifest that the supplier or developer gave you: an XML file, a JSON file or an app package (zip). The console finds out which it is.
deploy-take-drop = Drop the file here, or browse for it.
deploy-take-browse = Browse…
deploy-take-limits = XML or JSON up to 512 KB, a package up to 10 MB. The file stays in this browser.
deploy-take-reading = Reading the file…
deploy-take-paste = Paste the text instead
deploy-take-paste-label = Text of the manifest
deploy-take-paste-use = Read this text
deploy-take-address = From an address
deploy-take-address-label = Address of the manifest
deploy-take-address-hint = Only addresses that this console may fetch from. The file is read once and not followed.
deploy-take-address-use = Fetch and read
deploy-take-present = You have brought { $name }.
deploy-take-present-pasted = You have pasted a manifest.
deploy-take-replace = Bring another file to replace it.
deploy-take-failed = This could not be read
deploy-take-many = You dropped { NUMBER($count) } files. One manifest is deployed at a time: drop just one.
deploy-take-too-large = { $name } is { NUMBER($kilobytes) } KB large; more than 10 MB is never a manifest or an app package. Look whether you chose the right file.
deploy-take-empty = { $name } is empty. Ask for the file again; the download may have failed.
deploy-take-nothing-pasted = Paste the text of the manifest first.
deploy-take-unreadable = { $name } could not be read: it was moved, changed or locked after you chose it. Choose it again.
deploy-take-gone = The manifest of your draft is no longer kept in this browser. Bring it again.
deploy-take-not-an-address = { $address } is not a web address. It begins with https:// and names the file.
deploy-take-forbidden = This console may not fetch from { $origin }: its configuration allows { $allowed }. Download the file in your browser and bring it here, or ask whoever runs this console to allow that origin.
deploy-take-not-fetched = Nothing could be fetched from { $address }. The address may be wrong, need a sign-in, or not allow this console. Download the file in your browser and bring it here.
deploy-check-cannot = This cannot be deployed
deploy-check-ready = This can be deployed
deploy-check-update = This is an update of { $name }
deploy-check-update-body = Version { $old } is deployed; this is version { $new }. Going on replaces the manifest; who has access stays as it is.
deploy-check-open-deployed = Open the deployed add-in
deploy-check-other-file = Bring another file
deploy-check-is = What it is
deploy-check-asks = What it asks for
deploy-check-findings = Findings
deploy-check-name = Name
deploy-check-no-name = (no name)
deploy-check-description = Description
deploy-check-publisher = Publisher
deploy-check-version = Version
deploy-check-format = Format
deploy-check-format-xml = Add-in only manifest (XML)
deploy-check-format-json = Unified manifest (JSON)
deploy-check-format-zip = App package (zip) with a unified manifest
deploy-check-hosts = Applications
deploy-check-no-hosts = None that it names
deploy-check-permission = Permission
deploy-check-extra = Further grants
deploy-check-events = Starts by itself
deploy-check-events-body = On { $events }. Events work only for add-ins that an admin deployed.
deploy-check-graph = Microsoft Graph
deploy-check-graph-body = Single sign-on with { $scopes }. Only a Global Administrator can agree to this.
deploy-check-domains = Talks to
deploy-check-no-domains = No address could be read
deploy-check-web-app = The add-in is a web application at these addresses. Its maker can change it at any time, without a new manifest and without asking you: you approve what is written here, not the code.
deploy-check-no-permission = None that it names
deploy-permission-document-restricted = May run, but not read or change the document.
deploy-permission-document-read = Reads what is selected in the document.
deploy-permission-document-read-all = Reads the whole document.
deploy-permission-document-write = Changes what is selected in the document, without reading it.
deploy-permission-document-read-write = Reads and changes the whole document.
deploy-permission-item-restricted = Sees which entities Outlook recognised in a message, but not the message itself.
deploy-permission-item-read = Reads the message or appointment that is open.
deploy-permission-item-read-write = Reads and changes the message or appointment that is open.
deploy-permission-mailbox-read-write = Reads and changes every message in the mailbox, and can send mail in the name of its owner.
deploy-usual-nearly-all = Usual: nearly all add-ins for documents ask for this.
deploy-usual-most-mail = Usual: about six in ten add-ins for Outlook ask for this.
deploy-usual-some-mail = Far-reaching: about three in ten add-ins for Outlook ask for this. Ask the maker why.
deploy-usual-modest-mail = Modest: about one in ten add-ins for Outlook makes do with this.
deploy-usual-rare = Rare: hardly any add-in makes do with so little.
deploy-finding-place = Line { NUMBER($line) }, column { NUMBER($column) }
deploy-finding-whole = The file as a whole
deploy-finding-error = Error
deploy-finding-warning = Warning
deploy-finding-information = Information
deploy-findings-none = No rule that is checked here found anything.
deploy-findings-filter = Which findings are shown
deploy-findings-all = All
deploy-findings-errors = Errors
deploy-findings-warnings = Warnings
deploy-findings-information = Information
deploy-findings-more = Show more ({ NUMBER($count) } left)
deploy-finding-show = Show line { NUMBER($line) }
deploy-finding-why = Why this matters
deploy-finding-hide = Close
deploy-finding-text = The text of the manifest around this finding
deploy-finding-earlier = Earlier lines
deploy-finding-later = Later lines
deploy-repair-title =
    { $count ->
        [one] One problem can be repaired here
       *[other] { NUMBER($count) } problems can be repaired here
    }
deploy-repair-body = Only what the findings name is changed; everything else in the file stays as it is. Your copy then differs from the developer’s, so tell them what had to be repaired.
deploy-repair-show = Show the changes
deploy-repair-nothing = The repairs do not fit together here. Ask the developer for a corrected manifest.
deploy-repair-change = A change
deploy-repair-line = Line { NUMBER($line) }
deploy-repair-before = Before:
deploy-repair-after = After:
deploy-repair-all = Show all { NUMBER($count) } changes
deploy-repair-use = Fix and go on
deploy-repair-done =
    { $count ->
         [one] One change was made. What is still found stands here.
        *[other] { NUMBER($count) } changes were made. What is still found stands here.
    }
deploy-repair-download = Fix and download
deploy-check-warnings =
    { $count ->
        [one] Look at the warning first: something may not work, or is not what it seems.
       *[other] Look at the { NUMBER($count) } warnings first: something may not work, or is not what it seems.
    }
deploy-check-repairs =
    { $count ->
        [one] One problem can be repaired below.
       *[other] { NUMBER($count) } problems can be repaired below.
    }
deploy-findings-none-here = Nothing of this severity was found.
deploy-finding-gone = There is no finding { NUMBER($number) } in this manifest (any more).
deploy-finding-repairable = Can be repaired here
deploy-portal-title = Did Microsoft’s portal refuse a manifest?
deploy-portal-label = What the portal or PowerShell said
deploy-portal-hint = Paste the message. It stays on this page.
deploy-portal-unknown = This message is not known here. What is wrong with a manifest itself is found when it is checked here.
deploy-portal-findings = These errors are behind it:
deploy-portal-none = No error was found in this manifest. The file that was refused may be another one, or the portal may be behind the documentation: try again with the file that was checked here.
deploy-portal-upload-failed = The portal says this for every problem with a manifest and keeps the real reason to itself. It may also be uploaded as the wrong type: an XML manifest is an Office add-in, not a Teams app.
deploy-portal-schema = Something in the manifest is out of order, unknown or missing. Where nothing is, the portal’s own rules may be older than the documentation.
deploy-portal-deployment-failed = The portal took the file, and the deployment failed later. Usually a name in the manifest leads to a resource that is not there.
deploy-portal-action = Updating from an address failed. Download the manifest from that address and upload it as a file.
deploy-portal-exchange = Exchange did not take the change. This was a fault at Microsoft from November 2025 to February 2026. The manifest is not the reason: try again later, or ask Microsoft’s support.
deploy-portal-uploaded = An add-in with the same product ID is there already, sometimes without being in the list. Update that one, or remove it first. If the manifest came from a template, its product ID may be that of another add-in.
deploy-portal-newer = The version in the manifest is not greater than the one that is deployed. Ask the developer for a higher version.
deploy-portal-sso = PowerShell cannot deploy add-ins with single sign-on. Use Integrated apps in the Microsoft 365 admin center.
rules-what = What it looks for
rules-why = Why it matters
rules-fix = What to do
rules-open = Rule { $code }
rules-all = All rules
rules-search = Find a rule
rules-search-hint = Code or words
rules-count =
    { $count ->
         [one] { NUMBER($count) } rule
        *[other] { NUMBER($count) } rules
    }
rules-none-found = No rule has { $query } in its code or its text.
rules-family-xml = Form of an XML manifest
rules-family-base = Base manifest
rules-family-overrides = VersionOverrides: commands, events and other extensions
rules-family-resources = Resources of an XML manifest
rules-family-unified = Unified manifest
rules-family-package = App packages
rules-family-security = Security
rules-family-other = Other rules
rules-source = Source: { $source }
rules-subtitle = Every rule that Add-in Console checks a manifest against, without sending it anywhere.
rules-failed = The explanations could not be fetched
rules-unknown = There is no rule with the code { $code }. Open the list of all rules to find the one you are looking for.
deploy-findings-places = A name such as /developer/name says where in the file something stands: “name” inside “developer”. A number counts the entries of a list, from 0.
deploy-findings-count =
    { $errors ->
         [one] { NUMBER($errors) } error
        *[other] { NUMBER($errors) } errors
    }, { $warnings ->
         [one] { NUMBER($warnings) } warning
        *[other] { NUMBER($warnings) } warnings
    }, { NUMBER($notes) } for information
deploy-who-question = Who gets this add-in?
deploy-who-everyone = Everyone
deploy-who-everyone-hint = Use sparingly: only for an add-in that truly everyone needs.
deploy-who-specific = Specific users/groups
deploy-who-specific-hint = Groups are recommended: people who join get it, people who leave lose it. A person named here must be added and removed by hand.
deploy-who-just-me = Just me
deploy-who-just-me-hint = For testing. Change who has access when it works.
deploy-who-picker = People and groups
deploy-who-picker-hint = Type the beginning of a name, address or department.
deploy-who-none-found = Nobody and no group matches { $query }. Look at the spelling, or try an address.
deploy-who-more =
    { $count ->
         [one] { NUMBER($count) } more: type another letter
        *[other] { NUMBER($count) } more: type another letter
    }
deploy-who-remove = Take out { $name }
deploy-who-chosen = Chosen
deploy-who-members =
    { $count ->
         [one] { NUMBER($count) } member
        *[other] { NUMBER($count) } members
    }
deploy-who-kind-microsoft365 = Microsoft 365 group
deploy-who-kind-distribution = Distribution list
deploy-who-kind-mail-security = Mail-enabled security group
deploy-who-kind-security = Security group without mail
deploy-who-kind-dynamic = Dynamic membership
deploy-who-kind-dynamic-distribution = Dynamic distribution group
deploy-who-kind-unknown = Group of an unknown kind
deploy-who-nobody = Choose at least one person or group.
deploy-who-choose = Choose who gets this add-in.
deploy-effect-title = What this comes to
deploy-effect-everyone-covered = Everyone you chose gets it.
deploy-effect-waiting = Choose who gets it to see what that comes to.
deploy-effect-failed = What this comes to could not be worked out.
deploy-effect-missing =
    { $count ->
         [one] { NUMBER($count) } of those chosen is
        *[other] { NUMBER($count) } of those chosen are
    } no longer in the directory.
deploy-effect-sample = { $names } and { NUMBER($more) } more
deploy-review-lead = Nothing has happened yet. This is what will happen when you press the button:
deploy-review-add-in = Add-in
deploy-review-who = Who gets it
deploy-review-effect = Effect
deploy-review-first = First, in ring 1: { MESSAGE($reached) }
deploy-review-end = In the end, when every ring is reached: { $reached }
deploy-review-other-end = Those whom you chose above are { NUMBER($count) }, and the rings do not end with them.
deploy-review-expected = When
deploy-review-expected-body = Within 24 hours for everyone; in Outlook it often takes that long. People may have to restart Office.
deploy-review-rings-body = Within 24 hours for everyone in ring 1; in Outlook it often takes that long. Each further ring begins when you advance to it. People may have to restart Office.
deploy-review-update-body = Within 72 hours for everyone, at the next start of Office.
deploy-review-update-consent = Once somebody has given consent: then within 72 hours for everyone, at the next start of Office.
deploy-review-kept =
    Who has access stays as it is: { $count ->
         [one] { NUMBER($count) } person
        *[other] { NUMBER($count) } people
    }.
deploy-deploy =
    Deploy to { $count ->
         [one] { NUMBER($count) } person
        *[other] { NUMBER($count) } people
    }
deploy-update = Update to version { $version }
deploy-plan =
    Plan for { $count ->
         [one] { NUMBER($count) } person
        *[other] { NUMBER($count) } people
    }
deploy-plan-update = Plan the update to version { $version }
deploy-sending = Deploying…
deploy-finding-out = Finding out whether your last attempt was written…
deploy-refused-title = Nothing was changed
deploy-not-written = Your last attempt was interrupted, and nothing was written. Look it over and press the button again: it cannot happen twice.
deploy-conflict-title = Somebody else changed something meanwhile
deploy-conflict-body = Nothing of yours was written. What they did is below and this page shows it already; look once more, then press the button again.
deploy-unknown-title = It is not known whether it was written
deploy-unknown-again = Find out again
deploy-step-done = done
deploy-check-format-unknown = None that can be recognised
deploy-begin-may-not = Your roles do not let you deploy add-ins
deploy-check-needs-global = This needs a Global Administrator
deploy-origin-question = Where does the add-in come from?
deploy-origin-file = A file
deploy-origin-file-detail = From the supplier or developer. People get a new version when you bring one.
deploy-origin-url = An address
deploy-origin-url-detail = The manifest is published at an address. This console fetches nothing from others: download it there, and bring the file.
deploy-origin-store = The Office Store
deploy-origin-store-detail = The store updates the add-in by itself. Only free add-ins can be deployed.
deploy-origin-store-cloud = Your cloud has no store: give the asset ID, and download the manifest by it.
deploy-origin-address = Address of the manifest
deploy-origin-address-hint = It is kept as the origin, so that others know where to look for a newer one.
deploy-origin-asset = Asset ID
deploy-origin-asset-hint = WA and digits, as in the address of its page in the store: WA104099688.
deploy-origin-open-about = Download the manifest from the store, and bring the file below.
deploy-origin-open = Open the manifest of { $asset }
deploy-origin-free = It costs nothing
deploy-origin-free-hint = Microsoft 365 deploys only free add-ins of the store. The page in the store says what it costs.
deploy-origin-accept = I accept its terms and its privacy policy for the organisation
deploy-origin-no-address = Fill in the whole address of the manifest, with https:// at its beginning.
deploy-origin-no-asset = Fill in the asset ID: WA and digits.
deploy-origin-not-free = Look on its page in the store whether it costs nothing, and confirm it: only free add-ins can be deployed.
deploy-origin-not-accepted = Accept the terms of the add-in before you go on.
deploy-how = How people get it: { $method }, { MESSAGE($steps) }
deploy-how-at-once = all at once
deploy-how-steps = in steps
deploy-how-test-hint = A label for administrators. It changes nothing for the people who get it.
deploy-how-in-steps = In steps
deploy-how-in-steps-hint = A few people first, then more: rings are proposed for whoever you chose. When you choose others, they are proposed anew.
deploy-how-no-rings = Wait for the rings, or let everybody get it at once.
deploy-review-url = A file from { $address }
deploy-review-mail = Notification
deploy-review-change-who = Change who gets it
deploy-review-change-add-in = Change the manifest
deploy-effect-reached =
    { $count ->
         [one] person gets it
        *[other] people get it
    }
deploy-effect-uncertain =
    { $count ->
         [one] person may get it
        *[other] people may get it
    }
deploy-effect-lost =
    { $count ->
         [one] account looks covered but does not get it
        *[other] accounts look covered but do not get it
    }
deploy-effect-accounts =
    { $count ->
         [one] account in all
        *[other] accounts in all
    }
deploy-effect-reached-line =
    { $count ->
         [one] { NUMBER($count) } person gets it.
        *[other] { NUMBER($count) } people get it.
    }
deploy-effect-uncertain-line =
    { $count ->
         [one] { NUMBER($count) } more may get it.
        *[other] { NUMBER($count) } more may get it.
    }
deploy-effect-who = Who
deploy-who-found =
    { $count ->
         [one] { NUMBER($count) } found
        *[other] { NUMBER($count) } found
    }

## States

states-title = Add-in states
states-subtitle = What state each add-in is in, since when, and by when everyone concerned should see it.
states-filter = State
states-active = Active
states-turned-off = Turned off
states-deleted = Deleted
states-delivery-simulated = Simulated
states-delivery-planned = Planned
states-delivery-handed-off = Handed off
states-delivery-confirmed = Confirmed
states-delivery-attested = Confirmed by word
states-delivery-dropped = Dropped
states-delivery-differs = Differs in Microsoft 365
states-ring = Ring { NUMBER($ring) } of { NUMBER($of) }
states-ring-held = Ring { NUMBER($ring) } of { NUMBER($of) }, held
states-ring-due = Ring { NUMBER($ring) } of { NUMBER($of) }, next can begin
states-column-since = Since
states-column-expected = Everyone sees it by
states-column-access = Who has access
states-none = No add-in is in this state.
states-access-everyone = Everyone
states-access-people =
    { $people ->
         [one] { NUMBER($people) } person by name
        *[other] { NUMBER($people) } people by name
    }
states-access-groups =
    { $groups ->
         [one] { NUMBER($groups) } group
        *[other] { NUMBER($groups) } groups
    }
states-all = All

## Add-in

addin-back = To the add-in states
addin-failed = This add-in could not be read.
addin-none-title = This add-in is not here
addin-none-body = No add-in with the product ID { $product } has been deployed here.
addin-access = Who has access
addin-parts = Parts of this page
addin-overview = Overview
addin-history = History
addin-change-access = Change who has access
addin-turn-off = Turn off
addin-turn-on = Turn on
addin-remove = Remove
addin-turn-off-title = Turn off { $name }?
addin-turn-off-body =
    { $count ->
         [one] { NUMBER($count) } person loses access
        *[other] { NUMBER($count) } people lose access
    } for now; who has access is kept. It may take up to 72 hours until everyone sees the change.
addin-remove-title = Remove { $name }?
addin-remove-body =
    { $count ->
         [one] { NUMBER($count) } person loses
        *[other] { NUMBER($count) } people lose
    } the add-in. Giving it back is a new deployment; the history offers one with the same manifest and people.
addin-turned-off = { $name } is turned off.
addin-turned-on = { $name } is turned on again.
addin-removed = { $name } is removed.
addin-product-id = Product ID
addin-deployed-by = Deployed by
addin-planned-by = Planned by
addin-adopted-by = Taken into the plan by
addin-deployed-by-at = { $name }, { DATETIME($when) }
addin-expected = Everyone concerned should see the last change by { DATETIME($when) }.
addin-reached =
    { $count ->
         [one] { NUMBER($count) } person is assigned
        *[other] { NUMBER($count) } people are assigned
    }
addin-reached-planned =
    { $count ->
         [one] The plan gives it to { NUMBER($count) } person
        *[other] The plan gives it to { NUMBER($count) } people
    }
addin-access-gone = Nobody: the add-in is deleted.
addin-access-unknown = Not known: the list does not say who has it.
addin-not-known = Not known
addin-others =
    { $count ->
         [one] { NUMBER($count) } other
        *[other] { NUMBER($count) } others
    }
addin-access-everyone = Everyone in the organisation.
addin-access-title = Change who has access to { $name }
addin-access-save =
    Give access to { $count ->
         [one] { NUMBER($count) } person
        *[other] { NUMBER($count) } people
    }
addin-access-saved = Who has access to { $name } is changed.
addin-settles = { MESSAGE($said) } It may take up to 72 hours until everyone notices.
addin-history-line = { $who }, { DATETIME($when) }
addin-undo-people = { MESSAGE($body) } As the directory is now: { MESSAGE($changes) }.
addin-sending = Saving…
addin-record-number = Number
addin-versions = Versions
addin-save = Save
addin-new-tab = opens in a new tab
addin-read-only = You can look at everything here, but not change it.
addin-expected-new = Everyone concerned should see it by { DATETIME($when) }. Whoever has Office open has to close it and start it again.
addin-expected-update = Everyone concerned should have version { $version } by { DATETIME($when) }. It comes at the next start of Office.
addin-expected-if = It is handed off, and was not yet seen in Microsoft 365. If it was carried out at once: { MESSAGE($said) }
addin-expected-off = People may still see it until { DATETIME($when) }. Who it is assigned to is kept.
addin-expected-gone = It should be gone for everyone by { DATETIME($when) }.
addin-pending-badge = Update pending
addin-test-badge = Test deployment
addin-state-planned = As planned: { MESSAGE($state) }
addin-more-apps = More apps available
addin-method = Deployment method
addin-method-change = Change the method
addin-method-changed = People now get { $name } by the method { $method }.
addin-method-fixed = It is installed for people, and they cannot remove it.
addin-method-assumed = Where the list does not say how people get it, this is assumed.
addin-method-optional = It is installed for people, and they can remove it.
addin-method-available = It is not installed: people add it themselves under Admin-managed.
addin-method-defect = Known to Microsoft since 28 July 2026: add-ins deployed as Optional or Available can go missing, and whoever removes an Optional one cannot get it back. The way around it is Fixed, for a group that people can join and leave.
addin-origin = Origin
addin-origin-file = A file that was uploaded.
addin-origin-unknown = Not known: it was deployed outside this console.
addin-origin-url = A file at this address:
addin-origin-store = The store, where its asset ID is { $asset }.
addin-origin-store-page = Open its page in the store
addin-origin-store-file = Download its manifest: your cloud has no store
addin-offer = Part of an offer
addin-offer-none = It is not part of an offer with several apps.
addin-offer-change = Change the offer
addin-offer-about = Some suppliers link several apps to one offer, and Microsoft 365 deploys them for the same people only. Name the offer and its apps here to see which of them are still missing.
addin-offer-name = Name of the offer
addin-offer-apps = Product IDs of its apps
addin-offer-apps-hint = One on each line. Without a name, the add-in is part of no offer.
addin-offer-apps-left = No product ID, and left out: { $lines }
addin-offer-missing = { $product }: not deployed yet
addin-offer-saved = The offer of { $name } is saved.
addin-owner = Owner
addin-owner-change = Choose another owner
addin-owner-body = Besides Global Administrators, only the owner can change or remove the add-in. Whoever you choose is the owner at once.
addin-owner-search = Search people
addin-owner-hint = Name or e-mail address
addin-owner-nobody = Nobody has this name or address.
addin-owner-changed = { $person } now owns { $name }.
addin-note = Note
addin-note-none = Nobody has written anything here.
addin-note-write = Write a note
addin-note-change = Change the note
addin-note-label = Note for administrators
addin-note-hint = What your colleagues should know: who asked for it, a contract, a contact. Everyone who can open this console can read it.
addin-note-saved = The note about { $name } is saved.
addin-test = Test
addin-is-test = This deployment is labelled as a test.
addin-is-no-test = This deployment is not labelled as a test.
addin-test-begin = Label it as a test
addin-test-end = Take the label away
addin-test-begun = { $name } is labelled as a test.
addin-test-ended = { $name } is no longer labelled as a test.
addin-pending-title = Version { $version } waits for your organisation’s consent
addin-pending-since = { $who } brought it on { DATETIME($when) }. Its permissions, scopes, events or applications are others than those of the version that runs, so a Global Administrator has to accept that first. Treat it as urgent.
addin-pending-planned = { $who } brought it on { DATETIME($when) }. Its permissions, scopes, events or applications are others than those of the version before, so a Global Administrator has to accept that before it can be carried over. Nobody notices anything until then.
addin-pending-differ = What people notice until then, Microsoft’s documents describe in two ways:
addin-pending-stay = They go on using version { $version } as if nothing had happened.
addin-pending-blocked = They cannot use the add-in at all; Outlook tells them that it is currently upgrading.
addin-accept = Accept permissions
addin-accepted = The permissions of { $name } are accepted, and version { $version } takes over.
addin-decline = Decline
addin-decline-title = Decline version { $version }?
addin-decline-body = The update is dropped, and version { $version } stays. Nobody loses the add-in. To use it later, download it first, or bring the file again.
addin-declined = Version { $version } of { $name } is declined.
addin-changes = What changes
addin-changes-none = Nothing changes that people or administrators would notice.
addin-change-error = Not possible
addin-change-consent = Needs consent
addin-change-migration = Becomes another app
addin-change-review = Look at this
addin-change-information = Good to know
addin-comparing = The two manifests are being compared…
addin-compare-failed = The two manifests could not be compared.
addin-update = Update
addin-update-title = Update { $name }
addin-update-runs = { $people ->
    [one] Version { $version } runs now, for one person. Who has access stays as it is.
   *[other] Version { $version } runs now, for { NUMBER($people) } people. Who has access stays as it is.
}
addin-update-planned = { $people ->
    [one] Version { $version } is in the plan now, for one person. Who is to have access stays as it is.
   *[other] Version { $version } is in the plan now, for { NUMBER($people) } people. Who is to have access stays as it is.
}
addin-update-choose = Choose the new manifest first.
addin-update-gone = The add-in is deleted
addin-update-store = The store updates this add-in
addin-update-waiting = Version { $version } waits for consent
addin-update-waiting-body = A manifest that you bring now takes its place: the version that waits is dropped then.
addin-update-from = Where does the new manifest come from?
addin-update-from-file = You bring the file of the supplier or developer.
addin-update-from-address = The manifest is published at an address, which is kept with the add-in as its origin.
addin-update-address-hint = Where this console may fetch from it, the file is read once and not followed. Else download it there, and bring it below.
addin-update-origin-file = Its origin changes: until now it came from { $address }, and from now on from a file that somebody brings.
addin-update-origin-address = Its origin changes: until now it came from a file, and from now on from { $address }.
addin-update-origin-moves = Its origin changes: until now it came from { $before }, and from now on from { $after }.
addin-update-events = Any change of this manifest may need consent
addin-update-events-body = The add-in runs on events. Microsoft’s page about those says that every change of the manifest needs consent, and that people cannot use the add-in until then; other pages name only permissions, scopes, events and applications. Look in Microsoft 365 whether the status becomes Update pending.
addin-update-not-this = This file cannot replace the manifest. Choose another one.
addin-update-possible = Version { $version } can take its place
addin-update-file = You brought { $file }. Look at what it changes before you go on.
addin-update-impossible = This file cannot replace the manifest
addin-update-other = { $file } is the manifest of another add-in: its product ID is a different one. Choose the newer manifest of this add-in, or deploy that one from the catalog as an add-in of its own.
addin-update-consent = This update needs consent
addin-update-submit = Submit version { $version } for consent
addin-updated = { $name } is updated to version { $version }.
addin-update-waits = Version { $version } of { $name } waits for consent.
addin-raise = Raise the version of this file
addin-raise-failed = The version could not be raised.
addin-raise-impossible = The version of this file cannot be raised here. Ask the developer for the same manifest with a higher version.
addin-version-since = Since
addin-version-by = Brought by
addin-version-actions = Actions
addin-version-runs = Runs now
addin-version-planned = In the plan
addin-version-of = { $version }, since { DATETIME($when) }
addin-version-not-kept = Its manifest did not come from here and is not kept.
addin-version-compare = Compare { $version }
addin-version-again = Use { $version } again
addin-version-download = Download { $version }
addin-versions-one = There is one version so far. From the second one on, you can compare them here and go back to an earlier one.
addin-compare = Compare two versions
addin-compare-choose = Choose a version
addin-compare-from = From
addin-compare-to = To
addin-compare-not-kept = One of the two is not kept here, so they cannot be compared.
addin-again = Use it again
addin-again-title = Use version { $version } again
addin-again-lead = Office only takes a manifest with a higher version than the one it has. So the earlier manifest is published with nothing but its version changed.
addin-again-version = Version that it gets
addin-again-version-hint = One to four numbers with dots between, above every version that Microsoft 365 has had of the add-in. The next one is proposed; choose another where your supplier uses the numbers after it.
addin-again-make = Use this version
addin-again-make-first = Press “Use this version” first, to see what it changes.
addin-again-no-version = “{ $typed }” is not a version. A version is one to four numbers of at most five digits each, with dots between, such as 2.1.0.5.
addin-again-not-greater = Version { $version } is not greater than { $greatest }, the greatest that Microsoft 365 has had of this add-in. Versions are compared number by number: 1.10 is greater than 1.9. Choose a greater one.
addin-again-three-numbers = The version of a unified manifest has three numbers. Leave the fourth one out, and raise one of the others.
addin-again-gets = It becomes version { $version }.
addin-again-as = Publish { $earlier } again as { $version }
addin-again-plan = Plan { $earlier } again as { $version }
addin-again-done = Version { $earlier } is published again as { $version }.
addin-again-none = This version runs already, or its manifest is not kept here.
addin-again-back = See every version
addin-history-export = Download the history (CSV)
addin-history-planned = These are decisions of this console. How far each has come in Microsoft 365 stands beside it.
addin-history-from-to = From { MESSAGE($before) } to { MESSAGE($after) }
addin-history-record = Change record
addin-undo = Undo
addin-undo-title = Undo this change?
addin-undo-body = “{ MESSAGE($what) }” is taken back by a new change. Both stay in the history, and it may take up to 72 hours until everyone notices.
addin-undo-body-to = “{ MESSAGE($what) }” is taken back by a new change: from { MESSAGE($after) } to { MESSAGE($before) }. Both stay in the history, and it may take up to 72 hours until everyone notices.
addin-undo-removes = “{ MESSAGE($what) }” is taken back by removing the add-in: everyone who has it loses it, which may take up to 24 hours. Both stay in the history.
addin-undo-deploys = “{ MESSAGE($what) }” is taken back by deploying the add-in anew, with the manifest and the people that it had. It may take up to 24 hours until everyone sees it. Both stay in the history.
addin-undo-declines = “{ MESSAGE($what) }” is taken back by declining the update. The version that runs stays, and nobody notices anything. Both stay in the history.
addin-undo-retracts = “{ MESSAGE($what) }” is taken back. What was handed off then waits again for a list that shows it, or for somebody who looks. Both stay in the history.
addin-undo-comes-back = “{ MESSAGE($what) }” is taken back: the add-in comes back into the plan as the tenant has it, and nobody there notices anything. What the tenant was not seen to have stays planned. Both stay in the history.
addin-undone = The change is taken back.
addin-record-title = Record of change { NUMBER($number) }
addin-record-lead = For your change ticket. What you type here is kept nowhere: print it, copy it or save it.
addin-record-failed = This record could not be read.
addin-record-none = There is no such change
addin-record-none-body = The history of this organisation has no change with this number. The link may come from another console, or from before a reset.
addin-record-print = Print
addin-record-save = Save as text
addin-record-text = The record as text, to copy
addin-record-what = What
addin-record-before = Before
addin-record-after = After
addin-record-why = Why
addin-record-why-hint = The reason for the change, or the number of the request.
addin-record-who = Who
addin-record-when = When
addin-record-approval = Approved by
addin-record-approval-hint = A name, a board, or the number of the approval.
addin-record-effect = Effect
addin-record-expected = Seen by everyone concerned by
addin-record-way = How it stands in Microsoft 365
addin-record-add-in = Add-in
addin-record-hash = SHA-256 of the manifest
addin-record-tenant = Tenant
addin-deployed-title = { $name } is deployed
addin-deployed-demo = In this demonstration, that is: nothing has reached Microsoft 365.
addin-planned-title = { $name } is planned
addin-planned-body = Nothing has happened in Microsoft 365 yet, and nobody has it. Carry the plan over next.
addin-deployed-reached =
    { $count ->
         [one] { NUMBER($count) } person gets it
        *[other] { NUMBER($count) } people get it
    } by { DATETIME($when) } at the latest.
addin-test-title = Test it
addin-test-relaunch = Close and start Office again: an application that is open does not notice a new add-in.
addin-test-documents = In { $hosts }: Home > Add-ins, or Insert > My Add-ins > Admin Managed > Refresh.
addin-test-outlook = In Outlook: open a message and look on the ribbon, or under Get Add-ins > Admin-managed. In Outlook it can take up to 24 hours.
addin-test-no-commands = This add-in puts no button on the ribbon: people find it only under Admin Managed.
addin-next-title = Next
addin-next-widen = You deployed it for yourself, to test. When it works, change who has access.
addin-announce = Announcement
addin-announce-about = Tell the people who get it: what it does, where to find it, and that they may have to restart Office.
addin-announce-news = What happened
addin-announce-new = People get the add-in
addin-announce-updated = The add-in has a newer version
addin-announce-off = The add-in is turned off
addin-announce-on = The add-in is turned on again
addin-announce-removed = The add-in is removed
addin-announce-language = Language of the readers
addin-announce-help = Your own page with help or questions
addin-announce-help-hint = May be empty. The message then names only the supplier’s help.
addin-announce-signature = Signature
addin-announce-subject = Subject
addin-announce-text = Message
addin-announce-failed = The message could not be written.
addin-announce-none = Nothing is known of this add-in any more that a message could tell.
addin-announce-edited = You changed the message
addin-announce-edited-body = So your choices above do not change it any more. Write it anew to follow them; what you wrote is lost then.
addin-announce-stale = The add-in has changed since you wrote this
addin-announce-stale-body = Read the message again before you send it, or write it anew; what you wrote is lost then.
addin-announce-renew = Write it anew
addin-announce-planned = This change is only a plan
addin-announce-planned-body = Nobody has seen it in Microsoft 365 yet. The message says so: send it when the change is carried over, and write it anew once that is confirmed.
addin-announce-copy = Copy the message
addin-announce-copied = The message is on the clipboard.
addin-announce-not-copied = The browser does not let this page copy. Select the message and copy it with the keyboard.
addin-announce-mail = Open in your mail program
addin-announce-file = Save as a draft (.eml)
addin-announce-no-link = Not even the subject fits in a link: save the message as a draft.
addin-announce-without-body = The message is too long for a link: opening your mail program puts it on the clipboard, to paste there. The draft holds all of it.
addin-announce-without-recipients = The addresses do not fit in a link, or there are none: fill them in yourself. The draft holds those that there are.
addin-announce-no-mail = Microsoft sends no mail about it
addin-announce-recipients = Recipients
addin-announce-reached =
    { $count ->
         [one] { NUMBER($count) } person is meant to have this add-in.
        *[other] { NUMBER($count) } people are meant to have this add-in.
    }
addin-announce-addresses =
    { $count ->
         [one] { NUMBER($count) } address
        *[other] { NUMBER($count) } addresses
    }
addin-next-announce = Tell the people who get it: what it does, where to find it, and that they may need to restart Office. The message is written for you.
addin-next-announce-link = Write the announcement
addin-next-ring = It has reached ring { NUMBER($ring) } of { NUMBER($of) }. No further ring begins by itself: you go on when the people of this one are content.
addin-next-ring-link = Go on with the rollout
addin-copy = Copy the text
addin-copied = Copied.
addin-to-states = See it in the add-in states
addin-to-addin = Open the add-in

## Findings: what reading a manifest found

finding-document-too-large = The file is { NUMBER($kilobytes) } kB, and Office reads manifests of at most 1,024 kB. Ask the developer for a smaller file; embedded images and long lists are the usual cause.
finding-document-type = The file has a DOCTYPE, which can pull in other files. Office refuses it, so nothing after it was read. Remove the DOCTYPE.
finding-too-deep = Elements are nested more than { NUMBER($limit) } deep here, and Office stops reading at that depth. Remove the needless levels.
finding-too-many-elements = The file has far more elements than a manifest ever needs, so reading stopped here. Ask the developer for the real manifest.
finding-too-many-attributes = There are far more attributes here than a manifest ever needs, so reading stopped here. Ask the developer for the real manifest.
finding-repeated-too-often = A few long texts are named so many times that the manifest is far larger than it looks, so it was not read to its end. Ask the developer for the real manifest.
finding-too-many-namespaces = Far more namespaces are declared here than a manifest ever needs, so reading stopped. Ask the developer for the real manifest.
finding-too-many-values = The file has far more values than a manifest ever needs, so reading stopped here. Ask the developer for the real manifest.
finding-value-too-large = This value is longer than 64 kB, far more than Office takes, so reading stopped here. Shorten it.
finding-not-utf8 = Here is a byte that is not UTF-8, so letters can come out wrong or Office refuses the file. Save it as UTF-8.
finding-not-utf16 = Half a character of UTF-16 is missing here, so the file is damaged. Save it again, best as UTF-8.
finding-no-byte-order-mark = The file is UTF-16 without the mark that says so, so not every program can read it. Save it as UTF-8.
finding-encoding-mismatch = The first line says that the file is { $declared }, but it is { $actual }. Office then refuses it or shows wrong letters. Correct the encoding in the first line, or save the file in that encoding.
finding-forbidden-character = The character { $code } may not stand in an XML file, so Office cannot read it. Remove the character.
finding-cut-off = What begins here never ends with { $ending }. The file may be cut off: get it again, or add the end.
finding-never-closed = { $element } is opened here and never closed. The file may be cut off: get it again, or add the end tag.
finding-wrong-end = The end tag of { $close } stands where { $open } must be closed first. Correct the name, or add the missing end tag.
finding-end-without-start = { $element } is closed here, but nothing is open. Remove this end tag.
finding-bad-end = This end tag holds more than a name. Leave only the name in it.
finding-bad-name = “{ $name }” is not a name that XML allows here. If it is part of a text, write < as &lt;.
finding-attribute-without-value = The attribute { $attribute } has no value. Write it as { $attribute }="…".
finding-attribute-without-quotes = The value of the attribute { $attribute } is not between quotation marks. Add them.
finding-no-space-before-attribute = A space is missing before this attribute. Add it.
finding-less-than-in-attribute = The value of the attribute { $attribute } contains <, which XML does not allow there. Write it as &lt;.
finding-duplicate-attribute = The attribute { $attribute } stands twice in one element, so it is unclear which one counts. Remove one.
finding-unknown-prefix = The prefix { $prefix } is not declared, so names with it mean nothing. Add xmlns:{ $prefix } to the first element.
finding-bad-declaration = The XML declaration is not written as it must be. Write it as <?xml version="1.0" encoding="UTF-8"?>.
finding-late-declaration = The XML declaration is not at the very beginning of the file, so Office cannot read it. Remove what stands before it, also empty lines.
finding-second-root = The manifest has ended, but { $element } begins another one. Keep only one per file.
finding-text-outside-root = Here is text outside the manifest. Remove it.
finding-section-end-in-text = ]]> may not stand in a text. Write it as ]]&gt;.
finding-lone-ampersand = The & here is not written as XML needs it, so Office cannot read the file. Write it as &amp;.
finding-unknown-entity = XML does not know &{ $name };, so Office cannot read the file. Write the character itself.
finding-forbidden-reference = &{ $name }; names a character that may not stand in an XML file. Remove it.
finding-double-hyphen = A comment may not contain two hyphens in a row, so Office cannot read the file. Remove one of them.

finding-empty-file = The file is empty. Get the manifest from the developer again.
finding-not-a-manifest = This is not the manifest of an Office add-in: it is neither XML, nor JSON, nor an app package. Choose the .xml, .json or .zip file that the developer gave you.
finding-web-page = This is a web page, not a manifest: probably a sign-in or error page was saved instead. Sign in and download the manifest again.
finding-merge-conflict = The file holds the marks of an unresolved merge conflict, so it is unclear which version is meant. Ask the developer to resolve it.
finding-template-tags = The file is a template: its <% … %> places have not been filled in. Ask the developer for the finished manifest.
finding-vsto = This installs a VSTO or COM add-in on a computer; it cannot be deployed as an Office web add-in. Ask the developer for the manifest of the web add-in.
finding-other-root = This XML file is not the manifest of an Office add-in: it begins with { $element } instead of OfficeApp. Choose the add-in’s manifest.
finding-wrong-namespace = OfficeApp is not in the namespace of Office manifests, so Office does not recognise the file. Add xmlns="http://schemas.microsoft.com/office/appforoffice/1.1".
finding-other-json = This JSON file is not the manifest of an Office add-in: it has none of a manifest’s properties. Choose the add-in’s manifest.

finding-legacy-namespace = This manifest is of the first generation (2013), which newer features of Office ignore. Ask the developer for one in namespace 1.1.
finding-schema-instance-https = The namespace of xsi begins with https:// instead of http://, so Office does not see the type of the add-in. Remove the s.
finding-type-missing = OfficeApp has no xsi:type, so Office cannot tell what kind of add-in this is. Add TaskPaneApp, ContentApp or MailApp.
finding-type-unknown = Office does not know the add-in type { $type }. Use TaskPaneApp, ContentApp or MailApp.
finding-wrong-order = { $element } must come before { $later }: Office refuses manifests in another order. Move it up.
finding-wrong-order-down = { $element } must come after { $earlier }: Office refuses manifests in another order. Move it down.
finding-not-allowed-here = { $element } is not allowed inside { $parent } in this kind of add-in. Move it to where it belongs, or remove it.
finding-element-twice = { $element } may stand only once inside { $parent }. Remove the one that is not meant.
finding-too-many = { $element } may stand at most { NUMBER($limit) } times inside { $parent }. Remove what is too much.
finding-element-missing = { $element } is missing inside { $parent }, and Office requires it. Add it.
finding-attribute-missing = { $element } has no { $attribute }, and Office requires it. Add the attribute.
finding-unknown-element = Manifests have no element { $element }, and Office refuses what it does not know. Remove it, or correct the name.
finding-unknown-element-nearest = Manifests have no element { $element }, and Office refuses what it does not know. Did the developer mean { $nearest }?
finding-element-in-wrong-namespace = { $element } is in the wrong namespace here, so Office does not recognise it. Give it the prefix of its neighbours.
finding-element-outside-namespace = { $element } is in no namespace, so Office does not see it and what follows like it. Declare the namespace without a prefix, or give every element the prefix.
finding-unknown-attribute = { $element } takes no attribute { $attribute } here, and Office refuses what it does not know. Remove it, or correct the name.
finding-unknown-attribute-nearest = { $element } takes no attribute { $attribute } here, and Office refuses what it does not know. Did the developer mean { $nearest }?
finding-element-type-missing = { $element } has no xsi:type, so Office cannot tell what it is. Add the type.
finding-element-type-unknown = Office knows no { $element } of the type { $type } in this place, and refuses it. Correct the type, or move the element.
finding-element-type-nearest = Office knows no { $element } of the type { $type } in this place, and refuses it. Did the developer mean { $nearest }?
finding-text-not-allowed = { $element } may hold only elements, and Office refuses the text here. Remove it.
finding-value-refused = { $element } is “{ $value }”, which Office does not take here. Use a value like { $allowed }.
finding-space-around = { $element } has spaces or line ends around its value, and Office refuses them. Remove them.
finding-overrides-of-other-kind = These VersionOverrides belong to another kind or version of add-in, so Office ignores or refuses them. Correct the namespace and xsi:type.
finding-overrides-nesting = VersionOverrides of version 1.1 stand inside those of 1.0, and nothing else nests. Move this block.
finding-overrides-not-in-use = No Office reads this version of VersionOverrides yet, so what is in it has no effect. Move it to the block around it.
finding-settings-of-other-kind = { $element } belongs to another kind of add-in: FormSettings is for Outlook, DefaultSettings for the other applications. Replace it by the right one.

finding-id-not-guid = { $element } is “{ $id }”, which is not a GUID, so Office refuses the manifest. Ask the developer for the real id.
finding-id-in-braces = The id { $id } stands in braces, which not every version of Office takes. Remove the braces.
finding-id-with-urn = The id begins with urn:uuid: ({ $id }), and Office on the web refuses that. Leave only the GUID.
finding-version-malformed = “{ $version }” is not a version that Office takes: it needs up to four numbers of at most five digits, such as 1.0.0.0.
finding-version-short = Version { $version } has fewer than four parts; Office reads the missing ones as 0.
finding-version-three-parts = Version { $version } does not have exactly three numbers such as 1.0.0, which Microsoft 365 expects here. Ask the developer to change it.
finding-text-empty = { $element } is empty, and Office requires a text there. Fill it in.
finding-text-too-long = { $element } has { NUMBER($length) } characters, and Office takes at most { NUMBER($limit) }. Shorten it.
finding-not-a-locale = { $element } names the language “{ $locale }”, which Office does not know. Use a form such as en-US.
finding-unseen-character = { $element } holds the invisible character { $code }, which can make a name look like another one: { $text }. Check who made this add-in.

finding-address-empty = { $element } is empty, so Office has nothing to load. Fill in the address.
finding-address-incomplete = { $element } is “{ $address }”, which is not a complete web address, so Office cannot load it. It must begin with https:// and a host name.
finding-address-not-https = { $element } is “{ $address }”. Office loads add-ins over https:// only. Ask the developer for an https address.
finding-address-too-long = The address in { $element } has { NUMBER($length) } characters, and Office takes at most { NUMBER($limit) }. Shorten it.
finding-dangerous-address = { $element } is “{ $address }”. Such an address runs code or opens files by itself and is no place to load an add-in from. Do not deploy this add-in.
finding-visual-studio-token = ~remoteAppUrl is filled in by Visual Studio when the add-in is published. Until then the add-in has no address and shows nothing; ask for the published manifest.
finding-local-address = { $host } is reachable only from a developer’s computer or a private network. People elsewhere will see an empty add-in.
finding-address-with-user = An address has a name before an @, which hides the real host: { $host }. Check that you trust it.
finding-address-number = The host { $host } is a number instead of a name, so nobody can see whose it is. Ask the developer why.
finding-address-international = The host { $host } has letters that can look like others. Compare it with the publisher’s real address.
finding-address-port = { $host } is asked on the unusual port { $port }, which a firewall may block. Check that people can reach it.
finding-domain-without-scheme = The domain “{ $domain }” does not begin with https://, so Office on the web ignores it. Add https:// before it.
finding-domain-wildcard = The domain “{ $domain }” has a wildcard, which Office does not honour. List each domain.
finding-domain-with-path = Of the domain “{ $domain }” only { $origin } counts; Office ignores the rest. Leave only that.
finding-domain-http = The domain “{ $domain }” uses http://, so what it sends can be read and changed on the way. Ask the developer for https://.
finding-valid-domain-wildcard = Office ignores the wildcard domain “{ $domain }”. List each domain that the add-in opens.

finding-host-unknown = Office has no application “{ $host }”, so this entry does nothing. Correct or remove it.
finding-host-of-other-kind = “{ $host }” does not fit this kind of add-in: Outlook needs a MailApp, the other applications never do. Remove the entry.
finding-hosts-missing = The manifest names no application, so it is unclear where the add-in appears. Add Hosts.
finding-permission-missing = The manifest does not say what the add-in may do, and Office refuses it without. Add Permissions.
finding-permission-unknown = Office knows no permission “{ $permission }”, so it refuses the manifest. Correct it.
finding-permission-of-other-kind = The permission “{ $permission }” does not exist for this kind of add-in, so Office refuses the manifest. Choose one for it.

finding-resource-missing = { $element } refers to the resource “{ $resource }”, which does not exist, so the add-in fails to start. Add the resource or correct the name.
finding-resource-missing-nearest = { $element } refers to the resource “{ $resource }”, which does not exist, so the add-in fails to start. Did the developer mean “{ $nearest }”?
finding-resource-twice = The resource “{ $resource }” exists twice, and Outlook then leaves the add-in out. Rename or remove one.
finding-resource-of-other-list = { $element } refers to “{ $resource }”, which is in the list { $list }, and Office looks for it only in { $wanted }. Move the resource, or name another one.
finding-resource-unused = Nothing refers to the resource “{ $resource }”. It does no harm and can be removed.
finding-control-character = This text holds the control character { $code }, and Office on the web then refuses the add-in. Remove it.
finding-overrides-host = VersionOverrides are for { $host }, which Hosts of the manifest does not name, so the add-in may not appear there. Add the application, or remove this part.
finding-set-too-low = { $feature } needs the requirement set Mailbox { $needed }, and the manifest asks only for { $declared }: older versions of Outlook load the add-in and cannot run this. Raise the version.
finding-sso-resource = The resource for single sign-on is “{ $resource }”. Signing in works only with api://, the host of the add-in’s own pages and the application’s id. Ask the developer.
finding-extended-permission = Office documents no extended permission “{ $permission }”, and may ignore it. Ask the developer what it is for.
finding-id-twice = { $element } “{ $id }” exists twice in one form factor, so Office cannot tell the two apart. Give one another id.
finding-id-repeated = { $element } “{ $id }” and perhaps others stand in several parts of the manifest under one id. Office takes that; only tools that expect unique ids do not.
finding-icon-sizes = An icon lacks the size { $sizes }, and Office on the web then refuses the whole add-in. Add the image.
finding-no-function-file = A command calls a function, and { $parent } has no FunctionFile that says where it is, so nothing happens. Add FunctionFile.
finding-office-tab = Outlook has no tab “{ $id }” for add-ins, so the commands may not appear. Use TabDefault.
finding-tabs-mixed = { $point } puts commands on a built-in tab and on a tab of its own, and Office supports one of the two. Choose one.
finding-too-many-actions = There are more than { NUMBER($limit) } actions. The add-in cannot be converted to a unified manifest before version 1.24.
finding-event-runtime = The launch event runs in “{ $resource }”, which no Runtime of this application names, so it never starts. Give both the same resource.
finding-event-script = This Runtime has no Override with a script, so classic Outlook on Windows never starts the launch events. Add one of type javascript.
finding-event-unknown = Office documents no launch event “{ $event }”, so it may never start. Check the name.
finding-attribute-of-other-event = { $attribute } has no meaning for the event { $event }, and Office may refuse it. Remove the attribute.
finding-long-lifetime = Launch events always run in a short-lived runtime, so lifetime long has no effect on them. Remove it, unless other parts need it.
finding-blocking-event = { $event } can keep people from sending at all. You may deploy such an add-in; the store refuses it. Make sure that you trust it.

finding-sample-id = The id { $id } is that of a template or sample, so Office takes this for every other add-in that was begun from it. Ask the developer for an id of its own.
finding-translation-twice = { $element } has two texts for { $locale }, so it is unclear which one people see. Remove one.
finding-translation-of-default = { $element } has another text for { $locale }, which is the default language, so it is unclear which one people see. Make them the same.
finding-placeholder = “{ $value }” is a placeholder that nobody filled in. Ask the developer for the real value.
finding-domain-repeated = The domain “{ $domain }” is listed already or holds the add-in’s own pages, so this entry adds nothing. It may stay or be removed.
finding-permission-whole-mailbox = { $permission } lets the add-in read and change the whole mailbox and send messages. Ask the developer why less is not enough.
finding-permission-too-low = The rule { $rule } needs more than the permission Restricted, so Outlook refuses the add-in. Ask the developer for ReadItem or another rule.
finding-set-unknown = No version of Office is known to have the requirement set { $set }, so the add-in may appear nowhere. Check the name.
finding-set-version-unknown = No version of Office is known to have { $set } { $version }, so the add-in may appear nowhere. Check the version.
finding-set-not-for-manifests = A manifest may not require { $set }; only code can ask for it. Ask the developer to remove it here.
finding-mailbox-set-missing = Requirements does not name the set Mailbox, and Outlook refuses the add-in without. Add it.
finding-too-many-rules = The add-in has { NUMBER($count) } activation rules, and Outlook takes at most { NUMBER($limit) }. Ask the developer for fewer.
finding-too-many-patterns = The activation rules hold { NUMBER($count) } regular expressions, and Outlook takes at most { NUMBER($limit) }. Ask the developer for fewer.
finding-pattern-broken = “{ $pattern }” is no valid regular expression, so this rule never applies. Ask the developer to correct it.
finding-pattern-slow = The regular expression “{ $pattern }” repeats a repetition, which can take so long that Outlook turns the add-in off. Ask the developer to simplify it.
finding-deprecated = { $name } is outdated: Office no longer supports it everywhere. Ask the developer for a newer version.
finding-store-needs = { $element } is missing, and the Office Store requires it. Add it.
finding-icon-format = Office may not show a picture of the type { $extension }. Ask the developer for a PNG.
finding-version-below-one = Version { $version } is below 1.0, which the Office Store refuses. Ask the developer for 1.0 or above.
finding-large-for-exchange = The manifest has { NUMBER($kilobytes) } kB, and Exchange takes at most 256 kB for Outlook. Ask the developer for a smaller one.
finding-not-covered = { $name } names a file on the internet that decides what the add-in does and can change later. This check does not cover that file.

finding-trailing-comma = Nothing follows this comma, and JSON does not allow that. Remove the comma.
finding-json-comment = JSON has no comments, so Microsoft 365 cannot read the file. Remove the comment.
finding-json-cut-off = The file ends before everything is closed that was opened here. It may be cut off: get it again.
finding-json-missing = Here { $sign } is missing, so the rest cannot be read. Add it.
finding-json-no-value = This is not a value that JSON allows. Texts must stand between double quotation marks.
finding-json-bad-text = This text holds a line end or a \ that JSON does not allow there. Write it as \n or \\.
finding-json-after-end = The manifest has ended, but more text follows. Remove it.
finding-duplicate-key = “{ $key }” stands twice in one object, so it is unclear which one counts. Remove one.
finding-manifest-version-unknown = Microsoft 365 has no manifest version “{ $version }” for Office add-ins. Use one from 1.17 on.
finding-schema-disagrees = $schema names another version than manifestVersion, which is { $version }. Make them the same, so that tools check the right one.
finding-property-missing = { $property } is missing, and Microsoft 365 requires it. Add it.
finding-property-wrong-type = { $property } holds another kind of value than Microsoft 365 expects there. Ask the developer to correct it.
finding-property-unknown = { $property } is no property that Microsoft 365 knows here, and it refuses what it does not know. Remove it, or correct the name.
finding-property-unknown-nearest = { $property } is no property that Microsoft 365 knows here, and it refuses what it does not know. Did the developer mean { $nearest }?
finding-property-beside = { $property } may not stand beside another property that is here. Remove one of them.
finding-text-too-short = { $element } is too short: Microsoft 365 expects at least { NUMBER($limit) } characters. Correct it.
finding-list-too-long = { $property } holds { NUMBER($count) } entries, and Microsoft 365 takes at most { NUMBER($limit) }. Remove what is too much.
finding-list-too-short = { $property } holds too little: Microsoft 365 expects at least { NUMBER($limit) } there. Complete it, or leave it out.
finding-list-repeats = { $property } says the same as an earlier entry of the list, and Microsoft 365 refuses repeats. Remove one.
finding-resource-permission-unknown = Office knows no permission “{ $permission }”, so the add-in does not get it. Correct the name.
finding-resource-permission-of-other-kind = None of the applications of this add-in has the permission “{ $permission }”, so it grants nothing. Remove it, or add the application.
finding-action-missing = The action “{ $action }” is used here but defined nowhere, so nothing will happen. Add it to a runtime, or correct the name.
finding-same-id-twice = The id “{ $id }” stands twice, so it is unclear which one is meant. Rename one.
finding-no-extensions = This is an app for Teams: it has no extensions, so there is no Office add-in in it.

finding-package-too-large = The package is { NUMBER($kilobytes) } kB, far more than an add-in needs, so it was not opened. Ask the developer for a smaller one.
finding-package-too-many-files = The package holds { NUMBER($files) } files, far more than an add-in needs, so it was not opened. Ask the developer for the real package.
finding-package-name-too-long = A file in the package has too long a name: { $file }. Ask the developer to shorten it.
finding-package-file-too-large = { $file } unpacks to more than 1,024 kB, so it was not opened. Ask the developer for a smaller file.
finding-package-contents-too-large = Together the files of the package unpack to more than 20 MB, so it was not opened. Ask the developer for a smaller package.
finding-package-bomb = { $file } unpacks to more than a hundred times its size, as files do that are made to block a computer. The package was not opened.
finding-package-unsafe-name = { $file } names a place outside the package, as attacks do. Ask the developer for a clean package.
finding-package-same-name = { $file } is in the package twice, so it is unclear which one counts. Ask the developer to remove one.
finding-package-headers-disagree = The package says different things about { $file } in two places, so it may hold something else than it shows. Ask the developer to pack it again.
finding-package-cut-off = The package is damaged or cut off. Get it again from the developer.
finding-package-encrypted = { $file } is protected by a password, so neither this console nor Microsoft 365 can read it. Ask the developer for a package without one.
finding-package-several-parts = The package is one part of several. Ask the developer for a package in one file.
finding-package-method = { $file } is compressed in a way that Microsoft 365 does not read. Ask the developer to pack it as a plain zip.
finding-package-without-manifest = The package has no manifest.json, so Microsoft 365 does not take it. Ask the developer for the add-in’s app package.
finding-package-manifest-in-folder = The manifest is in a folder of the package ({ $file }); Microsoft 365 looks for it outside any folder. Pack the contents of the folder, not the folder.
finding-package-manifest-other-case = The manifest is called { $file }; Microsoft 365 only takes manifest.json in small letters. Rename it.
finding-package-holds-xml = The package holds the add-in only manifest { $file } and no manifest.json. Unpack it and choose the .xml file itself.
finding-package-in-package = The package holds no manifest.json but another package, { $file }. Unpack it and choose that one.
finding-package-damaged = { $file } is damaged: its contents are not what the package says. Get the package again.
finding-package-file-missing = The manifest names { $file }, which is not in the package. Ask the developer to add it.
finding-language-file-not-json = The language file { $file } is no JSON object, so people see the texts of the default language instead. Ask the developer to correct it.
finding-icon-not-png = The icon { $file } is not a PNG image, so Microsoft 365 may refuse it. Ask the developer for a PNG.
finding-icon-opaque = The outline icon { $file } has no transparent background, so it shows as a plain square. Ask the developer for a transparent PNG.
finding-icon-size = The icon { $file } measures { NUMBER($width) } by { NUMBER($height) } pixels; Microsoft 365 expects { NUMBER($expected) } by { NUMBER($expected) }. It may look blurred.

## Changes: what differs between two versions of a manifest

change-permission-added = The add-in asks for the permission { $new }, where it named none.
change-permission-raised = The permission changes from { $old } to { $new }, which allows something that was not allowed before.
change-permission-lowered = The permission goes down from { $old } to { $new }.
change-permission-removed = The add-in no longer names a permission; it was { $old }.
change-grant-added = The add-in asks for more rights: { $names }.
change-grant-removed = The add-in gives up rights: { $names }.
change-scope-added = The add-in asks for access to more data of Microsoft Graph or another service: { $names }.
change-scope-removed = The add-in no longer asks for access to: { $names }.
change-application = The application for single sign-on changes from { $old } to { $new }.
change-application-resource = The resource for single sign-on changes from { $old } to { $new }.
change-event-added = The add-in now starts by itself at: { $names }.
change-event-removed = The add-in no longer starts by itself at: { $names }.
change-event-function = At { $event } the add-in now runs other code: { $functions }.
change-send-mode-tightened = At { $event } the send mode changes from { $old } to { $new }, so the add-in can keep people from sending more strictly.
change-send-mode-loosened = At { $event } the send mode changes from { $old } to { $new }, so people can send more easily.
change-host-added = The add-in now also runs in: { $names }.
change-host-removed = The add-in no longer runs in: { $names }. People lose it there.
change-button-host = Its buttons now also appear in: { $names }.
change-code-origin-added = Code now also comes from: { $names }. Check that you trust these places.
change-remote-added = Files outside the manifest now also decide what the add-in does, and can change without a new version: { $names }.
change-domain-added = The add-in may now also open these addresses: { $names }. Check that you trust them.
change-domain-removed = The add-in no longer names these addresses: { $names }.
change-requirement-added = Office must now offer: { $names }. Where it does not, people lose the add-in.
change-requirement-removed = Office no longer has to offer: { $names }.
change-equivalent-added = These COM add-ins or XLLs now take its place, or do so in another way: { $names }.
change-equivalent-removed = These COM add-ins or XLLs no longer take its place in this way: { $names }.
change-replaced-added = It now hides other add-ins: { $names }.
change-activation-added = The add-in now offers itself in other cases: { $names }.
change-activation-removed = The add-in no longer offers itself in these cases: { $names }.
change-nested-added = Signing in inside the add-in may now also use: { $names }.
change-nested-removed = Signing in inside the add-in no longer uses: { $names }.
change-command-added = New or changed buttons: { $names }.
change-command-removed = Buttons that go or were changed: { $names }.
change-code-moved = Pages or scripts have new addresses: { $names }.
change-runtime = Code now runs in another way in the background: { $names }.
change-functions = New functions for cells: { $names }.
change-locale-added = There are now also texts in: { $names }.
change-locale-removed = There are no longer texts in: { $names }.
change-provider = The publisher changes from “{ $old }” to “{ $new }”. Check that this is meant.
change-name = The name changes from “{ $old }” to “{ $new }”.
change-description = The description changes from “{ $old }” to “{ $new }”.
change-support = The address for help changes from { $old } to { $new }.
change-translations = Translations or longer texts change.
change-icons = The icons change.
change-other = Other details of the add-in change.
change-id = The id changes from { $old } to { $new }, so this is another add-in and no update. Deploy it as a new one.
change-migration = This is the unified manifest of the add-in { $old }, with an id of its own: { $new }. Microsoft 365 takes it as a new add-in that hides the old one.
change-version = The version goes from { $old } to { $new }.
change-version-lowered = The version goes down from { $old } to { $new }, and Microsoft 365 takes an update only with a higher one. Raise the version.
change-version-same = The add-in changes, but its version stays { $version }, and Microsoft 365 takes an update only with a higher one. Raise the version.

## Refusals: why a command was not carried out

refusal-content-missing = The file is no longer kept here, so nothing was changed. Choose the file once more; everything else you filled in is still there.
refusal-not-a-manifest = This file is not the manifest of an Office add-in, so there is nothing to deploy. Ask the developer for the add-in’s manifest: an .xml or .json file, or a .zip app package.
refusal-too-large = The file is { NUMBER($size) } kB, and Microsoft 365 accepts at most { NUMBER($limit) } kB. Ask the developer for a smaller manifest; long lists and embedded images are the usual cause.
refusal-manifest-has-errors = { $errors ->
    [one] The manifest has an error because of which Office would not accept or run the add-in. Look it up under the findings, and ask the developer for a corrected manifest.
   *[other] The manifest has { NUMBER($errors) } errors because of which Office would not accept or run the add-in. Look them up under the findings, and ask the developer for a corrected manifest.
}
refusal-hosts-not-deployable = { $name } runs only in { $applications }. Add-ins can be deployed for Word, Excel, PowerPoint and Outlook only, so nobody would get it. Ask the developer whether there is a version for one of those.
refusal-no-add-in = { $name } is an app without anything for Office in it, so nobody would see it in Word, Excel, PowerPoint or Outlook. It may be an app for Microsoft Teams: deploy it there, or ask the developer for the manifest of the add-in.
refusal-already-deployed = { $name } is already deployed, in version { $version }. An add-in can be deployed once. To replace its manifest, update the deployed add-in; who has it stays the same.
refusal-version-not-greater = Version { $offered } is not greater than version { $deployed }, which is deployed now. Office only takes an update with a greater version. Ask the developer for the same manifest with a greater version number.
refusal-other-product = This is the manifest of another add-in: its product ID is { $offered }, and that of { $name } is { $expected }. Choose the manifest of { $name }, or deploy this one as an add-in of its own.
refusal-not-deployed = No add-in with product ID { $product } is deployed here, so there is nothing to change. Look in the list of add-ins; somebody may have deleted it.
refusal-deleted = { $name } has been deleted, so it can no longer be changed. To give it to people again, deploy it anew.
refusal-already-on = { $name } is already turned on, so nothing was changed.
refusal-already-off = { $name } is already turned off, so nothing was changed. Who it is assigned to is kept.
refusal-same-access = { $name } is already assigned to exactly these people and groups, so nothing was changed.
refusal-nobody-chosen = Nobody is chosen, so nobody would get { $name }. Choose everyone, or at least one person or group. To take an add-in away from everybody, turn it off.
refusal-too-many-add-ins = { NUMBER($limit) } add-ins are deployed, and Microsoft 365 allows no more than that. Delete an add-in that nobody uses any more, and then deploy this one.
refusal-key-reused = This change was not carried out, because its key was used before for a different change. Open the page again and repeat what you wanted to do.
refusal-already-in-tenant = { $name } is in Microsoft 365 already, although it is not part of the plan here. Its product ID can be deployed once. Take it into the plan under Delivery and then update it, or delete it in Microsoft 365 and import a new inventory.
refusal-as-it-is = It is like that already, so nothing was changed.
refusal-text-too-long = This text is longer than { NUMBER($limit) } characters, and it is kept with the history. Make it shorter.
refusal-role-missing = Your roles let you read, but not change anything. Ask a Global Administrator or an Exchange Administrator, or have one of these roles given to you in Microsoft Entra.
refusal-role-incomplete = An Exchange Administrator deploys add-ins only with one of two things: the role Application Administrator, or the user setting App registrations in Microsoft Entra set to Yes. Ask a Global Administrator for one of them.
refusal-pseudonym-needs-global = Only a Global Administrator puts a pseudonym in somebody’s place: it changes the history of the whole tenant for ever. Ask one to do it here.
refusal-not-owner = { $name } belongs to { $owner }. Only its owner and Global Administrators change or delete it. Ask one of them, or have a Global Administrator make you the owner.
refusal-foreign = { $name } was deployed past this console, so nobody here knows whose it is. Ask a Global Administrator to do this.
refusal-outlook-only = { $name } also runs outside Outlook. After deploying, an Exchange Administrator changes and deletes add-ins for Outlook only. Ask a Global Administrator.
refusal-consent-needs-global = { $name } waits for consent, and only a Global Administrator can give that. Ask one to look at what it asks for and to do this step.
refusal-paid-add-in = { $name } is not free, and only free add-ins are deployed from the store. Ask its publisher for the manifest as a file or an address, and deploy that as your organisation’s own add-in.
refusal-terms-not-accepted = The terms of { $name } in the store are not accepted yet. Read them, accept them, and deploy it then.
refusal-no-store = The { $cloud } cloud has no store. Fetch the manifest from { $address } and deploy it as a file.
refusal-store-updates-itself = { $name } comes from the store, which updates it by itself within a few days; there is nothing to upload. To use a manifest of your own, delete it and deploy that manifest.
refusal-linked-apps-differ = { $name } is linked with { $linked }, which is deployed for other people. Linked apps need exactly the same people. Choose those of { $linked }, or change who has access to it first.
refusal-nothing-pending = No update of { $name } waits for consent. Somebody may have accepted or declined it meanwhile; look at its history.
refusal-not-republishable = This is not an earlier manifest of { $name } with nothing but a higher version. Choose a version from its history; anything else is an update.
refusal-rollout-invalid = These rings cannot be followed. Plan 1 to { NUMBER($limit) } rings, let each one add people or groups, and let nothing come after everyone.
refusal-rollout-runs = A rollout of { $name } is under way and decides who gets it. Stop the rollout first; whoever has the add-in keeps it.
refusal-no-rollout = No rollout of { $name } is under way. It may have reached its last ring, or somebody stopped it.
refusal-rollout-held = The rollout of { $name } is held. Resume it when this is solved: { $reason }
refusal-gate-closed = Ring { $ring } begins on { DATETIME($from) } at the earliest. Wait until then, or change its date.
refusal-ring-not-to-come = Ring { NUMBER($ring) } of { $name } is not one that is still to come, so its date cannot be changed. Look at the rollout again: it may have gone on meanwhile.
refusal-already-set-up = Add-ins are in the plan already, so the kind of tenant stays as it is. To begin with another tenant, reset the console first; download its data before that.
refusal-not-a-tenant-id = This is not a tenant ID. Copy it from Microsoft Entra > Overview: 32 digits and letters with hyphens.
refusal-other-tenant = This comes from tenant { $theirs }, and this console looks after { $ours }. Nothing was taken over. Choose a file from the right tenant.
refusal-older-inventory = Everything that this file tells was looked at again since, so nothing was taken over. Make a new inventory and import that.
refusal-demonstration = This is a demonstration: nothing leads from it into Microsoft 365, and nothing comes back. Reset it and set it up for hand-off to look after a real tenant.
refusal-script-gone = What was prepared for handing off would be another by now, because the people, groups or plan have changed since. Nothing was written down. Prepare it again.
refusal-settle-first = { $name } is different in Microsoft 365 from what is planned here. Settle that under Delivery first: take over what is there, or keep the plan.
refusal-not-handed-off = { $name } was changed here, and nobody has carried that into Microsoft 365 yet. Hand it off under Delivery first.
refusal-nothing-to-settle = There is no difference between the plan and Microsoft 365 here. Import a new inventory if you expect one.

## History: what happened to an add-in

history-deployed-everyone = Deployed { $name } { $version } to everyone ({ NUMBER($people) })
history-deployed = { $people ->
    [one] Deployed { $name } { $version } to one person
   *[other] Deployed { $name } { $version } to { NUMBER($people) } people
}
history-updated = Updated { $name } from version { $before } to { $after }
history-access-everyone = Gave everyone ({ NUMBER($people) }) access to { $name }
history-access = { $people ->
    [one] Changed who has access to { $name }: one person
   *[other] Changed who has access to { $name }: { NUMBER($people) } people
}
history-turned-off = Turned off { $name }
history-turned-on = Turned on { $name }
history-removed = Deleted { $name }
history-unknown = Something this version of the console does not know yet ({ $kind }). Reload the page to get the newest version.
history-set-up-demonstration = Set up as a demonstration
history-set-up = Set up for tenant { $tenant }
history-inventory = { $count ->
    [one] Imported what is deployed in Microsoft 365: one add-in
   *[other] Imported what is deployed in Microsoft 365: { NUMBER($count) } add-ins
}
history-update-pending = Uploaded version { $version } of { $name }, which waits for consent
history-consented = Accepted version { $version } of { $name }
history-declined = Declined version { $version } of { $name }
history-republished = Republished version { $earlier } of { $name } as { $version }
history-store-updated = The store updated { $name } from version { $before } to { $after }
history-method = Changed the deployment method of { $name } to { $method }
history-described = Changed { MESSAGE($what) } of { $name }
history-what-note = the note
history-what-owner = the owner
history-what-test = the test label
history-what-offer = the linked apps
history-rollout-started = Started the rollout of { $name } in { NUMBER($rings) } rings; the first adds { NUMBER($people) }
history-rollout-advanced = Advanced the rollout of { $name } to ring { $ring }, which adds { NUMBER($people) }
history-rollout-held = Held the rollout of { $name }: { $reason }
history-rollout-resumed = Resumed the rollout of { $name }
history-rollout-stopped = Stopped the rollout of { $name }
history-rollout-rescheduled = Changed the date of ring { $ring } of { $name }
history-ring-any-day = no date
history-ring-from = { DATETIME($from) }
history-handed-off = Handed { $name } off, to be carried out in Microsoft 365
history-confirmed = Microsoft 365 shows { $name } as planned
history-attested = Looked { MESSAGE($place) }, and says that { $name } is there as planned
history-retracted = Took back that { $name } is there as planned
history-differs = Microsoft 365 shows { $name } otherwise than planned
history-settled-ours = Kept the plan for { $name }, to be handed off again
history-settled-theirs = Took over what Microsoft 365 has of { $name }
history-adopted = Took { $name }, which was deployed past this console, into the plan
history-pseudonymised = Put { $pseudonym } in the place of a person in the history
history-people = { $people ->
    [one] One person
   *[other] { NUMBER($people) } people
}

## Lifecycle: what holds for an add-in

addin-updates-file = People get a new version when you update the add-in here; nothing else brings one.
addin-updates-url = A new file at { $address } is not picked up: people keep this version until you press Update and bring the file.
addin-updates-store = The store updates this add-in by itself, within a few days after its publisher brings out a version.
deploy-no-notification = Microsoft 365 sends its notification only to specific people and groups, not to everyone.
role-activated = With roles activated through Privileged Identity Management, Microsoft’s documents differ: a support article of 22 May 2026 calls them unsupported for deployment, and the known-issues page says that the fault was fixed in April 2026. If you are refused although the role is active, have it assigned permanently, together with Org Custom Apps and Org Marketplace Apps in Exchange.

## Losses: why people who look covered are not

loss-nested-group = { $people ->
    [one] One person is a member of { $inner }, which is inside { $outer }, and does not get the add-in: only direct members of an assigned group do. Choose this person by name, or make them a direct member.
   *[other] { NUMBER($people) } people are members of { $inner }, which is inside { $outer }, and do not get the add-in: only direct members of an assigned group do. Choose them by name, or make them direct members.
}
loss-unsupported-group = { $people ->
    [one] One person is in { $group }, a dynamic distribution group, and does not get the add-in: groups of that kind are not supported. Choose another group, or this person by name.
   *[other] { NUMBER($people) } people are in { $group }, a dynamic distribution group, and do not get the add-in: groups of that kind are not supported. Choose another group, or people by name.
}
loss-unsupported-group-unknown = { $group } is a dynamic distribution group. Groups of that kind are not supported, so its members do not get the add-in. Choose another group, or people by name.
loss-security-group = { $people ->
    [one] One person is in { $group } and may not get the add-in: Microsoft does not support security groups without mail. To be sure, choose a mail-enabled group, or this person by name.
   *[other] { NUMBER($people) } people are in { $group } and may not get the add-in: Microsoft does not support security groups without mail. To be sure, choose a mail-enabled group, or people by name.
}
loss-group-with-parent = { $people ->
    [one] One person is in { $group } and may not get the add-in: { $group } is itself inside another group, and Microsoft supports top-level groups only. To be sure, choose a top-level group, or this person by name.
   *[other] { NUMBER($people) } people are in { $group } and may not get the add-in: { $group } is itself inside another group, and Microsoft supports top-level groups only. To be sure, choose a top-level group, or people by name.
}
loss-disabled-account = { $people ->
    [one] One account is disabled and does not get the add-in until it is enabled again.
   *[other] { NUMBER($people) } accounts are disabled and do not get the add-in until they are enabled again.
}
loss-guest = { $people ->
    [one] One account is a guest and does not get the add-in: guests have no mailbox in this organisation.
   *[other] { NUMBER($people) } accounts are guests and do not get the add-in: guests have no mailbox in this organisation.
}
loss-deleted = { $people ->
    [one] One chosen person or group is no longer in the directory. Remove it from the choice.
   *[other] { NUMBER($people) } chosen people or groups are no longer in the directory. Remove them from the choice.
}
loss-no-mailbox = { $people ->
    [one] One account has no mailbox of its own and does not get the add-in: give it a licence with Exchange Online, unless it is a shared mailbox or a room.
   *[other] { NUMBER($people) } accounts have no mailbox of their own and do not get the add-in: give them a licence with Exchange Online, unless they are shared mailboxes or rooms.
}
loss-no-licence = { $people ->
    [one] One account has no licence with Exchange Online, so it has no mailbox to receive the add-in. Give it one.
   *[other] { NUMBER($people) } accounts have no licence with Exchange Online, so they have no mailbox to receive the add-in. Give them one.
}
loss-members-unknown = The members of { $group } were not imported, so nobody can be counted or named here who gets the add-in through it. Import its members to see them.
loss-members-unknown-nested = The members of { $group }, a group inside { $outer }, were not imported. They do not get the add-in, because only direct members of { $outer } do; import them to see who they are.
loss-label-nested-group = In a nested group
loss-label-unsupported-group = Unsupported kind of group
loss-label-security-group = Uncertain: security group without mail
loss-label-group-with-parent = Uncertain: inside another group
loss-label-disabled-account = Disabled account
loss-label-guest = Guest
loss-label-deleted = No longer in the directory
loss-label-no-mailbox = No mailbox
loss-label-no-licence = No licence with Exchange Online
loss-label-members-unknown = Members not imported

## People: finding them, and who an add-in comes to

people-title = People
people-subtitle = Find a person to see what they get and why, or an add-in to see who gets it.
people-import = Import a directory
people-preparing = Getting the directory ready …
people-failed = The directory could not be asked.
people-count-accounts = { $count ->
    [one] account
   *[other] accounts
 }
people-count-reachable = { $count ->
    [one] can get add-ins
   *[other] can get add-ins
 }
people-count-groups = { $count ->
    [one] group
   *[other] groups
 }
people-invented-body = Whoever is named or counted here, and in every script, is nobody in your tenant.
people-source-demonstration = Demonstration data: an invented organisation. Import your own directory to see your own people; it stays in this browser.
people-source-imported = Imported on { DATETIME($at) }. It stays in this browser, and shows the organisation as it was in the files.
people-source-given = This directory comes from your organisation.
people-members-unknown = { $count ->
    [one] The members of one group are not known. It is never taken to be empty: wherever it matters, that is said.
   *[other] The members of { NUMBER($count) } groups are not known. They are never taken to be empty: wherever it matters, that is said.
 }
people-search = Search people and groups
people-search-hint = The beginning of any word of a name, an address or a department. Capitals and accents do not matter.
people-found = { $count ->
    [one] One found
   *[other] { NUMBER($count) } found
 }
people-list = Check a pasted list
people-list-label = Addresses or names
people-list-hint = One on a line, or separated by semicolons, as they come from a mail or a spreadsheet.
people-list-result = { NUMBER($found) } found, { NUMBER($open) } to be mended
people-list-nobody = Line { NUMBER($line) }: nobody is known as “{ $text }”. Look for a typing error, or for somebody who left.
people-list-several = Line { NUMBER($line) }: “{ $text }” may mean one of these. Write the address of the right one.
people-add-ins = Who gets which add-in
people-count-may = { MESSAGE($told) }, { $count ->
    [one] { NUMBER($count) } more may get it
   *[other] { NUMBER($count) } more may get it
 }
people-count-uncounted = { MESSAGE($told) }; members that were not imported are not counted
people-no-add-ins = No add-in is deployed yet. Once one is, its people are listed here.
people-back = Back to the add-in
people-audience-title = Who gets { $name }
people-audience-subtitle = Everybody whom the assignment comes to, and everybody who looks covered and is not, with what led to it.
people-audience-failed = Who gets it could not be worked out.
people-no-add-in = There is no add-in with this product ID in this tenant. It may have been removed, or the address is not whole.
people-export = Save as CSV
people-parts = Which people are shown
people-part-sure = Get it
people-part-uncertain = May get it
people-part-accounts = Every account
people-rows-search = Search among these people
people-table = People
people-column-name = Name
people-column-department = Department
people-column-through = Through
people-nobody = Nobody.
people-nobody-known = Nobody who is known here.
people-through-everyone = everyone
people-through-name = by name
people-through-more = { $ways } and { NUMBER($more) } more
people-person-failed = This person could not be looked up.
people-person-none-title = Nobody with this id
people-person-none-body = The directory does not know this id: { $id }. The account may have been deleted, or the address belongs to another directory.
people-to-people = Find people
people-upn = User principal name
people-department = Department
people-groups = Direct member of
people-groups-none = no group that is known
people-groups-more = { $more ->
    [one] { NUMBER($more) } more group
   *[other] { NUMBER($more) } more groups
 }
people-command = Command
people-readiness = What add-ins need from this person
people-person-hindered = Add-ins cannot reach this account, whatever it is assigned. Below stands why, and what mends it.
people-rows-none = Nobody among them is found by this search.
people-person-add-ins = What this person gets
people-person-add-ins-failed = What this person gets could not be worked out.
people-person-no-add-ins = No add-in is deployed yet.
people-link-audience = Who gets it
people-repair = What can be done
people-repair-failed = What can be done could not be worked out.
people-repair-inner = Choose the groups inside
people-repair-flat = One group for the people in inner groups
people-repair-flat-uncertain = One group for the people who may get it
people-repair-now = As it stands
people-repair-then = Once taken out
people-repair-gains = { MESSAGE($when) }: { $gains ->
    [one] { NUMBER($gains) } more gets it.
   *[other] { NUMBER($gains) } more get it.
 }
people-repair-changes = { MESSAGE($when) }: { NUMBER($gains) } more for sure, and { NUMBER($may) } more perhaps.
people-repair-choose = Then choose under “Change who has access”: { $groups }.
people-repair-file = Save the members as CSV
people-repair-without-id = { $count ->
    [one] One of them has no object ID that Microsoft Entra knows, and is not in the file.
   *[other] { NUMBER($count) } of them have no object ID that Microsoft Entra knows, and are not in the file.
}
people-paste-open = Not chosen yet
people-paste-item = Line { NUMBER($line) } of the pasted list
people-paste-nobody = Nobody is known by this. Mend it, and look again.
people-paste-several = This may mean one of these:
people-paste-look = Look again
people-paste-looking = Looking up the pasted list…

## Readiness: what somebody, or the whole organisation, needs to get add-ins at all

readiness-topic-account = Account
readiness-topic-plan = Licence with Exchange Online
readiness-topic-mailbox = Mailbox
readiness-topic-activated = Activation of Office
readiness-topic-client = Version of Office
readiness-topic-app-management = Microsoft 365 App Management Service
readiness-topic-apps-for-office = AppsForOfficeEnabled in Exchange Online
readiness-topic-ews = Exchange Web Services (EWS)
readiness-topic-store = Add-ins that people install themselves
readiness-topic-roles = Roles in Exchange Online
readiness-topic-cloud = Cloud
readiness-topic-unread = Could not be read
readiness-state-ready = Ready
readiness-state-probably = Probably ready
readiness-state-notice = Worth knowing
readiness-state-unknown = Not known
readiness-state-not-ready = Not ready
readiness-unknown = Nothing that was imported tells this, so it counts against nobody.
readiness-collect = Run the collector script and import its file, or import an export that tells it.
readiness-account-fine = The account is enabled and belongs to this organisation.
readiness-account-disabled = The account is disabled, so nobody can sign in with it.
readiness-account-enable = In the Microsoft 365 admin center, open Users > Active users, choose the person and allow sign-in.
readiness-account-guest = The account is a guest of another organisation and has no mailbox here.
readiness-account-own = Give this person an account of your own organisation, with a licence.
readiness-plan-fine = A licence with Exchange Online is active.
readiness-plan-grace = The licence with Exchange Online has ended and works only for a while yet.
readiness-plan-renew = Renew the subscription in the Microsoft 365 admin center under Billing > Your products, or give another licence.
readiness-plan-stopped = There is a licence with Exchange Online, but Exchange Online is suspended, deleted or turned off in it.
readiness-plan-turn-on = In the Microsoft 365 admin center, open Users > Active users, choose the person, and under Licenses and apps > Apps tick Exchange Online. Where the subscription has ended, renew it under Billing > Your products.
readiness-plan-pending = Exchange Online is in the licence and is still being set up, or how it stands was not told.
readiness-plan-none = No licence gives Exchange Online. Exchange Online keeps the add-ins, even those for Word and Excel, so Microsoft 365 Apps alone is not enough.
readiness-plan-give = In the Microsoft 365 admin center, open Users > Active users, choose the person, and give a licence with Exchange Online under Licenses and apps: Microsoft 365 Business Basic, Standard or Premium, Office 365 E1, E3, E5 or F3, or Microsoft 365 E3, E5 or F3. The mailbox follows within a day.
readiness-plan-named = By its name the licence gives Exchange Online. One name can stand for several products; service plans, as the collector script reads them, are sure.
readiness-mailbox-fine = The mailbox is in Exchange Online.
readiness-mailbox-likely = No mailbox was imported; the licence gives one in Exchange Online.
readiness-mailbox-none = This account has no mailbox.
readiness-mailbox-on-premises = The mailbox is on premises, on a server of your own. Add-ins are kept in Exchange Online, so none get there.
readiness-mailbox-move = Move the mailbox to Exchange Online. For Outlook alone, the Exchange admin center of your own server can give the add-in to mailboxes there.
readiness-mailbox-other = This is no person’s mailbox in Exchange Online, but a shared mailbox, a room, equipment or the like.
readiness-mailbox-people = Assign the add-in to the people themselves; they see it when they are signed in with their own accounts.
readiness-activated-fine = Office has been activated on a computer.
readiness-activated-not = Office has never been activated on a computer with this account. Office on the web does not need that.
readiness-activated-sign-in = Let the person sign in to Office on the computer with the work account: File > Account > Sign in.
readiness-client-used = Usage reports show Office on a computer or on the web; in which version, they do not tell.
readiness-client-mobile = Usage reports show Office on phones and tablets only, where Word, Excel and PowerPoint get no deployed add-ins.
readiness-client-elsewhere = Open Office on the web or on a computer.
readiness-client-fine = { $app } gets deployed add-ins in this version.
readiness-client-any = { $app } gets deployed add-ins here in every version.
readiness-client-old = { $app } is too old for this add-in: it is version { $found } and needs version { $needed }.
readiness-client-update = Update to version { $needed } or later: File > Account > Update Options on Windows, Help > Check for Updates on a Mac, the app store on a phone.
readiness-client-phone = { $app } gets no deployed add-ins on an iPad, iPhone or Android device.
readiness-client-subscription = { $app } that was bought once, without a Microsoft 365 subscription, gets no deployed add-ins.
readiness-client-subscribe = Use Office on the web, or give a licence with the Microsoft 365 Apps and install those.
readiness-client-unified = This add-in has a unified manifest, which { $app } cannot install here.
readiness-client-xml = Ask the developer for an add-in only manifest (XML) beside it, hidden by alternates.hide wherever the unified one works. Until then: Office on the web.
readiness-client-unified-store = This add-in has a unified manifest, which { $app } cannot install here. For add-ins from the store Microsoft may have made an older form that it can.
readiness-app-management-fine = People may sign in to it.
readiness-app-management-off = Sign-in to this service is disabled, so deployed add-ins reach nobody.
readiness-app-management-mend = In the Microsoft Entra admin center, open Enterprise applications, remove the filter on the application type, open Microsoft 365 App Management Service > Properties, and set “Enabled for users to sign-in?” to Yes.
readiness-apps-for-office-fine = It is True: add-ins may start.
readiness-apps-for-office-off = It is False. That overrides every role: no new add-in starts for anybody.
readiness-run-exchange = Run this in Exchange Online PowerShell, as an Exchange Administrator.
readiness-ews-value = EwsEnabled is { $value }. { MESSAGE($when) }
readiness-ews-coming = From 1 October 2026 Exchange Online turns EWS off by default, and on 1 April 2027 for good.
readiness-ews-now = Since 1 October 2026 Exchange Online has EWS off by default, and True only stands for a list of allowed applications; on 1 April 2027 it goes off for good.
readiness-ews-gone = Exchange Online has turned EWS off for good on 1 April 2027.
readiness-ews-ask = Ask the developers of add-ins that read and write the whole mailbox (ReadWriteMailbox) whether these use EWS, and for a version with Microsoft Graph.
readiness-store-fine = People may install add-ins from the store themselves.
readiness-store-off = People may not install add-ins from the store themselves. Deployed add-ins reach them all the same, also those from the store.
readiness-roles-fine = The roles that add-ins need are all assigned.
readiness-roles-users = Nobody has these roles: { $roles }. Without them, people cannot see and change deployed add-ins in Outlook.
readiness-roles-policy = In the Exchange admin center, open Roles > User roles > Default Role Assignment Policy and tick what is missing.
readiness-roles-admins = No administrator has these roles: { $roles }. Without them, deploying can fail with FailedWriteToExchange (Microsoft, 22 May 2026).
readiness-roles-group = In the Exchange admin center, open Roles > Admin roles > Organization Management > Permissions and tick what is missing.
readiness-cloud-world = The organisation is in Microsoft’s worldwide cloud.
readiness-cloud-other = In the cloud { $cloud } there is no Integrated apps page and no public store. Deploy on the older page Settings > Add-ins.
readiness-unread = { $what } could not be read: { $why }
readiness-unread-mend = Run the collector script as somebody who may read this; Global Reader is enough for most.

## Verdict: why somebody has an add-in or does not

verdict-check-state = State of the add-in
verdict-check-assignment = Assignment
verdict-check-delivery = Way into Microsoft 365
verdict-check-time = Time since the last change
verdict-check-method = Deployment method
verdict-check-sign-in = Account in Office
verdict-check-host = Application
verdict-check-requirements = What Office must offer
verdict-check-consent = Consent to an update
verdict-check-connected = Optional connected experiences
verdict-check-commands = Buttons on the ribbon
verdict-check-duplicate = Second copy
verdict-check-equivalent = COM add-in in its place
verdict-check-issue = Known problem at Microsoft
verdict-check-cache = What Office keeps on the device
verdict-check-age = Age group
verdict-check-heard = What Office said
verdict-weight-passes = In order
verdict-weight-hampers = Delays it or makes it uncertain
verdict-weight-blocks = Keeps the add-in away
verdict-weight-stops = Decides
verdict-source-console = record of this console
verdict-source-directory = imported directory
verdict-source-manifest = manifest
verdict-source-tenant = imported settings of the organisation
verdict-source-answer = your answer
verdict-source-microsoft = Microsoft’s documents
verdict-gets = Gets the add-in: it is assigned, and nothing that is known stands in the way.
verdict-gets-when-ready = Gets the add-in if licence and mailbox are in order. It is assigned; of those two nothing is known.
verdict-waiting = Has to wait until { DATETIME($until) } at the latest. It is assigned, and Microsoft takes that long.
verdict-waiting-update = Is assigned, and gets the update by { DATETIME($until) } at the latest; until then Office may show the earlier version.
verdict-not-told = Only the person concerned can tell this.
verdict-awaits-consent = Waits for consent: until a Global Administrator agrees to the update, this person may be blocked or stay on the old version.
verdict-user-must-install = Has to add it: the add-in is offered, and people put it in place themselves.
verdict-user-removed = Has removed it: the add-in is optional.
verdict-not-confirmed-planned = Gets it once the plan is carried over: its last change is only planned here.
verdict-not-confirmed-handed-off = Should get it: it was handed off, and nobody has seen yet that Microsoft 365 has it.
verdict-not-confirmed-differs = Cannot be told: Microsoft 365 was last seen to have this add-in otherwise than planned.
verdict-may-get = May get it: the only way to this person is one that Microsoft does not support and that is seen to work.
verdict-unknown = Cannot be told yet: it is not known whether the add-in is active, or whether it is assigned to this person.
verdict-not-ready = Does not get it, whether assigned or not, because of this: { MESSAGE($check) }.
verdict-not-here = Does not see it there, because of this: { MESSAGE($check) }.
verdict-not-assigned = Is not assigned: the person is not chosen, by name or through a group.
verdict-lost = Looks assigned and is not: { MESSAGE($reason) }.
verdict-lost-by = Looks assigned and is not: { MESSAGE($reason) }, { $path }.
verdict-turned-off = The add-in is turned off, so nobody gets it. Who it is assigned to is kept.
verdict-deleted = The add-in is deleted, so nobody gets it any more.
verdict-state-active = The add-in is active.
verdict-assigned-everyone = Everyone in the organisation is chosen.
verdict-assigned-name = The person is chosen by name.
verdict-assigned-group = The person is a direct member of { $group }, which is chosen.
verdict-assigned-a-group = The person is a direct member of a group that is chosen.
verdict-assigned-maybe = Uncertain
verdict-delivery-planned = The last change is only planned here. Microsoft 365 does not know of it yet, so people have what they had before.
verdict-delivery-handed-off = The last change was handed off. That Microsoft 365 has it was not seen yet.
verdict-delivery-confirmed = Microsoft 365 was seen to have it as planned.
verdict-delivery-attested = Microsoft 365 has it as planned by the word of an administrator who looked there; no list has shown all of it.
verdict-delivery-differs = Microsoft 365 was last seen to have it otherwise than planned.
verdict-change-deployed = Deployed
verdict-change-updated = Updated
verdict-change-access = Access changed
verdict-change-turned-on = Turned on
verdict-change-other = Changed
verdict-time-waiting = { MESSAGE($change) } on { DATETIME($at) }. Everybody concerned sees it by { DATETIME($until) }.
verdict-time-passed = { MESSAGE($change) } on { DATETIME($at) }. Everybody concerned should have seen it since { DATETIME($until) }.
verdict-time-lingers = { MESSAGE($change) } on { DATETIME($at) }. Until { DATETIME($until) } people may still see the add-in.
verdict-method-fixed = Fixed: it is put in place for everybody, and nobody can remove it.
verdict-method-optional = Optional: it is put in place for everybody, and people can remove it.
verdict-method-available = Available: it is offered, and people add it themselves.
verdict-method-removed = Optional, and the person has removed it.
verdict-sign-in-fine = Signed in to Office with the account of this organisation.
verdict-sign-in-other = Signed in to Office with a personal account or one of another organisation, which sees nothing of what you deploy.
verdict-host-fine = The add-in is looked for in { $app }.
verdict-host-other = The add-in runs in { $hosts }, and is looked for in { $app }.
verdict-host-none = The add-in runs in { $hosts } only. Add-ins are deployed to Word, Excel, PowerPoint and Outlook, so nobody gets it.
verdict-requirements = The add-in needs { $sets }. Where Office does not offer that, it stays away without a word.
verdict-consent-none = No update waits for consent.
verdict-consent-pending = An update waits for the consent of a Global Administrator. Microsoft’s documents differ: until then people are blocked, or stay on the old version.
verdict-connected-on = They are on.
verdict-connected-off = They are off. Deployed add-ins work all the same; those that people installed from the store do not.
verdict-connected-off-mac = They are off. In Outlook on a Mac, no add-in then appears on the ribbon.
verdict-duplicate = Beside the deployed add-in there is a copy of the person’s own. The ribbon may show it twice, and only one of the two can be removed.
verdict-duplicate-none = There is no second copy.
verdict-equivalent = On Windows the add-in gives way to a COM add-in or XLL, where that is installed.
verdict-issue = { MESSAGE($symptom) } (As of { $day }.)
verdict-cache = Office may still show what it kept from earlier.
verdict-age-no-consent = Microsoft Entra has this person as a minor, without a known consent of a parent. Minors get no add-ins from the store.
verdict-age-consent = Microsoft Entra has this person as a minor who may have add-ins. Minors get none from the store: what an administrator deploys is the way.
verdict-do-hand-off = Carry the plan over: open the part Delivery on the page of the add-in.
verdict-do-bring-back = Let the console see what Microsoft 365 has: take in the result file, or a fresh list, on the page Delivery.
verdict-do-settle = Settle the difference on the page Delivery: take over what is there, or keep the plan.
verdict-do-turn-on = Turn it on again on the page of the add-in: everybody assigned gets it back within 72 hours.
verdict-do-deploy = If it is still wanted, deploy it again from its manifest.
verdict-do-assign = Under “Change who has access”, choose the person by name, or a group of which the person is a direct member.
verdict-do-install = Let the person add it: Home > Get Add-ins (or Add-ins > More Add-ins) > Admin-managed.
verdict-do-sign-in = In Office, open File > Account and switch to the work or school account.
verdict-do-other-app = Look for it in { $hosts }.
verdict-do-newest = Update Office to its newest version, or try Office on the web, which offers the most.
verdict-do-consent = As a Global Administrator, open the add-in under Settings > Integrated apps in the Microsoft 365 admin center and accept the update.
verdict-do-connected = In Outlook, open the menu Outlook > Settings > Privacy and turn on optional connected experiences. A policy of your organisation may have turned them off.
verdict-do-own-copy = Let the person remove their own copy: Get Add-ins > My add-ins, the three dots beside it, Remove.
verdict-do-com = In Office on Windows, look under File > Options > Add-ins whether the COM add-in is there; it takes the place on the ribbon.
verdict-do-clear-folder = Close all of Office, delete everything in this folder, and start Office again.
verdict-do-clear-browser = Clear the browser’s stored data for Office, and sign in again.
verdict-do-parents = Have the consent of a parent recorded in Microsoft Entra first (age group and consent for minors).
verdict-do-minors = Deploy the add-in to a group of the minors who may have it, instead of leaving it to the store.
verdict-issue-optional-missing = Add-ins deployed as Optional or Available go missing in Office, reported on 28 July 2026.
verdict-issue-optional-restore = Who removes an optional add-in cannot always bring it back; even deploying it again may not help.
verdict-issue-authentication = Add-ins now and then do not load or cannot be deployed, because Exchange refuses an older way of signing in, reported on 25 February 2026. Microsoft is rolling out a remedy.
verdict-issue-ltsc = In Outlook LTSC 2024 (32-bit), add-ins do not load for accounts made after June 2026, reported on 19 August 2026.
verdict-issue-templates = My Templates and other add-ins of Microsoft’s own are missing in Outlook, reported on 20 January 2026.
verdict-issue-disappearing = Deployed add-ins disappear from the ribbon or do not load. Build 16.0.20131.20152 repairs this.
verdict-issue-ews = Add-ins do not appear where EWS is turned off, from 23 March to 21 April 2026.
verdict-issue-store-update = Add-ins from the store fail to update and then do not load, from 17 April to 21 May 2026.
verdict-issue-remove = Add-ins cannot be removed on the page Integrated apps, from 20 April to 11 May 2026.
verdict-issue-pim = Roles activated through Privileged Identity Management are refused when deploying. Build 16.0.19822.20180 repairs this; on 22 May 2026 Microsoft’s support still called such roles unsupported.
verdict-issue-use-fixed = Change the deployment method of the add-in to Fixed, in the Microsoft 365 admin center under Settings > Integrated apps > Add-ins.
verdict-issue-use-group = Make a Microsoft 365 group of the people who want the add-in, and deploy it to that group as Fixed: who joins has it, who leaves loses it.
verdict-issue-support = If nothing else helps, ask Microsoft’s support, with the session ID and user ID from Help > Feedback.
verdict-issue-use-web = Use the new Outlook or Outlook on the web.
verdict-issue-older-page = Remove it on the older page: Settings > Integrated apps > Add-ins > the add-in > Remove add-in.
verdict-issue-permanent-role = Deploy with an account to which the role is assigned for good, not activated.
verdict-heard-store-off = “Prevent individual acquisition” means that people may not install add-ins from the store themselves. Deploy the add-in to them: deployed add-ins are not affected.
verdict-heard-upgrading = The add-in is being updated or waits for consent. Close the message or document and open it again; if that does not help, look whether an update waits for consent.
verdict-heard-unreachable = Office cannot reach the store, usually because of a firewall or proxy. Let store.office.com and its neighbours through, or deploy the manifest as a file.
verdict-heard-access-denied = Windows or a virus scanner refuses what the add-in is shown with (WebView2). Let msedgewebview2.exe of Office be excepted, and repair WebView2.
verdict-heard-no-permission = Office believes that the person may not use the add-in. Usually that is old data kept from before an update of Office: clear the cache and update Office.
verdict-heard-none-available = Office knows of no add-in for this account. Look at account, licence and mailbox; after a new deployment, wait a day.
verdict-heard-loading-failed = Office could not load the add-ins. Compare the clock of the computer with the right time, and check the manifest here for errors.
verdict-heard-not-started = The add-in itself does not start. Open its address in a browser on the same computer; ask the developer if it does not answer.
verdict-ask-state = In which state is the add-in?
verdict-ask-assigned = How is the add-in assigned to this person?
verdict-ask-group-kind = What kind of group is it?
verdict-ask-group-parent = Is that group itself inside another group?
verdict-ask-when = When was the add-in last deployed or changed?
verdict-ask-method = What does the admin center name as the deployment method?
verdict-ask-removed = Has the person removed the add-in?
verdict-ask-plan = Which licence does the person have?
verdict-ask-mailbox = Where is the mailbox of the person?
verdict-ask-signed-in = Which account does Office show under File > Account?
verdict-ask-app = In which application does the person look for it?
verdict-ask-platform = What does Office run on there?
verdict-ask-edition = Which product does Office show under File > Account?
verdict-ask-version = Which version does Office show under File > Account, or under About?
verdict-ask-app-management = May people sign in to the Microsoft 365 App Management Service (Microsoft Entra > Enterprise applications)?
verdict-ask-apps-for-office = Is AppsForOfficeEnabled True (Get-OrganizationConfig in Exchange Online PowerShell)?
verdict-ask-consent = Does Integrated apps show “Update pending” beside the add-in?
verdict-ask-connected = Are optional connected experiences on in Outlook (Settings > Privacy)?
verdict-ask-own-copy = Has the person installed a copy of the add-in themselves, or does it show twice?
verdict-answer-name = { $name }
verdict-answer-yes = Yes
verdict-answer-no = No
verdict-answer-unknown = I do not know
verdict-answer-everyone = To everyone
verdict-answer-by-name = By name
verdict-answer-group = Through a group that has the person as a direct member
verdict-answer-inner-group = Only through a group inside an assigned group
verdict-answer-nowhere = In none of these ways
verdict-answer-mail-group = Distribution list or mail-enabled security group
verdict-answer-today = Less than a day ago
verdict-answer-days = One to three days ago
verdict-answer-longer = Longer ago
verdict-answer-exchange = One with Exchange Online: Business Basic, Standard or Premium, E1, E3, E5, F3
verdict-answer-no-exchange = None, or Microsoft 365 Apps only
verdict-answer-mailbox-online = In Exchange Online
verdict-answer-mailbox-on-premises = On premises, on a server of our own
verdict-answer-mailbox-shared = It is a shared mailbox, a room or equipment
verdict-answer-mailbox-pop = With another provider (POP or IMAP)
verdict-answer-mailbox-none = There is none
verdict-answer-work = The work or school account of this organisation
verdict-answer-personal = A personal account
verdict-answer-elsewhere = An account of another organisation
verdict-answer-new-outlook = The new Outlook for Windows
verdict-answer-web = A browser
verdict-answer-subscription = Microsoft 365 (a subscription)
verdict-text-title = { $name } { $version }, for { $person }, on { DATETIME($now) }
verdict-text-line = { MESSAGE($label) }: { MESSAGE($value) }
verdict-text-assigned = Assigned
verdict-text-ready = Ready
verdict-text-because = How this was found:
verdict-text-step = - { MESSAGE($check) }: { MESSAGE($found) } [{ MESSAGE($source) }]
verdict-text-advice = What to do:
verdict-text-do = - { MESSAGE($step) }

## Directory

directory-not-a-snapshot = What is kept of your organisation in this browser cannot be recognised, so none of it is used. Import the directory again.
directory-newer = A newer version of the console has kept your organisation in this browser, and this one cannot read it. Reload the page to get the newer version; nothing was changed.
directory-incomplete = Part of what is kept of your organisation in this browser is missing, so none of it is used: half an organisation would give wrong answers. Import the directory again.
directory-damaged = What is kept of your organisation in this browser is damaged, so none of it is used: it could give wrong answers. Import the directory again.
directory-too-large = There is not enough memory in this browser for your organisation. Close other tabs or programs, or use a computer with more memory, and reload the page.

## Import: a directory from files

import-kind-entra-users = Users, from the Microsoft Entra admin center
import-kind-entra-groups = Groups, from the Microsoft Entra admin center
import-kind-group-members = Members of one group, from the Microsoft Entra admin center
import-kind-active-users = Active users, from the Microsoft 365 admin center
import-kind-mailboxes = Mailboxes, from Exchange
import-kind-office-activations = Usage report: Office activations
import-kind-apps-usage = Usage report: Microsoft 365 Apps
import-kind-mailbox-usage = Usage report: mailboxes
import-kind-people = A list of people
import-kind-groups = A list of groups
import-kind-graph-users = Users, from Microsoft Graph
import-kind-graph-groups = Groups, from Microsoft Graph
import-kind-graph-members = Members of one group, from Microsoft Graph
import-kind-subscriptions = Subscriptions of the organisation, from Microsoft Graph
import-kind-licence-details = Licences of one person, from Microsoft Graph
import-kind-collector = The collector’s file
import-column-id = Object ID
import-column-upn = User principal name
import-column-name = Display name
import-column-mail = Email address
import-column-enabled = Account enabled (yes or no)
import-column-blocked = Sign-in blocked (yes or no)
import-column-user-type = Member or guest
import-column-department = Department
import-column-products = Licences, by the names of products
import-column-age = Age group
import-column-recipient = Kind of mailbox
import-column-group-type = Kind of group
import-column-membership-type = Assigned or dynamic membership
import-column-deleted = Deleted on (empty for accounts in use)
import-fact-name = Names
import-fact-mail = Email addresses
import-fact-department = Departments
import-fact-enabled = Enabled accounts
import-fact-guest = Guests
import-fact-plans = Service plans
import-fact-products = Names of licences
import-fact-mailbox = Mailboxes
import-fact-age = Age groups
import-fact-activated = Activations of Office
import-fact-platforms = Where people use Office
import-fact-group-kind = Kinds of groups
import-fact-dynamic = Dynamic groups
import-fact-members = Members of groups
import-problem-value = The console does not know what “{ $value }” means here. That stays unknown; the rest of the row is used.
import-problem-no-id = This row has neither an object ID nor an address, so nobody knows whom it is about. It is not used.
import-problem-not-guid = “{ $value }” is no object ID. If the row has an address, it is used by that.
import-problem-too-many-fields = This row has more values than there are headings, so the values may stand in the wrong columns. It is not used. Usually a name with a comma lost its quotes.
import-problem-cut-off = The file ends in the middle of this, so it is not used. Export or copy the file again.
import-problem-endless = This begins with a quote or bracket that is never closed, so it is not used. Look at this line in a text editor.
import-problem-not-json = This is no sound JSON, so it is not used. Save the answer again.
import-problem-line = Something that belongs to this line is missing, so it is not used. Run the collector again.
import-refused-template = This file is meant for a bulk change in Microsoft Entra and does not say who is in the organisation. Nothing of it was read. Choose an export instead, for example from Users > Download users.
import-refused-passwords = This file has a column with passwords, so nothing of it was read. Delete the file if you do not need it any more, and choose an export without passwords.
import-refused-workbook = This is no text file, so nothing of it was read. If it is an Excel workbook, save it as “CSV UTF-8” and choose that file.
import-refused-empty = There is nothing in this file.
import-notice-windows-1252 = The file does not say how its letters are written. They were read as Windows-1252; look whether names with accents are right.
import-notice-damaged = { $count ->
    [one] One letter could not be read and stands as �.
   *[other] { NUMBER($count) } letters could not be read and stand as �.
}
import-notice-licence-format = The console does not know how this file writes licences, so they stay unknown. The export of Active users or the collector tells them.
import-notice-error = This is an error that Microsoft Graph answered, and not what was asked for: { $message }
import-notice-depth = PowerShell cut off lists in this file, so licences or kinds of groups stay unknown. Save it again with ConvertTo-Json -Depth 10.
import-notice-collector-cut-off = The collector did not come to its end. These parts are not complete: { $parts }. Run it again with the same file; it goes on where it stopped.
import-notice-newer = A newer collector wrote this file. What this version of the console does not know is left out.
import-notice-unread = The collector could not read { $part }: { $why }
import-notice-deleted = { $count ->
    [one] One deleted account is left out.
   *[other] { NUMBER($count) } deleted accounts are left out.
}
import-notice-concealed = { $count ->
    [one] One row has a concealed name, so nobody knows whom it is about.
   *[other] { NUMBER($count) } rows have concealed names, so nobody knows whom they are about. In the Microsoft 365 admin center, turn off “Display concealed user, group, and site names” in Settings > Org settings > Reports, and download the report again.
}
import-notice-unknown-kinds = { $count ->
    [one] One line is of a kind that this version of the console does not know, and is left out.
   *[other] { NUMBER($count) } lines are of kinds that this version of the console does not know, and are left out.
}
import-notice-unlisted = { $count ->
    [one] Not everything is listed: the file names one more unread part, add-in or error.
   *[other] Not everything is listed: the file names { NUMBER($count) } more unread parts, add-ins or errors.
}
import-notice-unmatched = { $count ->
    [one] One row is about somebody whom no other file lists, and is not used.
   *[other] { NUMBER($count) } rows are about people whom no other file lists, and are not used.
}
import-notice-next-page = A further page of this answer exists and is not here, so it is not complete. Save the pages that follow and add them.
import-notice-script = This file was written by Microsoft’s script, which calls distribution lists “Security” as well. Kinds of such groups stay unknown.
import-notice-nobody = No file says who is in the organisation. Add the users of Microsoft Entra, the active users of Microsoft 365 or the collector’s file.
import-notice-groups-without-members = The members of { NUMBER($known) } of { NUMBER($groups) } groups are known. The other groups are not taken to be empty: who gets an add-in through them stays unknown.
import-notice-unknown-members = { $count ->
    [one] One member of a group is in no list of people or groups, and is left out.
   *[other] { NUMBER($count) } members of groups are in no list of people or groups, and are left out.
}
import-notice-probably = Licences are known by the names of products only. One name can be two products, so that who has a mailbox is said as “probably”.

## What can be done for people whom an assignment misses

offer-inner-groups = { $people ->
    [one] Take the groups below out of the groups that they are in, and choose them: one more person then gets the add-in. As long as they are inside another group, that is uncertain. Mail to the outer group then no longer reaches their members.
   *[other] Take the groups below out of the groups that they are in, and choose them: { NUMBER($people) } more people then get the add-in. As long as they are inside another group, that is uncertain. Mail to the outer group then no longer reaches their members.
}
offer-inner-groups-none = No group inside the chosen ones can be chosen instead:
offer-flat-group = { $people ->
    [one] Make a Microsoft 365 group for this one person and choose it: download the file, open the new group in the Microsoft Entra admin center, and upload the file under Members > Bulk operations > Import members. Whoever joins the other groups later is not in it by itself.
   *[other] Make one Microsoft 365 group for these { NUMBER($people) } people and choose it: download the file, open the new group in the Microsoft Entra admin center, and upload the file under Members > Bulk operations > Import members. Whoever joins the other groups later is not in it by itself.
}
offer-group-take-out = { $group }: take it out of { $outer }
offer-group-security = { $group }: a security group without mail is uncertain, even when it is in no other group
offer-group-unsupported = { $group }: dynamic distribution groups are not supported

## Import page: bringing the organisation's directory

import-page-subtitle = Bring exports of your directory to see your own people and groups here. The files are read in this browser and sent nowhere.
import-page-present = The directory in use
import-page-present-counts = { $people ->
    [one] { NUMBER($people) } account
   *[other] { NUMBER($people) } accounts
 } and { $groups ->
    [one] { NUMBER($groups) } group
   *[other] { NUMBER($groups) } groups
 }
import-page-source = { $name }: { MESSAGE($kind) }, { $rows ->
    [one] { NUMBER($rows) } row used
   *[other] { NUMBER($rows) } rows used
 }
import-page-forget = Go back to the invented organisation
import-page-forget-ask = Go back to the invented organisation?
import-page-forget-ask-body = The imported directory is deleted from this browser, for every tab. Your add-ins and their history stay. To have the directory back, import its files once more.
import-page-forgotten = The invented organisation is back
import-page-forgotten-body = Every audience, verdict and list is worked out on invented people again, in every tab.
import-page-not-forgotten = Going back did not work. Nothing was changed.
import-page-drop = Drag files here, or browse
import-page-drop-hint = CSV, JSON and the collector’s file; several at once, in any order. Nothing is kept before you say so.
import-page-browse = Browse for files
import-page-too-large = Too large to be an export
import-page-too-large-body = Not taken: { $names }. An export of a million people stays far below 2 GB; look whether this is the right file.
import-page-reading = Reading: { NUMBER($done) } of { NUMBER($all) } MB
import-page-cancel = Cancel the import
import-page-keeping = Keeping the directory …
import-page-failed = The import broke off. Nothing was changed.
import-page-unsure = It is not known whether this was done.
import-page-look = Look again
import-page-again = Read the files again
import-page-gone = What was read of the files is gone: the part of the console that had it was started anew. Read the files again.
import-page-unreadable = { $name } can no longer be read. It was changed, moved or removed after you chose it; choose it again.
import-page-kept = This is your directory now
import-page-kept-body = Every audience, verdict and list is worked out on it from now on, in every tab.
import-page-who = Who are you?
import-page-who-label = Your name or address
import-page-who-hint = “Just me” then means you, and the history names you.
import-page-introduced = You are { $name } here from now on.
import-page-not-introduced = This was not kept: the directory in use does not know this person. It may have been replaced in another tab; look for yourself once more.
import-page-collector = The simplest way: the collector
import-page-collector-body = One PowerShell script that only reads: people, licences, groups and their members, mailboxes, and the settings that add-ins depend on. It writes one file.
import-page-collector-step-save = Save the script and read it: it is text, and changes nothing.
import-page-collector-step-run = Run it in Windows PowerShell or PowerShell 7 and sign in when it asks. What you may not read, it leaves out and says so. In GCC High, DoD or China, add -Environment USGov, USGovDoD or China.
import-page-collector-step-bring = Bring the file that it writes.
import-page-collector-save = Save the script
import-page-exports = Without a script: exports that are understood
import-page-from-entra-users = Microsoft Entra admin center > Users > Download users. Before that, choose Manage view > Edit columns and add at least Account enabled, Mail, Department, Age group and Assigned licenses: the default view tells none of them.
import-page-from-entra-groups = Microsoft Entra admin center > Groups > Download groups.
import-page-from-members = Microsoft Entra admin center > a group > Members > Bulk operations > Download members: one file for each group. Put the name of the group into the name of the file.
import-page-from-active-users = Microsoft 365 admin center > Users > Active users > Export users.
import-page-from-exchange = Exchange admin center > Recipients > Mailboxes > Export.
import-page-from-reports = Microsoft 365 admin center > Reports > Usage: Office activations, Microsoft 365 Apps, mailbox usage.
import-page-from-graph = Answers of Microsoft Graph that you saved, as Graph or as PowerShell writes them: users, groups, members of a group, subscriptions.
import-page-files = The files
import-page-result = What this brings
import-page-notice = Worth knowing
import-page-members-of = The members of { NUMBER($known) } of { NUMBER($groups) } groups are known.
import-page-state-reading = Is being read
import-page-state-read = Read
import-page-state-unclear = Not recognised
import-page-state-refused = Not taken
import-page-rows = { $rows ->
    [one] { NUMBER($rows) } row, { NUMBER($used) } used
   *[other] { NUMBER($rows) } rows, { NUMBER($used) } of them used
 }
import-page-about = About: { $name }
import-page-about-other = About another one
import-page-remove = Leave { $name } out
import-page-other-tenant = From another tenant
import-page-other-tenant-body = This comes from tenant { $theirs }, and this console looks after { $ours }. Whoever is in it is not in your tenant: leave it out.
import-page-other-tenant-mixed = This comes from tenant { $theirs }, and a file before it from { $first }. A directory is that of one tenant: leave one of the two out.
import-page-choose = Choose …
import-page-ask-kind = What is this file?
import-page-ask-kind-use = Read it so
import-page-ask-group = Whose members are these?
import-page-ask-person = Whose licences are these?
import-page-find-group = Find the group by name
import-page-find-group-hint = Among the groups of these files, by any word of the name or address.
import-page-find-group-none = No group of these files has such a name. Bring the export of the groups as well, or give the object ID below.
import-page-find-person = Find the person by name
import-page-find-person-hint = Among the people of these files, by any word of the name or address.
import-page-find-person-none = Nobody in these files has such a name. Bring the export of the users as well, or give the object ID below.
import-page-ask-id = Another one, by object ID
import-page-ask-id-hint = A GUID, as Microsoft Entra shows it.
import-page-ask-id-use = Use this ID
import-page-ask-columns = None of the headings tells whom a row is about. Say below which column holds the user principal name, the address or the object ID; that is remembered.
import-page-ask-side = Which Exchange wrote this file? The same word means different things on each side.
import-page-side-cloud = Exchange Online
import-page-side-on-premises = Our own servers
import-page-headings = What the columns mean
import-page-headings-hint = As the console understands the headings. Choose another meaning where one is wrong; the file is then read again.
import-page-column-none = Not used
import-page-column-known = Recognised
import-page-problems = { $count ->
    [one] One problem
   *[other] { NUMBER($count) } problems
 }
import-page-problems-more = And { NUMBER($more) } more.
import-page-problem-line = Line { NUMBER($line) }: { MESSAGE($what) }
import-page-problem-column = Line { NUMBER($line) }, column { NUMBER($column) }: { MESSAGE($what) }
import-page-facts = What is known, and from which file
import-page-fact-source = { $name } ({ NUMBER($count) })
import-page-fact-unknown = Unknown for { NUMBER($count) }.
import-page-disagreements = { $count ->
    [one] The files disagree about one
   *[other] The files disagree about { NUMBER($count) }
 }
import-page-disagreement = { $who }: { $from } says “{ MESSAGE($taken) }”, which is taken; { $against } says “{ MESSAGE($other) }”.
import-page-said = { $text }
import-page-said-count = { NUMBER($count) }
import-page-mailbox-none = no mailbox
import-page-mailbox-room = a room
import-page-mailbox-equipment = equipment
import-page-mailbox-other = a mailbox that belongs to no person
import-page-age-adult = adult
import-page-age-not-adult = not adult
import-page-age-minor = a minor
import-page-age-consent = a minor with consent
import-page-age-no-consent = a minor without consent
import-page-age-no-need = a minor who needs no consent
import-page-keep = Use this directory

## Engine

engine-unavailable = This browser does not let the console keep anything here, so the demonstration cannot run. A private window or a setting that blocks site data is the usual cause. Open the console in a normal window, or allow it to keep data.
engine-blocked = Another tab still has an older version of the console open and holds on to its data, so nothing was read or changed. Close the other tabs of the console, and try again.
engine-newer = A newer version of the console has been used in this browser, and this version cannot read its data. Nothing was changed. Load the page again to get the newer version.
engine-full = There is no room left in this browser, so nothing was changed. Free some disk space, or delete data of websites that you no longer need, and try again.
engine-damaged = The record of changes cannot be read from change { NUMBER($revision) } on, so the console does not change anything any more. Save what can still be read first; to go on, restore it or start over.
engine-failed = The browser could not read or keep the data, so nothing was changed. Try again; load the page again if it keeps failing. For a support request: { $detail }
engine-other-build = The page and the part that does the work are of different versions, so nothing was changed. Load the page again.

## Verdict panel and the page that asks why

diagnose-link = Why does somebody not see it?
diagnose-subtitle = Choose the add-in, say who it is about, and answer what you know. Nothing is sent anywhere.
diagnose-add-in = Which add-in is it about?
diagnose-other = Another add-in, deployed elsewhere
diagnose-person = Who is it about?
diagnose-person-hint = Find the person in the directory. Leave this empty for somebody who is not in it: questions take its place.
diagnose-person-other = Somebody else
diagnose-outside = somebody who is not in the directory
diagnose-person-none = Nobody in the directory matches. Questions take its place.
diagnose-heard = What does Office say?
diagnose-heard-hint = Paste the message, if there is one. It may be in the middle of a longer text.
diagnose-choose = Choose the add-in, and the verdict appears here.
diagnose-verdict = Verdict
diagnose-failed = The verdict could not be worked out.
diagnose-gone = The add-in or the person is no longer known here. Choose again.
diagnose-recognised = Message recognised
diagnose-gets = Gets it
diagnose-gets-when-ready = Gets it if ready
diagnose-later = Later
diagnose-to-do = Something to do
diagnose-may = May get it
diagnose-not-here = Not where they look
diagnose-gets-not = Does not get it
diagnose-expected = Last change to be seen by
diagnose-questions = What would tell more
diagnose-questions-hint = Each answer changes the verdict at once, and can be changed later.
diagnose-advice = What to do
diagnose-because = How this was found
diagnose-source = From: { MESSAGE($source) }
diagnose-ticket = Text for a ticket
diagnose-copy = Copy for a ticket
diagnose-bundle = Support bundle
diagnose-bundle-hint = A file with everything that this verdict rests on. It names the person concerned, and nobody else.

## Readiness page

readiness-page-subtitle = What add-ins need, of people and of the organisation, and the exact step that mends what is missing.
readiness-page-failed = How things stand could not be worked out.
readiness-page-people = People
readiness-page-organisation = The organisation
readiness-page-topic = What is looked at
readiness-page-all = All in all
readiness-page-why = Why
readiness-page-count = { $count ->
    [one] { NUMBER($count) } person – { MESSAGE($topic) }: { MESSAGE($state) }
   *[other] { NUMBER($count) } people – { MESSAGE($topic) }: { MESSAGE($state) }
}
readiness-page-untold = Nothing is known yet of: { $topics }
readiness-page-untold-body = What is not known counts against nobody. Run the collector script and import its file, or import an export that tells it.

## Rollout: giving an add-in to more and more people

addin-rollout = Rollout
rollout-about = Give the add-in to a few people first, and to more when it works for them. Microsoft recommends three rings: stakeholders and IT, more people, then everyone. Nobody loses the add-in by a rollout.
rollout-target = Who is to have it in the end?
rollout-propose = Propose rings
rollout-propose-again = Propose other rings
rollout-kept = This browser keeps the plan until you start it or give it up.
rollout-give-up = Give up this plan
rollout-stale = The add-in has changed since you began this plan
rollout-stale-body = Look through the rings again before you start: who gets the add-in may not be what it was.
rollout-proposing = Looking for rings in your directory…
rollout-not-proposed = No rings could be proposed.
rollout-nobody-gains = Nobody whom you chose would gain the add-in: they have it, or cannot get it. Choose more people.
rollout-ring = Ring { NUMBER($ring) }
rollout-ring-add = Add a ring
rollout-ring-remove = Remove { MESSAGE($ring) }
rollout-ring-name = Name
rollout-ring-from = Not before
rollout-ring-from-hint = A ring never begins by itself: you advance to it. Leave the date empty to do that whenever you like.
rollout-ring-check = What to check before it begins
rollout-ring-check-hint = A line for each thing. You tick them off before you advance.
rollout-ring-who = Who comes in
rollout-ring-who-change = Change who comes in
rollout-ring-who-done = Done
rollout-ring-why = Why these people
rollout-ring-nobody = Nobody is in ring { NUMBER($ring) }. Choose people or groups for it, or remove it.
rollout-ring-comes-to =
    { $gains ->
         [one] { NUMBER($gains) } person gains it; { NUMBER($reached) } have it then.
        *[other] { NUMBER($gains) } people gain it; { NUMBER($reached) } have it then.
    }
rollout-start =
    Start with ring 1 for { $count ->
         [one] { NUMBER($count) } person
        *[other] { NUMBER($count) } people
    }
rollout-plan-ring =
    Plan ring { NUMBER($ring) } for { $count ->
         [one] { NUMBER($count) } person
        *[other] { NUMBER($count) } people
    }
rollout-started = The rollout of { $name } has started.
rollout-summary = Ring { NUMBER($ring) } of { NUMBER($of) }, since { DATETIME($since) }.
rollout-done = All rings are reached, since { DATETIME($since) }.
rollout-reached = Reached
rollout-current = Now
rollout-to-come = To come
rollout-by-hand = Begins when you advance to it
rollout-from = Not before { DATETIME($from) }
rollout-reschedule = Change the date of ring { NUMBER($ring) }
rollout-rescheduled = The date of ring { NUMBER($ring) } of { $name } is changed.
rollout-not-rescheduled = The date of ring { NUMBER($ring) } stays as it was: no other date was filled in.
rollout-undate = Remove the date
rollout-next = Next: ring { NUMBER($ring) }
rollout-gains =
    { $count ->
         [one] { NUMBER($count) } person gains it.
        *[other] { NUMBER($count) } people gain it.
    }
rollout-check-first = Check first
rollout-advance =
    { $count ->
         [one] Advance to ring { NUMBER($ring) } for { NUMBER($count) } person
        *[other] Advance to ring { NUMBER($ring) } for { NUMBER($count) } people
    }
rollout-advanced =
    { $count ->
         [one] { $name } is in ring { NUMBER($ring) } now: { NUMBER($count) } person gains it.
        *[other] { $name } is in ring { NUMBER($ring) } now: { NUMBER($count) } people gain it.
    }
rollout-hold = Hold
rollout-hold-title = Hold the rollout
rollout-hold-reason = Why?
rollout-hold-hint = Other administrators see this. No further ring can begin until the rollout is resumed; whoever has the add-in keeps it.
rollout-held = The rollout of { $name } is held.
rollout-is-held = The rollout is held
rollout-only-planned = Only planned: no ring has it before this is carried into Microsoft 365
rollout-only-planned-body = The rings below are what was decided here. Carry it over, and see it confirmed, before you go on to more people.
rollout-resume = Resume
rollout-resumed = The rollout of { $name } goes on.
rollout-stop = Stop
rollout-stop-title = Stop the rollout of { $name }?
rollout-stop-body = The rings that are left are given up. Whoever has the add-in keeps it, and you can plan another rollout.
rollout-stopped = The rollout of { $name } is stopped.
rollout-gone = The add-in is deleted: there is nothing to roll out.
rollout-everyone-has-it = Everyone has this add-in already, so there is nobody left to roll it out to. To try a new version on a few people, deploy it to them under another product ID.

## Rings: giving an add-in to more and more people

ring-name-first = Stakeholders and IT
ring-name-begin = The first people
ring-name-more = More people
ring-name-all = Everyone who is meant
ring-check-first = Deploy it to yourself first. Does it start in each of its applications, on Windows, on a Mac and on the web? Does the sign-in work? Is the help page ready?
ring-check-more = Does everyone of the first ring see it after 24 hours, and does it do what they need? Ask the service desk for complaints, and the stakeholders whether others should have it.
ring-check-all = Are the questions of the earlier rings answered on the help page? Are no complaints open? Is the service desk ready for all the others?
ring-why-person = { $name } deploys or looks after this add-in.
ring-why-group = The name of { $group } says that its people try or support things first.
ring-why-department =
    { $count ->
         [one] { NUMBER($count) } person from { $department }: no small group of people who support others lies within the audience.
        *[other] { NUMBER($count) } people from { $department }: no small group of people who support others lies within the audience.
    }
ring-why-add-stakeholders = No group or department looks like IT or a pilot. Add the people whom you would ask first whether it works.
ring-why-groups = Whole groups that together are about { NUMBER($percent) }% of the audience: who joins them gets the add-in, with no work for you.
ring-why-people = { NUMBER($count) } people from all over the audience: no groups of a fitting size lie within it.
ring-why-all = All of the audience that you chose.
ring-why-small =
    { $count ->
         [one] Only { NUMBER($count) } person gains it: steps would cost more than they save.
        *[other] Only { NUMBER($count) } people gain it: steps would cost more than they save.
    }
ring-why-two = For { NUMBER($count) } people two steps are enough.

## Plan file: the plan of the whole tenant, and its dry run

plan-step-deploy = Deploy { $name } { $version }
plan-step-adopt = Take { $name } into the plan as it was seen in the tenant. Look at the file again after that: only then is it known what differs.
plan-step-update = Update { $name } from version { $before } to { $after }
plan-step-access = Change who has access to { $name }
plan-step-method = Change how people get { $name }: { $method }
plan-step-off = Turn off { $name }
plan-step-on = Turn on { $name }
plan-step-stop = End the rollout of { $name } that is under way; the file has another one or none
plan-step-rollout = Start the rollout of { $name } in { NUMBER($rings) } rings
plan-step-advance = Go on with { $name } to ring { NUMBER($ring) }
plan-step-hold = Hold the rollout of { $name }
plan-step-resume = Let the rollout of { $name } go on
plan-step-reschedule = Change the date of ring { NUMBER($ring) } of { $name }: { MESSAGE($gate) }
plan-step-test = Change the test label of { $name }
plan-step-note = Change the note of { $name }
plan-step-owner = Make { $owner } the owner of { $name }
plan-step-offer = Change the offer that { $name } is part of
plan-step-remove = Remove { $name }: the file does not have it
plan-note-other-tenant = The file was written for tenant { $theirs }, and this is tenant { $ours }. Look whether you have the right file before you go on.
plan-note-here-demonstration = The file was written for tenant { $theirs }, and this is a demonstration: nothing that you do with it here reaches that tenant.
plan-note-of-demonstration = The file was written in a demonstration, and this is tenant { $ours }. Look whether you have the right file before you go on.
plan-note-no-manifest = The manifest of { $name } is not in the file, so it cannot be deployed or updated from it. Bring the manifest itself.
plan-note-nobody = In the file, { $name } is assigned to nobody. Choose who gets it here; an add-in cannot be assigned to nobody.
plan-note-store = { $name } comes from the store, which updates it by itself.
plan-note-older = { $name } has version { $here } here and { $there } in the file. A lower version never replaces a higher one: publish the earlier manifest again if you want it back.
plan-note-same-version = { $name } has another manifest in the file with the same version, { $version }. Have the version raised in one of them.
plan-note-removal = { $name } was deleted here and is in the tenant as far as anybody has seen. Carry the removal out, or look for it in the tenant; then import a new inventory and look at the file again.
plan-note-pending = { $name } { $version } waits for consent here.
plan-note-origin = Where { $name } comes from is noted otherwise in the file. That changes with its next update.
plan-note-further = The rollout of { $name } is further here than in the file. Nobody loses the add-in by that; it stays.
plan-note-no-rollout = In the file, { $name } is rolled out to people of whom none had it before. Here it is deployed already, so everyone whom the file has reached gets it at once, and the rings that are left are not planned.
plan-note-others =
    { $count ->
         [one] { NUMBER($count) } add-in of this tenant is not in the file. It stays as it is.
        *[other] { NUMBER($count) } add-ins of this tenant are not in the file. They stay as they are.
    }
plan-error-not-a-plan = This is no plan file. Choose the file that this console saved as the plan of a tenant.
plan-error-newer = A newer version of the console wrote this file. Reload the page to get the newest version, and try again.
plan-error-too-large = The file is larger than { NUMBER($megabytes) } MB, so it was not read.
plan-error-not-json = This line is not whole: a quotation mark, comma or bracket is missing or too many. Take the file as it was saved.
plan-error-cut-off = What begins on this line does not end: the file was cut off. Copy it again.
plan-error-too-long = This line is more than a plan file can carry (1 MB, or 20,000 people, groups and other values), so it was not read. Choose groups instead of so many people by name, and save the plan again.
plan-error-property = On this line, { $property } is missing or is not what it should be.
plan-error-text = On this line, { $property } is longer than { NUMBER($limit) } characters, and it would be kept with the history. Make it shorter.
plan-error-list = On this line, { $property } has more than { NUMBER($most) } entries. Leave some out.
plan-error-hash = The manifest on this line was changed or damaged: it does not have the hash that stands beside it.
plan-error-other-manifest = The manifest of { $product } in this file is that of another add-in or version.
plan-error-too-many = This is more than { NUMBER($most) } add-ins, and no tenant can have more.
plan-error-twice = { $product } stands in the file twice.

## Change record: what a change came to, for a change ticket

record-tenant-id = { $tenant }, { $cloud }
record-demonstration = A demonstration: nothing happens in Microsoft 365
record-everyone = Given to everyone in the organisation
record-chosen =
    Given to { $people ->
         [one] { NUMBER($people) } person
        *[other] { NUMBER($people) } people
    } by name and { $groups ->
         [one] { NUMBER($groups) } group
        *[other] { NUMBER($groups) } groups
    }
record-people =
    Given to { $people ->
         [one] { NUMBER($people) } person
        *[other] { NUMBER($people) } people
    } by name
record-groups =
    Given to { $groups ->
         [one] { NUMBER($groups) } group
        *[other] { NUMBER($groups) } groups
    }
record-method = Deployment method: { $method }
record-ring = Ring { NUMBER($number) }, { $name }: { MESSAGE($who) }. { MESSAGE($gate) }
record-ring-first = Begins at once
record-gains =
    { $people ->
         [one] { NUMBER($people) } person gains it
        *[other] { NUMBER($people) } people gain it
    }
record-reached = Reaches { NUMBER($reached) }
record-reached-perhaps = Reaches { NUMBER($reached) }, and perhaps { NUMBER($uncertain) } more
record-origin-file = Comes from a file from now on
record-origin-address = Comes from { $address } from now on
record-directory = Counted on the directory as imported on { DATETIME($at) }
record-directory-invented = Counted on invented people: no directory was imported
record-directory-earlier = Counted on an earlier directory than the one that is here now
record-changes = { NUMBER($gains) } gain it, { NUMBER($loses) } lose it, { NUMBER($keeps) } keep it
record-may-gain = { NUMBER($people) } may gain it
record-may-lose = { NUMBER($people) } may lose it
record-may-keep = { NUMBER($people) } may keep it
record-nobody = Everyone who has it loses it
record-attested = By the word of whoever looked there: { MESSAGE($what) }
record-way-planned = Only planned: nobody has carried it into Microsoft 365 yet
record-way-handed-off = Handed off, and not yet seen in Microsoft 365
record-way-planned-until = Only planned: another deployment of the add-in began before anybody carried it into Microsoft 365
record-way-handed-off-until = Handed off, and not seen in Microsoft 365 before another deployment of the add-in began
record-way-confirmed = Seen in Microsoft 365
record-way-attested = Confirmed by { $who }, who looked { MESSAGE($place) }; no list has shown all of it
record-way-dropped = Given up before it was seen in Microsoft 365
record-way-differs = Something else was seen in Microsoft 365

## Announcement: the message to the people who get an add-in

announce-app = { $app }
announce-apps = { $most } and { $last }
announce-subject-new = New in { MESSAGE($hosts) }: { $name }
announce-subject-updated = A newer version of { $name } is coming
announce-subject-off = { $name } is being turned off for now
announce-subject-on = { $name } is being turned on again
announce-subject-removed = { $name } is being removed
announce-hello = Hello,
announce-new = You are getting an add-in in { MESSAGE($hosts) }: { $name }.
announce-new-available = There is an add-in for { MESSAGE($hosts) } that you can add yourself: { $name }.
announce-updated = The add-in { $name } in { MESSAGE($hosts) } is being replaced by a newer version. You do not have to install anything.
announce-off = The add-in { $name } is being turned off for now and disappears from { MESSAGE($hosts) }. You do not have to do anything.
announce-on = The add-in { $name } in { MESSAGE($hosts) } is being turned on again.
announce-removed = The add-in { $name } is being removed from { MESSAGE($hosts) }. You do not have to do anything.
announce-does = What it does: { $description }
announce-ring = We introduce this step by step, and this is step { NUMBER($number) } of { NUMBER($of) }: not all your colleagues have it yet. Tell us what works well and what does not.
announce-everyone = Everyone in our organisation gets it.
announce-wait = It can take up to { NUMBER($hours) } hours before you notice it. Close { MESSAGE($hosts) } completely and start again to see the change.
announce-wait-planned = It is not there yet. Once it is introduced, it can take up to { NUMBER($hours) } hours before you notice it. Then close { MESSAGE($hosts) } completely and start again to see the change.
announce-start = Start using your add-in. This is where you find it:
announce-add = Add it yourself:
announce-at-tab = { $host }, tab { MESSAGE($tab) }, group { $group }: { $commands }
announce-at-own-tab = { $host }, tab { $tab }: { $commands }
announce-at-ribbon = { $host }, on the ribbon: { $commands }
announce-at-menu = { $host }, in the menu of the right mouse button: { $commands }
announce-at-item = Outlook, { MESSAGE($when) }: { $commands }
announce-when-read = when you read a message
announce-when-write = when you write a message
announce-when-organise = when you make an appointment
announce-when-attend = when you open an appointment that somebody invited you to
announce-at-pane = { MESSAGE($hosts) }: choose Home > Add-ins > More Add-ins > Admin Managed, and there { $name }.
announce-at-outlook-pane = Outlook: choose Home > Get Add-ins > Admin-managed, and there { $name }.
announce-tab-home = Home
announce-tab-insert = Insert
announce-tab-data = Data
announce-tab-formulas = Formulas
announce-tab-layout = Layout
announce-tab-references = References
announce-tab-review = Review
announce-tab-view = View
announce-help = Help and answers to questions: { $address }
announce-supplier = Help of the supplier, { $provider }: { $address }
announce-instead = The message is on the clipboard. Paste it here.
announce-link-not-https = Begin the address with https://. Any other address can be read or changed on its way, and a message with such a link teaches people to trust what they should not.
announce-link-broken = A link cannot lead to this address. Open the page in a browser and copy its address from there.
announce-to-everyone = Everyone gets this add-in, so no addresses are filled in: use the list with which your organisation writes to all its staff. Microsoft’s own notification is not sent for Everyone either.
announce-to-groups = So many people get this add-in that the message goes to the chosen groups. People in groups inside these get the message too, but not the add-in.
announce-to-without =
    { $count ->
         [one] { NUMBER($count) } person or group who was chosen has no usable e-mail address and gets no message.
        *[other] { NUMBER($count) } people or groups who were chosen have no usable e-mail address and get no message.
    }
announce-to-many = { NUMBER($count) } addresses are more than one message may have: the first { NUMBER($most) } are filled in. Choose groups to reach them all.

## Inventory: what is deployed already

inventory-store-centralized = Centralized Deployment
inventory-store-exchange = Exchange organization add-ins
inventory-source-script = Result file of a hand-off script
inventory-source-cmdlets = Saved output of PowerShell
inventory-source-packages = Saved answer of the Package Management API
inventory-refused-size = This file is larger than { NUMBER($megabytes) } MB. No list of add-ins is, so nothing of it was read.
inventory-refused-nothing = Nothing in this file says which add-ins are deployed. Choose the file of the collector or of a hand-off script, or save the list yourself: Get-OrganizationAddIn | ConvertTo-Json -Depth 5, and the same with Get-App -OrganizationApp.
inventory-refused-mailbox = This comes from Get-App -Mailbox: it shows what one person added and what Outlook brings along, and not what administrators deployed. It is not used. Save the output of Get-App -OrganizationApp instead.
inventory-refused-clixml = This was saved with Export-Clixml, which only PowerShell reads. Save the same list with ConvertTo-Json -Depth 5 instead.
inventory-refused-manifest = This is the manifest of one add-in and does not say what is deployed. To deploy it, choose it in the catalog.
inventory-refused-graph = Microsoft Graph answered this file’s question with an error and told nothing of add-ins. Its Package Management API needs a Microsoft Agent 365 licence, and is in the worldwide cloud only. This console works without it: choose the file of the collector, or save the list yourself: Get-OrganizationAddIn | ConvertTo-Json -Depth 5.
inventory-refused-newer = A newer version of the console made the script that wrote this file. Reload the page to get that version, and choose the file again.
inventory-skipped-no-product = This has no product ID, so nobody knows which add-in it is. It is not used.
inventory-skipped-not-guid = “{ $value }” is no product ID, so nobody knows which add-in this is. It is not used.
inventory-skipped-cut = PowerShell cut off the product ID “{ $value }”, so this add-in is not used. Save the list with ConvertTo-Json instead of a table.
inventory-skipped-outlook = This add-in comes with Outlook and was not deployed by anybody, so it is left out.
inventory-skipped-too-long = This is longer than one add-in can be, so it is not used.
inventory-skipped-too-many = More than { NUMBER($count) } add-ins are in this file. This one and those after it are not used.
inventory-notice-members-cut = PowerShell cut off the list of those who have “{ $name }”, so that stays unknown. Save it again with ConvertTo-Json -Depth 5.
inventory-notice-members-names = The list of those who have “{ $name }” has names and no addresses, so nobody knows for sure who is meant. Who has it stays unknown; the names are kept with the other properties.
inventory-line = Line { NUMBER($line) }: { MESSAGE($why) }
inventory-step-done = { MESSAGE($step) }: done
inventory-step-failed = { MESSAGE($step) }: failed
inventory-step-failed-with = { MESSAGE($step) }: failed. PowerShell says: { $error }
inventory-step-prepare = Prepare the modules
inventory-step-sign-in = Sign in
inventory-step-tenant = Check the tenant
inventory-step-look = Look at what is deployed
inventory-step-look-elsewhere = Look in the other store
inventory-step-manifest = Check the manifest
inventory-step-create = Deploy
inventory-step-update = Update
inventory-step-access = Set who has access
inventory-step-compare = Compare with what is there
inventory-step-parameters = Check what the modules can do
inventory-step-everyone = Turn “Everyone” on or off
inventory-step-withdraw = Take it from people and groups
inventory-step-add = Give it to people and groups
inventory-step-method = Set the deployment method
inventory-step-enable = Turn on or off
inventory-step-remove = Delete
inventory-step-read-back = Read back
inventory-step-verify = Compare with what was planned

## Hand-off: how a change reaches a real tenant

handoff-change-create = Deploy { $name }.
handoff-change-update = Replace the manifest of { $name } by version { $version }.
handoff-change-remove = Remove { $name }.
handoff-change-everyone = Give it to everyone in the organisation.
handoff-change-not-everyone = Give it to the people and groups on the list only.
handoff-change-add = { $count ->
    [one] Add { NUMBER($count) } person or group to the list.
   *[other] Add { NUMBER($count) } people and groups to the list.
}
handoff-change-withdraw = { $count ->
    [one] Take { NUMBER($count) } person or group off the list.
   *[other] Take { NUMBER($count) } people and groups off the list.
}
handoff-change-method = Set the deployment method { $method }.
handoff-change-on = Turn it on.
handoff-change-off = Turn it off.
handoff-route-centralized = PowerShell script for Centralized Deployment
handoff-route-exchange = PowerShell script for Exchange Online
handoff-route-on-premises = PowerShell script for Exchange on premises
handoff-route-admin-center = Steps in the Microsoft 365 admin center
handoff-route-catalog = Steps in the SharePoint app catalog on premises
handoff-no-tenant = The tenant id is not a GUID, so a script could not make sure that it works in the right tenant. Correct the id of this tenant in the console.
handoff-no-product = The product ID or the asset ID of the add-in is none, so a script cannot name it. Correct it in the manifest.
handoff-no-script = This way has no script. Follow its steps.
handoff-nothing = Nothing changes in the tenant, so there is nothing to hand off.
handoff-no-manifest = The manifest that was approved is not at hand, or is not the same any more. Choose its file again.
handoff-unified = The add-in has a unified manifest, and this way takes only add-in only manifests (XML). Use the steps for the admin center.
handoff-sso = The add-in signs people in (WebApplicationInfo), and the module refuses such add-ins. Use the steps for the admin center, where consent is given as well.
handoff-sso-on-premises = The add-in signs people in with Microsoft Entra ID (WebApplicationInfo), which does not work for mailboxes on premises.
handoff-method = The module cannot set the deployment method { $method }. Use the steps for the admin center; for an add-in for Outlook, Exchange can set it as well.
handoff-only-outlook = Exchange serves Outlook only, and this add-in is for { $apps }.
handoff-only-documents = The SharePoint app catalog serves Word, Excel and PowerPoint, and this add-in is for { $apps }.
handoff-no-update = Exchange has no command that replaces a manifest: Set-App takes no file. Remove the add-in there and deploy it again; until then people do not have it.
handoff-store = The add-in comes from the store, and this way needs the file of a manifest. Use Centralized Deployment or the admin center.
handoff-no-store = The cloud { $cloud } has no store. Use the steps for the admin center, which deploy the add-in by the address of its manifest.
handoff-too-many = Exchange gives an add-in to at most { NUMBER($most) } people by name, and these are { NUMBER($count) }. Use Centralized Deployment, or give it to everyone.
handoff-nobody = Nobody whom this change is about has an e-mail address that a script can use, so it would give the add-in to nobody. Use the steps for the admin center.
handoff-elsewhere = The add-in is in the other store of Microsoft 365 ({ $store }), which this way does not reach. Change or remove it there: in both stores it would be there twice, or be refused.
handoff-in-cloud = The add-in is in Microsoft 365, as it was seen there or somebody vouches, and what is there is changed there. Choose another way; if it is gone from there, import a new inventory first.
handoff-on-site = The add-in was carried on premises last, and a removal in Microsoft 365 leaves it there. Remove it on premises first; if it is in Microsoft 365 as well, the next inventory shows it.
handoff-no-mailboxes = No mailbox in the directory is on premises, so nobody would get the add-in this way.
handoff-catalog-access = In the SharePoint app catalog an add-in is there for everyone who may open the site: it has no list of people, no deployment method, and cannot be turned off.
handoff-no-integrated-apps = The cloud { $cloud } has no Integrated apps page, and no other page takes a unified manifest. Deploy an add-in only manifest (XML).
handoff-note-left-out = { $count ->
    [one] { NUMBER($count) } person or group has no e-mail address that a script can use, and is left out. See to it in the admin center.
   *[other] { NUMBER($count) } people and groups have no e-mail address that a script can use, and are left out. See to them in the admin center.
}
handoff-note-groups = Exchange takes no groups, so the script names the people who are in them today. Whoever joins or leaves later needs a new script.
handoff-note-account = The module does not tell which tenant it is signed in to. The script asks which account you signed in with, and lets Microsoft’s sign-in service tell the tenant of that account.
handoff-note-cloud = Microsoft does not say whether the module works in the cloud { $cloud }. If signing in fails, nothing has changed; use the steps for the admin center.
handoff-note-refused = Exchange Online has refused new add-ins at times and pointed to the admin center. If that happens, nothing has changed; use the admin center.
handoff-note-consent = The add-in signs people in, and Exchange gives no consent for that. A Global Administrator gives it in Microsoft Entra ID.
handoff-note-on-premises = Only mailboxes on premises get the add-in. Such an organisation has no tenant id: the script shows its name and asks you whether it is the right one.
handoff-note-commands = Buttons on the ribbon do not come along from the SharePoint app catalog, nor does it serve Office on a Mac.
handoff-step-powershell = Open Windows PowerShell 5.1 on your own computer, not PowerShell 7.
handoff-step-powershell-7 = Open PowerShell 7.6 or later on your own computer, or Windows PowerShell 5.1.
handoff-step-shell = Open the Exchange Management Shell on a computer of your organisation.
handoff-step-install = Install the module, if you have not yet: { $command }
handoff-step-install-other = Install the module of the other store too, if you have not yet: { $command } The script looks there first, because the add-in must not be in both. If that does not work, look there yourself, and add -SkipOtherStore to the commands below.
handoff-step-unblock = Download the script, read it, go to its folder, and allow it to run: { $command }
handoff-step-try = Run it so that it only looks, and changes nothing: { $command }
handoff-step-run = Run it: { $command }
handoff-step-import = Import the result file that it wrote. Until then the change is handed off, and not confirmed.
handoff-step-import-on-premises = Import the result file that it wrote: it shows what was done. The console sees Microsoft 365 only and nothing on premises: once you have looked, say so under Delivery.
handoff-step-eac = Or without a script: open the Exchange admin center of your organisation, choose organization > add-ins > + > Add from file, and choose { $file }.
handoff-step-eac-method = Open the add-in there, tick Make this add-in available to users in your organization, and choose { MESSAGE($choice) }.
handoff-eac-fixed = Mandatory, always enabled
handoff-eac-optional = Optional, enabled by default
handoff-eac-available = Optional, disabled by default
handoff-step-download = Download the manifest: { $file }
handoff-step-open = Open { $address } and sign in. Make sure that it is the right tenant: in Microsoft Entra ID, Overview shows the tenant ID { $tenant }.
handoff-step-upload = Choose Settings > Integrated apps > Upload custom apps, the app type Office Add-in, Upload manifest file (.xml) from device, and { $file }. Then Next.
handoff-step-upload-package = Choose Settings > Integrated apps > Upload custom apps, the app type Teams app (it is right for add-ins with a unified manifest), and { $file }. Then Next.
handoff-step-store = Choose Settings > Integrated apps > Get apps, look for { $asset }, choose Get it now, accept the terms, and choose Deploy.
handoff-step-older-file = Choose Settings > Add-ins > Deploy Add-in > Next > Upload custom apps > I have the manifest file (.xml) on this device, and choose { $file }.
handoff-step-older-address = Choose Settings > Add-ins > Deploy Add-in > Next > Upload custom apps > I have a URL for the manifest file, and paste { $address }
handoff-step-everyone = Choose Entire organization (on the older page: Everyone).
handoff-step-not-everyone = Choose Specific users/groups instead of Entire organization.
handoff-step-people = Under Specific users/groups, add: { $names }
handoff-step-withdraw = Under Specific users/groups, remove: { $names }
handoff-step-just-me = Choose Just me: nobody is assigned yet.
handoff-step-consent = Read what the add-in asks for under Accept permission request, and accept it. Where consent is needed, only a Global Administrator can.
handoff-step-finish = Choose Next, then Finish deployment, and wait for the green tick.
handoff-step-deploy = Choose Deploy, and wait for the green tick.
handoff-step-find = Choose Settings > Integrated apps, and under Deployed apps open { $name }.
handoff-step-older = Choose Settings > Integrated apps > Add-ins (the older page; Settings > Add-ins where there is no Integrated apps page), and open { $name } there.
handoff-step-update = Choose Update, and then { $file }.
handoff-step-edit-users = Choose Users > Edit users (on the older page: Change who has access to add-in).
handoff-step-remove = Choose Remove (on the older page: Remove add-in), and confirm it.
handoff-step-method = Choose the deployment method { $method }, and save.
handoff-step-turn-on = Turn the add-in on.
handoff-step-turn-off = Turn the add-in off.
handoff-step-way-out = If the Integrated apps page reports an error, do the same on the older page: Settings > Integrated apps > Add-ins. That is Microsoft’s own advice.
handoff-step-confirm = Import what the tenant shows now: the file of the collector, or the output of Get-OrganizationAddIn. Until then the change is handed off, and not confirmed.
handoff-step-confirm-by-hand = Look in Word, Excel or PowerPoint under Insert > My Add-ins > My Organization. The console cannot see the catalog: once you have looked, say so under Delivery.
handoff-step-catalog = Open SharePoint Central Administration > Apps > Manage App Catalog, choose the web application, open the site of the catalog, and there Apps for Office.
handoff-step-catalog-upload = Choose Click to add new item, Browse, and { $file }.
handoff-step-catalog-replace = Upload { $file } in place of the file that is there.
handoff-step-catalog-remove = Delete { $name }.
handoff-step-catalog-people = Under Site settings > Site permissions > Grant permissions, let in who is to have it. In Office, the site must be a trusted catalog: File > Options > Trust Center > Trusted Add-in Catalogs, or by group policy.

## Drift: where plan and tenant differ

drift-foreign = “{ $name }” is in { MESSAGE($store) }, and is part of no plan here.
drift-foreign-theirs = It becomes part of the plan as it is there; nothing changes in the tenant. Which manifest it runs is not known here: bring the file once, so that later versions can be compared.
drift-foreign-ours = The plan says that it is deleted. It goes from the tenant with the next hand-off.
drift-absent = The plan has this add-in, and the tenant does not.
drift-absent-theirs = The plan marks it as deleted.
drift-absent-ours = The next hand-off deploys it.
drift-present = The plan has deleted this add-in, and the tenant still has it.
drift-present-theirs = It comes back into the plan as the tenant has it.
drift-present-ours = The next hand-off deletes it from the tenant.
drift-other-store = It is in { MESSAGE($there) }, and was handed off to { MESSAGE($ours) }.
drift-other-store-ours = A hand-off to the same store puts it there a second time. Remove it from the other one first.
drift-other-store-theirs = The plan stays as it is, and follows what is there.
drift-version = The tenant runs version { $theirs }, and the plan has { $ours }.
drift-version-theirs = The plan takes over version { $theirs }. Its manifest is not known here: bring the file once, so that later versions can be compared.
drift-version-ours = The next hand-off updates the tenant to version { $ours }.
drift-version-refused = The tenant does not take it: it has version { $theirs }, and a new version must be greater. Republish yours under a greater version, or take over theirs.
drift-content = The tenant runs another manifest under the same version.
drift-content-theirs = The plan keeps the version. The manifest of the tenant is not known here: bring the file once, so that later versions can be compared.
drift-content-ours = The tenant takes a manifest only under a greater version: republish yours under one.
drift-on = It is turned on in the tenant, and turned off in the plan.
drift-on-theirs = The plan turns it on.
drift-on-ours = The next hand-off turns it off in the tenant.
drift-off = It is turned off in the tenant, and turned on in the plan.
drift-off-theirs = The plan turns it off.
drift-off-ours = The next hand-off turns it on in the tenant.
drift-everyone = Everyone has it in the tenant, and in the plan only those who are named.
drift-everyone-theirs = The plan gives it to everyone; the names are remembered.
drift-everyone-ours = The next hand-off gives it to those who are named only.
drift-listed = Only those who are named have it in the tenant, and in the plan everyone.
drift-listed-theirs = The plan gives it only to those whom the tenant names.
drift-listed-ours = The next hand-off gives it to everyone.
drift-added = In the tenant only: { MESSAGE($names) }.
drift-added-theirs = { $count ->
    [one] The plan gives it to them as well.
   *[other] The plan gives it to these { NUMBER($count) } as well.
}
drift-added-ours = { $count ->
    [one] The next hand-off takes it from them.
   *[other] The next hand-off takes it from these { NUMBER($count) }.
}
drift-missing = In the plan only: { MESSAGE($names) }.
drift-missing-theirs = { $count ->
    [one] The plan takes it from them.
   *[other] The plan takes it from these { NUMBER($count) }.
}
drift-missing-ours = { $count ->
    [one] The next hand-off gives it to them.
   *[other] The next hand-off gives it to these { NUMBER($count) }.
}
drift-unknown = { $count ->
    [one] In the tenant, one address has it that the directory here does not know.
   *[other] In the tenant, { NUMBER($count) } addresses have it that the directory here does not know.
}
drift-unknown-theirs = The plan leaves these addresses out. Import a newer directory first if you want to keep them.
drift-unknown-ours = They keep it in the tenant until you remove them there: a hand-off takes it only from those whom the directory knows.
drift-method = The tenant has the method { $theirs }, and the plan has { $ours }.
drift-method-theirs = The plan takes over { $theirs }.
drift-method-ours = The next hand-off sets { $ours }, where the way into the tenant can do that.

## Duplicates: the same add-in twice

duplicate-both-stores = “{ $name }” is in Centralized Deployment and in Exchange as well.
duplicate-both-stores-todo = Keep the one in Centralized Deployment: it reaches groups and every application. Remove the other in Exchange: Remove-App -OrganizationApp -Identity { $product }
duplicate-other-store = “{ $name }” is in { MESSAGE($there) }, and the plan was handed off to { MESSAGE($ours) }. Once it arrives there, it is in both.
duplicate-other-store-todo = Keep the one in Centralized Deployment: it reaches groups and every application. Hand the next change off to Centralized Deployment instead of Exchange.
duplicate-store-and-file = “{ $name }” is in the tenant as the add-in { $asset } of the store, and in the plan as a file of your own, under the same product ID.
duplicate-store-and-file-who = Everyone who has it: the store updates it by itself, so the version of your file does not stay.
duplicate-store-and-file-todo = Decide which one you want. To leave updates to the store, delete it in the plan and deploy it from the store. To decide about updates yourself, ask the publisher for a file with another product ID.
duplicate-same-asset = { $count ->
    [one] One product ID is for the same add-in of the store, { $asset }.
   *[other] { NUMBER($count) } product IDs are for the same add-in of the store, { $asset }.
}
duplicate-keep-todo = Keep “{ $name }” { $version } ({ $product }), the newest. Give it to those who have only another one, and delete the others a day later, once it has arrived.
duplicate-xml-beside-unified = “{ $unified }” has a unified manifest, “{ $xml }” an add-in only manifest; they seem to be the same add-in, and neither hides the other.
duplicate-hide-custom-todo = Keep both: older versions of Office know only the add-in only manifest. In the unified manifest, add alternates.hide.customOfficeAddin with officeAddinId { $product } and update it; within a day only one is shown.
duplicate-hide-store-todo = Keep both: older versions of Office know only the add-in only manifest. In the unified manifest, add alternates.hide.storeOfficeAddin with officeAddinId { $product } and assetId { $asset } and update it; within a day only one is shown.
duplicate-hidden-twice = More than one unified manifest hides “{ $name }”: { $names }.
duplicate-hidden-twice-who = Everyone who has them: which one is shown is not certain, because only one may hide an add-in.
duplicate-hidden-twice-todo = Leave alternates.hide in the one that replaces the add-in, and take it out of the others.
duplicate-same-origin = { $count ->
    [one] “{ $name }” is there once, and loads from { $origin }.
   *[other] { NUMBER($count) } add-ins are called “{ $name }” and load from { $origin }, under different product IDs.
}
duplicate-same-publisher = { $count ->
    [one] “{ $name }” of { $provider } is there once.
   *[other] { NUMBER($count) } add-ins are called “{ $name }” and come from { $provider }, under different product IDs.
}
duplicate-who = { $count ->
    [one] One person gets both, sees it twice in Office, and may get errors from custom functions of the same name.
   *[other] { NUMBER($count) } people get both, see it twice in Office, and may get errors from custom functions of the same name.
}
duplicate-who-nobody = Nobody gets more than one of them today.
duplicate-who-unknown = Whoever gets both sees it twice in Office. How many that is, is not known: the list of the tenant does not say who has it.

## Delivery: the way of the plans into a real tenant, and what came back

delivery-subtitle = What is planned, what was handed off, and what Microsoft 365 really has.
delivery-demo-title = Nothing is delivered from a demonstration
delivery-demo-body = Changes are simulated here. For a real tenant this page lists what is to be carried into Microsoft 365, takes in what the tenant says, and shows where the two differ.
delivery-to-settings = Choose the kind of tenant
delivery-failed = How the plans stand to Microsoft 365 could not be read.
delivery-observed = Microsoft 365 was last looked at on { DATETIME($when) }.
delivery-observed-never = Nobody has told yet what Microsoft 365 has
delivery-observed-never-body = Import it first. What is deployed there already counts for limits, versions and duplicates, and a script that knows it does less.
delivery-stale = What is known of Microsoft 365 is { NUMBER($days) } days old
delivery-stale-body = Others may have changed it since. Import what the tenant says today before you rely on this page.
delivery-waiting = Waiting changes
delivery-waiting-nothing = No change waits: nothing is planned here yet.
delivery-waiting-none = No change waits: whatever was planned here was seen in Microsoft 365, or differs and stands below.
delivery-handed-off-since = Handed off on { DATETIME($when) }
delivery-open = Carry over { $name }
delivery-look = Look at { $name }
delivery-import = Import what the tenant says
delivery-import-body = The result file of a script, the file of the collector, or the output of Get-OrganizationAddIn and Get-App. It confirms plans and shows differences. You see first what would come of it.
delivery-drop = Drag a file here, or browse
delivery-drop-hint = JSON, CSV or text. It stays in this browser.
delivery-reading = The file is being read…
delivery-too-large = { $name } has more than { NUMBER($megabytes) } MB
delivery-too-large-body = That is more than this page reads at once. Save the list of add-ins alone, as described below, and bring that.
delivery-paste = Or paste it
delivery-paste-label = Output of the cmdlet
delivery-paste-use = Read this text
delivery-paste-empty = Paste the output first.
delivery-read-failed = This could not be read
delivery-preview = What would come of it
delivery-preview-kind = Recognized as
delivery-preview-as-of = As of
delivery-preview-as-of-unknown = The file does not say
delivery-preview-tenant = Tenant
delivery-preview-tenant-this = This tenant
delivery-preview-tenant-other = Another tenant
delivery-preview-tenant-unknown = The file does not say which. Make sure that it is this one.
delivery-preview-add-ins = Add-ins in it
delivery-preview-complete = What it lists in full
delivery-preview-complete-of = All of { MESSAGE($store) }: what is not in it counts as gone there.
delivery-preview-complete-none = Neither of Microsoft’s two stores: what is not in it stays as it is known.
delivery-preview-confirms = Plans that it confirms
delivery-preview-differs = Differences that it shows
delivery-preview-foreign = Add-ins that no plan knows
delivery-preview-steps = What the script did
delivery-preview-skipped = { $count ->
    [one] One line was not used
   *[other] { NUMBER($count) } lines were not used
}
delivery-preview-dry = This was a run that changed nothing. What it saw counts; the change itself is still to be carried over.
delivery-script-stopped = The script did not go through
delivery-script-stopped-body = At least one of its steps went wrong: look below at what it did. Import this all the same, so that the plan is compared with what is there now.
delivery-other-script = This is not the result of the script that was handed off
delivery-other-script-body = Somebody changed the script before running it, or it is an earlier one. What it saw in the tenant counts all the same; look there at what else it did.
delivery-refused = This is not imported
delivery-take-in = Import it
delivery-put-away = Put it away
delivery-taken-in = What the tenant says is imported.
delivery-differences = Differences
delivery-differences-none = As far as was told, nothing in Microsoft 365 differs from the plan.
delivery-foreign = Not in the plan
delivery-if-theirs = If you take theirs
delivery-if-ours = If you hand off ours
delivery-theirs = Take theirs: { $name }
delivery-theirs-title = Let the plan follow Microsoft 365 for { $name }?
delivery-theirs-body = The plan becomes what the tenant has. Nothing changes in the tenant, and the history says who decided this.
delivery-theirs-done = The plan for { $name } follows Microsoft 365 now.
delivery-ours = Hand off ours: { $name }
delivery-ours-title = Keep the plan for { $name }?
delivery-ours-body = The plan stays as it is and waits to be handed off again. Until somebody carries it over, the tenant keeps what it has.
delivery-ours-done = The plan for { $name } stays, and waits to be handed off.
delivery-adopt = Take { $name } into the plan
delivery-adopt-title = Take { $name } into the plan?
delivery-remove-foreign = Plan to delete { $name }
delivery-remove-foreign-title = Plan to delete { $name }?
delivery-duplicates = There twice
delivery-how = How to get such a file
delivery-how-collector = The collector writes all of it, with the people and groups. It only reads.
delivery-how-cmdlets = Or run these lines in Windows PowerShell 5.1 and bring the two files. Get-OrganizationAddIn tells who has an add-in only when it is asked for one by its product ID, so the lines ask for each.
delivery-how-lines = Lines for PowerShell
delivery-planned-at = Planned on { DATETIME($when) }
delivery-planned-said = Planned: { MESSAGE($said) } Nothing has changed in Microsoft 365 yet.
delivery-planned-asked = { MESSAGE($body) } This becomes a plan; nothing changes in Microsoft 365 until you carry it there.
delivery-planned-note = Decided here. By itself that changes nothing in Microsoft 365.
delivery-handed-off-at = Handed off on { DATETIME($when) }: { MESSAGE($route) }
delivery-handed-off-earlier = An earlier change was handed off on { DATETIME($when) }. What was planned since is not.
delivery-handed-off-not = Not handed off yet
delivery-confirmed-at = Seen in Microsoft 365, as of { DATETIME($when) }
delivery-confirmed-by = Known from: { MESSAGE($what) } ({ $who }, { DATETIME($when) })
delivery-attested-at = Confirmed by { $who }, who looked { MESSAGE($place) }, on { DATETIME($when) }
delivery-attested-note = No list has shown all of it. One that tells otherwise makes a difference.
delivery-attested = Confirmed by { $who }, who looked { MESSAGE($place) }.
delivery-confirmed-earlier = An earlier change was confirmed on { DATETIME($when) }. What was planned since is not.
delivery-by-list = List of what is deployed
delivery-confirmed-not = Not seen in Microsoft 365 yet
delivery-differs-at = Microsoft 365 has something else, as of { DATETIME($when) }
delivery-simulated = Simulated: in this demonstration nothing is carried into Microsoft 365.
delivery-carry = What is to be carried over
delivery-carry-failed = The ways into the tenant could not be read.
delivery-dropped = Given up before anything of it was carried over: Microsoft 365 never had it.
delivery-nothing = Nothing is to be carried over: as far as is known, the tenant has what is planned.
delivery-nothing-shown = Nothing is to be carried over: as far as is known, the tenant has what is planned. The plan counts as confirmed once one list shows all of this: { $what }.
delivery-nothing-more = Nothing more is to be carried over: what is handed off is not confirmed yet.
delivery-wait = Now bring back what came of it
delivery-wait-body = Import the result file that the script wrote, or a new inventory. Until then the change is handed off, and not confirmed.
delivery-carry-again = Hand it off again
delivery-recommended = Recommended
delivery-other-ways = Other ways that can carry it
delivery-no-way = No way can carry this change. Each says why below.
delivery-not-ways = Ways that cannot carry it, and why
delivery-left-out = Without an e-mail address, so no script can name them: { $names }
delivery-steps = Steps, to tick off
delivery-script = Download: { MESSAGE($way) }
delivery-script-again = Download again: { MESSAGE($way) }
delivery-script-failed = The script could not be made.
delivery-script-made = { $file } is saved. Its SHA-256 is { $hash }. Saving it changes nothing: when you have run it, or given it to whoever runs it, say so.
delivery-script-first = Download the script first: what is handed off is exactly that file.
delivery-manifest = Download the manifest
delivery-manifest-gone = The manifest is not kept in this browser any more.
delivery-handed-off = I have handed it off: { MESSAGE($way) }
delivery-handed-off-said = { $name } is handed off. It counts as confirmed once what the tenant says is imported, or somebody who has looked there says so.

## Delivery: the word of somebody who looked there

attest-in-admin-center = in the admin center
attest-in-exchange-on-premises = in Exchange on premises
attest-in-catalog = in the SharePoint app catalog
attest-there = it is there
attest-gone = it is gone
attest-version = version { $version }
attest-on = turned on
attest-off = turned off
attest-everyone = access for everyone
attest-access = access for exactly those who are to have it (people: { NUMBER($people) }, groups: { NUMBER($groups) })
attest-method = deployment method { $method }
attest-wait = Or look there yourself
attest-wait-body = What no list has told can be confirmed by somebody who has looked { MESSAGE($place) }. It then counts as confirmed by your word.
attest-untold = No list has told this yet: { $what }.
attest-press = I have looked: it is so
attest-title = Have you looked { MESSAGE($place) }?
attest-body = You vouch, by name, for this of { $name }: { $what }. It is written in the history that you have said so.
attest-done = { $name } counts as confirmed by your word.

## Settings: the kind of tenant, and whoever is at the keyboard

settings-subtitle = What happens to a change, and what you may do.
settings-kind = Kind of tenant
settings-kind-question = What should happen to a change?
settings-demonstration = Demonstration
settings-demonstration-detail = It is simulated in this browser, and reaches nobody. To learn, to try out manifests, and to see what would become of your own people.
settings-handoff = Hand-off
settings-handoff-detail = For a real tenant. Every change is a plan first. The console makes the script or the steps for it, you carry it into Microsoft 365, and it counts as confirmed once the tenant shows it.
settings-no-api = No public interface of Microsoft’s deploys add-ins, so this console cannot carry out a change by itself.
settings-organisation = Name of the organisation
settings-tenant = Tenant ID
settings-tenant-hint = In the Microsoft Entra admin center, under Overview. Every script checks it before it changes anything.
settings-tenant-wrong = This is no tenant ID: it is a GUID such as 6f1d4a52-0c6b-4a43-9a53-3f6f0f7f2b11.
settings-tenant-missing = Fill in the tenant ID first: without it no script can make sure that it works in the right tenant.
settings-cloud = Cloud
settings-cloud-hint = Nearly always Worldwide. The others have no store, or no Integrated apps page.
settings-from-directory = The tenant ID and the cloud come from the directory that you imported.
settings-people-invented = The people are still invented. Import your own directory, so that the console knows whom you can choose.
settings-set-up = Set up the hand-off
settings-set-up-demonstration = Make it a demonstration
settings-is-so = That is so already.
settings-set-up-done = Set up for hand-off. Import next what the tenant has already.
settings-set-up-demonstration-done = This is a demonstration now.
settings-fixed = The kind of tenant stays as it is
settings-fixed-body = Add-ins and their history are here, and their plans were made for this tenant. To set up another one, start over.
settings-start-over = Start over
settings-start-over-title = Delete everything here and start over?
settings-start-over-body = All add-ins with their history and drafts, your roles and the imported directory are deleted from this browser. Nothing changes in Microsoft 365. This cannot be undone.
settings-start-over-done = Everything is deleted. Choose the kind of tenant now.
settings-roles = Your roles
settings-roles-body = { $name } is at the keyboard. Say which roles you have in Microsoft Entra ID: the console keeps to what Microsoft allows with them. It cannot check them.
settings-role-global = Global Administrator
settings-role-global-detail = Deploys, changes and deletes every add-in, and alone gives consent.
settings-role-exchange = Exchange Administrator
settings-role-exchange-detail = Deploys add-ins together with Application Administrator, or while App registrations is on. Changes only own add-ins that are for Outlook alone.
settings-role-application = Application Administrator
settings-role-application-detail = Completes the Exchange Administrator; alone it deploys nothing.
settings-role-reader = Global Reader
settings-role-reader-detail = Sees add-ins and their history, and changes nothing.
settings-role-ai = AI Administrator
settings-role-ai-detail = Sees the page with the add-ins in the admin center, and changes none here.
settings-app-registrations = User setting App registrations
settings-app-registrations-hint = In the Microsoft Entra admin center: Users > User settings > Users can register applications.
settings-may-deploy = With these roles you may deploy add-ins.
settings-may-deploy-if = With these roles you may deploy add-ins only while App registrations is on, or with Application Administrator as well. Whether it is on is not known here: look it up in Microsoft Entra.
settings-may-consent = You may give consent to what an add-in asks for.
settings-may-not-consent = You may not give consent to what an add-in asks for: only a Global Administrator can.
settings-roles-save = Save my roles
settings-roles-saved = Your roles are saved.
settings-roles-failed = Your roles could not be saved.

## Activity

activity-subtitle = Everything that was decided here: who did what and when, from what to what, newest first.
activity-export = Download as CSV
activity-add-in = Add-in
activity-add-in-all = All add-ins, and the tenant
activity-person = Done by
activity-person-all = Everybody
activity-words = Find a person or an add-in
activity-words-hint = Parts of their names. Add-ins are found by the name that they have now.
activity-since = From
activity-until = Up to and including
activity-count = { $count ->
    [one] One change
   *[other] { NUMBER($count) } changes
}
activity-failed = What happened could not be read.
activity-none = Nothing has happened yet. What you and others decide here is kept from the first add-in on.
activity-none-so = Nothing that happened fits this choice.
activity-all = Show everything
activity-open = Open the add-in
activity-damaged = { $parts ->
    [one] A part of the history cannot be read
   *[other] { NUMBER($parts) } parts of the history cannot be read
}
activity-damaged-body = What stands in them is missing in this list. Save everything that can still be read before you do anything else.
activity-pages = Pages
activity-page = Page { NUMBER($page) } of { NUMBER($pages) }
activity-newest = Newest
activity-newer = Newer
activity-older = Older
activity-oldest = Oldest

## Bringing back a rescue file

restore-body = Puts what the file holds in the place of everything here. First you see what it holds, and what would be lost. Nothing is changed before you say so.
restore-drop = Drag a rescue file here
restore-drop-hint = addin-console-rescue.json, as this console saved it. It stays in this browser.
restore-not-read = This file cannot be brought back
restore-not-one = It is no rescue file. Choose the file that “Download what can still be read” has saved: addin-console-rescue.json.
restore-newer = A newer version of this console has saved it. Reload the page to get that version, and choose the file again.
restore-cut-off = Its end is missing: it was not saved or copied whole. Use another copy of it. Every manifest that it still holds can be taken out by hand.
restore-altered = It is not as it was saved: something in it was changed since, for instance by an editor. Use another copy of it.
restore-too-large = It is larger than { NUMBER($most) } MB, which is more than this browser can bring back.
restore-interrupted = Reading it was broken off. Choose the file again.
restore-holds = What the file holds
restore-tenant = Tenant
restore-changes = Changes
restore-changes-newest = { NUMBER($count) }, the newest of { DATETIME($at) }
restore-add-ins = Add-ins
restore-files = Manifests and other files
restore-draft = Draft of a deployment
restore-draft-there = There is one
restore-draft-none = There is none
restore-directory = Imported directory
restore-directory-there = Of { DATETIME($at) }
restore-directory-without = There was one of { DATETIME($at) }, which is not in the file. Import it again.
restore-directory-none = None
restore-gap = The history in it ends at a damaged place
restore-gap-end = What happened after that cannot be read.
restore-gap-behind = { $count ->
    [one] One change after it stays in the file and cannot be brought back: a history has no gaps.
   *[other] { NUMBER($count) } changes after it stay in the file and cannot be brought back: a history has no gaps.
}
restore-lost = What would be lost here
restore-lost-nothing = Nothing that happened here is missing in the file.
restore-lost-changes = { $count ->
    [one] One change of this history is not in the file, and is gone for ever:
   *[other] { NUMBER($count) } changes of this history are not in the file, and are gone for ever. The newest:
}
restore-lost-draft = The draft of a deployment that is here.
restore-lost-directory = The imported directory of { DATETIME($at) }. That of the file takes its place.
restore-kept-directory = The imported directory of { DATETIME($at) } stays.
restore-lost-roles = The roles that you set, and manifests that only the history here needs.
restore-begin = Restore this file
restore-question = Put this file in the place of everything here?
restore-for-ever = Nothing changes in Microsoft 365. What is lost here cannot be brought back, unless you save a rescue file first.
restore-confirm = Replace everything here
restore-put-away = Put the file away
restore-done = The rescue file is restored
restore-done-body = Everything that it held is here again, and every open tab shows it.

## The plan of the tenant

plan-page-subtitle = All add-ins with who has them, their rollouts and manifests as one file: to keep, to compare, or to carry into another tenant.
plan-page-save = Save the plan
plan-page-save-body = The file names people by their directory ID and e-mail address. Keep it where personal data may be kept.
plan-page-download = Download the plan
plan-page-long = This plan names so many people and groups for one add-in that no console can read the file again: choose groups in their place first.
plan-page-download-long = Download it all the same
plan-page-bring = Bring a plan
plan-page-bring-body = First you see what it would change. Nothing is changed before you say so.
plan-page-drop-hint = A plan that this console saved (JSON). It stays in this browser.
plan-page-remove-others = Remove add-ins that the file does not have
plan-page-remove-others-hint = Without this they stay as they are.
plan-page-nothing-done = Nothing of this file is used.
plan-page-line = Line { NUMBER($line) }: { MESSAGE($problem) }
plan-page-dry-run = What it would change
plan-page-made = Saved on
plan-page-organisation = Written for
plan-page-people = People and groups
plan-page-found-all = All of them are known in the directory.
plan-page-found = { NUMBER($others) } have another ID here and were found by their e-mail address. { NUMBER($missing) } are not in the directory.
plan-page-notes = { $count ->
    [one] One thing to know first
   *[other] { NUMBER($count) } things to know first
}
plan-page-no-steps = Nothing is to be done: the tenant is as the file says.
plan-page-no-steps-else = Nothing more can be done from this file: apart from what stands above, the tenant is as the file says.
plan-page-steps = Steps
plan-page-begin = { $count ->
    [one] Carry out one step
   *[other] Carry out { NUMBER($count) } steps
}
plan-page-question-title = { $count ->
    [one] Carry out this step?
   *[other] Carry out these { NUMBER($count) } steps?
}
plan-page-question = They are carried out one after the other. Each is a change of its own in the history, and you can stop in between.
plan-page-question-real = They are decided one after the other, and you can stop in between. Each becomes a plan; nothing changes in Microsoft 365 until you carry it there.
plan-page-running = Progress
plan-page-progress = Steps through: { NUMBER($done) } of { NUMBER($all) }
plan-page-stop = Stop after this step
plan-page-waiting = Waiting
plan-page-done = Done
plan-page-refused = Refused
plan-page-not-tried = Not done
plan-page-unknown = Failed
plan-page-left = It builds on a step that was refused.
plan-page-conflict = Somebody else changed something meanwhile. The file was compared again: look at what is left, and carry that out.

## Personal data

personal-subtitle = What the history holds about a person: hand it to them, or put a pseudonym in their place.
personal-choose = Whose data?
personal-search = Find a person
personal-search-hint = Name, e-mail address or user principal name
personal-gone = The person is not in the directory any more
personal-id = Object ID
personal-id-hint = As it was in Microsoft Entra ID. The history knows people by it.
personal-id-use = Use this object ID
personal-id-missing = Fill in the object ID first.
personal-other = Choose somebody else
personal-hand-over = Hand it over
personal-hand-over-body = A CSV file with every place in the history that names this person, and which kept files do or may do.
personal-download = Download what is kept
personal-history = What they did
personal-replace = Put a pseudonym in their place
personal-replace-body = For when the history has to stay, and the person must not stand in it any more. Nobody can tell afterwards whom the pseudonym stands for, unless you note it elsewhere.
personal-pseudonym = Pseudonym
personal-replace-as = Replace by { $pseudonym }
personal-replace-for-ever = Replace for ever
personal-question = Put { $pseudonym } in the place of { $name }?
personal-changes-log = In the whole history the pseudonym takes their place: as who did something, as an owner, in assignments by name, and in notes and reasons.
personal-changes-files = All scripts, inventories and drafts are deleted from this browser: they may name them in ways that no search finds.
personal-keeps-access = Where they had an add-in by name, the plan does not name them any more. In Microsoft 365 they keep it until that is carried over.
personal-keeps-manifests = What was changed, when, and for how many people stays. Manifests and the imported directory stay as well: import a new directory if they have left.
personal-keeps-copies = Files that somebody saved before stay as they are.
personal-for-ever = This cannot be undone.
personal-done = { $pseudonym } stands in the place of { $name } now
personal-done-body = The history says that this was done and by whom, but not for whom.

## Data, on the page Settings

settings-data = Data in this browser
settings-data-plan-open = Open the plan
settings-data-personal-open = Open personal data
settings-data-rescue = Rescue
settings-data-rescue-body = Saves everything that can still be read, also when a part is damaged: history, manifests, scripts and inventories. It contains personal data.
