# Every sentence of Add-in Console in Dutch. The same keys stand in every language.

## Shell

shell-title = Add-in Console
shell-language = Taal
shell-not-affiliated = Een opensource-console; niet verbonden aan Microsoft.

## Catalog

## Deploy

## States

## Add-in

## Findings: what reading a manifest found

## Refusals: why a command was not carried out

refusal-content-missing = Het bestand wordt hier niet meer bewaard, dus er is niets gewijzigd. Kies het bestand nog eens; al het andere dat u hebt ingevuld, staat er nog.
refusal-not-a-manifest = Dit bestand is niet het manifest van een Office-invoegtoepassing, dus er valt niets te implementeren. Vraag de ontwikkelaar om het manifest van de invoegtoepassing: een .xml- of .json-bestand, of een app-pakket (.zip).
refusal-too-large = Het bestand is { NUMBER($size) } kB en Microsoft 365 accepteert hoogstens { NUMBER($limit) } kB. Vraag de ontwikkelaar om een kleiner manifest; lange lijsten en ingesloten afbeeldingen zijn meestal de oorzaak.
refusal-manifest-has-errors = { $errors ->
    [one] Het manifest bevat een fout waardoor Office de invoegtoepassing niet zou accepteren of uitvoeren. U vindt de fout bij de bevindingen; vraag de ontwikkelaar om een verbeterd manifest.
   *[other] Het manifest bevat { NUMBER($errors) } fouten waardoor Office de invoegtoepassing niet zou accepteren of uitvoeren. U vindt ze bij de bevindingen; vraag de ontwikkelaar om een verbeterd manifest.
}
refusal-hosts-not-deployable = { $name } werkt alleen in { $applications }. Invoegtoepassingen kunnen alleen worden geïmplementeerd voor Word, Excel, PowerPoint en Outlook, dus niemand zou deze krijgen. Vraag de ontwikkelaar of er een versie voor een van die programma’s is.
refusal-already-deployed = { $name } is al geïmplementeerd, in versie { $version }. Een invoegtoepassing kan maar één keer worden geïmplementeerd. Werk de bestaande bij om het manifest te vervangen; wie de invoegtoepassing heeft, verandert dan niet.
refusal-version-not-greater = Versie { $offered } is niet hoger dan versie { $deployed }, die nu is geïmplementeerd. Office neemt alleen een update met een hogere versie over. Vraag de ontwikkelaar om hetzelfde manifest met een hoger versienummer.
refusal-other-product = Dit is het manifest van een andere invoegtoepassing: de product-id is { $offered } en die van { $name } is { $expected }. Kies het manifest van { $name }, of implementeer dit als een aparte invoegtoepassing.
refusal-not-deployed = Hier is geen invoegtoepassing met product-id { $product } geïmplementeerd, dus er valt niets te wijzigen. Kijk in de lijst met invoegtoepassingen; misschien heeft iemand deze verwijderd.
refusal-deleted = { $name } is verwijderd en kan dus niet meer worden gewijzigd. Implementeer de invoegtoepassing opnieuw om die weer aan mensen te geven.
refusal-already-on = { $name } is al ingeschakeld, dus er is niets gewijzigd.
refusal-already-off = { $name } is al uitgeschakeld, dus er is niets gewijzigd. De toewijzing blijft bewaard.
refusal-same-access = { $name } is al aan precies deze personen en groepen toegewezen, dus er is niets gewijzigd.
refusal-nobody-chosen = Er is niemand gekozen, dus niemand zou { $name } krijgen. Kies iedereen, of minstens één persoon of groep. Wilt u een invoegtoepassing bij iedereen weghalen, schakel die dan uit.
refusal-too-many-add-ins = Er zijn { NUMBER($limit) } invoegtoepassingen geïmplementeerd en meer staat Microsoft 365 niet toe. Verwijder eerst een invoegtoepassing die niemand meer gebruikt en implementeer dan deze.
refusal-key-reused = Deze wijziging is niet uitgevoerd, omdat de sleutel ervan eerder voor een andere wijziging is gebruikt. Open de pagina opnieuw en herhaal wat u wilde doen.

## History: what happened to an add-in

history-deployed-everyone = { $name } { $version } geïmplementeerd voor iedereen ({ NUMBER($people) })
history-deployed = { $people ->
    [one] { $name } { $version } geïmplementeerd voor één persoon
   *[other] { $name } { $version } geïmplementeerd voor { NUMBER($people) } personen
}
history-updated = { $name } bijgewerkt van versie { $before } naar { $after }
history-access-everyone = Iedereen ({ NUMBER($people) }) toegang gegeven tot { $name }
history-access = { $people ->
    [one] Toegang tot { $name } gewijzigd: één persoon
   *[other] Toegang tot { $name } gewijzigd: { NUMBER($people) } personen
}
history-turned-off = { $name } uitgeschakeld
history-turned-on = { $name } ingeschakeld
history-removed = { $name } verwijderd
history-unknown = Iets wat deze versie van de console nog niet kent ({ $kind }). Laad de pagina opnieuw voor de nieuwste versie.

