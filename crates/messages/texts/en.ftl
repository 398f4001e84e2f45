# Every sentence of Add-in Console in English. The same keys stand in every language.

## Shell

shell-title = Add-in Console
shell-language = Language
shell-not-affiliated = An open-source console; not affiliated with Microsoft.

## Catalog

## Deploy

## States

## Add-in

## Findings: what reading a manifest found

## Refusals: why a command was not carried out

refusal-content-missing = The file is no longer kept here, so nothing was changed. Choose the file once more; everything else you filled in is still there.
refusal-not-a-manifest = This file is not the manifest of an Office add-in, so there is nothing to deploy. Ask the developer for the add-in’s manifest: an .xml or .json file, or a .zip app package.
refusal-too-large = The file is { NUMBER($size) } kB, and Microsoft 365 accepts at most { NUMBER($limit) } kB. Ask the developer for a smaller manifest; long lists and embedded images are the usual cause.
refusal-manifest-has-errors = { $errors ->
    [one] The manifest has an error because of which Office would not accept or run the add-in. Look it up under the findings, and ask the developer for a corrected manifest.
   *[other] The manifest has { NUMBER($errors) } errors because of which Office would not accept or run the add-in. Look them up under the findings, and ask the developer for a corrected manifest.
}
refusal-hosts-not-deployable = { $name } runs only in { $applications }. Add-ins can be deployed for Word, Excel, PowerPoint and Outlook only, so nobody would get it. Ask the developer whether there is a version for one of those.
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
loss-label-nested-group = In a nested group
loss-label-unsupported-group = Unsupported kind of group
loss-label-security-group = Uncertain: security group without mail
loss-label-group-with-parent = Uncertain: inside another group
loss-label-disabled-account = Disabled account
loss-label-guest = Guest
loss-label-deleted = No longer in the directory
loss-label-no-mailbox = No mailbox

## Engine