## Losses: why people who look covered are not

loss-nested-group = { $people ->
    [one] Eén persoon is lid van { $inner }, een groep binnen { $outer }, en krijgt de invoegtoepassing niet: alleen directe leden van een toegewezen groep krijgen die. Kies deze persoon op naam, of voeg die toe als direct lid.
   *[other] { NUMBER($people) } personen zijn lid van { $inner }, een groep binnen { $outer }, en krijgen de invoegtoepassing niet: alleen directe leden van een toegewezen groep krijgen die. Kies hen op naam, of voeg hen toe als directe leden.
}
loss-unsupported-group = { $people ->
    [one] Eén persoon zit in { $group }, een dynamische distributiegroep, en krijgt de invoegtoepassing niet: groepen van die soort worden niet ondersteund. Kies een andere groep, of deze persoon op naam.
   *[other] { NUMBER($people) } personen zitten in { $group }, een dynamische distributiegroep, en krijgen de invoegtoepassing niet: groepen van die soort worden niet ondersteund. Kies een andere groep, of personen op naam.
}
loss-unsupported-group-unknown = { $group } is een dynamische distributiegroep. Groepen van die soort worden niet ondersteund, dus de leden krijgen de invoegtoepassing niet. Kies een andere groep, of personen op naam.
loss-security-group = { $people ->
    [one] Eén persoon zit in { $group } en krijgt de invoegtoepassing misschien niet: Microsoft ondersteunt geen beveiligingsgroepen zonder e-mail. Kies voor de zekerheid een groep met e-mail, of deze persoon op naam.
   *[other] { NUMBER($people) } personen zitten in { $group } en krijgen de invoegtoepassing misschien niet: Microsoft ondersteunt geen beveiligingsgroepen zonder e-mail. Kies voor de zekerheid een groep met e-mail, of personen op naam.
}
loss-group-with-parent = { $people ->
    [one] Eén persoon zit in { $group } en krijgt de invoegtoepassing misschien niet: { $group } zit zelf in een andere groep en Microsoft ondersteunt alleen groepen op het hoogste niveau. Kies voor de zekerheid een groep op het hoogste niveau, of deze persoon op naam.
   *[other] { NUMBER($people) } personen zitten in { $group } en krijgen de invoegtoepassing misschien niet: { $group } zit zelf in een andere groep en Microsoft ondersteunt alleen groepen op het hoogste niveau. Kies voor de zekerheid een groep op het hoogste niveau, of personen op naam.
}
loss-disabled-account = { $people ->
    [one] Eén account is uitgeschakeld en krijgt de invoegtoepassing niet zolang dat zo is.
   *[other] { NUMBER($people) } accounts zijn uitgeschakeld en krijgen de invoegtoepassing niet zolang dat zo is.
}
loss-guest = { $people ->
    [one] Eén account is een gast en krijgt de invoegtoepassing niet: gasten hebben geen postvak in deze organisatie.
   *[other] { NUMBER($people) } accounts zijn gasten en krijgen de invoegtoepassing niet: gasten hebben geen postvak in deze organisatie.
}
loss-deleted = { $people ->
    [one] Eén gekozen persoon of groep staat niet meer in de adreslijst. Haal deze uit de keuze.
   *[other] { NUMBER($people) } gekozen personen of groepen staan niet meer in de adreslijst. Haal deze uit de keuze.
}
loss-no-mailbox = { $people ->
    [one] Eén account heeft geen eigen postvak en krijgt de invoegtoepassing niet: geef het een licentie met Exchange Online, tenzij het een gedeeld postvak of een ruimte is.
   *[other] { NUMBER($people) } accounts hebben geen eigen postvak en krijgen de invoegtoepassing niet: geef ze een licentie met Exchange Online, tenzij het gedeelde postvakken of ruimtes zijn.
}
loss-label-nested-group = In een geneste groep
loss-label-unsupported-group = Niet-ondersteunde soort groep
loss-label-security-group = Onzeker: beveiligingsgroep zonder e-mail
loss-label-group-with-parent = Onzeker: zit in een andere groep
loss-label-disabled-account = Uitgeschakeld account
loss-label-guest = Gast
loss-label-deleted = Niet meer in de adreslijst
loss-label-no-mailbox = Geen postvak

## Engine
