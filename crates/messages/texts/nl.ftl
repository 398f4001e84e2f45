# Every sentence of Add-in Console in Dutch. The same keys stand in every language.

## Shell

shell-title = Add-in Console
shell-title-deploy = Een invoegtoepassing implementeren
shell-title-add-in = Over
shell-title-rules = Controleregels
shell-language = Taal
shell-not-affiliated = Een opensource-console; niet verbonden aan Microsoft.
shell-skip = Naar de inhoud
shell-navigation = Hoofdmenu
shell-nav-catalog = Catalogus
shell-nav-states = Status van invoegtoepassingen
shell-nav-people = Personen
shell-nav-readiness = Gereedheid
shell-nav-delivery = Levering
shell-nav-settings = Instellingen
shell-nav-activity = Activiteit
shell-title-plan = Plan van de tenant
shell-title-personal = Persoonsgegevens
shell-rescue = Downloaden wat nog te lezen is
shell-restore = Een reddingsbestand terugzetten
shell-handoff-strip = Overdracht voor { $organisation }: in Microsoft 365 gebeurt niets voordat u het daarheen brengt.
shell-handoff-open = { $count ->
    [one] Eén invoegtoepassing is nog niet bevestigd
   *[other] { NUMBER($count) } invoegtoepassingen zijn nog niet bevestigd
}
shell-title-import = Adreslijst importeren
shell-title-diagnose = Waarom ziet iemand een invoegtoepassing niet?
shell-theme = Weergave
shell-theme-system = Als het systeem
shell-theme-light = Licht
shell-theme-dark = Donker
shell-demo-banner = Demonstratie: de organisatie { $organisation } en iedereen daarin is verzonnen. Niets hiervan bereikt Microsoft 365.
shell-demo-banner-imported = Demonstratie met uw eigen adreslijst: implementaties worden in deze browser nagebootst en bereiken niemand in Microsoft 365.
shell-demo-banner-plain = Demonstratie: alles hier is verzonnen. Niets hiervan bereikt Microsoft 365.
shell-reset = Demonstratie opnieuw beginnen
shell-reset-title = Demonstratie opnieuw beginnen?
shell-reset-body = Alle invoegtoepassingen, concepten en geschiedenis van deze demonstratie worden uit deze browser verwijderd. Dit kan niet ongedaan worden gemaakt.
shell-reset-confirm = Verwijderen en opnieuw beginnen
shell-reset-done = De demonstratie staat weer aan het begin.
shell-cancel = Annuleren
shell-close = Sluiten
shell-retry = Opnieuw proberen
shell-loading = Laden…
shell-page-failed = Deze pagina kan niet worden geladen.
shell-backend-broke = Het deel van de console dat bestanden leest en de organisatie bijhoudt, is onverwacht gestopt. Het is opnieuw gestart en uw concept is bewaard. Probeer het nog eens; gebeurt het weer met hetzelfde bestand, dan ligt het waarschijnlijk aan dat bestand.
shell-backend-timed-out = Dit duurde te lang en is afgebroken. Uw concept is bewaard. Probeer het nog eens; gebeurt het weer met hetzelfde bestand, dan ligt het waarschijnlijk aan dat bestand.
shell-backend-unreachable = Een deel van de console kon niet worden geladen; bestanden lezen en de organisatie tonen lukt nu niet. Controleer de verbinding en laad de pagina opnieuw; uw concept is bewaard.
shell-unknown-title = Op dit adres staat niets
shell-unknown-body = Geen pagina van de console heeft het adres { $address }. Misschien is de link oud of onvolledig.
shell-to-catalog = Naar de catalogus
shell-notices = Meldingen
shell-clear = Wissen
shell-language-failed = De teksten van die taal konden niet worden geladen, dus de taal is niet gewijzigd. Controleer de verbinding en kies de taal opnieuw.

## Catalog

catalog-title = Catalogus van invoegtoepassingen
catalog-subtitle = De Office-invoegtoepassingen die uw organisatie heeft.
catalog-deploy = Invoegtoepassing implementeren
catalog-empty-title = Nog geen invoegtoepassingen
catalog-empty-body = Lever het manifest van een invoegtoepassing aan: de console toont wat deze vraagt en precies wie die krijgt, voordat er iets gebeurt.
catalog-failed = De catalogus kon niet worden gelezen.
catalog-table = Invoegtoepassingen
catalog-column-name = Naam
catalog-column-hosts = Toepassingen
catalog-column-version = Versie
catalog-column-state = Status
catalog-column-people = Personen
catalog-search = Zoek een invoegtoepassing
catalog-search-hint = Naam of uitgever
catalog-none-found = Geen enkele invoegtoepassing heeft { $query } in de naam of uitgever.
catalog-count =
    { $count ->
         [one] { NUMBER($count) } invoegtoepassing
        *[other] { NUMBER($count) } invoegtoepassingen
    }

## Deploy

deploy-steps = Stappen
deploy-step-of = Stap { NUMBER($number) } van { NUMBER($count) }: { MESSAGE($step) }
deploy-step-begin = Voordat u begint
deploy-step-manifest = Manifest
deploy-step-check = Controleren
deploy-step-who = Wie
deploy-step-review = Overzicht
deploy-next = Volgende
deploy-back = Vorige
deploy-start-over = Opnieuw beginnen
deploy-start-over-title = Opnieuw beginnen?
deploy-start-over-body = Het manifest en de mensen die u koos, gaan uit dit concept.
deploy-resuming = Uw concept wordt gezocht…
deploy-begin-lead = Gecentraliseerde implementatie geeft een invoegtoepassing aan mensen in uw organisatie. Het werkt als dit allemaal klopt:
deploy-begin-licence = Mensen hebben een licentie met Exchange Online
deploy-begin-licence-help = Microsoft 365 Business Basic, Standard en Premium, Office 365 of Microsoft 365 E1, E3, E5 en F3, en de abonnementen voor onderwijs en overheid hebben dat. Alleen Microsoft 365-apps niet: Exchange bewaart de invoegtoepassingen, ook die voor Word en Excel. Kijk in het Microsoft 365-beheercentrum bij Gebruikers > Actieve gebruikers, kolom Licenties.
deploy-begin-mailbox = Hun postvak staat in Exchange Online
deploy-begin-mailbox-help = Een postvak op een eigen server krijgt langs deze weg geen invoegtoepassingen. In het Exchange-beheercentrum laat Geadresseerden > Postvakken zien waar een postvak staat. Gebruik voor postvakken op locatie het Exchange-beheercentrum van uw eigen server.
deploy-begin-version = Hun Office is nieuw genoeg
deploy-begin-version-help = Word, Excel en PowerPoint: Windows versie 1704 of later met een abonnement, Mac 15.34 of later, of op het web; niet op iPad, en niet Office 2016 of 2019 zonder abonnement. Outlook: Windows versie 1701 of later met een abonnement, of Office 2019 versie 1808; Mac 16.0.9318; iOS 2.75.0; Android 2.2.145. In Office toont Bestand > Account de versie.
deploy-begin-signin = Ze melden zich bij Office aan met hun werk- of schoolaccount
deploy-begin-signin-help = Een persoonlijk account of een account van een andere organisatie ziet niets van wat u implementeert. In Office toont Bestand > Account wie is aangemeld.
deploy-begin-role = U mag implementeren
deploy-begin-role-help = U bent globale beheerder, of Exchange-beheerder en ook toepassingsbeheerder. Alleen een globale beheerder kan akkoord gaan met een invoegtoepassing die Microsoft Graph gebruikt.
deploy-begin-groups = De groepen die u toewijst, zitten niet in andere groepen
deploy-begin-groups-help = Alleen rechtstreekse leden van een groep op het hoogste niveau krijgen een invoegtoepassing. Microsoft 365-groepen, distributielijsten, beveiligingsgroepen met e-mail en dynamische groepen tellen; de console noemt iedereen die gedekt lijkt maar het niet is.
deploy-begin-help = Help me controleren
deploy-begin-not = Niet voor: COM- en VSTO-invoegtoepassingen, OneNote en Project, postvakken op locatie, SharePoint.
deploy-take-lead = Neem het manifest dat u van de leverancier of ontwikkelaar kreeg: een XML-bestand, een JSON-bestand of een app-pakket (zip). De console zoekt uit welk van de drie het is.
deploy-take-drop = Sleep het bestand hierheen, of blader ernaar.
deploy-take-browse = Bladeren…
deploy-take-limits = XML of JSON tot 512 kB, een pakket tot 10 MB. Het bestand blijft in deze browser.
deploy-take-reading = Het bestand wordt gelezen…
deploy-take-paste = Of plak de tekst
deploy-take-paste-label = Tekst van het manifest
deploy-take-paste-use = Deze tekst lezen
deploy-take-address = Van een adres
deploy-take-address-label = Adres van het manifest
deploy-take-address-hint = Alleen adressen waarvan deze console mag ophalen. Het bestand wordt één keer gelezen en niet gevolgd.
deploy-take-address-use = Ophalen en lezen
deploy-take-present = U hebt { $name } aangeleverd.
deploy-take-present-pasted = U hebt een manifest geplakt.
deploy-take-replace = Lever een ander bestand aan om het te vervangen.
deploy-take-failed = Dit kon niet worden gelezen
deploy-take-many = U liet { NUMBER($count) } bestanden los. Eén manifest tegelijk wordt geïmplementeerd: sleep er één.
deploy-take-too-large = { $name } is { NUMBER($kilobytes) } kB groot; meer dan 10 MB is nooit een manifest of app-pakket. Kijk of u het juiste bestand koos.
deploy-take-empty = { $name } is leeg. Vraag het bestand opnieuw; misschien is het downloaden mislukt.
deploy-take-nothing-pasted = Plak eerst de tekst van het manifest.
deploy-take-unreadable = { $name } kon niet worden gelezen: het is verplaatst, gewijzigd of vergrendeld nadat u het koos. Kies het opnieuw.
deploy-take-gone = Het manifest van uw concept is niet meer in deze browser bewaard. Lever het opnieuw aan.
deploy-take-not-an-address = { $address } is geen webadres. Het begint met https:// en noemt het bestand.
deploy-take-forbidden = Deze console mag niet ophalen van { $origin }: de configuratie staat { $allowed } toe. Download het bestand in uw browser en lever het hier aan, of vraag wie deze console beheert die oorsprong toe te staan.
deploy-take-not-fetched = Van { $address } kon niets worden opgehaald. Misschien is het adres fout, vraagt het om aanmelden of laat het deze console niet toe. Download het bestand in uw browser en lever het hier aan.
deploy-check-cannot = Dit kan niet worden geïmplementeerd
deploy-check-ready = Dit kan worden geïmplementeerd
deploy-check-update = Dit is een update van { $name }
deploy-check-update-body = Versie { $old } is geïmplementeerd; dit is versie { $new }. Doorgaan vervangt het manifest; wie toegang heeft, blijft gelijk.
deploy-check-open-deployed = De geïmplementeerde invoegtoepassing openen
deploy-check-other-file = Een ander bestand aanleveren
deploy-check-is = Wat het is
deploy-check-asks = Wat het vraagt
deploy-check-findings = Bevindingen
deploy-check-name = Naam
deploy-check-no-name = (geen naam)
deploy-check-description = Beschrijving
deploy-check-publisher = Uitgever
deploy-check-version = Versie
deploy-check-format = Indeling
deploy-check-format-xml = Manifest alleen voor invoegtoepassingen (XML)
deploy-check-format-json = Uniform manifest (JSON)
deploy-check-format-zip = App-pakket (zip) met een uniform manifest
deploy-check-hosts = Toepassingen
deploy-check-no-hosts = Geen die het noemt
deploy-check-permission = Machtiging
deploy-check-extra = Verdere machtigingen
deploy-check-events = Start vanzelf
deploy-check-events-body = Bij { $events }. Gebeurtenissen werken alleen voor invoegtoepassingen die een beheerder implementeerde.
deploy-check-graph = Microsoft Graph
deploy-check-graph-body = Eenmalige aanmelding met { $scopes }. Alleen een globale beheerder kan hiermee akkoord gaan.
deploy-check-domains = Maakt verbinding met
deploy-check-no-domains = Er kon geen adres worden gelezen
deploy-check-web-app = De invoegtoepassing is een webtoepassing op deze adressen. De maker kan deze op elk moment wijzigen, zonder nieuw manifest en zonder het u te vragen: u keurt goed wat hier staat, niet de code.
deploy-check-no-permission = Geen die het noemt
deploy-permission-document-restricted = Mag draaien, maar het document niet lezen of wijzigen.
deploy-permission-document-read = Leest wat in het document is geselecteerd.
deploy-permission-document-read-all = Leest het hele document.
deploy-permission-document-write = Wijzigt wat in het document is geselecteerd, zonder het te lezen.
deploy-permission-document-read-write = Leest en wijzigt het hele document.
deploy-permission-item-restricted = Ziet wat Outlook in een bericht herkende, maar niet het bericht zelf.
deploy-permission-item-read = Leest het bericht of de afspraak die openstaat.
deploy-permission-item-read-write = Leest en wijzigt het bericht of de afspraak die openstaat.
deploy-permission-mailbox-read-write = Leest en wijzigt elk bericht in het postvak, en kan namens de eigenaar e-mail verzenden.
deploy-usual-nearly-all = Gebruikelijk: bijna alle invoegtoepassingen voor documenten vragen dit.
deploy-usual-most-mail = Gebruikelijk: ongeveer zes op de tien invoegtoepassingen voor Outlook vragen dit.
deploy-usual-some-mail = Vergaand: ongeveer drie op de tien invoegtoepassingen voor Outlook vragen dit. Vraag de maker waarom.
deploy-usual-modest-mail = Bescheiden: ongeveer één op de tien invoegtoepassingen voor Outlook heeft hieraan genoeg.
deploy-usual-rare = Zeldzaam: vrijwel geen invoegtoepassing heeft aan zo weinig genoeg.
deploy-finding-place = Regel { NUMBER($line) }, kolom { NUMBER($column) }
deploy-finding-whole = Het bestand als geheel
deploy-finding-error = Fout
deploy-finding-warning = Waarschuwing
deploy-finding-information = Informatie
deploy-findings-none = Geen enkele controleregel heeft iets gevonden.
deploy-findings-filter = Welke bevindingen worden getoond
deploy-findings-all = Alle
deploy-findings-errors = Fouten
deploy-findings-warnings = Waarschuwingen
deploy-findings-information = Informatie
deploy-findings-more = Meer tonen (nog { NUMBER($count) })
deploy-finding-show = Regel { NUMBER($line) } tonen
deploy-finding-why = Waarom dit belangrijk is
deploy-finding-hide = Sluiten
deploy-finding-text = De tekst van het manifest rond deze bevinding
deploy-finding-earlier = Eerdere regels
deploy-finding-later = Latere regels
deploy-repair-title =
    { $count ->
        [one] Eén probleem kan hier worden hersteld
       *[other] { NUMBER($count) } problemen kunnen hier worden hersteld
    }
deploy-repair-body = Alleen wat de bevindingen noemen, wordt gewijzigd; al het andere in het bestand blijft zoals het is. Uw exemplaar wijkt dan af van dat van de ontwikkelaar: laat weten wat er hersteld moest worden.
deploy-repair-show = Wijzigingen tonen
deploy-repair-nothing = De herstelacties passen hier niet bij elkaar. Vraag de ontwikkelaar om een verbeterd manifest.
deploy-repair-change = Een wijziging
deploy-repair-line = Regel { NUMBER($line) }
deploy-repair-before = Voor:
deploy-repair-after = Na:
deploy-repair-all = Alle { NUMBER($count) } wijzigingen tonen
deploy-repair-use = Herstellen en doorgaan
deploy-repair-done =
    { $count ->
         [one] Er is één wijziging aangebracht. Hier staat wat nu nog wordt gevonden.
        *[other] Er zijn { NUMBER($count) } wijzigingen aangebracht. Hier staat wat nu nog wordt gevonden.
    }
deploy-repair-download = Herstellen en downloaden
deploy-check-warnings =
    { $count ->
        [one] Bekijk eerst de waarschuwing: misschien werkt iets niet of is het niet wat het lijkt.
       *[other] Bekijk eerst de { NUMBER($count) } waarschuwingen: misschien werkt iets niet of is het niet wat het lijkt.
    }
deploy-check-repairs =
    { $count ->
        [one] Eén probleem kan hieronder worden hersteld.
       *[other] { NUMBER($count) } problemen kunnen hieronder worden hersteld.
    }
deploy-findings-none-here = Er is niets van deze ernst gevonden.
deploy-finding-gone = Dit manifest heeft geen bevinding { NUMBER($number) } (meer).
deploy-finding-repairable = Kan hier worden hersteld
deploy-portal-title = Heeft de portal van Microsoft een manifest geweigerd?
deploy-portal-label = Wat de portal of PowerShell meldde
deploy-portal-hint = Plak de melding. Die blijft op deze pagina.
deploy-portal-unknown = Deze melding is hier niet bekend. Wat er met een manifest zelf mis is, blijkt als het hier wordt gecontroleerd.
deploy-portal-findings = Deze fouten zitten erachter:
deploy-portal-none = In dit manifest is geen fout gevonden. Misschien is een ander bestand geweigerd, of loopt de portal achter op de documentatie: probeer het opnieuw met het bestand dat hier is gecontroleerd.
deploy-portal-upload-failed = De portal meldt dit bij elk probleem met een manifest en geeft de echte reden niet. Mogelijk is ook het verkeerde type gekozen: een XML-manifest is een Office-invoegtoepassing en geen Teams-app.
deploy-portal-schema = Iets in het manifest staat op de verkeerde plaats, is onbekend of ontbreekt. Is dat niet zo, dan zijn de controleregels van de portal mogelijk ouder dan de documentatie.
deploy-portal-deployment-failed = De portal heeft het bestand aangenomen en de implementatie is later mislukt. Meestal verwijst een naam in het manifest naar een resource die er niet is.
deploy-portal-action = Bijwerken vanaf een adres is mislukt. Download het manifest van dat adres en upload het als bestand.
deploy-portal-exchange = Exchange heeft de wijziging niet overgenomen. Dit was een storing bij Microsoft van november 2025 tot februari 2026. Het ligt niet aan het manifest: probeer het later opnieuw of neem contact op met Microsoft Ondersteuning.
deploy-portal-uploaded = Er is al een invoegtoepassing met dezelfde product-id, soms zonder dat die in de lijst staat. Werk die bij of verwijder die eerst. Komt het manifest uit een sjabloon, dan kan de product-id die van een andere invoegtoepassing zijn.
deploy-portal-newer = De versie in het manifest is niet hoger dan de versie die is geïmplementeerd. Vraag de ontwikkelaar om een hogere versie.
deploy-portal-sso = PowerShell kan geen invoegtoepassingen met eenmalige aanmelding implementeren. Gebruik Geïntegreerde apps in het Microsoft 365-beheercentrum.
rules-what = Waar de controleregel naar kijkt
rules-why = Waarom dit belangrijk is
rules-fix = Wat u kunt doen
rules-open = Controleregel { $code }
rules-all = Alle controleregels
rules-search = Een controleregel zoeken
rules-search-hint = Code of woorden
rules-count =
    { $count ->
         [one] { NUMBER($count) } controleregel
        *[other] { NUMBER($count) } controleregels
    }
rules-none-found = Geen controleregel heeft { $query } in de code of de tekst.
rules-family-xml = Indeling van een XML-manifest
rules-family-base = Basismanifest
rules-family-overrides = VersionOverrides: opdrachten, gebeurtenissen en andere uitbreidingen
rules-family-resources = Resources van een XML-manifest
rules-family-unified = Uniform manifest
rules-family-package = App-pakketten
rules-family-security = Beveiliging
rules-family-other = Overige controleregels
rules-source = Bron: { $source }
rules-subtitle = Elke controleregel waaraan Add-in Console een manifest toetst, zonder het ergens naartoe te sturen.
rules-failed = De uitleg kan niet worden opgehaald
rules-unknown = Er is geen controleregel met de code { $code }. Open de lijst met alle controleregels om te vinden wat u zoekt.
deploy-findings-places = Een naam zoals /developer/name zegt waar iets in het bestand staat: ‘name’ binnen ‘developer’. Een getal telt de onderdelen van een lijst, vanaf 0.
deploy-findings-count =
    { $errors ->
         [one] { NUMBER($errors) } fout
        *[other] { NUMBER($errors) } fouten
    }, { $warnings ->
         [one] { NUMBER($warnings) } waarschuwing
        *[other] { NUMBER($warnings) } waarschuwingen
    }, { NUMBER($notes) } ter informatie
deploy-who-question = Wie krijgt deze invoegtoepassing?
deploy-who-everyone = Iedereen
deploy-who-everyone-hint = Gebruik dit spaarzaam: alleen voor een invoegtoepassing die echt iedereen nodig heeft.
deploy-who-specific = Specifieke gebruikers/groepen
deploy-who-specific-hint = Groepen zijn aanbevolen: wie erbij komt krijgt de invoegtoepassing, wie weggaat verliest die. Een persoon die u hier noemt, moet u met de hand toevoegen en weghalen.
deploy-who-just-me = Alleen ik
deploy-who-just-me-hint = Om te testen. Wijzig wie toegang heeft als het werkt.
deploy-who-picker = Personen en groepen
deploy-who-picker-hint = Typ het begin van een naam, adres of afdeling.
deploy-who-none-found = Geen persoon of groep past bij { $query }. Kijk naar de spelling, of probeer een adres.
deploy-who-more =
    { $count ->
         [one] Nog { NUMBER($count) }: typ een letter meer
        *[other] Nog { NUMBER($count) }: typ een letter meer
    }
deploy-who-remove = { $name } weghalen
deploy-who-chosen = Gekozen
deploy-who-members =
    { $count ->
         [one] { NUMBER($count) } lid
        *[other] { NUMBER($count) } leden
    }
deploy-who-kind-microsoft365 = Microsoft 365-groep
deploy-who-kind-distribution = Distributielijst
deploy-who-kind-mail-security = Beveiligingsgroep met e-mail
deploy-who-kind-security = Beveiligingsgroep zonder e-mail
deploy-who-kind-dynamic = Dynamisch lidmaatschap
deploy-who-kind-dynamic-distribution = Dynamische distributiegroep
deploy-who-kind-unknown = Groep van onbekende soort
deploy-who-nobody = Kies ten minste één persoon of groep.
deploy-who-choose = Kies wie deze invoegtoepassing krijgt.
deploy-effect-title = Waar dit op neerkomt
deploy-effect-everyone-covered = Iedereen die u koos, krijgt de invoegtoepassing.
deploy-effect-waiting = Kies wie de invoegtoepassing krijgt om te zien waar dat op neerkomt.
deploy-effect-failed = Waar dit op neerkomt, kon niet worden berekend.
deploy-effect-missing =
    { $count ->
         [one] { NUMBER($count) } gekozene staat
        *[other] { NUMBER($count) } gekozenen staan
    } niet meer in de adreslijst.
deploy-effect-sample = { $names } en nog { NUMBER($more) }
deploy-review-lead = Er is nog niets gebeurd. Dit gebeurt er als u op de knop drukt:
deploy-review-add-in = Invoegtoepassing
deploy-review-who = Wie de invoegtoepassing krijgt
deploy-review-effect = Effect
deploy-review-first = Eerst, in ring 1: { MESSAGE($reached) }
deploy-review-end = Uiteindelijk, als elke ring is bereikt: { $reached }
deploy-review-other-end = Wie u hierboven hebt gekozen, zijn er { NUMBER($count) }, en de ringen eindigen niet met hen.
deploy-review-expected = Wanneer
deploy-review-expected-body = Binnen 24 uur voor iedereen; in Outlook duurt het vaak zo lang. Mensen moeten Office misschien opnieuw starten.
deploy-review-rings-body = Binnen 24 uur voor iedereen in ring 1; in Outlook duurt het vaak zo lang. Elke volgende ring begint wanneer u ernaartoe gaat. Mensen moeten Office misschien opnieuw starten.
deploy-review-update-body = Binnen 72 uur voor iedereen, bij de volgende start van Office.
deploy-review-update-consent = Zodra iemand toestemming heeft gegeven: dan binnen 72 uur voor iedereen, bij de volgende start van Office.
deploy-review-kept =
    Wie toegang heeft, blijft gelijk: { $count ->
         [one] { NUMBER($count) } persoon
        *[other] { NUMBER($count) } personen
    }.
deploy-deploy =
    Implementeren voor { $count ->
         [one] { NUMBER($count) } persoon
        *[other] { NUMBER($count) } personen
    }
deploy-update = Bijwerken naar versie { $version }
deploy-plan =
    Plannen voor { $count ->
         [one] { NUMBER($count) } persoon
        *[other] { NUMBER($count) } personen
    }
deploy-plan-update = Update naar versie { $version } plannen
deploy-sending = Bezig met implementeren…
deploy-finding-out = Er wordt uitgezocht of uw vorige poging is vastgelegd…
deploy-refused-title = Er is niets gewijzigd
deploy-not-written = Uw vorige poging is onderbroken en er is niets vastgelegd. Kijk het na en druk nog eens op de knop: het kan niet twee keer gebeuren.
deploy-conflict-title = Iemand anders heeft intussen iets gewijzigd
deploy-conflict-body = Van u is niets vastgelegd. Hieronder staat wat zij deden, en deze pagina toont dat al; kijk nog eens en druk dan weer op de knop.
deploy-unknown-title = Het is niet bekend of het is vastgelegd
deploy-unknown-again = Opnieuw uitzoeken
deploy-step-done = klaar
deploy-check-format-unknown = Geen die te herkennen is
deploy-begin-may-not = Met uw rollen kunt u geen invoegtoepassingen implementeren
deploy-check-needs-global = Hiervoor is een globale beheerder nodig
deploy-origin-question = Waar komt de invoegtoepassing vandaan?
deploy-origin-file = Een bestand
deploy-origin-file-detail = Van de leverancier of ontwikkelaar. Mensen krijgen een nieuwe versie als u er een brengt.
deploy-origin-url = Een adres
deploy-origin-url-detail = Het manifest staat op een adres. Deze console haalt niets bij anderen op: download het daar, en neem het bestand hier.
deploy-origin-store = De Office Store
deploy-origin-store-detail = De store werkt de invoegtoepassing zelf bij. Alleen gratis invoegtoepassingen kunnen worden geïmplementeerd.
deploy-origin-store-cloud = Uw cloud heeft geen store: geef de asset-id, en download daarmee het manifest.
deploy-origin-address = Adres van het manifest
deploy-origin-address-hint = Het wordt als herkomst bewaard, zodat anderen weten waar een nieuwere versie te vinden is.
deploy-origin-asset = Asset-id
deploy-origin-asset-hint = WA en cijfers, zoals in het adres van de pagina in de store: WA104099688.
deploy-origin-open-about = Download het manifest uit de store, en neem het bestand hieronder.
deploy-origin-open = Het manifest van { $asset } openen
deploy-origin-free = De invoegtoepassing is gratis
deploy-origin-free-hint = Microsoft 365 implementeert alleen gratis invoegtoepassingen uit de store. Op de pagina in de store staat wat het kost.
deploy-origin-accept = Ik ga namens de organisatie akkoord met de voorwaarden en het privacybeleid
deploy-origin-no-address = Vul het hele adres van het manifest in, met https:// aan het begin.
deploy-origin-no-asset = Vul de asset-id in: WA en cijfers.
deploy-origin-not-free = Kijk op de pagina in de store of de invoegtoepassing gratis is, en bevestig dat: alleen gratis invoegtoepassingen kunnen worden geïmplementeerd.
deploy-origin-not-accepted = Ga akkoord met de voorwaarden van de invoegtoepassing voordat u verdergaat.
deploy-how = Hoe mensen de invoegtoepassing krijgen: { $method }, { MESSAGE($steps) }
deploy-how-at-once = allemaal tegelijk
deploy-how-steps = in stappen
deploy-how-test-hint = Een label voor beheerders. Voor de mensen die de invoegtoepassing krijgen, verandert er niets.
deploy-how-in-steps = In stappen
deploy-how-in-steps-hint = Eerst een paar mensen, dan meer: voor wie u koos, worden ringen voorgesteld. Kiest u anderen, dan worden ze opnieuw voorgesteld.
deploy-how-no-rings = Wacht op de ringen, of geef de invoegtoepassing aan iedereen tegelijk.
deploy-review-url = Een bestand van { $address }
deploy-review-mail = Melding
deploy-review-change-who = Wijzigen wie de invoegtoepassing krijgt
deploy-review-change-add-in = Ander manifest
deploy-effect-reached =
    { $count ->
         [one] persoon krijgt deze
        *[other] personen krijgen deze
    }
deploy-effect-uncertain =
    { $count ->
         [one] persoon krijgt deze misschien
        *[other] personen krijgen deze misschien
    }
deploy-effect-lost =
    { $count ->
         [one] account lijkt gedekt maar krijgt deze niet
        *[other] accounts lijken gedekt maar krijgen deze niet
    }
deploy-effect-accounts =
    { $count ->
         [one] account in totaal
        *[other] accounts in totaal
    }
deploy-effect-reached-line =
    { $count ->
         [one] { NUMBER($count) } persoon krijgt deze.
        *[other] { NUMBER($count) } personen krijgen deze.
    }
deploy-effect-uncertain-line =
    { $count ->
         [one] Nog { NUMBER($count) } krijgt deze misschien.
        *[other] Nog { NUMBER($count) } krijgen deze misschien.
    }
deploy-effect-who = Wie
deploy-who-found =
    { $count ->
         [one] { NUMBER($count) } gevonden
        *[other] { NUMBER($count) } gevonden
    }

## States

states-title = Status van invoegtoepassingen
states-subtitle = Welke status elke invoegtoepassing heeft, sinds wanneer, en wanneer iedereen dat hoort te zien.
states-filter = Status
states-active = Actief
states-turned-off = Uitgeschakeld
states-deleted = Verwijderd
states-delivery-simulated = Gesimuleerd
states-delivery-planned = Gepland
states-delivery-handed-off = Overgedragen
states-delivery-confirmed = Bevestigd
states-delivery-attested = Op iemands woord bevestigd
states-delivery-dropped = Vervallen
states-delivery-differs = Anders in Microsoft 365
states-ring = Ring { NUMBER($ring) } van { NUMBER($of) }
states-ring-held = Ring { NUMBER($ring) } van { NUMBER($of) }, gepauzeerd
states-ring-due = Ring { NUMBER($ring) } van { NUMBER($of) }, volgende kan beginnen
states-column-since = Sinds
states-column-expected = Iedereen ziet het uiterlijk
states-column-access = Wie toegang heeft
states-none = Geen enkele invoegtoepassing heeft deze status.
states-access-everyone = Iedereen
states-access-people =
    { $people ->
         [one] { NUMBER($people) } persoon op naam
        *[other] { NUMBER($people) } personen op naam
    }
states-access-groups =
    { $groups ->
         [one] { NUMBER($groups) } groep
        *[other] { NUMBER($groups) } groepen
    }
states-all = Alle

## Add-in

addin-back = Naar de statuslijst
addin-failed = Deze invoegtoepassing kon niet worden gelezen.
addin-none-title = Deze invoegtoepassing is hier niet
addin-none-body = Er is hier geen invoegtoepassing met de product-id { $product } geïmplementeerd.
addin-access = Wie toegang heeft
addin-parts = Onderdelen van deze pagina
addin-overview = Overzicht
addin-history = Geschiedenis
addin-change-access = Wijzigen wie toegang heeft
addin-turn-off = Uitschakelen
addin-turn-on = Inschakelen
addin-remove = Verwijderen
addin-turn-off-title = { $name } uitschakelen?
addin-turn-off-body =
    { $count ->
         [one] { NUMBER($count) } persoon verliest voorlopig de toegang
        *[other] { NUMBER($count) } personen verliezen voorlopig de toegang
    }; wie toegang heeft, blijft bewaard. Het kan tot 72 uur duren voordat iedereen de wijziging ziet.
addin-remove-title = { $name } verwijderen?
addin-remove-body =
    { $count ->
         [one] { NUMBER($count) } persoon verliest
        *[other] { NUMBER($count) } personen verliezen
    } de invoegtoepassing. Teruggeven is een nieuwe implementatie; de geschiedenis biedt die aan met hetzelfde manifest en dezelfde mensen.
addin-turned-off = { $name } is uitgeschakeld.
addin-turned-on = { $name } is weer ingeschakeld.
addin-removed = { $name } is verwijderd.
addin-product-id = Product-id
addin-deployed-by = Geïmplementeerd door
addin-planned-by = Gepland door
addin-adopted-by = In het plan opgenomen door
addin-deployed-by-at = { $name }, { DATETIME($when) }
addin-expected = Iedereen voor wie het geldt, hoort de laatste wijziging uiterlijk { DATETIME($when) } te zien.
addin-reached =
    { $count ->
         [one] { NUMBER($count) } persoon is toegewezen
        *[other] { NUMBER($count) } personen zijn toegewezen
    }
addin-reached-planned =
    { $count ->
         [one] Volgens het plan krijgt { NUMBER($count) } persoon de invoegtoepassing
        *[other] Volgens het plan krijgen { NUMBER($count) } personen de invoegtoepassing
    }
addin-access-gone = Niemand: de invoegtoepassing is verwijderd.
addin-access-unknown = Niet bekend: de lijst zegt niet wie de invoegtoepassing heeft.
addin-not-known = Niet bekend
addin-others =
    { $count ->
         [one] { NUMBER($count) } ander
        *[other] { NUMBER($count) } anderen
    }
addin-access-everyone = Iedereen in de organisatie.
addin-access-title = Wijzigen wie toegang heeft tot { $name }
addin-access-save =
    Toegang geven aan { $count ->
         [one] { NUMBER($count) } persoon
        *[other] { NUMBER($count) } personen
    }
addin-access-saved = Wie toegang heeft tot { $name }, is gewijzigd.
addin-settles = { MESSAGE($said) } Het kan tot 72 uur duren voordat iedereen dat merkt.
addin-history-line = { $who }, { DATETIME($when) }
addin-undo-people = { MESSAGE($body) } Zoals de adreslijst nu is: { MESSAGE($changes) }.
addin-sending = Opslaan…
addin-record-number = Nummer
addin-versions = Versies
addin-save = Opslaan
addin-new-tab = wordt geopend op een nieuw tabblad
addin-read-only = U kunt hier alles bekijken, maar niets wijzigen.
addin-expected-new = Iedereen die deze krijgt, zou de invoegtoepassing uiterlijk { DATETIME($when) } moeten zien. Wie Office open heeft, moet het sluiten en opnieuw starten.
addin-expected-update = Iedereen voor wie het geldt, zou uiterlijk { DATETIME($when) } versie { $version } moeten hebben. Die komt als Office opnieuw wordt gestart.
addin-expected-if = De wijziging is overgedragen, en nog niet gezien in Microsoft 365. Als die meteen is uitgevoerd: { MESSAGE($said) }
addin-expected-off = Mensen kunnen de invoegtoepassing nog zien tot { DATETIME($when) }. Aan wie deze is toegewezen, blijft bewaard.
addin-expected-gone = De invoegtoepassing zou uiterlijk { DATETIME($when) } bij iedereen weg moeten zijn.
addin-pending-badge = Update in behandeling
addin-test-badge = Testimplementatie
addin-state-planned = Volgens plan: { MESSAGE($state) }
addin-more-apps = Meer apps beschikbaar
addin-method = Implementatiemethode
addin-method-change = De methode wijzigen
addin-method-changed = Mensen krijgen { $name } nu met de methode { $method }.
addin-method-fixed = De invoegtoepassing wordt voor mensen geïnstalleerd en zij kunnen deze niet verwijderen.
addin-method-assumed = Waar de lijst niet zegt hoe mensen de invoegtoepassing krijgen, is dit aangenomen.
addin-method-optional = De invoegtoepassing wordt voor mensen geïnstalleerd en zij kunnen deze verwijderen.
addin-method-available = De invoegtoepassing wordt niet geïnstalleerd: mensen voegen deze zelf toe onder Beheerd door beheerder.
addin-method-defect = Bij Microsoft bekend sinds 28 juli 2026: invoegtoepassingen met de methode Optional of Available kunnen verdwijnen, en wie een invoegtoepassing met Optional verwijdert, krijgt deze niet terug. De uitweg is Fixed, voor een groep waar mensen in en uit kunnen.
addin-origin = Herkomst
addin-origin-file = Een geüpload bestand.
addin-origin-unknown = Niet bekend: buiten deze console om geïmplementeerd.
addin-origin-url = Een bestand op dit adres:
addin-origin-store = De Store, met asset-id { $asset }.
addin-origin-store-page = De pagina in de Store openen
addin-origin-store-file = Het manifest downloaden: uw cloud heeft geen Store
addin-offer = Onderdeel van een aanbieding
addin-offer-none = De invoegtoepassing hoort niet bij een aanbieding met meerdere apps.
addin-offer-change = De aanbieding wijzigen
addin-offer-about = Sommige leveranciers koppelen meerdere apps aan één aanbieding, en Microsoft 365 implementeert die alleen voor dezelfde mensen. Noem hier de aanbieding en de apps om te zien welke er nog ontbreken.
addin-offer-name = Naam van de aanbieding
addin-offer-apps = Product-id’s van de apps
addin-offer-apps-hint = Eén per regel. Zonder naam hoort de invoegtoepassing bij geen aanbieding.
addin-offer-apps-left = Geen product-id, en weggelaten: { $lines }
addin-offer-missing = { $product }: nog niet geïmplementeerd
addin-offer-saved = De aanbieding van { $name } is opgeslagen.
addin-owner = Eigenaar
addin-owner-change = Een andere eigenaar kiezen
addin-owner-body = Behalve globale beheerders kan alleen de eigenaar de invoegtoepassing wijzigen of verwijderen. Wie u kiest, is meteen de eigenaar.
addin-owner-search = Personen zoeken
addin-owner-hint = Naam of e-mailadres
addin-owner-nobody = Niemand heeft deze naam of dit adres.
addin-owner-changed = { $person } is nu eigenaar van { $name }.
addin-note = Notitie
addin-note-none = Niemand heeft hier iets geschreven.
addin-note-write = Een notitie schrijven
addin-note-change = De notitie wijzigen
addin-note-label = Notitie voor beheerders
addin-note-hint = Wat uw collega’s moeten weten: wie erom vroeg, een contract, een contactpersoon. Iedereen die deze console kan openen, kan dit lezen.
addin-note-saved = De notitie bij { $name } is opgeslagen.
addin-test = Test
addin-is-test = Deze implementatie heeft het label test.
addin-is-no-test = Deze implementatie heeft niet het label test.
addin-test-begin = Het label test geven
addin-test-end = Het label weghalen
addin-test-begun = { $name } heeft nu het label test.
addin-test-ended = { $name } heeft niet meer het label test.
addin-pending-title = Versie { $version } wacht op toestemming van uw organisatie
addin-pending-since = { $who } bracht deze op { DATETIME($when) }. De machtigingen, bereiken, gebeurtenissen of toepassingen zijn anders dan die van de versie die nu draait, dus een globale beheerder moet dat eerst accepteren. Behandel dit als dringend.
addin-pending-planned = { $who } bracht deze op { DATETIME($when) }. De machtigingen, bereiken, gebeurtenissen of toepassingen zijn anders dan die van de versie ervoor, dus een globale beheerder moet dat eerst accepteren voordat de versie kan worden overgebracht. Tot dan merkt niemand iets.
addin-pending-differ = Wat mensen tot die tijd merken, beschrijven de documenten van Microsoft op twee manieren:
addin-pending-stay = Zij blijven versie { $version } gebruiken alsof er niets is gebeurd.
addin-pending-blocked = Zij kunnen de invoegtoepassing helemaal niet gebruiken; Outlook meldt dat deze wordt bijgewerkt.
addin-accept = Machtigingen accepteren
addin-accepted = De machtigingen van { $name } zijn geaccepteerd en versie { $version } neemt het over.
addin-decline = Weigeren
addin-decline-title = Versie { $version } weigeren?
addin-decline-body = De update vervalt en versie { $version } blijft. Niemand raakt de invoegtoepassing kwijt. Download het bestand eerst als u het later wilt gebruiken, of breng het dan opnieuw.
addin-declined = Versie { $version } van { $name } is geweigerd.
addin-changes = Wat er verandert
addin-changes-none = Er verandert niets dat mensen of beheerders zouden merken.
addin-change-error = Niet mogelijk
addin-change-consent = Vraagt toestemming
addin-change-migration = Wordt een andere app
addin-change-review = Kijk hiernaar
addin-change-information = Goed om te weten
addin-comparing = De twee manifesten worden vergeleken…
addin-compare-failed = De twee manifesten konden niet worden vergeleken.
addin-update = Bijwerken
addin-update-title = { $name } bijwerken
addin-update-runs = { $people ->
    [one] Nu draait versie { $version }, voor één persoon. Wie toegang heeft, blijft zoals het is.
   *[other] Nu draait versie { $version }, voor { NUMBER($people) } personen. Wie toegang heeft, blijft zoals het is.
}
addin-update-planned = { $people ->
    [one] Nu staat versie { $version } in het plan, voor één persoon. Wie toegang krijgt, blijft zoals het is.
   *[other] Nu staat versie { $version } in het plan, voor { NUMBER($people) } personen. Wie toegang krijgt, blijft zoals het is.
}
addin-update-choose = Kies eerst het nieuwe manifest.
addin-update-gone = De invoegtoepassing is verwijderd
addin-update-store = De store werkt deze invoegtoepassing bij
addin-update-waiting = Versie { $version } wacht op toestemming
addin-update-waiting-body = Een manifest dat u nu brengt, komt ervoor in de plaats: de versie die wacht, vervalt dan.
addin-update-from = Waar komt het nieuwe manifest vandaan?
addin-update-from-file = U brengt het bestand van de leverancier of ontwikkelaar.
addin-update-from-address = Het manifest staat op een adres, dat als herkomst bij de invoegtoepassing wordt bewaard.
addin-update-address-hint = Als deze console daar mag ophalen, wordt het bestand één keer gelezen en niet gevolgd. Download het anders daar, en breng het hieronder.
addin-update-origin-file = De herkomst verandert: tot nu toe { $address }, en voortaan een bestand dat iemand brengt.
addin-update-origin-address = De herkomst verandert: tot nu toe een bestand, en voortaan { $address }.
addin-update-origin-moves = De herkomst verandert: tot nu toe { $before }, en voortaan { $after }.
addin-update-events = Elke wijziging van dit manifest kan toestemming vragen
addin-update-events-body = De invoegtoepassing werkt op gebeurtenissen. De pagina van Microsoft daarover zegt dat elke wijziging van het manifest toestemming vraagt, en dat mensen de invoegtoepassing tot die tijd niet kunnen gebruiken; andere pagina’s noemen alleen machtigingen, bereiken, gebeurtenissen en toepassingen. Kijk in Microsoft 365 of de status Update in behandeling wordt.
addin-update-not-this = Dit bestand kan het manifest niet vervangen. Kies een ander.
addin-update-possible = Versie { $version } kan ervoor in de plaats komen
addin-update-file = U hebt { $file } gebracht. Bekijk wat het verandert voordat u doorgaat.
addin-update-impossible = Dit bestand kan het manifest niet vervangen
addin-update-other = { $file } is het manifest van een andere invoegtoepassing: de product-id is anders. Kies het nieuwere manifest van deze invoegtoepassing, of implementeer het andere vanuit de catalogus als een eigen invoegtoepassing.
addin-update-consent = Deze update vraagt toestemming
addin-update-submit = Versie { $version } voorleggen voor toestemming
addin-updated = { $name } is bijgewerkt naar versie { $version }.
addin-update-waits = Versie { $version } van { $name } wacht op toestemming.
addin-raise = De versie van dit bestand verhogen
addin-raise-failed = De versie kon niet worden verhoogd.
addin-raise-impossible = De versie van dit bestand kan hier niet worden verhoogd. Vraag de ontwikkelaar om hetzelfde manifest met een hogere versie.
addin-version-since = Sinds
addin-version-by = Gebracht door
addin-version-actions = Acties
addin-version-runs = Draait nu
addin-version-planned = In het plan
addin-version-of = { $version }, sinds { DATETIME($when) }
addin-version-not-kept = Het manifest kwam niet hiervandaan en is niet bewaard.
addin-version-compare = { $version } vergelijken
addin-version-again = { $version } opnieuw gebruiken
addin-version-download = { $version } downloaden
addin-versions-one = Er is tot nu toe één versie. Vanaf de tweede kunt u ze hier vergelijken en naar een eerdere terugkeren.
addin-compare = Twee versies vergelijken
addin-compare-choose = Kies een versie
addin-compare-from = Van
addin-compare-to = Naar
addin-compare-not-kept = Een van de twee is hier niet bewaard, dus ze kunnen niet worden vergeleken.
addin-again = Opnieuw gebruiken
addin-again-title = Versie { $version } opnieuw gebruiken
addin-again-lead = Office neemt alleen een manifest met een hogere versie dan het al heeft. Daarom wordt het eerdere manifest gepubliceerd met alleen de versie gewijzigd.
addin-again-version = Versie die het krijgt
addin-again-version-hint = Een tot vier getallen met punten ertussen, hoger dan elke versie die Microsoft 365 van de invoegtoepassing heeft gehad. De volgende is voorgesteld; kies een andere als uw leverancier de nummers daarna gebruikt.
addin-again-make = Deze versie gebruiken
addin-again-make-first = Druk eerst op “Deze versie gebruiken”, om te zien wat die verandert.
addin-again-no-version = “{ $typed }” is geen versie. Een versie is een tot vier getallen van hoogstens vijf cijfers, met punten ertussen, zoals 2.1.0.5.
addin-again-not-greater = Versie { $version } is niet hoger dan { $greatest }, de hoogste die Microsoft 365 van deze invoegtoepassing heeft gehad. Versies worden getal voor getal vergeleken: 1.10 is hoger dan 1.9. Kies een hogere.
addin-again-three-numbers = De versie van een uniform manifest heeft drie getallen. Laat het vierde weg, en verhoog een van de andere.
addin-again-gets = Het wordt versie { $version }.
addin-again-as = { $earlier } opnieuw publiceren als { $version }
addin-again-plan = { $earlier } opnieuw plannen als { $version }
addin-again-done = Versie { $earlier } is opnieuw gepubliceerd als { $version }.
addin-again-none = Deze versie draait al, of het manifest is hier niet bewaard.
addin-again-back = Alle versies bekijken
addin-history-export = De geschiedenis downloaden (CSV)
addin-history-planned = Dit zijn besluiten van deze console. Hoe ver elk besluit in Microsoft 365 is gekomen, staat erbij.
addin-history-from-to = Van { MESSAGE($before) } naar { MESSAGE($after) }
addin-history-record = Wijzigingsrecord
addin-undo = Ongedaan maken
addin-undo-title = Deze wijziging ongedaan maken?
addin-undo-body = ‘{ MESSAGE($what) }’ wordt met een nieuwe wijziging teruggedraaid. Beide blijven in de geschiedenis, en het kan tot 72 uur duren voordat iedereen het merkt.
addin-undo-body-to = ‘{ MESSAGE($what) }’ wordt met een nieuwe wijziging teruggedraaid: van { MESSAGE($after) } naar { MESSAGE($before) }. Beide blijven in de geschiedenis, en het kan tot 72 uur duren voordat iedereen het merkt.
addin-undo-removes = ‘{ MESSAGE($what) }’ wordt teruggedraaid door de invoegtoepassing te verwijderen: iedereen die deze heeft, raakt deze kwijt, en dat kan tot 24 uur duren. Beide blijven in de geschiedenis.
addin-undo-deploys = ‘{ MESSAGE($what) }’ wordt teruggedraaid door de invoegtoepassing opnieuw te implementeren, met het manifest en de mensen van toen. Het kan tot 24 uur duren voordat iedereen deze ziet. Beide blijven in de geschiedenis.
addin-undo-declines = ‘{ MESSAGE($what) }’ wordt teruggedraaid door de update te weigeren. De versie die nu draait, blijft, en niemand merkt iets. Beide blijven in de geschiedenis.
addin-undo-retracts = ‘{ MESSAGE($what) }’ wordt ingetrokken. Wat was overgedragen, wacht dan weer op een lijst die het toont, of op iemand die kijkt. Beide blijven in de geschiedenis.
addin-undo-comes-back = ‘{ MESSAGE($what) }’ wordt teruggedraaid: de invoegtoepassing komt terug in het plan zoals de tenant die heeft, en daar merkt niemand iets van. Wat daar niet is gezien, blijft gepland. Beide blijven in de geschiedenis.
addin-undone = De wijziging is teruggedraaid.
addin-record-title = Record van wijziging { NUMBER($number) }
addin-record-lead = Voor uw wijzigingsticket. Wat u hier typt, wordt nergens bewaard: druk het af, kopieer het of sla het op.
addin-record-failed = Dit record kon niet worden gelezen.
addin-record-none = Die wijziging is er niet
addin-record-none-body = De geschiedenis van deze organisatie heeft geen wijziging met dit nummer. De link komt misschien van een andere console, of van voor een herstel.
addin-record-print = Afdrukken
addin-record-save = Opslaan als tekst
addin-record-text = Het record als tekst, om te kopiëren
addin-record-what = Wat
addin-record-before = Ervoor
addin-record-after = Erna
addin-record-why = Waarom
addin-record-why-hint = De reden van de wijziging, of het nummer van de aanvraag.
addin-record-who = Wie
addin-record-when = Wanneer
addin-record-approval = Goedgekeurd door
addin-record-approval-hint = Een naam, een overleg of het nummer van de goedkeuring.
addin-record-effect = Gevolg
addin-record-expected = Voor iedereen zichtbaar uiterlijk
addin-record-way = Stand in Microsoft 365
addin-record-add-in = Invoegtoepassing
addin-record-hash = SHA-256 van het manifest
addin-record-tenant = Tenant
addin-deployed-title = { $name } is geïmplementeerd
addin-deployed-demo = In deze demonstratie tenminste: niets heeft Microsoft 365 bereikt.
addin-planned-title = { $name } is gepland
addin-planned-body = In Microsoft 365 is nog niets gebeurd, en niemand heeft de invoegtoepassing. Breng het plan nu over.
addin-deployed-reached =
    { $count ->
         [one] { NUMBER($count) } persoon krijgt deze
        *[other] { NUMBER($count) } personen krijgen deze
    } uiterlijk { DATETIME($when) }.
addin-test-title = Test het
addin-test-relaunch = Sluit Office en start het opnieuw: een toepassing die openstaat, merkt een nieuwe invoegtoepassing niet op.
addin-test-documents = In { $hosts }: Start > Invoegtoepassingen, of Invoegen > Mijn invoegtoepassingen > Beheerd door beheerder > Vernieuwen.
addin-test-outlook = In Outlook: open een bericht en kijk op het lint, of onder Invoegtoepassingen ophalen > Beheerd door beheerder. In Outlook kan het tot 24 uur duren.
addin-test-no-commands = Deze invoegtoepassing zet geen knop op het lint: mensen vinden deze alleen onder Beheerd door beheerder.
addin-next-title = Hierna
addin-next-widen = U hebt de invoegtoepassing voor uzelf geïmplementeerd, om te testen. Werkt deze, wijzig dan wie toegang heeft.
addin-announce = Aankondiging
addin-announce-about = Vertel het de mensen die de invoegtoepassing krijgen: wat die doet, waar die te vinden is, en dat ze Office misschien opnieuw moeten starten.
addin-announce-news = Wat er is gebeurd
addin-announce-new = Mensen krijgen de invoegtoepassing
addin-announce-updated = Er is een nieuwere versie
addin-announce-off = De invoegtoepassing is uitgeschakeld
addin-announce-on = De invoegtoepassing is weer ingeschakeld
addin-announce-removed = De invoegtoepassing is verwijderd
addin-announce-language = Taal van de lezers
addin-announce-help = Uw eigen pagina met hulp of vragen
addin-announce-help-hint = Mag leeg blijven. Het bericht noemt dan alleen de hulp van de leverancier.
addin-announce-signature = Ondertekening
addin-announce-subject = Onderwerp
addin-announce-text = Bericht
addin-announce-failed = Het bericht kon niet worden geschreven.
addin-announce-none = Van deze invoegtoepassing is niets meer bekend dat een bericht zou kunnen vertellen.
addin-announce-edited = U hebt het bericht gewijzigd
addin-announce-edited-body = Daarom veranderen uw keuzes hierboven het niet meer. Laat het opnieuw schrijven om ze te volgen; wat u schreef, gaat dan verloren.
addin-announce-stale = De invoegtoepassing is gewijzigd sinds u dit schreef
addin-announce-stale-body = Lees het bericht nog eens voordat u het verstuurt, of laat het opnieuw schrijven; wat u schreef, gaat dan verloren.
addin-announce-renew = Opnieuw schrijven
addin-announce-planned = Deze wijziging is nog maar een plan
addin-announce-planned-body = Niemand heeft die al in Microsoft 365 gezien. Dat staat ook in het bericht: verstuur het als de wijziging is overgebracht, en schrijf het opnieuw zodra dat is bevestigd.
addin-announce-copy = Bericht kopiëren
addin-announce-copied = Het bericht staat op het klembord.
addin-announce-not-copied = De browser laat deze pagina niet kopiëren. Selecteer het bericht en kopieer het met het toetsenbord.
addin-announce-mail = In uw e-mailprogramma openen
addin-announce-file = Als concept opslaan (.eml)
addin-announce-no-link = Zelfs het onderwerp past niet in een koppeling: sla het bericht op als concept.
addin-announce-without-body = Het bericht is te lang voor een koppeling: als u uw e-mailprogramma opent, komt het op het klembord, om het daar te plakken. In het concept staat alles.
addin-announce-without-recipients = De adressen passen niet in een koppeling, of er zijn er geen: vul ze zelf in. In het concept staan de adressen die er zijn.
addin-announce-no-mail = Microsoft stuurt er geen e-mail over
addin-announce-recipients = Ontvangers
addin-announce-reached =
    { $count ->
         [one] De invoegtoepassing is bedoeld voor { NUMBER($count) } persoon.
        *[other] De invoegtoepassing is bedoeld voor { NUMBER($count) } mensen.
    }
addin-announce-addresses =
    { $count ->
         [one] { NUMBER($count) } adres
        *[other] { NUMBER($count) } adressen
    }
addin-next-announce = Vertel het de mensen die de invoegtoepassing krijgen: wat die doet, waar die te vinden is, en dat ze Office misschien opnieuw moeten starten. Het bericht is voor u geschreven.
addin-next-announce-link = De aankondiging schrijven
addin-next-ring = Ring { NUMBER($ring) } van { NUMBER($of) } is bereikt. Geen volgende ring begint vanzelf: u gaat verder als de mensen van deze tevreden zijn.
addin-next-ring-link = Verder met de uitrol
addin-copy = Tekst kopiëren
addin-copied = Gekopieerd.
addin-to-states = Bekijk deze in de statuslijst
addin-to-addin = Invoegtoepassing openen

## Findings: what reading a manifest found

finding-document-too-large = Het bestand is { NUMBER($kilobytes) } kB en Office leest manifesten van hoogstens 1.024 kB. Vraag de ontwikkelaar om een kleiner bestand; ingesloten afbeeldingen en lange lijsten zijn de gebruikelijke oorzaak.
finding-document-type = Het bestand heeft een DOCTYPE, dat andere bestanden kan binnenhalen. Office weigert dat, dus wat erna komt is niet gelezen. Verwijder de DOCTYPE.
finding-too-deep = Elementen zijn hier meer dan { NUMBER($limit) } niveaus diep genest en daar stopt Office met lezen. Verwijder de overbodige niveaus.
finding-too-many-elements = Het bestand heeft veel meer elementen dan een manifest ooit nodig heeft. Daarom is het lezen hier gestopt. Vraag de ontwikkelaar om het echte manifest.
finding-too-many-attributes = Er staan hier veel meer kenmerken dan een manifest ooit nodig heeft. Daarom is het lezen hier gestopt. Vraag de ontwikkelaar om het echte manifest.
finding-repeated-too-often = Enkele lange teksten worden zo vaak aangehaald dat het manifest veel groter is dan het lijkt. Daarom is het niet tot het einde gelezen. Vraag de ontwikkelaar om het echte manifest.
finding-too-many-namespaces = Hier worden veel meer naamruimten gedeclareerd dan een manifest ooit nodig heeft. Daarom is het lezen gestopt. Vraag de ontwikkelaar om het echte manifest.
finding-too-many-values = Het bestand heeft veel meer waarden dan een manifest ooit nodig heeft. Daarom is het lezen hier gestopt. Vraag de ontwikkelaar om het echte manifest.
finding-value-too-large = Deze waarde is langer dan 64 kB, veel meer dan Office aanneemt. Daarom is het lezen hier gestopt. Kort de waarde in.
finding-not-utf8 = Hier staat een byte die geen UTF-8 is. Daardoor kunnen letters verkeerd overkomen of weigert Office het bestand. Sla het op als UTF-8.
finding-not-utf16 = Hier ontbreekt een half UTF-16-teken, dus het bestand is beschadigd. Sla het opnieuw op, het liefst als UTF-8.
finding-no-byte-order-mark = Het bestand is UTF-16 zonder de markering die dat aangeeft, dus niet elk programma kan het lezen. Sla het op als UTF-8.
finding-encoding-mismatch = De eerste regel zegt dat het bestand { $declared } is, maar het is { $actual }. Office weigert het dan of toont verkeerde letters. Verbeter de codering in de eerste regel of sla het bestand in die codering op.
finding-forbidden-character = Het teken { $code } mag niet in een XML-bestand staan, dus Office kan het niet lezen. Verwijder het teken.
finding-cut-off = Wat hier begint, eindigt nergens met { $ending }. Misschien is het bestand afgekapt: haal het opnieuw op of vul het einde aan.
finding-never-closed = { $element } wordt hier geopend en nergens gesloten. Misschien is het bestand afgekapt: haal het opnieuw op of vul de eindtag aan.
finding-wrong-end = De eindtag van { $close } staat waar eerst { $open } moet worden gesloten. Verbeter de naam of vul de ontbrekende eindtag aan.
finding-end-without-start = { $element } wordt hier gesloten, maar er is niets open. Verwijder deze eindtag.
finding-bad-end = Deze eindtag bevat meer dan een naam. Laat alleen de naam erin staan.
finding-bad-name = ‘{ $name }’ is geen naam die XML hier toestaat. Hoort het bij een tekst, schrijf < dan als &lt;.
finding-attribute-without-value = Het kenmerk { $attribute } heeft geen waarde. Schrijf het als { $attribute }="…".
finding-attribute-without-quotes = De waarde van het kenmerk { $attribute } staat niet tussen aanhalingstekens. Voeg die toe.
finding-no-space-before-attribute = Voor dit kenmerk ontbreekt een spatie. Voeg die toe.
finding-less-than-in-attribute = De waarde van het kenmerk { $attribute } bevat <, wat XML daar niet toestaat. Schrijf het als &lt;.
finding-duplicate-attribute = Het kenmerk { $attribute } staat tweemaal in één element, dus is onduidelijk welk geldt. Verwijder er een.
finding-unknown-prefix = Het voorvoegsel { $prefix } is niet gedeclareerd, dus namen ermee betekenen niets. Voeg xmlns:{ $prefix } toe aan het eerste element.
finding-bad-declaration = De XML-declaratie is niet geschreven zoals het moet. Schrijf <?xml version="1.0" encoding="UTF-8"?>.
finding-late-declaration = De XML-declaratie staat niet helemaal aan het begin van het bestand, dus Office kan het niet lezen. Verwijder wat ervoor staat, ook lege regels.
finding-second-root = Het manifest is afgelopen, maar { $element } begint een tweede. Houd er één per bestand.
finding-text-outside-root = Hier staat tekst buiten het manifest. Verwijder die.
finding-section-end-in-text = ]]> mag niet in een tekst staan. Schrijf het als ]]&gt;.
finding-lone-ampersand = De & is hier niet geschreven zoals XML het vereist, dus Office kan het bestand niet lezen. Schrijf &amp;.
finding-unknown-entity = XML kent &{ $name }; niet, dus Office kan het bestand niet lezen. Schrijf het teken zelf.
finding-forbidden-reference = &{ $name }; staat voor een teken dat niet in een XML-bestand mag staan. Verwijder het.
finding-double-hyphen = Een opmerking mag geen twee koppeltekens achter elkaar bevatten, dus Office kan het bestand niet lezen. Verwijder er een.

finding-empty-file = Het bestand is leeg. Vraag de ontwikkelaar opnieuw om het manifest.
finding-not-a-manifest = Dit is geen manifest van een Office-invoegtoepassing: het is geen XML, geen JSON en geen app-pakket. Kies het .xml-, .json- of .zip-bestand dat u van de ontwikkelaar kreeg.
finding-web-page = Dit is een webpagina en geen manifest: waarschijnlijk is een aanmeldings- of foutpagina opgeslagen. Meld u aan en download het manifest opnieuw.
finding-merge-conflict = Het bestand bevat markeringen van een onopgelost samenvoegconflict, dus is onduidelijk welke versie is bedoeld. Vraag de ontwikkelaar het op te lossen.
finding-template-tags = Het bestand is een sjabloon: de plaatsen met <% … %> zijn niet ingevuld. Vraag de ontwikkelaar om het voltooide manifest.
finding-vsto = Dit installeert een VSTO- of COM-invoegtoepassing op een computer en kan niet als Office-webinvoegtoepassing worden geïmplementeerd. Vraag de ontwikkelaar om het manifest van de webinvoegtoepassing.
finding-other-root = Dit XML-bestand is geen manifest van een Office-invoegtoepassing: het begint met { $element } in plaats van OfficeApp. Kies het manifest van de invoegtoepassing.
finding-wrong-namespace = OfficeApp staat niet in de naamruimte van Office-manifesten, dus Office herkent het bestand niet. Voeg xmlns="http://schemas.microsoft.com/office/appforoffice/1.1" toe.
finding-other-json = Dit JSON-bestand is geen manifest van een Office-invoegtoepassing: het heeft geen enkele eigenschap van een manifest. Kies het manifest van de invoegtoepassing.

finding-legacy-namespace = Dit manifest is van de eerste generatie (2013), die nieuwere functies van Office negeren. Vraag de ontwikkelaar om een manifest in naamruimte 1.1.
finding-schema-instance-https = De naamruimte van xsi begint met https:// in plaats van http://, waardoor Office niet ziet wat voor invoegtoepassing dit is. Verwijder de s.
finding-type-missing = OfficeApp heeft geen xsi:type, dus Office weet niet wat voor invoegtoepassing dit is. Voeg TaskPaneApp, ContentApp of MailApp toe.
finding-type-unknown = Office kent het type { $type } niet. Gebruik TaskPaneApp, ContentApp of MailApp.
finding-wrong-order = { $element } moet voor { $later } staan: Office weigert manifesten in een andere volgorde. Verplaats het naar boven.
finding-wrong-order-down = { $element } moet na { $earlier } staan: Office weigert manifesten in een andere volgorde. Verplaats het naar beneden.
finding-not-allowed-here = { $element } is niet toegestaan in { $parent } bij dit soort invoegtoepassing. Verplaats het naar zijn plek of verwijder het.
finding-element-twice = { $element } mag maar één keer in { $parent } staan. Verwijder degene die niet is bedoeld.
finding-too-many = { $element } mag hoogstens { NUMBER($limit) } keer in { $parent } staan. Verwijder wat te veel is.
finding-element-missing = { $element } ontbreekt in { $parent } en is voor Office verplicht. Voeg het toe.
finding-attribute-missing = { $element } heeft geen { $attribute } en dat is voor Office verplicht. Voeg het kenmerk toe.
finding-unknown-element = Manifesten kennen geen element { $element } en Office weigert wat het niet kent. Verwijder het of verbeter de naam.
finding-unknown-element-nearest = Manifesten kennen geen element { $element } en Office weigert wat het niet kent. Bedoelde de ontwikkelaar { $nearest }?
finding-element-in-wrong-namespace = { $element } staat hier in de verkeerde naamruimte, dus Office herkent het niet. Geef het het voorvoegsel van zijn buren.
finding-element-outside-namespace = { $element } staat in geen enkele naamruimte, dus Office ziet dit en gelijksoortige elementen niet. Declareer de naamruimte zonder voorvoegsel of geef elk element het voorvoegsel.
finding-unknown-attribute = { $element } heeft hier geen kenmerk { $attribute } en Office weigert wat het niet kent. Verwijder het of verbeter de naam.
finding-unknown-attribute-nearest = { $element } heeft hier geen kenmerk { $attribute } en Office weigert wat het niet kent. Bedoelde de ontwikkelaar { $nearest }?
finding-element-type-missing = { $element } heeft geen xsi:type, dus Office kan niet zien wat het is. Voeg het type toe.
finding-element-type-unknown = Office kent op deze plaats geen { $element } van het type { $type } en weigert het. Verbeter het type of verplaats het element.
finding-element-type-nearest = Office kent op deze plaats geen { $element } van het type { $type } en weigert het. Bedoelde de ontwikkelaar { $nearest }?
finding-text-not-allowed = { $element } mag alleen elementen bevatten en Office weigert de tekst hier. Verwijder die.
finding-value-refused = { $element } is ‘{ $value }’ en dat neemt Office hier niet aan. Gebruik een waarde als { $allowed }.
finding-space-around = { $element } heeft spaties of regeleinden om de waarde heen en Office weigert die. Verwijder ze.
finding-overrides-of-other-kind = Deze VersionOverrides horen bij een ander soort of een andere versie van invoegtoepassing, dus Office negeert of weigert ze. Verbeter de naamruimte en xsi:type.
finding-overrides-nesting = VersionOverrides van versie 1.1 staan binnen die van 1.0 en verder staat er niets in elkaar. Verplaats dit blok.
finding-overrides-not-in-use = Nog geen enkele Office leest deze versie van VersionOverrides, dus wat erin staat doet niets. Verplaats het naar het blok eromheen.
finding-settings-of-other-kind = { $element } hoort bij een ander soort invoegtoepassing: FormSettings is voor Outlook, DefaultSettings voor de andere toepassingen. Vervang het door de juiste.

finding-id-not-guid = { $element } is ‘{ $id }’ en dat is geen GUID, dus Office weigert het manifest. Vraag de ontwikkelaar om de echte id.
finding-id-in-braces = De id { $id } staat tussen accolades, wat niet elke versie van Office aanneemt. Verwijder de accolades.
finding-id-with-urn = De id begint met urn:uuid: ({ $id }) en dat weigert Office op het web. Laat alleen de GUID staan.
finding-version-malformed = ‘{ $version }’ is geen versie die Office aanneemt: nodig zijn hoogstens vier getallen van hoogstens vijf cijfers, zoals 1.0.0.0.
finding-version-short = Versie { $version } heeft minder dan vier delen; Office leest de ontbrekende als 0.
finding-version-three-parts = Versie { $version } bestaat niet uit precies drie getallen zoals 1.0.0, wat Microsoft 365 hier verwacht. Vraag de ontwikkelaar dit te wijzigen.
finding-text-empty = { $element } is leeg en Office vereist daar een tekst. Vul die in.
finding-text-too-long = { $element } heeft { NUMBER($length) } tekens en Office neemt er hoogstens { NUMBER($limit) } aan. Kort de tekst in.
finding-not-a-locale = { $element } noemt de taal ‘{ $locale }’, die Office niet kent. Gebruik een vorm zoals nl-NL.
finding-unseen-character = { $element } bevat het onzichtbare teken { $code }, waardoor een naam op een andere kan lijken: { $text }. Controleer wie deze invoegtoepassing heeft gemaakt.

finding-address-empty = { $element } is leeg, dus Office heeft niets om te laden. Vul het adres in.
finding-address-incomplete = { $element } is ‘{ $address }’ en dat is geen volledig webadres, dus Office kan het niet laden. Het moet beginnen met https:// en een hostnaam.
finding-address-not-https = { $element } is ‘{ $address }’. Office laadt invoegtoepassingen alleen via https://. Vraag de ontwikkelaar om een https-adres.
finding-address-too-long = Het adres in { $element } heeft { NUMBER($length) } tekens en Office neemt er hoogstens { NUMBER($limit) } aan. Kort het in.
finding-dangerous-address = { $element } is ‘{ $address }’. Zo’n adres voert zelf code uit of opent bestanden en is geen plek om een invoegtoepassing van te laden. Implementeer deze invoegtoepassing niet.
finding-visual-studio-token = ~remoteAppUrl wordt door Visual Studio ingevuld wanneer de invoegtoepassing wordt gepubliceerd. Tot die tijd heeft de invoegtoepassing geen adres en toont ze niets; vraag om het gepubliceerde manifest.
finding-local-address = { $host } is alleen bereikbaar vanaf de computer van een ontwikkelaar of binnen een privénetwerk. Mensen elders zien een lege invoegtoepassing.
finding-address-with-user = Een adres heeft een naam voor een @ en dat verhult de echte host: { $host }. Controleer of u die vertrouwt.
finding-address-number = De host { $host } is een getal in plaats van een naam, dus niemand ziet van wie die is. Vraag de ontwikkelaar waarom.
finding-address-international = De host { $host } heeft letters die op andere kunnen lijken. Vergelijk hem met het echte adres van de uitgever.
finding-address-port = { $host } wordt benaderd op de ongebruikelijke poort { $port }, die een firewall kan blokkeren. Controleer of mensen die kunnen bereiken.
finding-domain-without-scheme = Het domein ‘{ $domain }’ begint niet met https://, dus Office op het web negeert het. Zet er https:// voor.
finding-domain-wildcard = Het domein ‘{ $domain }’ heeft een jokerteken, dat Office niet toepast. Noem elk domein apart.
finding-domain-with-path = Van het domein ‘{ $domain }’ telt alleen { $origin }; de rest negeert Office. Laat alleen dat staan.
finding-domain-http = Het domein ‘{ $domain }’ gebruikt http://, dus wat het verstuurt kan onderweg worden gelezen en gewijzigd. Vraag de ontwikkelaar om https://.
finding-valid-domain-wildcard = Office negeert het domein met jokerteken ‘{ $domain }’. Noem elk domein dat de invoegtoepassing opent.

finding-host-unknown = Office heeft geen toepassing ‘{ $host }’, dus deze vermelding doet niets. Verbeter of verwijder die.
finding-host-of-other-kind = ‘{ $host }’ past niet bij dit soort invoegtoepassing: Outlook vereist een MailApp, de andere toepassingen juist niet. Verwijder de vermelding.
finding-hosts-missing = Het manifest noemt geen toepassing, dus is onduidelijk waar de invoegtoepassing verschijnt. Voeg Hosts toe.
finding-permission-missing = Het manifest zegt niet wat de invoegtoepassing mag en zonder dat weigert Office het. Voeg Permissions toe.
finding-permission-unknown = Office kent geen machtiging ‘{ $permission }’ en weigert daarom het manifest. Verbeter die.
finding-permission-of-other-kind = De machtiging ‘{ $permission }’ bestaat niet voor dit soort invoegtoepassing, dus Office weigert het manifest. Kies een passende.

finding-resource-missing = { $element } verwijst naar de resource ‘{ $resource }’, die niet bestaat, dus de invoegtoepassing start niet. Voeg de resource toe of verbeter de naam.
finding-resource-missing-nearest = { $element } verwijst naar de resource ‘{ $resource }’, die niet bestaat, dus de invoegtoepassing start niet. Bedoelde de ontwikkelaar ‘{ $nearest }’?
finding-resource-twice = De resource ‘{ $resource }’ bestaat tweemaal en dan laat Outlook de invoegtoepassing weg. Hernoem of verwijder er een.
finding-resource-of-other-list = { $element } verwijst naar ‘{ $resource }’, die in de lijst { $list } staat, en Office zoekt alleen in { $wanted }. Verplaats de resource of noem een andere.
finding-resource-unused = Niets verwijst naar de resource ‘{ $resource }’. Dat kan geen kwaad; ze mag weg.
finding-control-character = Deze tekst bevat het besturingsteken { $code } en Office op het web weigert de invoegtoepassing dan. Verwijder het.
finding-overrides-host = VersionOverrides zijn er voor { $host }, dat niet bij Hosts van het manifest staat, dus de invoegtoepassing verschijnt daar misschien niet. Voeg de toepassing toe of verwijder dit deel.
finding-set-too-low = { $feature } vereist de vereistenset Mailbox { $needed } en het manifest vraagt alleen om { $declared }: oudere versies van Outlook laden de invoegtoepassing en kunnen dit niet uitvoeren. Verhoog de versie.
finding-sso-resource = De resource voor eenmalige aanmelding is ‘{ $resource }’. Aanmelden werkt alleen met api://, de host van de eigen pagina’s van de invoegtoepassing en de id van de toepassing. Vraag het de ontwikkelaar.
finding-extended-permission = Office beschrijft geen uitgebreide machtiging ‘{ $permission }’ en negeert die misschien. Vraag de ontwikkelaar waar ze voor dient.
finding-id-twice = { $element } ‘{ $id }’ bestaat twee keer in één formfactor, dus Office kan de twee niet uit elkaar houden. Geef er een een andere id.
finding-id-repeated = { $element } ‘{ $id }’, en misschien andere, staat in verschillende delen van het manifest onder één id. Office neemt dat aan; alleen hulpprogramma’s die unieke id’s verwachten niet.
finding-icon-sizes = Een pictogram mist het formaat { $sizes } en Office op het web weigert dan de hele invoegtoepassing. Voeg de afbeelding toe.
finding-no-function-file = Een opdracht roept een functie aan en { $parent } heeft geen FunctionFile die zegt waar die staat, dus er gebeurt niets. Voeg FunctionFile toe.
finding-office-tab = Outlook heeft geen tabblad ‘{ $id }’ voor invoegtoepassingen, dus de opdrachten verschijnen misschien niet. Gebruik TabDefault.
finding-tabs-mixed = { $point } zet opdrachten op een ingebouwd tabblad én op een eigen tabblad, en Office ondersteunt een van beide. Kies er een.
finding-too-many-actions = Er zijn meer dan { NUMBER($limit) } acties. De invoegtoepassing kan niet worden omgezet naar een uniform manifest van vóór versie 1.24.
finding-event-runtime = De startgebeurtenis wordt uitgevoerd in ‘{ $resource }’, die geen Runtime van deze toepassing noemt, dus ze start nooit. Geef beide dezelfde resource.
finding-event-script = Deze Runtime heeft geen Override met een script, dus klassiek Outlook voor Windows start de startgebeurtenissen nooit. Voeg er een toe van het type javascript.
finding-event-unknown = Office beschrijft geen startgebeurtenis ‘{ $event }’, dus ze start misschien nooit. Controleer de naam.
finding-attribute-of-other-event = { $attribute } heeft geen betekenis bij de gebeurtenis { $event } en Office weigert het misschien. Verwijder het kenmerk.
finding-long-lifetime = Startgebeurtenissen worden altijd uitgevoerd in een kortlevende runtime, dus lifetime long heeft er geen effect op. Verwijder het, tenzij andere delen het nodig hebben.
finding-blocking-event = { $event } kan het verzenden helemaal tegenhouden. U mag zo’n invoegtoepassing implementeren; de winkel weigert ze. Wees zeker dat u ze vertrouwt.

finding-sample-id = De id { $id } is die van een sjabloon of voorbeeld, dus Office ziet dit aan voor elke andere invoegtoepassing die daarmee is begonnen. Vraag de ontwikkelaar om een eigen id.
finding-translation-twice = { $element } heeft twee teksten voor { $locale }, dus het is onduidelijk welke mensen zien. Verwijder er een.
finding-translation-of-default = { $element } heeft een andere tekst voor { $locale }, en dat is de standaardtaal, dus het is onduidelijk welke mensen zien. Maak ze gelijk.
finding-placeholder = ‘{ $value }’ is een tijdelijke aanduiding die niemand heeft ingevuld. Vraag de ontwikkelaar om de echte waarde.
finding-domain-repeated = Het domein ‘{ $domain }’ staat er al of bevat de eigen pagina’s van de invoegtoepassing, dus deze vermelding voegt niets toe. Ze mag blijven staan of worden verwijderd.
finding-permission-whole-mailbox = Met { $permission } kan de invoegtoepassing het hele postvak lezen en wijzigen en berichten verzenden. Vraag de ontwikkelaar waarom minder niet genoeg is.
finding-permission-too-low = De regel { $rule } heeft meer nodig dan de machtiging Restricted, dus Outlook weigert de invoegtoepassing. Vraag de ontwikkelaar om ReadItem of een andere regel.
finding-set-unknown = Van geen enkele Office is bekend dat die de vereistenset { $set } heeft, dus de invoegtoepassing verschijnt misschien nergens. Controleer de naam.
finding-set-version-unknown = Van geen enkele Office is bekend dat die { $set } { $version } heeft, dus de invoegtoepassing verschijnt misschien nergens. Controleer de versie.
finding-set-not-for-manifests = Een manifest mag { $set } niet vereisen; alleen code kan erom vragen. Vraag de ontwikkelaar het hier te verwijderen.
finding-mailbox-set-missing = Requirements noemt de set Mailbox niet en zonder die set weigert Outlook de invoegtoepassing. Voeg die toe.
finding-too-many-rules = De invoegtoepassing heeft { NUMBER($count) } activeringsregels en Outlook neemt er hoogstens { NUMBER($limit) }. Vraag de ontwikkelaar om minder.
finding-too-many-patterns = De activeringsregels bevatten { NUMBER($count) } reguliere expressies en Outlook neemt er hoogstens { NUMBER($limit) }. Vraag de ontwikkelaar om minder.
finding-pattern-broken = ‘{ $pattern }’ is geen geldige reguliere expressie, dus deze regel geldt nooit. Vraag de ontwikkelaar hem te verbeteren.
finding-pattern-slow = De reguliere expressie ‘{ $pattern }’ herhaalt een herhaling en dat kan zo lang duren dat Outlook de invoegtoepassing uitschakelt. Vraag de ontwikkelaar hem te vereenvoudigen.
finding-deprecated = { $name } is verouderd: Office ondersteunt het niet meer overal. Vraag de ontwikkelaar om een nieuwere versie.
finding-store-needs = { $element } ontbreekt en is verplicht in de Office Store. Voeg het toe.
finding-icon-format = Office laat een afbeelding van het type { $extension } misschien niet zien. Vraag de ontwikkelaar om een PNG.
finding-version-below-one = Versie { $version } is lager dan 1.0 en dat weigert de Office Store. Vraag de ontwikkelaar om 1.0 of hoger.
finding-large-for-exchange = Het manifest is { NUMBER($kilobytes) } kB groot en Exchange neemt voor Outlook hoogstens 256 kB. Vraag de ontwikkelaar om een kleiner manifest.
finding-not-covered = { $name } noemt een bestand op internet dat bepaalt wat de invoegtoepassing doet en later kan veranderen. Deze controle omvat dat bestand niet.

finding-trailing-comma = Na deze komma volgt niets en dat staat JSON niet toe. Verwijder de komma.
finding-json-comment = JSON kent geen opmerkingen, dus Microsoft 365 kan het bestand niet lezen. Verwijder de opmerking.
finding-json-cut-off = Het bestand eindigt voordat alles is gesloten wat hier is geopend. Misschien is het afgekapt: haal het opnieuw op.
finding-json-missing = Hier ontbreekt { $sign }, dus de rest kan niet worden gelezen. Vul het aan.
finding-json-no-value = Dit is geen waarde die JSON toestaat. Teksten moeten tussen dubbele aanhalingstekens staan.
finding-json-bad-text = Deze tekst bevat een regeleinde of een \ die JSON daar niet toestaat. Schrijf \n of \\.
finding-json-after-end = Het manifest is afgelopen, maar er volgt nog tekst. Verwijder die.
finding-duplicate-key = ‘{ $key }’ staat tweemaal in één object, dus is onduidelijk welke geldt. Verwijder er een.
finding-manifest-version-unknown = Microsoft 365 heeft geen manifestversie ‘{ $version }’ voor Office-invoegtoepassingen. Gebruik er een vanaf 1.17.
finding-schema-disagrees = $schema noemt een andere versie dan manifestVersion, dat { $version } is. Maak ze gelijk, zodat hulpmiddelen de juiste controleren.
finding-property-missing = { $property } ontbreekt en is voor Microsoft 365 verplicht. Voeg het toe.
finding-property-wrong-type = { $property } bevat een ander soort waarde dan Microsoft 365 daar verwacht. Vraag de ontwikkelaar het te verbeteren.
finding-property-unknown = { $property } is geen eigenschap die Microsoft 365 hier kent en het weigert wat het niet kent. Verwijder die of verbeter de naam.
finding-property-unknown-nearest = { $property } is geen eigenschap die Microsoft 365 hier kent en het weigert wat het niet kent. Bedoelde de ontwikkelaar { $nearest }?
finding-property-beside = { $property } mag niet naast een andere eigenschap staan die hier ook staat. Verwijder een van beide.
finding-text-too-short = { $element } is te kort: Microsoft 365 verwacht minstens { NUMBER($limit) } tekens. Verbeter het.
finding-list-too-long = { $property } bevat { NUMBER($count) } vermeldingen en Microsoft 365 neemt er hoogstens { NUMBER($limit) }. Verwijder wat te veel is.
finding-list-too-short = { $property } bevat te weinig: Microsoft 365 verwacht daar minstens { NUMBER($limit) }. Vul het aan of laat het weg.
finding-list-repeats = { $property } zegt hetzelfde als een eerdere vermelding in de lijst en Microsoft 365 weigert herhalingen. Verwijder er een.
finding-resource-permission-unknown = Office kent geen machtiging ‘{ $permission }’, dus de invoegtoepassing krijgt die niet. Verbeter de naam.
finding-resource-permission-of-other-kind = Geen van de toepassingen van deze invoegtoepassing heeft de machtiging ‘{ $permission }’, dus die geeft niets. Verwijder die of voeg de toepassing toe.
finding-action-missing = De actie ‘{ $action }’ wordt hier gebruikt maar is nergens gedefinieerd, dus er gebeurt niets. Voeg haar toe aan een runtime of verbeter de naam.
finding-same-id-twice = De id ‘{ $id }’ komt tweemaal voor, dus is onduidelijk welke is bedoeld. Hernoem er een.
finding-no-extensions = Dit is een app voor Teams: er zijn geen extensions, dus er zit geen Office-invoegtoepassing in.

finding-package-too-large = Het pakket is { NUMBER($kilobytes) } kB, veel meer dan een invoegtoepassing nodig heeft, en is niet geopend. Vraag de ontwikkelaar om een kleiner pakket.
finding-package-too-many-files = Het pakket bevat { NUMBER($files) } bestanden, veel meer dan een invoegtoepassing nodig heeft, en is niet geopend. Vraag de ontwikkelaar om het echte pakket.
finding-package-name-too-long = Een bestand in het pakket heeft een te lange naam: { $file }. Vraag de ontwikkelaar die in te korten.
finding-package-file-too-large = { $file } wordt uitgepakt groter dan 1.024 kB en is niet geopend. Vraag de ontwikkelaar om een kleiner bestand.
finding-package-contents-too-large = Samen worden de bestanden in het pakket uitgepakt groter dan 20 MB, dus het is niet geopend. Vraag de ontwikkelaar om een kleiner pakket.
finding-package-bomb = { $file } wordt uitgepakt meer dan honderd keer zo groot, zoals bestanden die een computer moeten blokkeren. Het pakket is niet geopend.
finding-package-unsafe-name = { $file } noemt een plek buiten het pakket, zoals bij aanvallen. Vraag de ontwikkelaar om een schoon pakket.
finding-package-same-name = { $file } zit tweemaal in het pakket, dus is onduidelijk welke geldt. Vraag de ontwikkelaar er een te verwijderen.
finding-package-headers-disagree = Het pakket spreekt zichzelf tegen over { $file } en kan dus iets anders bevatten dan het toont. Vraag de ontwikkelaar het opnieuw in te pakken.
finding-package-cut-off = Het pakket is beschadigd of afgekapt. Vraag de ontwikkelaar er opnieuw om.
finding-package-encrypted = { $file } is met een wachtwoord beveiligd, dus noch deze console noch Microsoft 365 kan het lezen. Vraag de ontwikkelaar om een pakket zonder wachtwoord.
finding-package-several-parts = Het pakket is een deel van meerdere. Vraag de ontwikkelaar om een pakket in één bestand.
finding-package-method = { $file } is gecomprimeerd op een manier die Microsoft 365 niet leest. Vraag de ontwikkelaar het als gewone zip in te pakken.
finding-package-without-manifest = Het pakket heeft geen manifest.json, dus Microsoft 365 neemt het niet aan. Vraag de ontwikkelaar om het app-pakket van de invoegtoepassing.
finding-package-manifest-in-folder = Het manifest staat in een map van het pakket ({ $file }); Microsoft 365 zoekt het buiten elke map. Pak de inhoud van de map in, niet de map.
finding-package-manifest-other-case = Het manifest heet { $file }; Microsoft 365 neemt alleen manifest.json in kleine letters aan. Hernoem het.
finding-package-holds-xml = Het pakket bevat het XML-manifest { $file } en geen manifest.json. Pak het uit en kies het .xml-bestand zelf.
finding-package-in-package = Het pakket bevat geen manifest.json maar een ander pakket, { $file }. Pak het uit en kies dat.
finding-package-damaged = { $file } is beschadigd: de inhoud is niet wat het pakket zegt. Haal het pakket opnieuw op.
finding-package-file-missing = Het manifest noemt { $file }, maar dat zit niet in het pakket. Vraag de ontwikkelaar het toe te voegen.
finding-language-file-not-json = Het taalbestand { $file } is geen JSON-object, dus mensen zien de teksten van de standaardtaal. Vraag de ontwikkelaar het te verbeteren.
finding-icon-not-png = Het pictogram { $file } is geen PNG-afbeelding, dus Microsoft 365 kan het weigeren. Vraag de ontwikkelaar om een PNG.
finding-icon-opaque = Het omtrekpictogram { $file } heeft geen doorzichtige achtergrond, dus het verschijnt als een effen vierkant. Vraag de ontwikkelaar om een doorzichtige PNG.
finding-icon-size = Het pictogram { $file } is { NUMBER($width) } bij { NUMBER($height) } pixels; Microsoft 365 verwacht { NUMBER($expected) } bij { NUMBER($expected) }. Het kan er onscherp uitzien.

## Wijzigingen: wat er verschilt tussen twee versies van een manifest

change-permission-added = De invoegtoepassing vraagt om de machtiging { $new }, en noemde er eerder geen.
change-permission-raised = De machtiging verandert van { $old } in { $new }, waarmee iets mag wat eerder niet mocht.
change-permission-lowered = De machtiging gaat omlaag van { $old } naar { $new }.
change-permission-removed = De invoegtoepassing noemt geen machtiging meer; dat was { $old }.
change-grant-added = De invoegtoepassing vraagt om meer rechten: { $names }.
change-grant-removed = De invoegtoepassing geeft rechten op: { $names }.
change-scope-added = De invoegtoepassing vraagt om toegang tot meer gegevens van Microsoft Graph of een andere service: { $names }.
change-scope-removed = De invoegtoepassing vraagt niet meer om toegang tot: { $names }.
change-application = De toepassing voor eenmalige aanmelding verandert van { $old } in { $new }.
change-application-resource = De resource voor eenmalige aanmelding verandert van { $old } in { $new }.
change-event-added = De invoegtoepassing start nu vanzelf bij: { $names }.
change-event-removed = De invoegtoepassing start niet meer vanzelf bij: { $names }.
change-event-function = Bij { $event } voert de invoegtoepassing nu andere code uit: { $functions }.
change-send-mode-tightened = Bij { $event } verandert de verzendmodus van { $old } in { $new }, dus de invoegtoepassing kan het verzenden strenger tegenhouden.
change-send-mode-loosened = Bij { $event } verandert de verzendmodus van { $old } in { $new }, dus verzenden gaat makkelijker.
change-host-added = De invoegtoepassing werkt nu ook in: { $names }.
change-host-removed = De invoegtoepassing werkt niet meer in: { $names }. Gebruikers raken deze daar kwijt.
change-button-host = De knoppen verschijnen nu ook in: { $names }.
change-code-origin-added = Er komt nu ook code van: { $names }. Controleer of u deze plaatsen vertrouwt.
change-remote-added = Ook bestanden buiten het manifest bepalen nu wat de invoegtoepassing doet, en die kunnen zonder nieuwe versie veranderen: { $names }.
change-domain-added = De invoegtoepassing mag nu ook deze adressen openen: { $names }. Controleer of u ze vertrouwt.
change-domain-removed = De invoegtoepassing noemt deze adressen niet meer: { $names }.
change-requirement-added = Office moet nu ook dit bieden: { $names }. Waar dat niet zo is, raken gebruikers de invoegtoepassing kwijt.
change-requirement-removed = Office hoeft niet meer te bieden: { $names }.
change-equivalent-added = Deze COM-invoegtoepassingen of XLL’s komen nu in de plaats van de invoegtoepassing, of doen dat op een andere manier: { $names }.
change-equivalent-removed = Deze COM-invoegtoepassingen of XLL’s komen niet meer op deze manier in de plaats van de invoegtoepassing: { $names }.
change-replaced-added = De invoegtoepassing verbergt nu andere invoegtoepassingen: { $names }.
change-activation-added = De invoegtoepassing biedt zich nu in andere gevallen aan: { $names }.
change-activation-removed = De invoegtoepassing biedt zich in deze gevallen niet meer aan: { $names }.
change-nested-added = Aanmelden in de invoegtoepassing mag nu ook gebruiken: { $names }.
change-nested-removed = Aanmelden in de invoegtoepassing gebruikt niet meer: { $names }.
change-command-added = Nieuwe of gewijzigde knoppen: { $names }.
change-command-removed = Knoppen die verdwijnen of zijn gewijzigd: { $names }.
change-code-moved = Pagina’s of scripts hebben nieuwe adressen: { $names }.
change-runtime = Code wordt nu op een andere manier op de achtergrond uitgevoerd: { $names }.
change-functions = Nieuwe functies voor cellen: { $names }.
change-locale-added = Er zijn nu ook teksten in: { $names }.
change-locale-removed = Er zijn geen teksten meer in: { $names }.
change-provider = De uitgever verandert van “{ $old }” in “{ $new }”. Controleer of dat de bedoeling is.
change-name = De naam verandert van “{ $old }” in “{ $new }”.
change-description = De beschrijving verandert van “{ $old }” in “{ $new }”.
change-support = Het adres voor hulp verandert van { $old } in { $new }.
change-translations = Vertalingen of langere teksten veranderen.
change-icons = De pictogrammen veranderen.
change-other = Andere details van de invoegtoepassing veranderen.
change-id = De id verandert van { $old } in { $new }, dus dit is een andere invoegtoepassing en geen update. Implementeer deze als een nieuwe.
change-migration = Dit is het uniforme manifest van de invoegtoepassing { $old }, met een eigen id: { $new }. Voor Microsoft 365 is het een nieuwe invoegtoepassing die de oude verbergt.
change-version = De versie gaat van { $old } naar { $new }.
change-version-lowered = De versie gaat omlaag van { $old } naar { $new }, en Microsoft 365 accepteert een update alleen met een hogere versie. Verhoog de versie.
change-version-same = De invoegtoepassing verandert, maar de versie blijft { $version }, en Microsoft 365 accepteert een update alleen met een hogere versie. Verhoog de versie.

## Refusals: why a command was not carried out

refusal-content-missing = Het bestand wordt hier niet meer bewaard, dus er is niets gewijzigd. Kies het bestand nog eens; al het andere dat u hebt ingevuld, staat er nog.
refusal-not-a-manifest = Dit bestand is niet het manifest van een Office-invoegtoepassing, dus er valt niets te implementeren. Vraag de ontwikkelaar om het manifest van de invoegtoepassing: een .xml- of .json-bestand, of een app-pakket (.zip).
refusal-too-large = Het bestand is { NUMBER($size) } kB en Microsoft 365 accepteert hoogstens { NUMBER($limit) } kB. Vraag de ontwikkelaar om een kleiner manifest; lange lijsten en ingesloten afbeeldingen zijn meestal de oorzaak.
refusal-manifest-has-errors = { $errors ->
    [one] Het manifest bevat een fout waardoor Office de invoegtoepassing niet zou accepteren of uitvoeren. U vindt de fout bij de bevindingen; vraag de ontwikkelaar om een verbeterd manifest.
   *[other] Het manifest bevat { NUMBER($errors) } fouten waardoor Office de invoegtoepassing niet zou accepteren of uitvoeren. U vindt ze bij de bevindingen; vraag de ontwikkelaar om een verbeterd manifest.
}
refusal-hosts-not-deployable = { $name } werkt alleen in { $applications }. Invoegtoepassingen kunnen alleen worden geïmplementeerd voor Word, Excel, PowerPoint en Outlook, dus niemand zou deze krijgen. Vraag de ontwikkelaar of er een versie voor een van die programma’s is.
refusal-no-add-in = { $name } is een app zonder onderdelen voor Office; niemand zou er iets van zien in Word, Excel, PowerPoint of Outlook. Misschien is het een app voor Microsoft Teams: implementeer die daar, of vraag de ontwikkelaar om het manifest van de invoegtoepassing.
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
refusal-already-in-tenant = { $name } staat al in Microsoft 365, al hoort de invoegtoepassing hier nog niet bij het plan. Een product-id kan maar één keer worden geïmplementeerd. Neem de invoegtoepassing onder Levering op in het plan en werk die dan bij, of verwijder die in Microsoft 365 en importeer een nieuwe inventaris.
refusal-as-it-is = Dat is al zo, dus er is niets gewijzigd.
refusal-text-too-long = Deze tekst is langer dan { NUMBER($limit) } tekens, en de geschiedenis bewaart die. Maak de tekst korter.
refusal-role-missing = Met uw rollen kunt u lezen, maar niets wijzigen. Vraag het een globale beheerder of een Exchange-beheerder, of laat u een van die rollen geven in Microsoft Entra.
refusal-role-incomplete = Een Exchange-beheerder implementeert invoegtoepassingen alleen met een van twee dingen: de rol Toepassingsbeheerder, of de gebruikersinstelling App-registraties in Microsoft Entra op Ja. Vraag een globale beheerder om een van beide.
refusal-pseudonym-needs-global = Alleen een globale beheerder zet een pseudoniem in iemands plaats: dat verandert de geschiedenis van de hele tenant voorgoed. Vraag een globale beheerder het hier te doen.
refusal-not-owner = { $name } is van { $owner }. Alleen de eigenaar en globale beheerders wijzigen of verwijderen de invoegtoepassing. Vraag het een van hen, of laat een globale beheerder u eigenaar maken.
refusal-foreign = { $name } is buiten deze console om geïmplementeerd, dus hier weet niemand van wie de invoegtoepassing is. Vraag een globale beheerder om dit te doen.
refusal-outlook-only = { $name } werkt ook buiten Outlook. Na het implementeren wijzigt en verwijdert een Exchange-beheerder alleen invoegtoepassingen voor Outlook. Vraag het een globale beheerder.
refusal-consent-needs-global = { $name } wacht op toestemming, en alleen een globale beheerder kan die geven. Vraag een van hen om te bekijken wat de invoegtoepassing vraagt en om deze stap te doen.
refusal-paid-add-in = { $name } is niet gratis, en uit de Store worden alleen gratis invoegtoepassingen geïmplementeerd. Vraag de uitgever om het manifest als bestand of adres en implementeer dat als eigen invoegtoepassing van uw organisatie.
refusal-terms-not-accepted = De voorwaarden van { $name } in de Store zijn nog niet geaccepteerd. Lees en accepteer ze, en implementeer de invoegtoepassing dan.
refusal-no-store = De cloud { $cloud } heeft geen Store. Haal het manifest op van { $address } en implementeer het als bestand.
refusal-store-updates-itself = { $name } komt uit de Store, die de invoegtoepassing zelf binnen enkele dagen bijwerkt; er valt niets te uploaden. Wilt u een eigen manifest gebruiken, verwijder de invoegtoepassing dan en implementeer dat manifest.
refusal-linked-apps-differ = { $name } is gekoppeld aan { $linked }, en die is voor andere mensen geïmplementeerd. Gekoppelde apps hebben precies dezelfde mensen nodig. Kies die van { $linked }, of wijzig eerst wie daar toegang toe heeft.
refusal-nothing-pending = Er wacht geen update van { $name } op toestemming. Misschien heeft iemand die intussen geaccepteerd of afgewezen; kijk in de geschiedenis.
refusal-not-republishable = Dit is geen eerder manifest van { $name } waarin alleen de versie hoger is. Kies een versie uit de geschiedenis; al het andere is een update.
refusal-rollout-invalid = Deze ringen zijn niet te volgen. Plan 1 tot { NUMBER($limit) } ringen, laat elke ring mensen of groepen toevoegen, en laat na iedereen niets meer komen.
refusal-rollout-runs = Er loopt een gefaseerde uitrol van { $name }, en die bepaalt wie de invoegtoepassing krijgt. Stop de uitrol eerst; wie de invoegtoepassing heeft, houdt die.
refusal-no-rollout = Er loopt geen gefaseerde uitrol van { $name }. Misschien is de laatste ring bereikt of heeft iemand de uitrol gestopt.
refusal-rollout-held = De uitrol van { $name } is gepauzeerd. Hervat de uitrol als dit is opgelost: { $reason }
refusal-gate-closed = Ring { $ring } begint op zijn vroegst op { DATETIME($from) }. Wacht tot dan, of wijzig de datum.
refusal-ring-not-to-come = Ring { NUMBER($ring) } van { $name } hoort niet bij de ringen die nog komen, dus de datum is niet te wijzigen. Bekijk de uitrol opnieuw: die is intussen misschien verder.
refusal-already-set-up = Er staan al invoegtoepassingen in het plan, dus de soort tenant blijft zoals die is. Wilt u met een andere tenant beginnen, stel de console dan eerst opnieuw in; download eerst de gegevens.
refusal-not-a-tenant-id = Dit is geen tenant-id. Kopieer die uit Microsoft Entra > Overzicht: 32 cijfers en letters met streepjes ertussen.
refusal-other-tenant = Dit komt uit tenant { $theirs }, en deze console beheert { $ours }. Er is niets overgenomen. Kies een bestand uit de juiste tenant.
refusal-older-inventory = Alles wat dit bestand vertelt, is sindsdien opnieuw bekeken, dus er is niets overgenomen. Maak een nieuwe inventaris en importeer die.
refusal-demonstration = Dit is een demonstratie: er gaat niets naar Microsoft 365 en er komt niets van terug. Stel de console opnieuw in, voor overdracht, om een echte tenant te beheren.
refusal-script-gone = Wat voor de overdracht was klaargezet, zou er nu anders uitzien, omdat de mensen, de groepen of het plan sindsdien zijn gewijzigd. Er is niets vastgelegd. Zet het opnieuw klaar.
refusal-settle-first = { $name } is in Microsoft 365 anders dan hier gepland. Los dat eerst op onder Levering: neem over wat er staat, of houd vast aan het plan.
refusal-not-handed-off = { $name } is hier gewijzigd, en niemand heeft dat al naar Microsoft 365 gebracht. Draag het eerst over onder Levering.
refusal-nothing-to-settle = Hier is geen verschil tussen het plan en Microsoft 365. Importeer een nieuwe inventaris als u er een verwacht.

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
history-set-up-demonstration = Ingesteld als demonstratie
history-set-up = Ingesteld voor tenant { $tenant }
history-inventory = { $count ->
    [one] Geïmporteerd wat in Microsoft 365 is geïmplementeerd: één invoegtoepassing
   *[other] Geïmporteerd wat in Microsoft 365 is geïmplementeerd: { NUMBER($count) } invoegtoepassingen
}
history-update-pending = Versie { $version } van { $name } geüpload; die wacht op toestemming
history-consented = Versie { $version } van { $name } geaccepteerd
history-declined = Versie { $version } van { $name } afgewezen
history-republished = Versie { $earlier } van { $name } opnieuw gepubliceerd als { $version }
history-store-updated = De Store heeft { $name } bijgewerkt van versie { $before } naar { $after }
history-method = Implementatiemethode van { $name } gewijzigd in { $method }
history-described = { MESSAGE($what) } van { $name } gewijzigd
history-what-note = Notitie
history-what-owner = Eigenaar
history-what-test = Testlabel
history-what-offer = Gekoppelde apps
history-rollout-started = Gefaseerde uitrol van { $name } gestart in { NUMBER($rings) } ringen; de eerste voegt er { NUMBER($people) } toe
history-rollout-advanced = Uitrol van { $name } voortgezet met ring { $ring }, die er { NUMBER($people) } toevoegt
history-rollout-held = Uitrol van { $name } gepauzeerd: { $reason }
history-rollout-resumed = Uitrol van { $name } hervat
history-rollout-stopped = Uitrol van { $name } gestopt
history-rollout-rescheduled = Datum van ring { $ring } van { $name } gewijzigd
history-ring-any-day = geen datum
history-ring-from = { DATETIME($from) }
history-handed-off = { $name } overgedragen om in Microsoft 365 uit te voeren
history-confirmed = Microsoft 365 toont { $name } zoals gepland
history-attested = Keek { MESSAGE($place) }, en zegt dat { $name } daar is zoals gepland
history-retracted = Trok in dat { $name } daar is zoals gepland
history-differs = Microsoft 365 toont { $name } anders dan gepland
history-settled-ours = Vastgehouden aan het plan voor { $name }, om opnieuw over te dragen
history-settled-theirs = Overgenomen wat Microsoft 365 heeft van { $name }
history-adopted = { $name }, buiten deze console om geïmplementeerd, opgenomen in het plan
history-pseudonymised = { $pseudonym } in de geschiedenis in de plaats van een persoon gezet
history-people = { $people ->
    [one] Eén persoon
   *[other] { NUMBER($people) } personen
}

## Lifecycle: what holds for an add-in

addin-updates-file = Mensen krijgen een nieuwe versie als u de invoegtoepassing hier bijwerkt; iets anders brengt er geen.
addin-updates-url = Een nieuw bestand op { $address } wordt niet opgemerkt: mensen houden deze versie tot u op Bijwerken drukt en het bestand meebrengt.
addin-updates-store = De Store werkt deze invoegtoepassing zelf bij, binnen enkele dagen nadat de uitgever een versie uitbrengt.
deploy-no-notification = Microsoft 365 stuurt zijn melding alleen aan specifieke personen en groepen, niet aan iedereen.
role-activated = Over rollen die via Privileged Identity Management zijn geactiveerd, verschillen de documenten van Microsoft: een ondersteuningsartikel van 22 mei 2026 noemt ze niet ondersteund voor implementatie, en volgens de pagina met bekende problemen is de fout in april 2026 verholpen. Wordt u geweigerd terwijl de rol actief is, laat die dan permanent toewijzen, samen met Org Custom Apps en Org Marketplace Apps in Exchange.

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
loss-no-licence = { $people ->
    [one] Eén account heeft geen licentie met Exchange Online, en dus geen postvak dat de invoegtoepassing kan ontvangen. Geef het er een.
   *[other] { NUMBER($people) } accounts hebben geen licentie met Exchange Online, en dus geen postvak dat de invoegtoepassing kan ontvangen. Geef ze er een.
}
loss-members-unknown = De leden van { $group } zijn niet geïmporteerd, dus wie de invoegtoepassing via deze groep krijgt, is hier niet te tellen of te noemen. Importeer de leden om ze te zien.
loss-members-unknown-nested = De leden van { $group }, een groep in { $outer }, zijn niet geïmporteerd. Ze krijgen de invoegtoepassing niet, want alleen directe leden van { $outer } krijgen die; importeer ze om te zien wie het zijn.
loss-label-nested-group = In een geneste groep
loss-label-unsupported-group = Niet-ondersteunde soort groep
loss-label-security-group = Onzeker: beveiligingsgroep zonder e-mail
loss-label-group-with-parent = Onzeker: zit in een andere groep
loss-label-disabled-account = Uitgeschakeld account
loss-label-guest = Gast
loss-label-deleted = Niet meer in de adreslijst
loss-label-no-mailbox = Geen postvak
loss-label-no-licence = Geen licentie met Exchange Online
loss-label-members-unknown = Leden niet geïmporteerd

## People: finding them, and who an add-in comes to

people-title = Personen
people-subtitle = Zoek een persoon om te zien wat die krijgt en waarom, of een invoegtoepassing om te zien wie die krijgt.
people-import = Adreslijst importeren
people-preparing = De adreslijst wordt klaargezet …
people-failed = De adreslijst kon niet worden geraadpleegd.
people-count-accounts = { $count ->
    [one] account
   *[other] accounts
 }
people-count-reachable = { $count ->
    [one] kan invoegtoepassingen krijgen
   *[other] kunnen invoegtoepassingen krijgen
 }
people-count-groups = { $count ->
    [one] groep
   *[other] groepen
 }
people-invented-body = Wie hier en in elk script wordt genoemd of geteld, bestaat niet in uw tenant.
people-source-demonstration = Demonstratiegegevens: een verzonnen organisatie. Importeer uw eigen adreslijst om uw eigen mensen te zien; die blijft in deze browser.
people-source-imported = Geïmporteerd op { DATETIME($at) }. De adreslijst blijft in deze browser en toont de organisatie zoals die in de bestanden stond.
people-source-given = Deze adreslijst komt van uw organisatie.
people-members-unknown = { $count ->
    [one] Van één groep zijn de leden niet bekend. De groep geldt nooit als leeg: waar het ertoe doet, staat het erbij.
   *[other] Van { NUMBER($count) } groepen zijn de leden niet bekend. Ze gelden nooit als leeg: waar het ertoe doet, staat het erbij.
 }
people-search = Personen en groepen zoeken
people-search-hint = Het begin van een woord uit een naam, een adres of een afdeling. Hoofdletters en accenten maken niet uit.
people-found = { $count ->
    [one] Eén gevonden
   *[other] { NUMBER($count) } gevonden
 }
people-list = Een geplakte lijst nakijken
people-list-label = Adressen of namen
people-list-hint = Eén per regel, of gescheiden door puntkomma’s, zoals ze uit een e-mail of een werkblad komen.
people-list-result = { NUMBER($found) } gevonden, { NUMBER($open) } te verbeteren
people-list-nobody = Regel { NUMBER($line) }: niemand staat bekend als “{ $text }”. Kijk of er een typefout in staat, of dat iemand is vertrokken.
people-list-several = Regel { NUMBER($line) }: “{ $text }” kan een van deze zijn. Schrijf het adres van de juiste.
people-add-ins = Wie welke invoegtoepassing krijgt
people-count-may = { MESSAGE($told) }, { $count ->
    [one] nog { NUMBER($count) } krijgt deze misschien
   *[other] nog { NUMBER($count) } krijgen deze misschien
 }
people-count-uncounted = { MESSAGE($told) }; leden die niet zijn geïmporteerd, zijn niet meegeteld
people-no-add-ins = Er is nog geen invoegtoepassing geïmplementeerd. Zodra dat zo is, staat hier wie die krijgt.
people-back = Terug naar de invoegtoepassing
people-audience-title = Wie { $name } krijgt
people-audience-subtitle = Iedereen bij wie de toewijzing terechtkomt, en iedereen die meegeteld lijkt maar dat niet is, met wat daartoe leidde.
people-audience-failed = Wie de invoegtoepassing krijgt, kon niet worden bepaald.
people-no-add-in = In deze tenant is geen invoegtoepassing met deze product-id. Misschien is die verwijderd, of het adres is niet volledig.
people-export = Opslaan als CSV
people-parts = Welke personen worden getoond
people-part-sure = Krijgen het
people-part-uncertain = Krijgen het misschien
people-part-accounts = Alle accounts
people-rows-search = Zoeken onder deze personen
people-table = Personen
people-column-name = Naam
people-column-department = Afdeling
people-column-through = Via
people-nobody = Niemand.
people-nobody-known = Niemand die hier bekend is.
people-through-everyone = iedereen
people-through-name = op naam
people-through-more = { $ways } en nog { NUMBER($more) }
people-person-failed = Deze persoon kon niet worden opgezocht.
people-person-none-title = Niemand met deze id
people-person-none-body = De adreslijst kent deze id niet: { $id }. Misschien is het account verwijderd, of hoort het adres bij een andere adreslijst.
people-to-people = Personen zoeken
people-upn = User principal name
people-department = Afdeling
people-groups = Rechtstreeks lid van
people-groups-none = geen groep die bekend is
people-groups-more = { $more ->
    [one] nog { NUMBER($more) } groep
   *[other] nog { NUMBER($more) } groepen
 }
people-command = Opdracht
people-readiness = Wat invoegtoepassingen van deze persoon vragen
people-person-hindered = Invoegtoepassingen kunnen dit account niet bereiken, wat er ook wordt toegewezen. Hieronder staat waarom, en wat daaraan te doen is.
people-rows-none = Met deze zoekopdracht wordt niemand onder hen gevonden.
people-person-add-ins = Wat deze persoon krijgt
people-person-add-ins-failed = Wat deze persoon krijgt, kon niet worden bepaald.
people-person-no-add-ins = Er is nog geen invoegtoepassing geïmplementeerd.
people-link-audience = Wie krijgt het
people-repair = Wat eraan te doen is
people-repair-failed = Wat eraan te doen is, kon niet worden bepaald.
people-repair-inner = De binnenste groepen kiezen
people-repair-flat = Eén groep voor de personen in binnenste groepen
people-repair-flat-uncertain = Eén groep voor de personen die het misschien krijgen
people-repair-now = Zoals het nu is
people-repair-then = Eenmaal eruit gehaald
people-repair-gains = { MESSAGE($when) }: { $gains ->
    [one] nog { NUMBER($gains) } krijgt het.
   *[other] nog { NUMBER($gains) } krijgen het.
 }
people-repair-changes = { MESSAGE($when) }: zeker nog { NUMBER($gains) }, en misschien nog { NUMBER($may) }.
people-repair-choose = Kies daarna onder “Wijzigen wie toegang heeft”: { $groups }.
people-repair-file = Leden opslaan als CSV
people-repair-without-id = { $count ->
    [one] Eén van hen heeft geen object-id die Microsoft Entra kent, en staat niet in het bestand.
   *[other] { NUMBER($count) } van hen hebben geen object-id die Microsoft Entra kent, en staan niet in het bestand.
}
people-paste-open = Nog niet gekozen
people-paste-item = Regel { NUMBER($line) } van de geplakte lijst
people-paste-nobody = Niemand is hieronder bekend. Verbeter het en zoek opnieuw.
people-paste-several = Dit kan een van deze zijn:
people-paste-look = Opnieuw zoeken
people-paste-looking = De geplakte lijst wordt opgezocht…

## Gereedheid: wat iemand, of de hele organisatie, nodig heeft om invoegtoepassingen te krijgen

readiness-topic-account = Account
readiness-topic-plan = Licentie met Exchange Online
readiness-topic-mailbox = Postvak
readiness-topic-activated = Activering van Office
readiness-topic-client = Versie van Office
readiness-topic-app-management = Microsoft 365 App Management Service
readiness-topic-apps-for-office = AppsForOfficeEnabled in Exchange Online
readiness-topic-ews = Exchange Web Services (EWS)
readiness-topic-store = Invoegtoepassingen die mensen zelf installeren
readiness-topic-roles = Rollen in Exchange Online
readiness-topic-cloud = Cloud
readiness-topic-unread = Kon niet worden gelezen
readiness-state-ready = Gereed
readiness-state-probably = Waarschijnlijk gereed
readiness-state-notice = Goed om te weten
readiness-state-unknown = Niet bekend
readiness-state-not-ready = Niet gereed
readiness-unknown = Niets van wat is geïmporteerd vertelt dit; daarom telt het voor niemand als bezwaar.
readiness-collect = Voer het verzamelscript uit en importeer het bestand ervan, of importeer een export waar dit in staat.
readiness-account-fine = Het account is ingeschakeld en hoort bij deze organisatie.
readiness-account-disabled = Het account is uitgeschakeld, zodat niemand zich ermee kan aanmelden.
readiness-account-enable = Open in het Microsoft 365-beheercentrum Gebruikers > Actieve gebruikers, kies de persoon en sta aanmelden toe.
readiness-account-guest = Het account is een gast van een andere organisatie en heeft hier geen postvak.
readiness-account-own = Geef deze persoon een account van uw eigen organisatie, met een licentie.
readiness-plan-fine = Een licentie met Exchange Online is actief.
readiness-plan-grace = De licentie met Exchange Online is verlopen en werkt nog maar even.
readiness-plan-renew = Verleng het abonnement in het Microsoft 365-beheercentrum onder Facturering > Uw producten, of wijs een andere licentie toe.
readiness-plan-stopped = Er is een licentie met Exchange Online, maar Exchange Online is daarin opgeschort, verwijderd of uitgeschakeld.
readiness-plan-turn-on = Open in het Microsoft 365-beheercentrum Gebruikers > Actieve gebruikers, kies de persoon en vink onder Licenties en apps > Apps Exchange Online aan. Verleng een verlopen abonnement onder Facturering > Uw producten.
readiness-plan-pending = Exchange Online zit in de licentie en wordt nog ingericht, of de status ervan is niet vermeld.
readiness-plan-none = Geen enkele licentie geeft Exchange Online. Exchange Online bewaart de invoegtoepassingen, ook die voor Word en Excel, dus alleen Microsoft 365-apps is niet genoeg.
readiness-plan-give = Open in het Microsoft 365-beheercentrum Gebruikers > Actieve gebruikers, kies de persoon en wijs onder Licenties en apps een licentie met Exchange Online toe: Microsoft 365 Business Basic, Standard of Premium, Office 365 E1, E3, E5 of F3, of Microsoft 365 E3, E5 of F3. Het postvak volgt binnen een dag.
readiness-plan-named = Naar de naam te oordelen geeft de licentie Exchange Online. Eén naam kan voor meer producten staan; serviceplannen, zoals het verzamelscript ze leest, zijn zeker.
readiness-mailbox-fine = Het postvak staat in Exchange Online.
readiness-mailbox-likely = Er is geen postvak geïmporteerd; de licentie geeft er een in Exchange Online.
readiness-mailbox-none = Dit account heeft geen postvak.
readiness-mailbox-on-premises = Het postvak staat on-premises, op een eigen server. Invoegtoepassingen worden in Exchange Online bewaard en komen daar niet.
readiness-mailbox-move = Verplaats het postvak naar Exchange Online. Alleen voor Outlook kan ook het Exchange-beheercentrum van uw eigen server de invoegtoepassing aan postvakken daar geven.
readiness-mailbox-other = Dit is geen persoonlijk postvak in Exchange Online, maar een gedeeld postvak, een ruimte, apparatuur of iets dergelijks.
readiness-mailbox-people = Wijs de invoegtoepassing aan de mensen zelf toe; zij zien deze wanneer ze met hun eigen account zijn aangemeld.
readiness-activated-fine = Office is op een computer geactiveerd.
readiness-activated-not = Office is met dit account nooit op een computer geactiveerd. Voor Office op het web hoeft dat niet.
readiness-activated-sign-in = Laat de persoon zich op de computer met het werkaccount aanmelden bij Office: Bestand > Account > Aanmelden.
readiness-client-used = Gebruiksrapporten tonen Office op een computer of op het web; in welke versie vertellen ze niet.
readiness-client-mobile = Gebruiksrapporten tonen Office alleen op telefoons en tablets, waar Word, Excel en PowerPoint geen geïmplementeerde invoegtoepassingen krijgen.
readiness-client-elsewhere = Open Office op het web of op een computer.
readiness-client-fine = { $app } krijgt in deze versie geïmplementeerde invoegtoepassingen.
readiness-client-any = { $app } krijgt hier in elke versie geïmplementeerde invoegtoepassingen.
readiness-client-old = { $app } is te oud voor deze invoegtoepassing: het is versie { $found } en versie { $needed } is nodig.
readiness-client-update = Werk bij naar versie { $needed } of later: Bestand > Account > Opties voor bijwerken op Windows, Help > Controleren op updates op een Mac, de appwinkel op een telefoon.
readiness-client-phone = { $app } krijgt op een iPad, iPhone of Android-apparaat geen geïmplementeerde invoegtoepassingen.
readiness-client-subscription = { $app } dat eenmalig is gekocht, zonder Microsoft 365-abonnement, krijgt geen geïmplementeerde invoegtoepassingen.
readiness-client-subscribe = Gebruik Office op het web, of wijs een licentie met de Microsoft 365-apps toe en installeer die.
readiness-client-unified = Deze invoegtoepassing heeft een uniform manifest, dat { $app } hier niet kan installeren.
readiness-client-xml = Vraag de ontwikkelaar om er een manifest voor alleen invoegtoepassingen (XML) naast te leveren, dat door alternates.hide wordt verborgen waar het uniforme werkt. Tot dan: Office op het web.
readiness-client-unified-store = Deze invoegtoepassing heeft een uniform manifest, dat { $app } hier niet kan installeren. Voor invoegtoepassingen uit de store kan Microsoft een oudere vorm hebben gemaakt waarmee dat wel kan.
readiness-app-management-fine = Mensen mogen zich erbij aanmelden.
readiness-app-management-off = Aanmelden bij deze service is uitgeschakeld, zodat geïmplementeerde invoegtoepassingen niemand bereiken.
readiness-app-management-mend = Open in het Microsoft Entra-beheercentrum Bedrijfstoepassingen, verwijder het filter op toepassingstype, open Microsoft 365 App Management Service > Eigenschappen en zet “Ingeschakeld voor aanmelding door gebruikers?” op Ja.
readiness-apps-for-office-fine = Het is True: invoegtoepassingen mogen starten.
readiness-apps-for-office-off = Het is False. Dat gaat boven elke rol: voor niemand start een nieuwe invoegtoepassing.
readiness-run-exchange = Voer dit als Exchange-beheerder uit in Exchange Online PowerShell.
readiness-ews-value = EwsEnabled is { $value }. { MESSAGE($when) }
readiness-ews-coming = Vanaf 1 oktober 2026 zet Exchange Online EWS standaard uit, en op 1 april 2027 voorgoed.
readiness-ews-now = Sinds 1 oktober 2026 staat EWS in Exchange Online standaard uit, en staat True alleen voor een lijst met toegestane toepassingen; op 1 april 2027 gaat het voorgoed uit.
readiness-ews-gone = Exchange Online heeft EWS op 1 april 2027 voorgoed uitgezet.
readiness-ews-ask = Vraag de ontwikkelaars van invoegtoepassingen die het hele postvak lezen en schrijven (ReadWriteMailbox) of deze EWS gebruiken, en om een versie met Microsoft Graph.
readiness-store-fine = Mensen mogen zelf invoegtoepassingen uit de store installeren.
readiness-store-off = Mensen mogen niet zelf invoegtoepassingen uit de store installeren. Geïmplementeerde invoegtoepassingen bereiken hen toch, ook die uit de store.
readiness-roles-fine = De rollen die invoegtoepassingen nodig hebben, zijn allemaal toegewezen.
readiness-roles-users = Niemand heeft deze rollen: { $roles }. Zonder deze kunnen mensen geïmplementeerde invoegtoepassingen in Outlook niet zien en wijzigen.
readiness-roles-policy = Open in het Exchange-beheercentrum Rollen > Gebruikersrollen > Default Role Assignment Policy en vink aan wat ontbreekt.
readiness-roles-admins = Geen beheerder heeft deze rollen: { $roles }. Zonder deze kan implementeren mislukken met FailedWriteToExchange (Microsoft, 22 mei 2026).
readiness-roles-group = Open in het Exchange-beheercentrum Rollen > Beheerdersrollen > Organization Management > Machtigingen en vink aan wat ontbreekt.
readiness-cloud-world = De organisatie staat in de wereldwijde cloud van Microsoft.
readiness-cloud-other = In de cloud { $cloud } zijn er geen pagina Geïntegreerde apps en geen openbare store. Implementeer op de oudere pagina Instellingen > Invoegtoepassingen.
readiness-unread = { $what } kon niet worden gelezen: { $why }
readiness-unread-mend = Voer het verzamelscript uit als iemand die dit mag lezen; voor het meeste is Globale lezer genoeg.

## Oordeel: waarom iemand een invoegtoepassing heeft of niet

verdict-check-state = Status van de invoegtoepassing
verdict-check-assignment = Toewijzing
verdict-check-delivery = Weg naar Microsoft 365
verdict-check-time = Tijd sinds de laatste wijziging
verdict-check-method = Implementatiemethode
verdict-check-sign-in = Account in Office
verdict-check-host = Toepassing
verdict-check-requirements = Wat Office moet bieden
verdict-check-consent = Toestemming voor een update
verdict-check-connected = Optionele verbonden ervaringen
verdict-check-commands = Knoppen op het lint
verdict-check-duplicate = Tweede exemplaar
verdict-check-equivalent = COM-invoegtoepassing in plaats ervan
verdict-check-issue = Bekend probleem bij Microsoft
verdict-check-cache = Wat Office op het apparaat bewaart
verdict-check-age = Leeftijdsgroep
verdict-check-heard = Wat Office zei
verdict-weight-passes = In orde
verdict-weight-hampers = Vertraagt het of maakt het onzeker
verdict-weight-blocks = Houdt de invoegtoepassing tegen
verdict-weight-stops = Beslist
verdict-source-console = gegevens van deze console
verdict-source-directory = geïmporteerde adreslijst
verdict-source-manifest = manifest
verdict-source-tenant = geïmporteerde instellingen van de organisatie
verdict-source-answer = uw antwoord
verdict-source-microsoft = documenten van Microsoft
verdict-gets = Krijgt de invoegtoepassing: deze is toegewezen, en niets wat bekend is staat in de weg.
verdict-gets-when-ready = Krijgt de invoegtoepassing als licentie en postvak in orde zijn. Deze is toegewezen; over die twee is niets bekend.
verdict-waiting = Moet uiterlijk tot { DATETIME($until) } wachten. De invoegtoepassing is toegewezen, en zo lang heeft Microsoft nodig.
verdict-waiting-update = Is toegewezen, en krijgt de update uiterlijk { DATETIME($until) }; tot dan kan Office de vorige versie tonen.
verdict-not-told = Alleen de persoon zelf kan dit vertellen.
verdict-awaits-consent = Wacht op toestemming: tot een globale beheerder met de update instemt, kan deze persoon geblokkeerd zijn of op de oude versie blijven.
verdict-user-must-install = Moet deze zelf toevoegen: de invoegtoepassing wordt aangeboden, en mensen plaatsen deze zelf.
verdict-user-removed = Heeft deze verwijderd: de invoegtoepassing is optioneel.
verdict-not-confirmed-planned = Krijgt de invoegtoepassing zodra het plan is overgebracht: de laatste wijziging ervan is hier alleen gepland.
verdict-not-confirmed-handed-off = Zou de invoegtoepassing moeten krijgen: deze is overgedragen, en nog niemand heeft gezien dat Microsoft 365 deze heeft.
verdict-not-confirmed-differs = Niet te zeggen: in Microsoft 365 is deze invoegtoepassing het laatst anders gezien dan gepland.
verdict-may-get = Krijgt deze misschien: de enige weg naar deze persoon is er een die Microsoft niet ondersteunt en die in de praktijk wel werkt.
verdict-unknown = Is nog niet te zeggen: het is niet bekend of de invoegtoepassing actief is, of dat deze aan de persoon is toegewezen.
verdict-not-ready = Krijgt deze niet, toegewezen of niet, om deze reden: { MESSAGE($check) }.
verdict-not-here = Ziet deze daar niet, om deze reden: { MESSAGE($check) }.
verdict-not-assigned = Is niet toegewezen: de persoon is niet gekozen, bij naam noch via een groep.
verdict-lost = Lijkt toegewezen en is dat niet: { MESSAGE($reason) }.
verdict-lost-by = Lijkt toegewezen en is dat niet: { MESSAGE($reason) }, { $path }.
verdict-turned-off = De invoegtoepassing is uitgeschakeld, dus niemand krijgt deze. De toewijzing blijft bewaard.
verdict-deleted = De invoegtoepassing is verwijderd, dus niemand krijgt deze nog.
verdict-state-active = De invoegtoepassing is actief.
verdict-assigned-everyone = Iedereen in de organisatie is gekozen.
verdict-assigned-name = De persoon is bij naam gekozen.
verdict-assigned-group = De persoon is rechtstreeks lid van { $group }, die is gekozen.
verdict-assigned-a-group = De persoon is rechtstreeks lid van een groep die is gekozen.
verdict-assigned-maybe = Onzeker
verdict-delivery-planned = De laatste wijziging is hier alleen gepland. Microsoft 365 weet er nog niet van, dus mensen hebben wat ze al hadden.
verdict-delivery-handed-off = De laatste wijziging is overgedragen. Dat Microsoft 365 deze heeft, is nog niet gezien.
verdict-delivery-confirmed = In Microsoft 365 is gezien dat het is zoals gepland.
verdict-delivery-attested = In Microsoft 365 is het zoals gepland volgens een beheerder die daar heeft gekeken; geen lijst heeft alles getoond.
verdict-delivery-differs = In Microsoft 365 is de invoegtoepassing het laatst anders gezien dan gepland.
verdict-change-deployed = Geïmplementeerd
verdict-change-updated = Bijgewerkt
verdict-change-access = Toegang gewijzigd
verdict-change-turned-on = Ingeschakeld
verdict-change-other = Gewijzigd
verdict-time-waiting = { MESSAGE($change) } op { DATETIME($at) }. Iedereen om wie het gaat ziet dat uiterlijk { DATETIME($until) }.
verdict-time-passed = { MESSAGE($change) } op { DATETIME($at) }. Iedereen om wie het gaat had dat sinds { DATETIME($until) } moeten zien.
verdict-time-lingers = { MESSAGE($change) } op { DATETIME($at) }. Tot { DATETIME($until) } kunnen mensen de invoegtoepassing nog zien.
verdict-method-fixed = Fixed (vast): de invoegtoepassing wordt bij iedereen geplaatst, en niemand kan deze verwijderen.
verdict-method-optional = Optional (optioneel): de invoegtoepassing wordt bij iedereen geplaatst, en mensen kunnen deze verwijderen.
verdict-method-available = Available (beschikbaar): de invoegtoepassing wordt aangeboden, en mensen voegen deze zelf toe.
verdict-method-removed = Optional (optioneel), en de persoon heeft de invoegtoepassing verwijderd.
verdict-sign-in-fine = Bij Office aangemeld met het account van deze organisatie.
verdict-sign-in-other = Bij Office aangemeld met een persoonlijk account of een account van een andere organisatie, dat niets ziet van wat u implementeert.
verdict-host-fine = De invoegtoepassing wordt gezocht in { $app }.
verdict-host-other = De invoegtoepassing werkt in { $hosts }, en wordt gezocht in { $app }.
verdict-host-none = De invoegtoepassing werkt alleen in { $hosts }. Invoegtoepassingen worden geïmplementeerd in Word, Excel, PowerPoint en Outlook, dus niemand krijgt deze.
verdict-requirements = De invoegtoepassing heeft { $sets } nodig. Waar Office dat niet biedt, blijft deze zonder melding weg.
verdict-consent-none = Er wacht geen update op toestemming.
verdict-consent-pending = Een update wacht op toestemming van een globale beheerder. De documenten van Microsoft verschillen: tot dan zijn mensen geblokkeerd, of blijven ze op de oude versie.
verdict-connected-on = Ze staan aan.
verdict-connected-off = Ze staan uit. Geïmplementeerde invoegtoepassingen werken toch; die mensen uit de store hebben geïnstalleerd niet.
verdict-connected-off-mac = Ze staan uit. In Outlook op een Mac verschijnt dan geen enkele invoegtoepassing op het lint.
verdict-duplicate = Naast de geïmplementeerde invoegtoepassing is er een eigen exemplaar van de persoon. Het lint kan beide tonen, en slechts een van de twee is te verwijderen.
verdict-duplicate-none = Er is geen tweede exemplaar.
verdict-equivalent = Op Windows maakt de invoegtoepassing plaats voor een COM-invoegtoepassing of XLL, waar die is geïnstalleerd.
verdict-issue = { MESSAGE($symptom) } (Stand van { $day }.)
verdict-cache = Office kan nog tonen wat het van eerder heeft bewaard.
verdict-age-no-consent = Volgens Microsoft Entra is deze persoon minderjarig, zonder bekende toestemming van een ouder. Minderjarigen krijgen geen invoegtoepassingen uit de store.
verdict-age-consent = Volgens Microsoft Entra is deze persoon een minderjarige die invoegtoepassingen mag hebben. Uit de store krijgen minderjarigen er geen: wat een beheerder implementeert, is de weg.
verdict-do-hand-off = Breng het plan over: open het onderdeel Levering op de pagina van de invoegtoepassing.
verdict-do-bring-back = Laat de console zien wat Microsoft 365 heeft: neem het resultaatbestand of een verse lijst over onder Levering.
verdict-do-settle = Los het verschil op onder Levering: neem over wat er staat, of houd vast aan het plan.
verdict-do-turn-on = Schakel de invoegtoepassing weer in op de pagina ervan: iedereen aan wie deze is toegewezen krijgt deze binnen 72 uur terug.
verdict-do-deploy = Implementeer de invoegtoepassing opnieuw vanuit het manifest, als deze nog nodig is.
verdict-do-assign = Kies onder “Wijzigen wie toegang heeft” de persoon bij naam, of een groep waarvan de persoon rechtstreeks lid is.
verdict-do-install = Laat de persoon de invoegtoepassing toevoegen: Start > Invoegtoepassingen downloaden (of Invoegtoepassingen > Meer invoegtoepassingen) > Beheerd door beheerder.
verdict-do-sign-in = Open in Office Bestand > Account en schakel over naar het werk- of schoolaccount.
verdict-do-other-app = Zoek de invoegtoepassing in { $hosts }.
verdict-do-newest = Werk Office bij naar de nieuwste versie, of probeer Office op het web, dat het meest biedt.
verdict-do-consent = Open als globale beheerder de invoegtoepassing onder Instellingen > Geïntegreerde apps in het Microsoft 365-beheercentrum en accepteer de update.
verdict-do-connected = Open in Outlook het menu Outlook > Instellingen > Privacy en zet optionele verbonden ervaringen aan. Een beleid van uw organisatie kan ze hebben uitgezet.
verdict-do-own-copy = Laat de persoon het eigen exemplaar verwijderen: Invoegtoepassingen downloaden > Mijn invoegtoepassingen, de drie puntjes ernaast, Verwijderen.
verdict-do-com = Kijk in Office op Windows onder Bestand > Opties > Invoegtoepassingen of de COM-invoegtoepassing er is; die neemt de plaats op het lint in.
verdict-do-clear-folder = Sluit heel Office, verwijder alles uit deze map en start Office opnieuw.
verdict-do-clear-browser = Wis de gegevens die de browser voor Office heeft opgeslagen, en meld u opnieuw aan.
verdict-do-parents = Laat eerst de toestemming van een ouder vastleggen in Microsoft Entra (leeftijdsgroep en toestemming voor minderjarigen).
verdict-do-minors = Implementeer de invoegtoepassing voor een groep van de minderjarigen die deze mogen hebben, in plaats van dit aan de store over te laten.
verdict-issue-optional-missing = Invoegtoepassingen die als Optional of Available zijn geïmplementeerd, raken zoek in Office; gemeld op 28 juli 2026.
verdict-issue-optional-restore = Wie een optionele invoegtoepassing verwijdert, kan deze niet altijd terughalen; zelfs opnieuw implementeren helpt soms niet.
verdict-issue-authentication = Invoegtoepassingen laden af en toe niet of zijn niet te implementeren, omdat Exchange een oudere manier van aanmelden weigert; gemeld op 25 februari 2026. Microsoft rolt een oplossing uit.
verdict-issue-ltsc = In Outlook LTSC 2024 (32-bits) laden invoegtoepassingen niet voor accounts die na juni 2026 zijn gemaakt; gemeld op 19 augustus 2026.
verdict-issue-templates = Mijn sjablonen en andere invoegtoepassingen van Microsoft zelf ontbreken in Outlook; gemeld op 20 januari 2026.
verdict-issue-disappearing = Geïmplementeerde invoegtoepassingen verdwijnen van het lint of laden niet. Build 16.0.20131.20152 herstelt dit.
verdict-issue-ews = Invoegtoepassingen verschijnen niet waar EWS is uitgezet; van 23 maart tot 21 april 2026.
verdict-issue-store-update = Invoegtoepassingen uit de store worden niet bijgewerkt en laden dan niet; van 17 april tot 21 mei 2026.
verdict-issue-remove = Invoegtoepassingen zijn op de pagina Geïntegreerde apps niet te verwijderen; van 20 april tot 11 mei 2026.
verdict-issue-pim = Rollen die met Privileged Identity Management zijn geactiveerd, worden bij het implementeren geweigerd. Build 16.0.19822.20180 herstelt dit; op 22 mei 2026 noemde de ondersteuning van Microsoft zulke rollen nog niet ondersteund.
verdict-issue-use-fixed = Wijzig de implementatiemethode van de invoegtoepassing in Fixed, in het Microsoft 365-beheercentrum onder Instellingen > Geïntegreerde apps > Invoegtoepassingen.
verdict-issue-use-group = Maak een Microsoft 365-groep van de mensen die de invoegtoepassing willen, en implementeer deze voor die groep als Fixed: wie lid wordt krijgt de invoegtoepassing, wie vertrekt raakt deze kwijt.
verdict-issue-support = Als niets anders helpt, vraag het de ondersteuning van Microsoft, met de sessie-id en gebruikers-id uit Help > Feedback.
verdict-issue-use-web = Gebruik de nieuwe Outlook of Outlook op het web.
verdict-issue-older-page = Verwijder de invoegtoepassing op de oudere pagina: Instellingen > Geïntegreerde apps > Invoegtoepassingen > de invoegtoepassing > Invoegtoepassing verwijderen.
verdict-issue-permanent-role = Implementeer met een account waaraan de rol blijvend is toegewezen, en niet geactiveerd.
verdict-heard-store-off = “Prevent individual acquisition” betekent dat mensen niet zelf invoegtoepassingen uit de store mogen installeren. Implementeer de invoegtoepassing voor hen: geïmplementeerde invoegtoepassingen hebben er geen last van.
verdict-heard-upgrading = De invoegtoepassing wordt bijgewerkt of wacht op toestemming. Sluit het bericht of document en open het opnieuw; kijk anders of een update op toestemming wacht.
verdict-heard-unreachable = Office kan de store niet bereiken, meestal door een firewall of proxy. Laat store.office.com en wat erbij hoort door, of implementeer het manifest als bestand.
verdict-heard-access-denied = Windows of een virusscanner weigert waarmee de invoegtoepassing wordt getoond (WebView2). Maak een uitzondering voor msedgewebview2.exe van Office en herstel WebView2.
verdict-heard-no-permission = Office denkt dat de persoon de invoegtoepassing niet mag gebruiken. Meestal komt dat door oude gegevens van voor een update van Office: wis de cache en werk Office bij.
verdict-heard-none-available = Office kent voor dit account geen invoegtoepassingen. Kijk naar account, licentie en postvak; wacht na een nieuwe implementatie een dag.
verdict-heard-loading-failed = Office kon de invoegtoepassingen niet laden. Vergelijk de klok van de computer met de juiste tijd, en controleer het manifest hier op fouten.
verdict-heard-not-started = De invoegtoepassing zelf start niet. Open het adres ervan in een browser op dezelfde computer; vraag het de ontwikkelaar als er niets antwoordt.
verdict-ask-state = Welke status heeft de invoegtoepassing?
verdict-ask-assigned = Hoe is de invoegtoepassing aan deze persoon toegewezen?
verdict-ask-group-kind = Wat voor groep is het?
verdict-ask-group-parent = Zit die groep zelf in een andere groep?
verdict-ask-when = Wanneer is de invoegtoepassing voor het laatst geïmplementeerd of gewijzigd?
verdict-ask-method = Wat noemt het beheercentrum als implementatiemethode?
verdict-ask-removed = Heeft de persoon de invoegtoepassing verwijderd?
verdict-ask-plan = Welke licentie heeft de persoon?
verdict-ask-mailbox = Waar staat het postvak van de persoon?
verdict-ask-signed-in = Welk account toont Office onder Bestand > Account?
verdict-ask-app = In welke toepassing zoekt de persoon de invoegtoepassing?
verdict-ask-platform = Waarop draait Office daar?
verdict-ask-edition = Welk product toont Office onder Bestand > Account?
verdict-ask-version = Welke versie toont Office onder Bestand > Account, of onder Info?
verdict-ask-app-management = Mogen mensen zich aanmelden bij Microsoft 365 App Management Service (Microsoft Entra > Bedrijfstoepassingen)?
verdict-ask-apps-for-office = Is AppsForOfficeEnabled True (Get-OrganizationConfig in Exchange Online PowerShell)?
verdict-ask-consent = Toont Geïntegreerde apps “Update in behandeling” bij de invoegtoepassing?
verdict-ask-connected = Staan optionele verbonden ervaringen aan in Outlook (Instellingen > Privacy)?
verdict-ask-own-copy = Heeft de persoon zelf een exemplaar van de invoegtoepassing geïnstalleerd, of is deze dubbel te zien?
verdict-answer-name = { $name }
verdict-answer-yes = Ja
verdict-answer-no = Nee
verdict-answer-unknown = Ik weet het niet
verdict-answer-everyone = Aan iedereen
verdict-answer-by-name = Bij naam
verdict-answer-group = Via een groep waarvan de persoon rechtstreeks lid is
verdict-answer-inner-group = Alleen via een groep binnen een toegewezen groep
verdict-answer-nowhere = Op geen van deze manieren
verdict-answer-mail-group = Distributielijst of beveiligingsgroep met e-mail
verdict-answer-today = Minder dan een dag geleden
verdict-answer-days = Een tot drie dagen geleden
verdict-answer-longer = Langer geleden
verdict-answer-exchange = Een met Exchange Online: Business Basic, Standard of Premium, E1, E3, E5, F3
verdict-answer-no-exchange = Geen, of alleen Microsoft 365-apps
verdict-answer-mailbox-online = In Exchange Online
verdict-answer-mailbox-on-premises = On-premises, op een eigen server
verdict-answer-mailbox-shared = Het is een gedeeld postvak, een ruimte of apparatuur
verdict-answer-mailbox-pop = Bij een andere aanbieder (POP of IMAP)
verdict-answer-mailbox-none = Er is er geen
verdict-answer-work = Het werk- of schoolaccount van deze organisatie
verdict-answer-personal = Een persoonlijk account
verdict-answer-elsewhere = Een account van een andere organisatie
verdict-answer-new-outlook = De nieuwe Outlook voor Windows
verdict-answer-web = Een browser
verdict-answer-subscription = Microsoft 365 (een abonnement)
verdict-text-title = { $name } { $version }, voor { $person }, op { DATETIME($now) }
verdict-text-line = { MESSAGE($label) }: { MESSAGE($value) }
verdict-text-assigned = Toegewezen
verdict-text-ready = Gereed
verdict-text-because = Zo is dit gevonden:
verdict-text-step = - { MESSAGE($check) }: { MESSAGE($found) } [{ MESSAGE($source) }]
verdict-text-advice = Wat te doen:
verdict-text-do = - { MESSAGE($step) }

## Directory

directory-not-a-snapshot = Wat in deze browser van uw organisatie is bewaard, wordt niet herkend. Daarom wordt er niets van gebruikt. Importeer de adreslijst opnieuw.
directory-newer = Een nieuwere versie van de console heeft uw organisatie in deze browser bewaard, en deze versie kan dat niet lezen. Laad de pagina opnieuw om de nieuwere versie te krijgen; er is niets gewijzigd.
directory-incomplete = Een deel van wat in deze browser van uw organisatie is bewaard, ontbreekt. Daarom wordt er niets van gebruikt: een halve organisatie zou verkeerde antwoorden geven. Importeer de adreslijst opnieuw.
directory-damaged = Wat in deze browser van uw organisatie is bewaard, is beschadigd. Daarom wordt er niets van gebruikt: het zou verkeerde antwoorden kunnen geven. Importeer de adreslijst opnieuw.
directory-too-large = Deze browser heeft niet genoeg geheugen voor uw organisatie. Sluit andere tabbladen of programma's, of gebruik een computer met meer geheugen, en laad de pagina opnieuw.

## Importeren: een adreslijst uit bestanden

import-kind-entra-users = Gebruikers, uit het Microsoft Entra-beheercentrum
import-kind-entra-groups = Groepen, uit het Microsoft Entra-beheercentrum
import-kind-group-members = Leden van één groep, uit het Microsoft Entra-beheercentrum
import-kind-active-users = Actieve gebruikers, uit het Microsoft 365-beheercentrum
import-kind-mailboxes = Postvakken, uit Exchange
import-kind-office-activations = Gebruiksrapport: Office-activeringen
import-kind-apps-usage = Gebruiksrapport: Microsoft 365-apps
import-kind-mailbox-usage = Gebruiksrapport: postvakken
import-kind-people = Een lijst met personen
import-kind-groups = Een lijst met groepen
import-kind-graph-users = Gebruikers, uit Microsoft Graph
import-kind-graph-groups = Groepen, uit Microsoft Graph
import-kind-graph-members = Leden van één groep, uit Microsoft Graph
import-kind-subscriptions = Abonnementen van de organisatie, uit Microsoft Graph
import-kind-licence-details = Licenties van één persoon, uit Microsoft Graph
import-kind-collector = Het bestand van de verzamelaar
import-column-id = Object-id
import-column-upn = User principal name (UPN)
import-column-name = Weergavenaam
import-column-mail = E-mailadres
import-column-enabled = Account ingeschakeld (ja of nee)
import-column-blocked = Aanmelding geblokkeerd (ja of nee)
import-column-user-type = Lid of gast
import-column-department = Afdeling
import-column-products = Licenties, met productnamen
import-column-age = Leeftijdsgroep
import-column-recipient = Soort postvak
import-column-group-type = Soort groep
import-column-membership-type = Toegewezen of dynamisch lidmaatschap
import-column-deleted = Verwijderd op (leeg bij accounts in gebruik)
import-fact-name = Namen
import-fact-mail = E-mailadressen
import-fact-department = Afdelingen
import-fact-enabled = Ingeschakelde accounts
import-fact-guest = Gasten
import-fact-plans = Serviceplannen
import-fact-products = Namen van licenties
import-fact-mailbox = Postvakken
import-fact-age = Leeftijdsgroepen
import-fact-activated = Activeringen van Office
import-fact-platforms = Waar mensen Office gebruiken
import-fact-group-kind = Soorten groepen
import-fact-dynamic = Dynamische groepen
import-fact-members = Leden van groepen
import-problem-value = De console weet niet wat ‘{ $value }’ hier betekent. Dat blijft onbekend; de rest van de rij wordt gebruikt.
import-problem-no-id = Deze rij heeft geen object-id en geen adres, dus het is niet bekend over wie die gaat. De rij wordt niet gebruikt.
import-problem-not-guid = ‘{ $value }’ is geen object-id. Als de rij een adres heeft, wordt die daarmee gebruikt.
import-problem-too-many-fields = Deze rij heeft meer waarden dan er kolomkoppen zijn, dus de waarden staan mogelijk in de verkeerde kolommen. De rij wordt niet gebruikt. Meestal is een naam met een komma zijn aanhalingstekens kwijtgeraakt.
import-problem-cut-off = Het bestand houdt hier middenin op, dus dit wordt niet gebruikt. Exporteer of kopieer het bestand opnieuw.
import-problem-endless = Dit begint met een aanhalingsteken of haakje dat nergens wordt gesloten, dus het wordt niet gebruikt. Bekijk deze regel in een teksteditor.
import-problem-not-json = Dit is geen geldige JSON, dus het wordt niet gebruikt. Sla het antwoord opnieuw op.
import-problem-line = Er ontbreekt iets wat bij deze regel hoort, dus die wordt niet gebruikt. Voer de verzamelaar opnieuw uit.
import-refused-template = Dit bestand is bedoeld voor een bulkwijziging in Microsoft Entra en zegt niet wie er in de organisatie zijn. Er is niets van gelezen. Kies een export, bijvoorbeeld van Gebruikers > Gebruikers downloaden.
import-refused-passwords = Dit bestand heeft een kolom met wachtwoorden, dus er is niets van gelezen. Verwijder het bestand als u het niet meer nodig hebt, en kies een export zonder wachtwoorden.
import-refused-workbook = Dit is geen tekstbestand, dus er is niets van gelezen. Is het een Excel-werkmap, sla die dan op als ‘CSV UTF-8’ en kies dat bestand.
import-refused-empty = Er staat niets in dit bestand.
import-notice-windows-1252 = Het bestand zegt niet hoe de letters zijn geschreven. Ze zijn gelezen als Windows-1252; kijk of namen met accenten kloppen.
import-notice-damaged = { $count ->
    [one] Eén letter kon niet worden gelezen en staat er als �.
   *[other] { NUMBER($count) } letters konden niet worden gelezen en staan er als �.
}
import-notice-licence-format = De console weet niet hoe dit bestand licenties schrijft, dus die blijven onbekend. De export van Actieve gebruikers of de verzamelaar bevat ze wel.
import-notice-error = Dit is een fout die Microsoft Graph heeft geantwoord, en niet wat er is gevraagd: { $message }
import-notice-depth = PowerShell heeft lijsten in dit bestand afgekapt, dus licenties of soorten groepen blijven onbekend. Sla het opnieuw op met ConvertTo-Json -Depth 10.
import-notice-collector-cut-off = De verzamelaar is niet tot het einde gekomen. Deze delen zijn niet volledig: { $parts }. Voer die opnieuw uit met hetzelfde bestand; de verzamelaar gaat verder waar die was gestopt.
import-notice-newer = Een nieuwere verzamelaar heeft dit bestand geschreven. Wat deze versie van de console niet kent, wordt weggelaten.
import-notice-unread = De verzamelaar kon { $part } niet lezen: { $why }
import-notice-deleted = { $count ->
    [one] Eén verwijderd account is weggelaten.
   *[other] { NUMBER($count) } verwijderde accounts zijn weggelaten.
}
import-notice-concealed = { $count ->
    [one] Eén rij heeft een verborgen naam, dus het is niet bekend over wie die gaat.
   *[other] { NUMBER($count) } rijen hebben verborgen namen, dus het is niet bekend over wie ze gaan. Schakel in het Microsoft 365-beheercentrum bij Instellingen > Organisatie-instellingen > Rapporten het verbergen van namen uit, en download het rapport opnieuw.
}
import-notice-unknown-kinds = { $count ->
    [one] Eén regel is van een soort die deze versie van de console niet kent, en wordt weggelaten.
   *[other] { NUMBER($count) } regels zijn van soorten die deze versie van de console niet kent, en worden weggelaten.
}
import-notice-unlisted = { $count ->
    [one] Niet alles wordt getoond: het bestand noemt nog één ongelezen deel, invoegtoepassing of fout.
   *[other] Niet alles wordt getoond: het bestand noemt nog { NUMBER($count) } ongelezen delen, invoegtoepassingen of fouten.
}
import-notice-unmatched = { $count ->
    [one] Eén rij gaat over iemand die in geen ander bestand staat, en wordt niet gebruikt.
   *[other] { NUMBER($count) } rijen gaan over personen die in geen ander bestand staan, en worden niet gebruikt.
}
import-notice-next-page = Er is een volgende pagina van dit antwoord die hier niet bij is, dus het is niet volledig. Sla de pagina’s op die volgen en voeg ze toe.
import-notice-script = Dit bestand is geschreven door het script van Microsoft, dat ook distributielijsten ‘Security’ noemt. De soort van zulke groepen blijft onbekend.
import-notice-nobody = Geen enkel bestand zegt wie er in de organisatie zijn. Voeg de gebruikers van Microsoft Entra, de actieve gebruikers van Microsoft 365 of het bestand van de verzamelaar toe.
import-notice-groups-without-members = Van { NUMBER($known) } van de { NUMBER($groups) } groepen zijn de leden bekend. De andere groepen worden niet als leeg beschouwd: wie via die groepen een invoegtoepassing krijgt, blijft onbekend.
import-notice-unknown-members = { $count ->
    [one] Eén lid van een groep staat in geen enkele lijst met personen of groepen, en is weggelaten.
   *[other] { NUMBER($count) } leden van groepen staan in geen enkele lijst met personen of groepen, en zijn weggelaten.
}
import-notice-probably = Licenties zijn alleen met productnamen bekend. Eén naam kan twee producten zijn; daarom staat er ‘waarschijnlijk’ bij wie een postvak heeft.

## What can be done for people whom an assignment misses

offer-inner-groups = { $people ->
    [one] Haal de groepen hieronder uit de groepen waarin ze zitten, en kies ze: dan krijgt nog één persoon de invoegtoepassing. Zolang ze in een andere groep zitten, is dat onzeker. E-mail aan de buitenste groep bereikt hun leden dan niet meer.
   *[other] Haal de groepen hieronder uit de groepen waarin ze zitten, en kies ze: dan krijgen nog { NUMBER($people) } personen de invoegtoepassing. Zolang ze in een andere groep zitten, is dat onzeker. E-mail aan de buitenste groep bereikt hun leden dan niet meer.
}
offer-inner-groups-none = Geen groep binnen de gekozen groepen kan in plaats daarvan worden gekozen:
offer-flat-group = { $people ->
    [one] Maak een Microsoft 365-groep voor deze ene persoon en kies die: download het bestand, open de nieuwe groep in het Microsoft Entra-beheercentrum en upload het bestand onder Leden > Bulkbewerkingen > Leden importeren. Wie later bij de andere groepen komt, zit er niet vanzelf in.
   *[other] Maak één Microsoft 365-groep voor deze { NUMBER($people) } personen en kies die: download het bestand, open de nieuwe groep in het Microsoft Entra-beheercentrum en upload het bestand onder Leden > Bulkbewerkingen > Leden importeren. Wie later bij de andere groepen komt, zit er niet vanzelf in.
}
offer-group-take-out = { $group }: haal deze uit { $outer }
offer-group-security = { $group }: een beveiligingsgroep zonder e-mail is onzeker, ook als die in geen andere groep zit
offer-group-unsupported = { $group }: dynamische distributiegroepen worden niet ondersteund

## Import page: bringing the organisation's directory

import-page-subtitle = Breng exports van uw adreslijst om hier uw eigen mensen en groepen te zien. De bestanden worden in deze browser gelezen en nergens heen gestuurd.
import-page-present = De adreslijst in gebruik
import-page-present-counts = { $people ->
    [one] { NUMBER($people) } account
   *[other] { NUMBER($people) } accounts
 } en { $groups ->
    [one] { NUMBER($groups) } groep
   *[other] { NUMBER($groups) } groepen
 }
import-page-source = { $name }: { MESSAGE($kind) }, { $rows ->
    [one] { NUMBER($rows) } rij gebruikt
   *[other] { NUMBER($rows) } rijen gebruikt
 }
import-page-forget = Terug naar de verzonnen organisatie
import-page-forget-ask = Teruggaan naar de verzonnen organisatie?
import-page-forget-ask-body = De geïmporteerde adreslijst wordt uit deze browser verwijderd, voor elk tabblad. Uw invoegtoepassingen en hun geschiedenis blijven. Om de adreslijst terug te krijgen, importeert u de bestanden opnieuw.
import-page-forgotten = De verzonnen organisatie is terug
import-page-forgotten-body = Elk bereik, elk oordeel en elke lijst wordt weer met verzonnen mensen bepaald, in elk tabblad.
import-page-not-forgotten = Teruggaan is niet gelukt. Er is niets gewijzigd.
import-page-drop = Sleep bestanden hierheen, of blader
import-page-drop-hint = CSV, JSON en het bestand van de verzamelaar; meerdere tegelijk, in elke volgorde. Er wordt niets bewaard voordat u dat zegt.
import-page-browse = Naar bestanden bladeren
import-page-too-large = Te groot voor een export
import-page-too-large-body = Niet gelezen: { $names }. Een export van een miljoen personen blijft ver onder 2 GB; kijk of dit het juiste bestand is.
import-page-reading = Lezen: { NUMBER($done) } van { NUMBER($all) } MB
import-page-cancel = Importeren annuleren
import-page-keeping = De adreslijst wordt bewaard …
import-page-failed = Het importeren is afgebroken. Er is niets gewijzigd.
import-page-unsure = Het is niet bekend of dit is gebeurd.
import-page-look = Opnieuw kijken
import-page-again = De bestanden opnieuw lezen
import-page-gone = Wat van de bestanden was gelezen, is weg: het deel van de console dat het had, is opnieuw gestart. Lees de bestanden opnieuw.
import-page-unreadable = { $name } kan niet meer worden gelezen. Het is gewijzigd, verplaatst of verwijderd nadat u het koos; kies het opnieuw.
import-page-kept = Dit is nu uw adreslijst
import-page-kept-body = Elk bereik, elk oordeel en elke lijst wordt vanaf nu hiermee bepaald, in elk tabblad.
import-page-who = Wie bent u?
import-page-who-label = Uw naam of adres
import-page-who-hint = “Alleen ik” betekent dan u, en de geschiedenis noemt u.
import-page-introduced = U bent hier vanaf nu { $name }.
import-page-not-introduced = Dit is niet bewaard: de adreslijst in gebruik kent deze persoon niet. Misschien is die in een ander tabblad vervangen; zoek uzelf nog een keer op.
import-page-collector = De eenvoudigste weg: de verzamelaar
import-page-collector-body = Eén PowerShell-script dat alleen leest: personen, licenties, groepen en hun leden, postvakken, en de instellingen waarvan invoegtoepassingen afhangen. Het schrijft één bestand.
import-page-collector-step-save = Bewaar het script en lees het: het is tekst, en het wijzigt niets.
import-page-collector-step-run = Voer het uit in Windows PowerShell of PowerShell 7 en meld u aan als het daarom vraagt. Wat u niet mag lezen, slaat het over en meldt het. Voeg in GCC High, DoD of China -Environment USGov, USGovDoD of China toe.
import-page-collector-step-bring = Breng het bestand dat het schrijft.
import-page-collector-save = Script bewaren
import-page-exports = Zonder script: exports die worden begrepen
import-page-from-entra-users = Microsoft Entra-beheercentrum > Gebruikers > Gebruikers downloaden. Kies daarvoor Weergave beheren > Kolommen bewerken en voeg ten minste toe: Account ingeschakeld, E-mail, Afdeling, Leeftijdsgroep en Toegewezen licenties; de standaardweergave vermeldt die niet.
import-page-from-entra-groups = Microsoft Entra-beheercentrum > Groepen > Groepen downloaden.
import-page-from-members = Microsoft Entra-beheercentrum > een groep > Leden > Bulkbewerkingen > Leden downloaden: één bestand per groep. Zet de naam van de groep in de naam van het bestand.
import-page-from-active-users = Microsoft 365-beheercentrum > Gebruikers > Actieve gebruikers > Gebruikers exporteren.
import-page-from-exchange = Exchange-beheercentrum > Geadresseerden > Postvakken > Exporteren.
import-page-from-reports = Microsoft 365-beheercentrum > Rapporten > Gebruik: Office-activeringen, Microsoft 365-apps, postvakgebruik.
import-page-from-graph = Antwoorden van Microsoft Graph die u hebt opgeslagen, zoals Graph of PowerShell ze schrijft: gebruikers, groepen, leden van een groep, abonnementen.
import-page-files = De bestanden
import-page-result = Wat dit oplevert
import-page-notice = Goed om te weten
import-page-members-of = Van { NUMBER($known) } van de { NUMBER($groups) } groepen zijn de leden bekend.
import-page-state-reading = Wordt gelezen
import-page-state-read = Gelezen
import-page-state-unclear = Niet herkend
import-page-state-refused = Niet gelezen
import-page-rows = { $rows ->
    [one] { NUMBER($rows) } rij, { NUMBER($used) } gebruikt
   *[other] { NUMBER($rows) } rijen, waarvan { NUMBER($used) } gebruikt
 }
import-page-about = Betreft: { $name }
import-page-about-other = Betreft een andere
import-page-remove = { $name } weglaten
import-page-other-tenant = Uit een andere tenant
import-page-other-tenant-body = Dit komt uit tenant { $theirs }, en deze console beheert { $ours }. Wie erin staat, zit niet in uw tenant: laat het weg.
import-page-other-tenant-mixed = Dit komt uit tenant { $theirs }, en een eerder bestand uit { $first }. Een adreslijst is die van één tenant: laat een van de twee weg.
import-page-choose = Kies …
import-page-ask-kind = Wat is dit voor bestand?
import-page-ask-kind-use = Zo lezen
import-page-ask-group = Wiens leden zijn dit?
import-page-ask-person = Wiens licenties zijn dit?
import-page-find-group = Zoek de groep op naam
import-page-find-group-hint = Onder de groepen van deze bestanden, op elk woord van de naam of het adres.
import-page-find-group-none = Geen groep in deze bestanden heet zo. Breng ook de export van de groepen mee, of geef hieronder de object-id op.
import-page-find-person = Zoek de persoon op naam
import-page-find-person-hint = Onder de mensen van deze bestanden, op elk woord van de naam of het adres.
import-page-find-person-none = Niemand in deze bestanden heet zo. Breng ook de export van de gebruikers mee, of geef hieronder de object-id op.
import-page-ask-id = Een andere, op object-id
import-page-ask-id-hint = Een GUID, zoals Microsoft Entra die toont.
import-page-ask-id-use = Deze id gebruiken
import-page-ask-columns = Geen van de kolomkoppen zegt over wie een rij gaat. Geef hieronder aan in welke kolom de user principal name, het adres of de object-id staat; dat wordt onthouden.
import-page-ask-side = Welke Exchange heeft dit bestand geschreven? Hetzelfde woord betekent aan elke kant iets anders.
import-page-side-cloud = Exchange Online
import-page-side-on-premises = Onze eigen servers
import-page-headings = Wat de kolommen betekenen
import-page-headings-hint = Zoals de console de kolomkoppen begrijpt. Kies een andere betekenis waar er een niet klopt; het bestand wordt dan opnieuw gelezen.
import-page-column-none = Niet gebruikt
import-page-column-known = Herkend
import-page-problems = { $count ->
    [one] Eén probleem
   *[other] { NUMBER($count) } problemen
 }
import-page-problems-more = En nog { NUMBER($more) }.
import-page-problem-line = Regel { NUMBER($line) }: { MESSAGE($what) }
import-page-problem-column = Regel { NUMBER($line) }, kolom { NUMBER($column) }: { MESSAGE($what) }
import-page-facts = Wat bekend is, en uit welk bestand
import-page-fact-source = { $name } ({ NUMBER($count) })
import-page-fact-unknown = Onbekend voor { NUMBER($count) }.
import-page-disagreements = { $count ->
    [one] De bestanden spreken elkaar over één tegen
   *[other] De bestanden spreken elkaar over { NUMBER($count) } tegen
 }
import-page-disagreement = { $who }: { $from } zegt “{ MESSAGE($taken) }”, en dat geldt; { $against } zegt “{ MESSAGE($other) }”.
import-page-said = { $text }
import-page-said-count = { NUMBER($count) }
import-page-mailbox-none = geen postvak
import-page-mailbox-room = een ruimte
import-page-mailbox-equipment = apparatuur
import-page-mailbox-other = een postvak dat van niemand is
import-page-age-adult = volwassen
import-page-age-not-adult = niet volwassen
import-page-age-minor = minderjarig
import-page-age-consent = minderjarig, met toestemming
import-page-age-no-consent = minderjarig, zonder toestemming
import-page-age-no-need = minderjarig, geen toestemming nodig
import-page-keep = Deze adreslijst gebruiken

## Engine

engine-unavailable = De console mag in deze browser niets bewaren, dus de demonstratie kan niet werken. Meestal komt dat door een privévenster of door een instelling die sitegegevens blokkeert. Open de console in een gewoon venster, of sta toe dat gegevens worden bewaard.
engine-blocked = Op een ander tabblad staat nog een oudere versie van de console open, die de gegevens vasthoudt. Er is niets gelezen of gewijzigd. Sluit de andere tabbladen van de console en probeer het opnieuw.
engine-newer = In deze browser is een nieuwere versie van de console gebruikt en deze versie kan de gegevens daarvan niet lezen. Er is niets gewijzigd. Laad de pagina opnieuw om de nieuwere versie te krijgen.
engine-full = Er is geen ruimte meer in deze browser, dus er is niets gewijzigd. Maak schijfruimte vrij, of verwijder gegevens van websites die u niet meer nodig hebt, en probeer het opnieuw.
engine-damaged = De geschiedenis kan vanaf wijziging { NUMBER($revision) } niet worden gelezen, dus de console wijzigt niets meer. Sla eerst op wat nog te lezen is; zet dat daarna terug of begin opnieuw om verder te gaan.
engine-failed = De browser kon de gegevens niet lezen of bewaren, dus er is niets gewijzigd. Probeer het opnieuw; laad de pagina opnieuw als het blijft mislukken. Voor een ondersteuningsaanvraag: { $detail }
engine-other-build = De pagina en het onderdeel dat het werk doet, hebben verschillende versies, dus er is niets gewijzigd. Laad de pagina opnieuw.

## Oordeel, en de pagina die vraagt waarom

diagnose-link = Waarom ziet iemand de invoegtoepassing niet?
diagnose-subtitle = Kies de invoegtoepassing, zeg om wie het gaat en beantwoord wat u weet. Er wordt niets verzonden.
diagnose-add-in = Om welke invoegtoepassing gaat het?
diagnose-other = Een andere invoegtoepassing, elders geïmplementeerd
diagnose-person = Om wie gaat het?
diagnose-person-hint = Zoek de persoon in de adreslijst. Laat dit leeg voor iemand die er niet in staat: dan komen er vragen voor in de plaats.
diagnose-person-other = Iemand anders
diagnose-outside = iemand die niet in de adreslijst staat
diagnose-person-none = Niemand in de adreslijst komt overeen. Er komen vragen voor in de plaats.
diagnose-heard = Wat zegt Office?
diagnose-heard-hint = Plak het bericht, als er een is. Het mag midden in een langere tekst staan.
diagnose-choose = Kies de invoegtoepassing, dan verschijnt hier het oordeel.
diagnose-verdict = Oordeel
diagnose-failed = Het oordeel kon niet worden bepaald.
diagnose-gone = De invoegtoepassing of de persoon is hier niet meer bekend. Kies opnieuw.
diagnose-recognised = Bericht herkend
diagnose-gets = Krijgt het
diagnose-gets-when-ready = Krijgt het indien gereed
diagnose-later = Later
diagnose-to-do = Er is iets te doen
diagnose-may = Krijgt het misschien
diagnose-not-here = Niet waar wordt gezocht
diagnose-gets-not = Krijgt het niet
diagnose-expected = Laatste wijziging uiterlijk te zien
diagnose-questions = Wat meer zou vertellen
diagnose-questions-hint = Elk antwoord verandert het oordeel meteen, en kan later worden gewijzigd.
diagnose-advice = Wat te doen
diagnose-because = Hoe dit is gevonden
diagnose-source = Uit: { MESSAGE($source) }
diagnose-ticket = Tekst voor een ticket
diagnose-copy = Kopiëren voor een ticket
diagnose-bundle = Ondersteuningsbundel
diagnose-bundle-hint = Een bestand met alles waarop dit oordeel berust. Het noemt de betrokken persoon, en niemand anders.

## Pagina Gereedheid

readiness-page-subtitle = Wat invoegtoepassingen vragen, van personen en van de organisatie, en de precieze stap die herstelt wat ontbreekt.
readiness-page-failed = Hoe het ervoor staat, kon niet worden bepaald.
readiness-page-people = Personen
readiness-page-organisation = De organisatie
readiness-page-topic = Waarnaar is gekeken
readiness-page-all = Alles bij elkaar
readiness-page-why = Waarom
readiness-page-count = { $count ->
    [one] { NUMBER($count) } persoon – { MESSAGE($topic) }: { MESSAGE($state) }
   *[other] { NUMBER($count) } personen – { MESSAGE($topic) }: { MESSAGE($state) }
}
readiness-page-untold = Nog niets bekend over: { $topics }
readiness-page-untold-body = Wat niet bekend is, telt tegen niemand. Voer het verzamelscript uit en importeer het bestand daarvan, of importeer een export waarin het staat.

## Uitrol: een invoegtoepassing aan steeds meer mensen geven

addin-rollout = Uitrol
rollout-about = Geef de invoegtoepassing eerst aan een paar mensen, en aan meer mensen als het bij hen goed gaat. Microsoft raadt drie ringen aan: belanghebbenden en IT, meer mensen, en dan iedereen. Door een uitrol raakt niemand de invoegtoepassing kwijt.
rollout-target = Wie moet de invoegtoepassing uiteindelijk hebben?
rollout-propose = Ringen voorstellen
rollout-propose-again = Andere ringen voorstellen
rollout-kept = Deze browser bewaart het plan tot u het start of opgeeft.
rollout-give-up = Dit plan opgeven
rollout-stale = De invoegtoepassing is gewijzigd sinds u aan dit plan begon
rollout-stale-body = Kijk de ringen nog eens na voordat u begint: wie de invoegtoepassing krijgt, kan anders zijn dan toen.
rollout-proposing = In uw adreslijst wordt naar ringen gezocht…
rollout-not-proposed = Er konden geen ringen worden voorgesteld.
rollout-nobody-gains = Niemand van wie u koos, krijgt de invoegtoepassing erbij: ze hebben die al, of kunnen die niet krijgen. Kies meer mensen.
rollout-ring = Ring { NUMBER($ring) }
rollout-ring-add = Ring toevoegen
rollout-ring-remove = { MESSAGE($ring) } verwijderen
rollout-ring-name = Naam
rollout-ring-from = Niet eerder dan
rollout-ring-from-hint = Een ring begint nooit vanzelf: u gaat ernaar verder. Laat de datum leeg om dat te doen wanneer u wilt.
rollout-ring-check = Wat u controleert voordat de ring begint
rollout-ring-check-hint = Eén regel per punt. U vinkt ze af voordat u verdergaat.
rollout-ring-who = Wie erbij komt
rollout-ring-who-change = Wijzigen wie erbij komt
rollout-ring-who-done = Klaar
rollout-ring-why = Waarom deze mensen
rollout-ring-nobody = In ring { NUMBER($ring) } zit niemand. Kies er mensen of groepen voor, of verwijder de ring.
rollout-ring-comes-to =
    { $gains ->
         [one] { NUMBER($gains) } persoon komt erbij; dan hebben { NUMBER($reached) } mensen de invoegtoepassing.
        *[other] { NUMBER($gains) } mensen komen erbij; dan hebben { NUMBER($reached) } mensen de invoegtoepassing.
    }
rollout-start =
    Beginnen met ring 1 voor { $count ->
         [one] { NUMBER($count) } persoon
        *[other] { NUMBER($count) } mensen
    }
rollout-plan-ring =
    Ring { NUMBER($ring) } plannen voor { $count ->
         [one] { NUMBER($count) } persoon
        *[other] { NUMBER($count) } mensen
    }
rollout-started = De uitrol van { $name } is begonnen.
rollout-summary = Ring { NUMBER($ring) } van { NUMBER($of) }, sinds { DATETIME($since) }.
rollout-done = Alle ringen zijn bereikt, sinds { DATETIME($since) }.
rollout-reached = Bereikt
rollout-current = Nu
rollout-to-come = Nog niet
rollout-by-hand = Begint als u ernaar verdergaat
rollout-from = Niet eerder dan { DATETIME($from) }
rollout-reschedule = De datum van ring { NUMBER($ring) } wijzigen
rollout-rescheduled = De datum van ring { NUMBER($ring) } van { $name } is gewijzigd.
rollout-not-rescheduled = De datum van ring { NUMBER($ring) } blijft zoals die was: er is geen andere datum ingevuld.
rollout-undate = Datum verwijderen
rollout-next = Hierna: ring { NUMBER($ring) }
rollout-gains =
    { $count ->
         [one] { NUMBER($count) } persoon krijgt de invoegtoepassing erbij.
        *[other] { NUMBER($count) } mensen krijgen de invoegtoepassing erbij.
    }
rollout-check-first = Controleer eerst
rollout-advance =
    { $count ->
         [one] Naar ring { NUMBER($ring) } voor { NUMBER($count) } persoon
        *[other] Naar ring { NUMBER($ring) } voor { NUMBER($count) } mensen
    }
rollout-advanced =
    { $count ->
         [one] { $name } is nu in ring { NUMBER($ring) }: { NUMBER($count) } persoon komt erbij.
        *[other] { $name } is nu in ring { NUMBER($ring) }: { NUMBER($count) } mensen komen erbij.
    }
rollout-hold = Pauzeren
rollout-hold-title = De uitrol pauzeren
rollout-hold-reason = Waarom?
rollout-hold-hint = Andere beheerders zien dit. Er kan geen ring beginnen tot de uitrol wordt hervat; wie de invoegtoepassing heeft, houdt die.
rollout-held = De uitrol van { $name } is gepauzeerd.
rollout-is-held = De uitrol is gepauzeerd
rollout-only-planned = Alleen gepland: geen ring heeft het voordat dit naar Microsoft 365 is gebracht
rollout-only-planned-body = De ringen hieronder zijn wat hier is besloten. Breng het over, en zie het bevestigd, voordat u doorgaat met meer mensen.
rollout-resume = Hervatten
rollout-resumed = De uitrol van { $name } gaat verder.
rollout-stop = Stoppen
rollout-stop-title = De uitrol van { $name } stoppen?
rollout-stop-body = De overige ringen vervallen. Wie de invoegtoepassing heeft, houdt die, en u kunt een andere uitrol plannen.
rollout-stopped = De uitrol van { $name } is gestopt.
rollout-gone = De invoegtoepassing is verwijderd: er is niets uit te rollen.
rollout-everyone-has-it = Iedereen heeft deze invoegtoepassing al, dus er valt niets meer uit te rollen. Wilt u een nieuwe versie bij een paar mensen proberen, implementeer die dan voor hen onder een andere product-id.

## Rings: giving an add-in to more and more people

ring-name-first = Belanghebbenden en IT
ring-name-begin = De eerste mensen
ring-name-more = Meer mensen
ring-name-all = Iedereen voor wie het bedoeld is
ring-check-first = Implementeer de invoegtoepassing eerst voor uzelf. Start deze in elk van de toepassingen, op Windows, op een Mac en op het web? Werkt het aanmelden? Is de pagina met hulp klaar?
ring-check-more = Ziet iedereen van de eerste ring de invoegtoepassing na 24 uur, en doet deze wat nodig is? Vraag de servicedesk naar klachten, en de belanghebbenden of anderen de invoegtoepassing ook moeten krijgen.
ring-check-all = Staan de antwoorden op de vragen van de eerdere ringen op de pagina met hulp? Staan er geen klachten meer open? Is de servicedesk klaar voor alle anderen?
ring-why-person = { $name } implementeert of beheert deze invoegtoepassing.
ring-why-group = De naam van { $group } zegt dat deze mensen als eersten iets proberen of ondersteunen.
ring-why-department =
    { $count ->
         [one] { NUMBER($count) } persoon van { $department }: binnen de doelgroep is er geen kleine groep van mensen die anderen ondersteunen.
        *[other] { NUMBER($count) } personen van { $department }: binnen de doelgroep is er geen kleine groep van mensen die anderen ondersteunen.
    }
ring-why-add-stakeholders = Geen groep of afdeling lijkt op IT of een pilot. Voeg de mensen toe aan wie u als eersten zou vragen of het werkt.
ring-why-groups = Hele groepen die samen ongeveer { NUMBER($percent) }% van de doelgroep zijn: wie daar lid van wordt, krijgt de invoegtoepassing zonder werk voor u.
ring-why-people = { NUMBER($count) } personen uit de hele doelgroep: daarbinnen zijn er geen groepen van een passende grootte.
ring-why-all = De hele doelgroep die u hebt gekozen.
ring-why-small =
    { $count ->
         [one] Slechts { NUMBER($count) } persoon krijgt de invoegtoepassing erbij: stappen zouden meer kosten dan opleveren.
        *[other] Slechts { NUMBER($count) } personen krijgen de invoegtoepassing erbij: stappen zouden meer kosten dan opleveren.
    }
ring-why-two = Voor { NUMBER($count) } personen zijn twee stappen genoeg.

## Plan file: the plan of the whole tenant, and its dry run

plan-step-deploy = { $name } { $version } implementeren
plan-step-adopt = { $name } in het plan opnemen zoals die in de tenant is gezien. Bekijk het bestand daarna opnieuw: pas dan is bekend wat verschilt.
plan-step-update = { $name } bijwerken van versie { $before } naar { $after }
plan-step-access = Wijzigen wie toegang heeft tot { $name }
plan-step-method = Wijzigen hoe mensen { $name } krijgen: { $method }
plan-step-off = { $name } uitschakelen
plan-step-on = { $name } inschakelen
plan-step-stop = De lopende uitrol van { $name } beëindigen; het bestand heeft een andere of geen
plan-step-rollout = De uitrol van { $name } beginnen in { NUMBER($rings) } ringen
plan-step-advance = Met { $name } doorgaan naar ring { NUMBER($ring) }
plan-step-hold = De uitrol van { $name } pauzeren
plan-step-resume = De uitrol van { $name } laten doorgaan
plan-step-reschedule = De datum van ring { NUMBER($ring) } van { $name } wijzigen: { MESSAGE($gate) }
plan-step-test = Het testlabel van { $name } wijzigen
plan-step-note = De notitie van { $name } wijzigen
plan-step-owner = { $owner } eigenaar maken van { $name }
plan-step-offer = De aanbieding wijzigen waar { $name } bij hoort
plan-step-remove = { $name } verwijderen: het bestand heeft deze niet
plan-note-other-tenant = Het bestand is geschreven voor tenant { $theirs }, en dit is tenant { $ours }. Kijk of u het goede bestand hebt voordat u doorgaat.
plan-note-here-demonstration = Het bestand is geschreven voor tenant { $theirs }, en dit is een demonstratie: niets van wat u er hier mee doet, bereikt die tenant.
plan-note-of-demonstration = Het bestand is geschreven in een demonstratie, en dit is tenant { $ours }. Kijk of u het goede bestand hebt voordat u doorgaat.
plan-note-no-manifest = Het manifest van { $name } staat niet in het bestand, dus daarmee kan niet worden geïmplementeerd of bijgewerkt. Breng het manifest zelf.
plan-note-nobody = In het bestand is { $name } aan niemand toegewezen. Kies hier wie de invoegtoepassing krijgt; aan niemand toewijzen kan niet.
plan-note-store = { $name } komt uit de store, die de invoegtoepassing zelf bijwerkt.
plan-note-older = { $name } heeft hier versie { $here } en in het bestand { $there }. Een lagere versie vervangt nooit een hogere: publiceer het eerdere manifest opnieuw als u dat terug wilt.
plan-note-same-version = { $name } heeft in het bestand een ander manifest met dezelfde versie, { $version }. Laat in een van beide de versie verhogen.
plan-note-removal = { $name } is hier verwijderd en staat in de tenant voor zover iemand heeft gezien. Voer de verwijdering uit, of kijk in de tenant; importeer daarna een nieuwe inventaris en bekijk het bestand opnieuw.
plan-note-pending = { $name } { $version } wacht hier op toestemming.
plan-note-origin = In het bestand staat anders waar { $name } vandaan komt. Dat verandert bij de volgende bijwerking.
plan-note-further = De uitrol van { $name } is hier verder dan in het bestand. Niemand verliest daardoor de invoegtoepassing; zo blijft het.
plan-note-no-rollout = In het bestand wordt { $name } uitgerold naar mensen van wie nog niemand deze had. Hier is de invoegtoepassing al geïmplementeerd, dus iedereen die in het bestand bereikt is, krijgt deze meteen, en de resterende ringen worden niet gepland.
plan-note-others =
    { $count ->
         [one] { NUMBER($count) } invoegtoepassing van deze tenant staat niet in het bestand. Die blijft zoals die is.
        *[other] { NUMBER($count) } invoegtoepassingen van deze tenant staan niet in het bestand. Ze blijven zoals ze zijn.
    }
plan-error-not-a-plan = Dit is geen planbestand. Kies het bestand dat deze console heeft opgeslagen als het plan van een tenant.
plan-error-newer = Een nieuwere versie van de console heeft dit bestand geschreven. Laad de pagina opnieuw om de nieuwste versie te krijgen, en probeer het nog eens.
plan-error-too-large = Het bestand is groter dan { NUMBER($megabytes) } MB, dus het is niet gelezen.
plan-error-not-json = Deze regel is niet heel: er ontbreekt een aanhalingsteken, komma of haakje, of er is er een te veel. Neem het bestand zoals het is opgeslagen.
plan-error-cut-off = Wat op deze regel begint, eindigt niet: het bestand is afgekapt. Kopieer het opnieuw.
plan-error-too-long = Deze regel is meer dan een planbestand kan dragen (1 MB, of 20.000 mensen, groepen en andere waarden), dus die is niet gelezen. Kies groepen in plaats van zo veel mensen op naam, en sla het plan opnieuw op.
plan-error-property = Op deze regel ontbreekt { $property }, of die is niet wat die zou moeten zijn.
plan-error-text = Op deze regel is { $property } langer dan { NUMBER($limit) } tekens, en die zou met de geschiedenis worden bewaard. Maak die korter.
plan-error-list = Op deze regel heeft { $property } meer dan { NUMBER($most) } onderdelen. Laat er een paar weg.
plan-error-hash = Het manifest op deze regel is gewijzigd of beschadigd: het heeft niet de hash die ernaast staat.
plan-error-other-manifest = Het manifest van { $product } in dit bestand is dat van een andere invoegtoepassing of versie.
plan-error-too-many = Dit zijn meer dan { NUMBER($most) } invoegtoepassingen, en meer kan een tenant niet hebben.
plan-error-twice = { $product } staat twee keer in het bestand.

## Change record: what a change came to, for a change ticket

record-tenant-id = { $tenant }, { $cloud }
record-demonstration = Een demonstratie: in Microsoft 365 gebeurt niets
record-everyone = Gegeven aan iedereen in de organisatie
record-chosen =
    Gegeven aan { $people ->
         [one] { NUMBER($people) } persoon
        *[other] { NUMBER($people) } personen
    } bij naam en { $groups ->
         [one] { NUMBER($groups) } groep
        *[other] { NUMBER($groups) } groepen
    }
record-people =
    Gegeven aan { $people ->
         [one] { NUMBER($people) } persoon
        *[other] { NUMBER($people) } personen
    } bij naam
record-groups =
    Gegeven aan { $groups ->
         [one] { NUMBER($groups) } groep
        *[other] { NUMBER($groups) } groepen
    }
record-method = Implementatiemethode: { $method }
record-ring = Ring { NUMBER($number) }, { $name }: { MESSAGE($who) }. { MESSAGE($gate) }
record-ring-first = Begint meteen
record-gains =
    { $people ->
         [one] { NUMBER($people) } persoon krijgt de invoegtoepassing erbij
        *[other] { NUMBER($people) } personen krijgen de invoegtoepassing erbij
    }
record-reached = Bereikt { NUMBER($reached) }
record-reached-perhaps = Bereikt { NUMBER($reached) }, en misschien nog { NUMBER($uncertain) }
record-origin-file = Komt voortaan van een bestand
record-origin-address = Komt voortaan van { $address }
record-directory = Geteld op de adreslijst zoals die op { DATETIME($at) } is geïmporteerd
record-directory-invented = Geteld op verzonnen personen: er was geen adreslijst geïmporteerd
record-directory-earlier = Geteld op een eerdere adreslijst dan die hier nu is
record-changes = { NUMBER($gains) } krijgen de invoegtoepassing erbij, { NUMBER($loses) } verliezen die, { NUMBER($keeps) } houden die
record-may-gain = Misschien krijgen { NUMBER($people) } de invoegtoepassing erbij
record-may-lose = Misschien verliezen { NUMBER($people) } de invoegtoepassing
record-may-keep = Misschien houden { NUMBER($people) } de invoegtoepassing
record-nobody = Wie de invoegtoepassing heeft, verliest die
record-attested = Op het woord van wie daar heeft gekeken: { MESSAGE($what) }
record-way-planned = Alleen gepland: niemand heeft het nog naar Microsoft 365 gebracht
record-way-handed-off = Overgedragen, en nog niet gezien in Microsoft 365
record-way-planned-until = Alleen gepland: er begon een andere implementatie van de invoegtoepassing voordat iemand het naar Microsoft 365 had gebracht
record-way-handed-off-until = Overgedragen, en niet in Microsoft 365 gezien voordat er een andere implementatie van de invoegtoepassing begon
record-way-confirmed = Gezien in Microsoft 365
record-way-attested = Bevestigd door { $who }, die { MESSAGE($place) } heeft gekeken; geen lijst heeft alles getoond
record-way-dropped = Opgegeven voordat het in Microsoft 365 was gezien
record-way-differs = In Microsoft 365 is iets anders gezien

## Announcement: the message to the people who get an add-in

announce-app = { $app }
announce-apps = { $most } en { $last }
announce-subject-new = Nieuw in { MESSAGE($hosts) }: { $name }
announce-subject-updated = Er komt een nieuwere versie van { $name }
announce-subject-off = { $name } wordt voorlopig uitgeschakeld
announce-subject-on = { $name } wordt weer ingeschakeld
announce-subject-removed = { $name } wordt verwijderd
announce-hello = Hallo,
announce-new = U krijgt een invoegtoepassing in { MESSAGE($hosts) }: { $name }.
announce-new-available = Er is een invoegtoepassing voor { MESSAGE($hosts) } die u zelf kunt toevoegen: { $name }.
announce-updated = De invoegtoepassing { $name } in { MESSAGE($hosts) } wordt vervangen door een nieuwere versie. U hoeft niets te installeren.
announce-off = De invoegtoepassing { $name } wordt voorlopig uitgeschakeld en verdwijnt uit { MESSAGE($hosts) }. U hoeft niets te doen.
announce-on = De invoegtoepassing { $name } in { MESSAGE($hosts) } wordt weer ingeschakeld.
announce-removed = De invoegtoepassing { $name } wordt verwijderd uit { MESSAGE($hosts) }. U hoeft niets te doen.
announce-does = Dit doet de invoegtoepassing: { $description }
announce-ring = We voeren dit stap voor stap in, en dit is stap { NUMBER($number) } van { NUMBER($of) }: nog niet al uw collega’s hebben de invoegtoepassing. Laat ons weten wat goed werkt en wat niet.
announce-everyone = Iedereen in onze organisatie krijgt de invoegtoepassing.
announce-wait = Het kan tot { NUMBER($hours) } uur duren voordat u er iets van merkt. Sluit { MESSAGE($hosts) } helemaal en start opnieuw om de wijziging te zien.
announce-wait-planned = Het is er nog niet. Zodra het is ingevoerd, kan het tot { NUMBER($hours) } uur duren voordat u er iets van merkt. Sluit { MESSAGE($hosts) } dan helemaal en start opnieuw om de wijziging te zien.
announce-start = Aan de slag met uw invoegtoepassing. U vindt deze hier:
announce-add = Zo voegt u de invoegtoepassing zelf toe:
announce-at-tab = { $host }, tabblad { MESSAGE($tab) }, groep { $group }: { $commands }
announce-at-own-tab = { $host }, tabblad { $tab }: { $commands }
announce-at-ribbon = { $host }, op het lint: { $commands }
announce-at-menu = { $host }, in het menu van de rechtermuisknop: { $commands }
announce-at-item = Outlook, { MESSAGE($when) }: { $commands }
announce-when-read = als u een bericht leest
announce-when-write = als u een bericht schrijft
announce-when-organise = als u een afspraak maakt
announce-when-attend = als u een afspraak opent waarvoor iemand u heeft uitgenodigd
announce-at-pane = { MESSAGE($hosts) }: kies Start > Invoegtoepassingen > Meer invoegtoepassingen > Beheerd door beheerder, en daar { $name }.
announce-at-outlook-pane = Outlook: kies Start > Invoegtoepassingen downloaden > Beheerd door beheerder, en daar { $name }.
announce-tab-home = Start
announce-tab-insert = Invoegen
announce-tab-data = Gegevens
announce-tab-formulas = Formules
announce-tab-layout = Indeling
announce-tab-references = Verwijzingen
announce-tab-review = Controleren
announce-tab-view = Beeld
announce-help = Hulp en antwoorden op vragen: { $address }
announce-supplier = Hulp van de leverancier, { $provider }: { $address }
announce-instead = Het bericht staat op het klembord. Plak het hier.
announce-link-not-https = Laat het adres beginnen met https://. Elk ander adres kan onderweg gelezen of veranderd worden, en een bericht met zo’n koppeling leert mensen te vertrouwen wat ze niet moeten vertrouwen.
announce-link-broken = Naar dit adres kan geen koppeling leiden. Open de pagina in een browser en kopieer het adres daar.
announce-to-everyone = Iedereen krijgt deze invoegtoepassing, dus er zijn geen adressen ingevuld: gebruik de lijst waarmee uw organisatie alle medewerkers schrijft. Ook de melding van Microsoft zelf wordt voor Iedereen niet verstuurd.
announce-to-groups = Zo veel mensen krijgen deze invoegtoepassing, dat het bericht naar de gekozen groepen gaat. Mensen in groepen daarbinnen krijgen het bericht ook, maar de invoegtoepassing niet.
announce-to-without =
    { $count ->
         [one] { NUMBER($count) } gekozen persoon of groep heeft geen bruikbaar e-mailadres en krijgt geen bericht.
        *[other] { NUMBER($count) } gekozen personen of groepen hebben geen bruikbaar e-mailadres en krijgen geen bericht.
    }
announce-to-many = { NUMBER($count) } adressen zijn er meer dan één bericht mag hebben: de eerste { NUMBER($most) } zijn ingevuld. Kies groepen om iedereen te bereiken.

## Inventaris: wat al is geïmplementeerd

inventory-store-centralized = Gecentraliseerde implementatie
inventory-store-exchange = Organisatie-invoegtoepassingen van Exchange
inventory-source-script = Resultaatbestand van een overdrachtsscript
inventory-source-cmdlets = Opgeslagen uitvoer van PowerShell
inventory-source-packages = Opgeslagen antwoord van de Package Management API
inventory-refused-size = Dit bestand is groter dan { NUMBER($megabytes) } MB. Dat is geen enkele lijst met invoegtoepassingen, dus er is niets van gelezen.
inventory-refused-nothing = In dit bestand staat niet welke invoegtoepassingen zijn geïmplementeerd. Kies het bestand van de collector of van een overdrachtsscript, of sla de lijst zelf op: Get-OrganizationAddIn | ConvertTo-Json -Depth 5, en hetzelfde met Get-App -OrganizationApp.
inventory-refused-mailbox = Dit komt van Get-App -Mailbox: dat toont wat één persoon zelf heeft toegevoegd en wat Outlook meebrengt, en niet wat beheerders hebben geïmplementeerd. Het wordt niet gebruikt. Sla in plaats daarvan de uitvoer van Get-App -OrganizationApp op.
inventory-refused-clixml = Dit is opgeslagen met Export-Clixml, en dat leest alleen PowerShell. Sla dezelfde lijst op met ConvertTo-Json -Depth 5.
inventory-refused-manifest = Dit is het manifest van één invoegtoepassing; er staat niet in wat er is geïmplementeerd. Wilt u het implementeren, kies het dan in de catalogus.
inventory-refused-graph = Microsoft Graph heeft de vraag van dit bestand met een fout beantwoord en zegt niets over invoegtoepassingen. Voor de Package Management API is een licentie voor Microsoft Agent 365 nodig, en die API is er alleen in de wereldwijde cloud. Deze console werkt ook zonder: kies het bestand van de collector, of sla de lijst zelf op: Get-OrganizationAddIn | ConvertTo-Json -Depth 5.
inventory-refused-newer = Een nieuwere versie van de console heeft het script gemaakt dat dit bestand schreef. Laad de pagina opnieuw om die versie te krijgen en kies het bestand nog eens.
inventory-skipped-no-product = Hier staat geen product-id bij, dus niemand weet welke invoegtoepassing dit is. Het wordt niet gebruikt.
inventory-skipped-not-guid = “{ $value }” is geen product-id, dus niemand weet welke invoegtoepassing dit is. Het wordt niet gebruikt.
inventory-skipped-cut = PowerShell heeft de product-id “{ $value }” afgekapt, dus deze invoegtoepassing wordt niet gebruikt. Sla de lijst op met ConvertTo-Json in plaats van als tabel.
inventory-skipped-outlook = Deze invoegtoepassing hoort bij Outlook en is door niemand geïmplementeerd; ze blijft weg.
inventory-skipped-too-long = Dit is langer dan één invoegtoepassing kan zijn, dus het wordt niet gebruikt.
inventory-skipped-too-many = Er staan meer dan { NUMBER($count) } invoegtoepassingen in dit bestand. Deze en die erna worden niet gebruikt.
inventory-notice-members-cut = PowerShell heeft de lijst afgekapt van wie “{ $name }” heeft, dus dat blijft onbekend. Sla de lijst opnieuw op met ConvertTo-Json -Depth 5.
inventory-notice-members-names = In de lijst van wie “{ $name }” heeft staan namen en geen adressen, dus het is niet zeker wie er bedoeld is. Wie het heeft blijft onbekend; de namen zijn bewaard bij de andere eigenschappen.
inventory-line = Regel { NUMBER($line) }: { MESSAGE($why) }
inventory-step-done = { MESSAGE($step) }: gelukt
inventory-step-failed = { MESSAGE($step) }: mislukt
inventory-step-failed-with = { MESSAGE($step) }: mislukt. PowerShell meldt: { $error }
inventory-step-prepare = De modules voorbereiden
inventory-step-sign-in = Aanmelden
inventory-step-tenant = De tenant controleren
inventory-step-look = Kijken wat er is geïmplementeerd
inventory-step-look-elsewhere = In de andere opslag kijken
inventory-step-manifest = Het manifest controleren
inventory-step-create = Implementeren
inventory-step-update = Bijwerken
inventory-step-access = Instellen wie toegang heeft
inventory-step-compare = Vergelijken met wat er is
inventory-step-parameters = Controleren wat de modules kunnen
inventory-step-everyone = “Iedereen” aan- of uitzetten
inventory-step-withdraw = Van mensen en groepen afnemen
inventory-step-add = Aan mensen en groepen geven
inventory-step-method = De implementatiemethode instellen
inventory-step-enable = Aan- of uitzetten
inventory-step-remove = Verwijderen
inventory-step-read-back = Teruglezen
inventory-step-verify = Vergelijken met het plan

## Hand-off: how a change reaches a real tenant

handoff-change-create = { $name } implementeren.
handoff-change-update = Het manifest van { $name } vervangen door versie { $version }.
handoff-change-remove = { $name } verwijderen.
handoff-change-everyone = De invoegtoepassing aan iedereen in de organisatie geven.
handoff-change-not-everyone = De invoegtoepassing alleen geven aan de personen en groepen in de lijst.
handoff-change-add = { $count ->
    [one] { NUMBER($count) } persoon of groep aan de lijst toevoegen.
   *[other] { NUMBER($count) } personen en groepen aan de lijst toevoegen.
}
handoff-change-withdraw = { $count ->
    [one] { NUMBER($count) } persoon of groep van de lijst halen.
   *[other] { NUMBER($count) } personen en groepen van de lijst halen.
}
handoff-change-method = De implementatiemethode { $method } instellen.
handoff-change-on = De invoegtoepassing inschakelen.
handoff-change-off = De invoegtoepassing uitschakelen.
handoff-route-centralized = PowerShell-script voor Gecentraliseerde implementatie
handoff-route-exchange = PowerShell-script voor Exchange Online
handoff-route-on-premises = PowerShell-script voor Exchange op locatie
handoff-route-admin-center = Stappen in het Microsoft 365-beheercentrum
handoff-route-catalog = Stappen in de SharePoint-app-catalogus op locatie
handoff-no-tenant = De tenant-id is geen GUID, dus een script kan niet nagaan of het in de juiste tenant werkt. Verbeter de id van deze tenant in de console.
handoff-no-product = De product-id of de asset-id van de invoegtoepassing klopt niet, dus een script kan deze niet aanwijzen. Verbeter die in het manifest.
handoff-no-script = Voor deze weg is er geen script. Volg de stappen.
handoff-nothing = Er verandert niets in de tenant, dus er is niets over te dragen.
handoff-no-manifest = Het goedgekeurde manifest is er niet, of is niet meer hetzelfde. Kies het bestand opnieuw.
handoff-unified = De invoegtoepassing heeft een uniform manifest, en deze weg neemt alleen manifesten in XML aan. Gebruik de stappen voor het beheercentrum.
handoff-sso = De invoegtoepassing meldt mensen aan (WebApplicationInfo), en de module weigert zulke invoegtoepassingen. Gebruik de stappen voor het beheercentrum; daar wordt ook toestemming gegeven.
handoff-sso-on-premises = De invoegtoepassing meldt mensen aan met Microsoft Entra ID (WebApplicationInfo), en dat werkt niet voor postvakken op locatie.
handoff-method = De module kan de implementatiemethode { $method } niet instellen. Gebruik de stappen voor het beheercentrum; voor een invoegtoepassing voor Outlook kan Exchange het ook.
handoff-only-outlook = Exchange werkt alleen voor Outlook, en deze invoegtoepassing is voor { $apps }.
handoff-only-documents = De SharePoint-app-catalogus werkt voor Word, Excel en PowerPoint, en deze invoegtoepassing is voor { $apps }.
handoff-no-update = Exchange heeft geen opdracht die een manifest vervangt: Set-App neemt geen bestand aan. Verwijder de invoegtoepassing daar en implementeer deze opnieuw; tot dan heeft niemand deze.
handoff-store = De invoegtoepassing komt uit de store, en deze weg heeft het bestand van een manifest nodig. Gebruik Gecentraliseerde implementatie of het beheercentrum.
handoff-no-store = De cloud { $cloud } heeft geen store. Gebruik de stappen voor het beheercentrum: die implementeren de invoegtoepassing met het adres van het manifest.
handoff-too-many = Exchange geeft een invoegtoepassing aan hoogstens { NUMBER($most) } personen op naam, en dit zijn er { NUMBER($count) }. Gebruik Gecentraliseerde implementatie, of geef deze aan iedereen.
handoff-nobody = Niemand om wie het bij deze wijziging gaat, heeft een e-mailadres dat een script kan gebruiken, dus niemand zou de invoegtoepassing krijgen. Gebruik de stappen voor het beheercentrum.
handoff-elsewhere = De invoegtoepassing staat in de andere opslag van Microsoft 365 ({ $store }), waar deze weg niet bij kan. Wijzig of verwijder deze daar: in beide zou deze er twee keer zijn, of worden geweigerd.
handoff-in-cloud = De invoegtoepassing staat in Microsoft 365, zoals is gezien of zoals iemand ervoor instaat, en wat daar staat wordt daar gewijzigd. Kies een andere weg; staat de invoegtoepassing daar niet meer, importeer dan eerst een nieuwe inventaris.
handoff-on-site = De invoegtoepassing is het laatst op locatie geplaatst, en wie haar in Microsoft 365 verwijdert, laat haar daar staan. Verwijder haar eerst op locatie; staat ze ook in Microsoft 365, dan toont de volgende inventaris dat.
handoff-no-mailboxes = Geen postvak in de adreslijst staat op locatie, dus langs deze weg zou niemand de invoegtoepassing krijgen.
handoff-catalog-access = In de SharePoint-app-catalogus is een invoegtoepassing er voor iedereen die de site mag openen: er is geen lijst van personen en geen implementatiemethode, en uitschakelen kan niet.
handoff-no-integrated-apps = De cloud { $cloud } heeft geen pagina Geïntegreerde apps, en geen andere pagina neemt een uniform manifest aan. Implementeer een manifest in XML.
handoff-note-left-out = { $count ->
    [one] { NUMBER($count) } persoon of groep heeft geen e-mailadres dat een script kan gebruiken en valt erbuiten. Regel dit in het beheercentrum.
   *[other] { NUMBER($count) } personen en groepen hebben geen e-mailadres dat een script kan gebruiken en vallen erbuiten. Regel dit in het beheercentrum.
}
handoff-note-groups = Exchange neemt geen groepen aan, dus het script noemt de personen die er vandaag in zitten. Voor wie later komt of gaat, is een nieuw script nodig.
handoff-note-account = De module zegt niet bij welke tenant deze is aangemeld. Het script vraagt met welk account u zich hebt aangemeld, en laat de aanmeldservice van Microsoft zeggen bij welke tenant dat account hoort.
handoff-note-cloud = Microsoft zegt niet of de module in de cloud { $cloud } werkt. Mislukt het aanmelden, dan is er niets gewijzigd; gebruik dan de stappen voor het beheercentrum.
handoff-note-refused = Exchange Online heeft nieuwe invoegtoepassingen soms geweigerd en naar het beheercentrum verwezen. Gebeurt dat, dan is er niets gewijzigd; gebruik dan het beheercentrum.
handoff-note-consent = De invoegtoepassing meldt mensen aan, en Exchange geeft daar geen toestemming voor. Een globale beheerder geeft die in Microsoft Entra ID.
handoff-note-on-premises = Alleen postvakken op locatie krijgen de invoegtoepassing. Zo’n organisatie heeft geen tenant-id: het script toont de naam en vraagt u of het de juiste is.
handoff-note-commands = Knoppen op het lint komen uit de SharePoint-app-catalogus niet mee, en Office op een Mac krijgt er niets uit.
handoff-step-powershell = Open Windows PowerShell 5.1 op uw eigen computer, niet PowerShell 7.
handoff-step-powershell-7 = Open PowerShell 7.6 of hoger op uw eigen computer, of Windows PowerShell 5.1.
handoff-step-shell = Open de Exchange Management Shell op een computer van uw organisatie.
handoff-step-install = Installeer de module, als u dat nog niet hebt gedaan: { $command }
handoff-step-install-other = Installeer ook de module van de andere opslag, als u dat nog niet hebt gedaan: { $command } Het script kijkt daar eerst, want de invoegtoepassing mag niet in beide staan. Lukt dat niet, kijk dan daar zelf, en zet -SkipOtherStore achter de opdrachten hieronder.
handoff-step-unblock = Download het script, lees het, ga naar de map ervan en sta toe dat het wordt uitgevoerd: { $command }
handoff-step-try = Voer het zo uit dat het alleen kijkt en niets wijzigt: { $command }
handoff-step-run = Voer het uit: { $command }
handoff-step-import = Importeer het resultaatbestand dat het heeft geschreven. Tot dan is de wijziging overgedragen en niet bevestigd.
handoff-step-import-on-premises = Importeer het resultaatbestand dat het heeft geschreven: het toont wat er is gedaan. De console ziet alleen Microsoft 365 en niets op locatie: zeg onder Levering dat u hebt gekeken.
handoff-step-eac = Of zonder script: open het Exchange-beheercentrum van uw organisatie, kies organisatie > invoegtoepassingen > + > Toevoegen uit bestand, en kies { $file }.
handoff-step-eac-method = Open de invoegtoepassing daar, vink aan dat deze beschikbaar is voor gebruikers in uw organisatie, en kies { MESSAGE($choice) }.
handoff-eac-fixed = Verplicht, altijd ingeschakeld
handoff-eac-optional = Optioneel, standaard ingeschakeld
handoff-eac-available = Optioneel, standaard uitgeschakeld
handoff-step-download = Download het manifest: { $file }
handoff-step-open = Open { $address } en meld u aan. Ga na of het de juiste tenant is: in Microsoft Entra ID toont Overzicht de tenant-id { $tenant }.
handoff-step-upload = Kies Instellingen > Geïntegreerde apps > Aangepaste apps uploaden, het app-type Office-invoegtoepassing, Manifestbestand (.xml) uploaden vanaf apparaat, en { $file }. Daarna Volgende.
handoff-step-upload-package = Kies Instellingen > Geïntegreerde apps > Aangepaste apps uploaden, het app-type Teams-app (dat klopt voor invoegtoepassingen met een uniform manifest), en { $file }. Daarna Volgende.
handoff-step-store = Kies Instellingen > Geïntegreerde apps > Apps downloaden, zoek { $asset }, kies Nu downloaden, accepteer de voorwaarden en kies Implementeren.
handoff-step-older-file = Kies Instellingen > Invoegtoepassingen > Invoegtoepassing implementeren > Volgende > Aangepaste apps uploaden > Ik heb het manifestbestand (.xml) op dit apparaat, en kies { $file }.
handoff-step-older-address = Kies Instellingen > Invoegtoepassingen > Invoegtoepassing implementeren > Volgende > Aangepaste apps uploaden > Ik heb een URL voor het manifestbestand, en plak { $address }
handoff-step-everyone = Kies Hele organisatie (op de oudere pagina: Iedereen).
handoff-step-not-everyone = Kies Specifieke gebruikers/groepen in plaats van de hele organisatie.
handoff-step-people = Voeg onder Specifieke gebruikers/groepen toe: { $names }
handoff-step-withdraw = Verwijder onder Specifieke gebruikers/groepen: { $names }
handoff-step-just-me = Kies Alleen ik: er is nog niemand toegewezen.
handoff-step-consent = Lees bij Machtigingsaanvraag accepteren wat de invoegtoepassing vraagt, en accepteer dat. Waar toestemming nodig is, kan alleen een globale beheerder dat.
handoff-step-finish = Kies Volgende, dan Implementatie voltooien, en wacht op het groene vinkje.
handoff-step-deploy = Kies Implementeren, en wacht op het groene vinkje.
handoff-step-find = Kies Instellingen > Geïntegreerde apps, en open onder Geïmplementeerde apps { $name }.
handoff-step-older = Kies Instellingen > Geïntegreerde apps > Invoegtoepassingen (de oudere pagina; Instellingen > Invoegtoepassingen waar er geen pagina Geïntegreerde apps is), en open daar { $name }.
handoff-step-update = Kies Bijwerken, en daarna { $file }.
handoff-step-edit-users = Kies Gebruikers > Gebruikers bewerken (op de oudere pagina: Wijzigen wie toegang heeft tot de invoegtoepassing).
handoff-step-remove = Kies Verwijderen (op de oudere pagina: Invoegtoepassing verwijderen), en bevestig dat.
handoff-step-method = Kies de implementatiemethode { $method }, en sla op.
handoff-step-turn-on = Schakel de invoegtoepassing in.
handoff-step-turn-off = Schakel de invoegtoepassing uit.
handoff-step-way-out = Meldt de pagina Geïntegreerde apps een fout, doe dan hetzelfde op de oudere pagina: Instellingen > Geïntegreerde apps > Invoegtoepassingen. Dat raadt Microsoft zelf aan.
handoff-step-confirm = Importeer wat de tenant nu laat zien: het bestand van de verzamelaar, of de uitvoer van Get-OrganizationAddIn. Tot dan is de wijziging overgedragen en niet bevestigd.
handoff-step-confirm-by-hand = Kijk in Word, Excel of PowerPoint bij Invoegen > Mijn invoegtoepassingen > Mijn organisatie. De console kan de catalogus niet zien: zeg het onder Levering zodra u hebt gekeken.
handoff-step-catalog = Open SharePoint Centraal beheer > Apps > App-catalogus beheren, kies de webtoepassing, open de site van de catalogus, en daar Apps voor Office.
handoff-step-catalog-upload = Kies Klik om een nieuw item toe te voegen, Bladeren, en { $file }.
handoff-step-catalog-replace = Upload { $file } in plaats van het bestand dat er staat.
handoff-step-catalog-remove = Verwijder { $name }.
handoff-step-catalog-people = Laat bij Site-instellingen > Sitemachtigingen > Machtigingen verlenen toe wie de invoegtoepassing krijgt. In Office moet de site een vertrouwde catalogus zijn: Bestand > Opties > Vertrouwenscentrum > Vertrouwde catalogussen met invoegtoepassingen, of via groepsbeleid.

## Afwijkingen: waar plan en tenant verschillen

drift-foreign = “{ $name }” staat in { MESSAGE($store) }, en hoort hier bij geen plan.
drift-foreign-theirs = Ze wordt deel van het plan zoals ze daar is; in de tenant verandert niets. Welk manifest daar draait, is hier niet bekend: breng het bestand één keer in, zodat latere versies te vergelijken zijn.
drift-foreign-ours = In het plan is ze verwijderd. Met de volgende overdracht verdwijnt ze uit de tenant.
drift-absent = Het plan heeft deze invoegtoepassing, de tenant niet.
drift-absent-theirs = In het plan is ze verwijderd.
drift-absent-ours = De volgende overdracht implementeert die.
drift-present = In het plan is deze invoegtoepassing verwijderd, en de tenant heeft die nog.
drift-present-theirs = Ze komt terug in het plan zoals de tenant die heeft.
drift-present-ours = De volgende overdracht verwijdert die uit de tenant.
drift-other-store = Ze staat in { MESSAGE($there) }, en is overgedragen aan { MESSAGE($ours) }.
drift-other-store-ours = Een overdracht aan dezelfde plek zet de invoegtoepassing er een tweede keer neer. Verwijder die eerst op de andere plek.
drift-other-store-theirs = Het plan blijft zoals het is, en volgt wat daar staat.
drift-version = In de tenant draait versie { $theirs }, en het plan heeft { $ours }.
drift-version-theirs = Het plan neemt versie { $theirs } over. Het manifest daarvan is hier niet bekend: breng het bestand één keer in, zodat latere versies te vergelijken zijn.
drift-version-ours = De volgende overdracht werkt de tenant bij naar versie { $ours }.
drift-version-refused = De tenant neemt dat niet aan: die heeft versie { $theirs }, en een nieuwe versie moet hoger zijn. Publiceer de uwe opnieuw onder een hogere versie, of neem die van de tenant over.
drift-content = In de tenant draait een ander manifest onder dezelfde versie.
drift-content-theirs = Het plan houdt de versie. Het manifest van de tenant is hier niet bekend: breng het bestand één keer in, zodat latere versies te vergelijken zijn.
drift-content-ours = De tenant neemt een manifest alleen aan onder een hogere versie: publiceer het uwe daaronder opnieuw.
drift-on = In de tenant staat ze aan, en in het plan uit.
drift-on-theirs = Het plan zet de invoegtoepassing aan.
drift-on-ours = De volgende overdracht zet de invoegtoepassing in de tenant uit.
drift-off = In de tenant staat ze uit, en in het plan aan.
drift-off-theirs = Het plan zet de invoegtoepassing uit.
drift-off-ours = De volgende overdracht zet de invoegtoepassing in de tenant aan.
drift-everyone = In de tenant heeft iedereen de invoegtoepassing, en in het plan alleen wie genoemd is.
drift-everyone-theirs = Het plan geeft die aan iedereen; de namen blijven bewaard.
drift-everyone-ours = De volgende overdracht geeft die alleen aan wie genoemd is.
drift-listed = In de tenant heeft alleen wie genoemd is de invoegtoepassing, en in het plan iedereen.
drift-listed-theirs = Het plan geeft die alleen aan wie de tenant noemt.
drift-listed-ours = De volgende overdracht geeft die aan iedereen.
drift-added = Alleen in de tenant: { MESSAGE($names) }.
drift-added-theirs = { $count ->
    [one] Het plan geeft die ook aan hen.
   *[other] Het plan geeft die ook aan deze { NUMBER($count) }.
}
drift-added-ours = { $count ->
    [one] De volgende overdracht neemt die van hen af.
   *[other] De volgende overdracht neemt die van deze { NUMBER($count) } af.
}
drift-missing = Alleen in het plan: { MESSAGE($names) }.
drift-missing-theirs = { $count ->
    [one] Het plan neemt die van hen af.
   *[other] Het plan neemt die van deze { NUMBER($count) } af.
}
drift-missing-ours = { $count ->
    [one] De volgende overdracht geeft die aan hen.
   *[other] De volgende overdracht geeft die aan deze { NUMBER($count) }.
}
drift-unknown = { $count ->
    [one] In de tenant heeft één adres de invoegtoepassing dat de adreslijst hier niet kent.
   *[other] In de tenant hebben { NUMBER($count) } adressen de invoegtoepassing die de adreslijst hier niet kent.
}
drift-unknown-theirs = Het plan laat deze adressen weg. Importeer eerst een nieuwere adreslijst als u ze wilt houden.
drift-unknown-ours = Zij houden de invoegtoepassing in de tenant tot u ze daar weghaalt: een overdracht neemt die alleen af van wie de adreslijst kent.
drift-method = De tenant heeft de methode { $theirs }, en het plan { $ours }.
drift-method-theirs = Het plan neemt { $theirs } over.
drift-method-ours = De volgende overdracht stelt { $ours } in, waar de weg naar de tenant dat kan.

## Dubbel: dezelfde invoegtoepassing twee keer

duplicate-both-stores = “{ $name }” staat in Gecentraliseerde implementatie en ook in Exchange.
duplicate-both-stores-todo = Houd die in Gecentraliseerde implementatie: die bereikt groepen en alle toepassingen. Verwijder de andere in Exchange: Remove-App -OrganizationApp -Identity { $product }
duplicate-other-store = “{ $name }” staat in { MESSAGE($there) }, en het plan is overgedragen aan { MESSAGE($ours) }. Zodra het daar aankomt, staat ze in beide.
duplicate-other-store-todo = Houd die in Gecentraliseerde implementatie: die bereikt groepen en alle toepassingen. Draag de volgende wijziging over aan Gecentraliseerde implementatie in plaats van Exchange.
duplicate-store-and-file = “{ $name }” staat in de tenant als invoegtoepassing { $asset } uit de store, en in het plan als eigen bestand, onder dezelfde product-id.
duplicate-store-and-file-who = Iedereen met deze invoegtoepassing: de store werkt die vanzelf bij, dus de versie van uw bestand blijft niet.
duplicate-store-and-file-todo = Kies welke u wilt. Wilt u bijwerken aan de store overlaten, verwijder die dan in het plan en implementeer die uit de store. Wilt u zelf over bijwerken beslissen, vraag de uitgever dan om een bestand met een andere product-id.
duplicate-same-asset = { $count ->
    [one] Eén product-id is voor dezelfde invoegtoepassing uit de store, { $asset }.
   *[other] { NUMBER($count) } product-id’s zijn voor dezelfde invoegtoepassing uit de store, { $asset }.
}
duplicate-keep-todo = Houd “{ $name }” { $version } ({ $product }), de nieuwste. Geef die aan wie alleen een andere heeft, en verwijder de andere een dag later, als ze is aangekomen.
duplicate-xml-beside-unified = “{ $unified }” heeft een uniform manifest, “{ $xml }” een manifest in XML; het lijkt dezelfde invoegtoepassing, en geen van beide verbergt de andere.
duplicate-hide-custom-todo = Houd ze allebei: oudere versies van Office kennen alleen het manifest in XML. Voeg in het uniforme manifest alternates.hide.customOfficeAddin toe met officeAddinId { $product } en werk het bij; binnen een dag is er nog maar één te zien.
duplicate-hide-store-todo = Houd ze allebei: oudere versies van Office kennen alleen het manifest in XML. Voeg in het uniforme manifest alternates.hide.storeOfficeAddin toe met officeAddinId { $product } en assetId { $asset } en werk het bij; binnen een dag is er nog maar één te zien.
duplicate-hidden-twice = Meer dan één uniform manifest verbergt “{ $name }”: { $names }.
duplicate-hidden-twice-who = Iedereen die ze heeft: welke er te zien is, is niet zeker, want maar één mag een invoegtoepassing verbergen.
duplicate-hidden-twice-todo = Laat alternates.hide staan in het manifest dat de invoegtoepassing vervangt, en haal het uit de andere.
duplicate-same-origin = { $count ->
    [one] “{ $name }” is er één keer, en laadt van { $origin }.
   *[other] { NUMBER($count) } invoegtoepassingen heten “{ $name }” en laden van { $origin }, onder verschillende product-id’s.
}
duplicate-same-publisher = { $count ->
    [one] “{ $name }” van { $provider } is er één keer.
   *[other] { NUMBER($count) } invoegtoepassingen heten “{ $name }” en komen van { $provider }, onder verschillende product-id’s.
}
duplicate-who = { $count ->
    [one] Eén persoon krijgt ze allebei, ziet de invoegtoepassing dubbel in Office en kan fouten krijgen van aangepaste functies met dezelfde naam.
   *[other] { NUMBER($count) } mensen krijgen ze allebei, zien de invoegtoepassing dubbel in Office en kunnen fouten krijgen van aangepaste functies met dezelfde naam.
}
duplicate-who-nobody = Niemand krijgt er nu meer dan één van.
duplicate-who-unknown = Wie ze allebei krijgt, ziet de invoegtoepassing dubbel in Office. Hoeveel mensen dat zijn is niet bekend: in de lijst van de tenant staat niet wie wat heeft.

## Levering: de weg van de plannen naar een echte tenant, en wat er terugkwam

delivery-subtitle = Wat is gepland, wat is overgedragen, en wat Microsoft 365 echt heeft.
delivery-demo-title = Vanuit een demonstratie wordt niets geleverd
delivery-demo-body = Wijzigingen worden hier gesimuleerd. Voor een echte tenant staat op deze pagina wat naar Microsoft 365 moet, neemt ze in wat de tenant zegt, en toont ze waar die twee verschillen.
delivery-to-settings = Soort tenant kiezen
delivery-failed = Hoe de plannen er in Microsoft 365 voor staan, kon niet worden gelezen.
delivery-observed = Op { DATETIME($when) } is voor het laatst in Microsoft 365 gekeken.
delivery-observed-never = Nog niemand heeft verteld wat Microsoft 365 heeft
delivery-observed-never-body = Importeer dat eerst. Wat daar al is geïmplementeerd, telt mee voor limieten, versies en dubbele invoegtoepassingen, en een script dat het weet, hoeft minder te doen.
delivery-stale = Wat over Microsoft 365 bekend is, is { NUMBER($days) } dagen oud
delivery-stale-body = Anderen kunnen het sindsdien hebben gewijzigd. Importeer wat de tenant vandaag zegt voordat u op deze pagina vertrouwt.
delivery-waiting = Wachtende wijzigingen
delivery-waiting-nothing = Er wacht geen wijziging: er is hier nog niets gepland.
delivery-waiting-none = Er wacht geen wijziging: wat hier is gepland, is in Microsoft 365 gezien, of verschilt en staat hieronder.
delivery-handed-off-since = Overgedragen op { DATETIME($when) }
delivery-open = { $name } overbrengen
delivery-look = { $name } bekijken
delivery-import = Importeren wat de tenant zegt
delivery-import-body = Het resultaatbestand van een script, het bestand van de verzamelaar, of de uitvoer van Get-OrganizationAddIn en Get-App. Het bevestigt plannen en toont verschillen. U ziet eerst wat eruit volgt.
delivery-drop = Sleep een bestand hierheen, of blader
delivery-drop-hint = JSON, CSV of tekst. Het blijft in deze browser.
delivery-reading = Het bestand wordt gelezen…
delivery-too-large = { $name } is groter dan { NUMBER($megabytes) } MB
delivery-too-large-body = Dat is meer dan deze pagina in één keer leest. Sla alleen de lijst van invoegtoepassingen op, zoals hieronder staat, en breng die.
delivery-paste = Of plak het
delivery-paste-label = Uitvoer van de cmdlet
delivery-paste-use = Deze tekst lezen
delivery-paste-empty = Plak eerst de uitvoer.
delivery-read-failed = Dit kon niet worden gelezen
delivery-preview = Wat eruit volgt
delivery-preview-kind = Herkend als
delivery-preview-as-of = Stand van
delivery-preview-as-of-unknown = Dat staat niet in het bestand
delivery-preview-tenant = Van welke tenant
delivery-preview-tenant-this = Deze tenant
delivery-preview-tenant-other = Een andere tenant
delivery-preview-tenant-unknown = Dat staat niet in het bestand. Ga na of het deze is.
delivery-preview-add-ins = Invoegtoepassingen erin
delivery-preview-complete = Wat er volledig in staat
delivery-preview-complete-of = Alles van { MESSAGE($store) }: wat er niet in staat, geldt daar als verdwenen.
delivery-preview-complete-none = Geen van beide opslagen van Microsoft: wat er niet in staat, blijft zoals het bekend is.
delivery-preview-confirms = Plannen die het bevestigt
delivery-preview-differs = Verschillen die het toont
delivery-preview-foreign = Invoegtoepassingen die geen plan kent
delivery-preview-steps = Wat het script heeft gedaan
delivery-preview-skipped = { $count ->
    [one] Eén regel is niet gebruikt
   *[other] { NUMBER($count) } regels zijn niet gebruikt
}
delivery-preview-dry = Dit was een run die niets heeft gewijzigd. Wat hij zag, telt; de wijziging zelf moet nog worden overgebracht.
delivery-script-stopped = Het script is niet helemaal uitgevoerd
delivery-script-stopped-body = Minstens één stap is misgegaan: kijk hieronder wat het heeft gedaan. Importeer dit toch, zodat het plan wordt vergeleken met wat er nu is.
delivery-other-script = Dit is niet het resultaat van het overgedragen script
delivery-other-script-body = Iemand heeft het script gewijzigd voordat het werd uitgevoerd, of het is een eerder script. Wat het in de tenant heeft gezien, telt toch; kijk daar wat het verder heeft gedaan.
delivery-refused = Dit wordt niet geïmporteerd
delivery-take-in = Importeren
delivery-put-away = Opzijleggen
delivery-taken-in = Wat de tenant zegt, is geïmporteerd.
delivery-differences = Verschillen
delivery-differences-none = Voor zover is verteld, verschilt in Microsoft 365 niets van het plan.
delivery-foreign = Niet in het plan
delivery-if-theirs = Als u het hunne overneemt
delivery-if-ours = Als u het onze overdraagt
delivery-theirs = Het hunne overnemen: { $name }
delivery-theirs-title = Het plan voor { $name } Microsoft 365 laten volgen?
delivery-theirs-body = Het plan wordt wat de tenant heeft. In de tenant verandert niets, en in de geschiedenis staat wie dit heeft besloten.
delivery-theirs-done = Het plan voor { $name } volgt nu Microsoft 365.
delivery-ours = Het onze overdragen: { $name }
delivery-ours-title = Het plan voor { $name } houden?
delivery-ours-body = Het plan blijft zoals het is en wacht tot het opnieuw wordt overgedragen. Tot iemand het overbrengt, houdt de tenant wat die heeft.
delivery-ours-done = Het plan voor { $name } blijft, en wacht op overdracht.
delivery-adopt = { $name } in het plan opnemen
delivery-adopt-title = { $name } in het plan opnemen?
delivery-remove-foreign = Verwijderen van { $name } plannen
delivery-remove-foreign-title = Plannen om { $name } te verwijderen?
delivery-duplicates = Dubbel aanwezig
delivery-how = Hoe u aan zo’n bestand komt
delivery-how-collector = De verzamelaar schrijft alles op, met de personen en groepen. Hij leest alleen.
delivery-how-cmdlets = Of voer deze regels uit in Windows PowerShell 5.1 en breng de twee bestanden. Get-OrganizationAddIn vertelt alleen wie een invoegtoepassing heeft als u naar één product-id vraagt; daarom vragen de regels naar elke.
delivery-how-lines = Regels voor PowerShell
delivery-planned-at = Gepland op { DATETIME($when) }
delivery-planned-said = Gepland: { MESSAGE($said) } In Microsoft 365 is nog niets veranderd.
delivery-planned-asked = { MESSAGE($body) } Dit wordt een plan; in Microsoft 365 verandert er niets totdat u het daarheen brengt.
delivery-planned-note = Hier besloten. Daarmee verandert in Microsoft 365 nog niets.
delivery-handed-off-at = Overgedragen op { DATETIME($when) }: { MESSAGE($route) }
delivery-handed-off-earlier = Op { DATETIME($when) } is een eerdere wijziging overgedragen. Wat sindsdien is gepland, nog niet.
delivery-handed-off-not = Nog niet overgedragen
delivery-confirmed-at = In Microsoft 365 gezien, stand van { DATETIME($when) }
delivery-confirmed-by = Bekend door: { MESSAGE($what) } ({ $who }, { DATETIME($when) })
delivery-attested-at = Bevestigd door { $who }, die { MESSAGE($place) } heeft gekeken, op { DATETIME($when) }
delivery-attested-note = Geen lijst heeft alles getoond. Een lijst die iets anders vertelt, maakt een verschil.
delivery-attested = Bevestigd door { $who }, die { MESSAGE($place) } heeft gekeken.
delivery-confirmed-earlier = Op { DATETIME($when) } is een eerdere wijziging bevestigd. Wat sindsdien is gepland, nog niet.
delivery-by-list = Lijst van wat is geïmplementeerd
delivery-confirmed-not = Nog niet in Microsoft 365 gezien
delivery-differs-at = Microsoft 365 heeft iets anders, stand van { DATETIME($when) }
delivery-simulated = Gesimuleerd: in deze demonstratie wordt niets naar Microsoft 365 gebracht.
delivery-carry = Wat moet worden overgebracht
delivery-carry-failed = De wegen naar de tenant konden niet worden gelezen.
delivery-dropped = Opgegeven voordat er iets van was overgebracht: Microsoft 365 heeft het nooit gehad.
delivery-nothing = Er hoeft niets te worden overgebracht: voor zover bekend heeft de tenant wat is gepland.
delivery-nothing-shown = Er hoeft niets te worden overgebracht: voor zover bekend heeft de tenant wat is gepland. Het plan telt als bevestigd zodra één lijst dit alles laat zien: { $what }.
delivery-nothing-more = Er hoeft niets meer te worden overgebracht: wat is overgedragen, is nog niet bevestigd.
delivery-wait = Breng nu terug wat eruit kwam
delivery-wait-body = Importeer het resultaatbestand dat het script heeft geschreven, of een nieuwe inventaris. Tot dan is de wijziging overgedragen en niet bevestigd.
delivery-carry-again = Opnieuw overdragen
delivery-recommended = Aanbevolen
delivery-other-ways = Andere wegen waarlangs het kan
delivery-no-way = Langs geen enkele weg kan deze wijziging. Hieronder staat bij elke waarom.
delivery-not-ways = Wegen waarlangs het niet kan, en waarom
delivery-left-out = Zonder e-mailadres, dus geen script kan ze noemen: { $names }
delivery-steps = Stappen om af te vinken
delivery-script = Downloaden: { MESSAGE($way) }
delivery-script-again = Opnieuw downloaden: { MESSAGE($way) }
delivery-script-failed = Het script kon niet worden gemaakt.
delivery-script-made = { $file } is opgeslagen. De SHA-256 is { $hash }. Opslaan wijzigt niets: meld het als u het hebt uitgevoerd, of hebt gegeven aan wie het uitvoert.
delivery-script-first = Download eerst het script: precies dat bestand wordt overgedragen.
delivery-manifest = Manifest downloaden
delivery-manifest-gone = Het manifest is niet meer in deze browser bewaard.
delivery-handed-off = Ik heb het overgedragen: { MESSAGE($way) }
delivery-handed-off-said = { $name } is overgedragen. Het telt als bevestigd zodra is geïmporteerd wat de tenant zegt, of iemand die daar heeft gekeken het zegt.

## Levering: het woord van iemand die daar heeft gekeken

attest-in-admin-center = in het beheercentrum
attest-in-exchange-on-premises = in Exchange on-premises
attest-in-catalog = in de SharePoint-app-catalogus
attest-there = de invoegtoepassing is er
attest-gone = de invoegtoepassing is weg
attest-version = versie { $version }
attest-on = ingeschakeld
attest-off = uitgeschakeld
attest-everyone = toegang voor iedereen
attest-access = toegang voor precies wie ze moeten hebben (personen: { NUMBER($people) }, groepen: { NUMBER($groups) })
attest-method = implementatiemethode { $method }
attest-wait = Of kijk zelf
attest-wait-body = Wat geen lijst heeft verteld, kan worden bevestigd door iemand die { MESSAGE($place) } heeft gekeken. Het telt dan als bevestigd op uw woord.
attest-untold = Dit heeft nog geen lijst verteld: { $what }.
attest-press = Ik heb gekeken: het is zo
attest-title = Hebt u { MESSAGE($place) } gekeken?
attest-body = U staat met uw naam in voor dit van { $name }: { $what }. In de geschiedenis komt dat u dit hebt gezegd.
attest-done = { $name } telt als bevestigd op uw woord.

## Instellingen: de soort tenant, en wie er aan het toetsenbord zit

settings-subtitle = Wat er met een wijziging gebeurt, en wat u mag.
settings-kind = Soort tenant
settings-kind-question = Wat moet er met een wijziging gebeuren?
settings-demonstration = Demonstratie
settings-demonstration-detail = Ze wordt in deze browser gesimuleerd en bereikt niemand. Om te leren, manifesten uit te proberen, en te zien wat het voor uw eigen mensen zou betekenen.
settings-handoff = Overdracht
settings-handoff-detail = Voor een echte tenant. Elke wijziging is eerst een plan. De console maakt het script of de stappen, u brengt het naar Microsoft 365, en het telt als bevestigd zodra de tenant het laat zien.
settings-no-api = Geen openbare interface van Microsoft implementeert invoegtoepassingen, dus deze console kan een wijziging niet zelf uitvoeren.
settings-organisation = Naam van de organisatie
settings-tenant = Tenant-id
settings-tenant-hint = In het Microsoft Entra-beheercentrum, onder Overzicht. Elk script controleert deze voordat het iets wijzigt.
settings-tenant-wrong = Dit is geen tenant-id: dat is een GUID zoals 6f1d4a52-0c6b-4a43-9a53-3f6f0f7f2b11.
settings-tenant-missing = Vul eerst de tenant-id in: zonder die kan geen script nagaan of het in de juiste tenant werkt.
settings-cloud = Cloudomgeving
settings-cloud-hint = Bijna altijd Worldwide. De andere hebben geen store, of geen pagina Geïntegreerde apps.
settings-from-directory = De tenant-id en de cloudomgeving komen uit de adreslijst die u hebt geïmporteerd.
settings-people-invented = De personen zijn nog verzonnen. Importeer uw eigen adreslijst, zodat de console weet wie u kunt kiezen.
settings-set-up = Overdracht instellen
settings-set-up-demonstration = Er een demonstratie van maken
settings-is-so = Zo is het al.
settings-set-up-done = Ingesteld voor overdracht. Importeer nu wat de tenant al heeft.
settings-set-up-demonstration-done = Dit is nu een demonstratie.
settings-fixed = De soort tenant blijft zoals ze is
settings-fixed-body = Hier zijn invoegtoepassingen met hun geschiedenis, en hun plannen zijn voor deze tenant gemaakt. Begin opnieuw om een andere in te stellen.
settings-start-over = Opnieuw beginnen
settings-start-over-title = Hier alles verwijderen en opnieuw beginnen?
settings-start-over-body = Alle invoegtoepassingen met hun geschiedenis en concepten, uw rollen en de geïmporteerde adreslijst worden uit deze browser verwijderd. In Microsoft 365 verandert niets. Dit kan niet ongedaan worden gemaakt.
settings-start-over-done = Alles is verwijderd. Kies nu de soort tenant.
settings-roles = Uw rollen
settings-roles-body = { $name } zit aan het toetsenbord. Geef aan welke rollen u in Microsoft Entra ID hebt: de console houdt zich aan wat Microsoft daarmee toestaat. Controleren kan ze het niet.
settings-role-global = Globale beheerder
settings-role-global-detail = Implementeert, wijzigt en verwijdert elke invoegtoepassing, en geeft als enige toestemming.
settings-role-exchange = Exchange-beheerder
settings-role-exchange-detail = Implementeert invoegtoepassingen samen met Toepassingsbeheerder, of zolang App-registraties aanstaat. Wijzigt alleen eigen invoegtoepassingen die uitsluitend voor Outlook zijn.
settings-role-application = Toepassingsbeheerder
settings-role-application-detail = Vult de Exchange-beheerder aan; alleen met deze rol implementeert u niets.
settings-role-reader = Globale lezer
settings-role-reader-detail = Ziet invoegtoepassingen en hun geschiedenis, en wijzigt niets.
settings-role-ai = AI-beheerder
settings-role-ai-detail = Ziet de pagina met invoegtoepassingen in het beheercentrum, en wijzigt er hier geen.
settings-app-registrations = Gebruikersinstelling App-registraties
settings-app-registrations-hint = In het Microsoft Entra-beheercentrum: Gebruikers > Gebruikersinstellingen > Gebruikers kunnen toepassingen registreren.
settings-may-deploy = Met deze rollen mag u invoegtoepassingen implementeren.
settings-may-deploy-if = Met deze rollen mag u alleen invoegtoepassingen implementeren zolang App-registraties aanstaat, of als u ook toepassingsbeheerder bent. Of die aanstaat, is hier niet bekend: zoek het op in Microsoft Entra.
settings-may-consent = U mag toestemming geven voor wat een invoegtoepassing vraagt.
settings-may-not-consent = U mag geen toestemming geven voor wat een invoegtoepassing vraagt: alleen een globale beheerder kan dat.
settings-roles-save = Mijn rollen opslaan
settings-roles-saved = Uw rollen zijn opgeslagen.
settings-roles-failed = Uw rollen konden niet worden opgeslagen.

## Activiteit

activity-subtitle = Alles wat hier is besloten: wie wat wanneer heeft gedaan, van wat naar wat, het nieuwste bovenaan.
activity-export = Downloaden als CSV
activity-add-in = Invoegtoepassing
activity-add-in-all = Alle invoegtoepassingen, en de tenant
activity-person = Gedaan door
activity-person-all = Iedereen
activity-words = Een persoon of invoegtoepassing zoeken
activity-words-hint = Delen van hun namen. Invoegtoepassingen worden gevonden op de naam die ze nu hebben.
activity-since = Vanaf
activity-until = Tot en met
activity-count = { $count ->
    [one] Eén wijziging
   *[other] { NUMBER($count) } wijzigingen
}
activity-failed = Wat er is gebeurd, kon niet worden gelezen.
activity-none = Er is nog niets gebeurd. Wat u en anderen hier besluiten, wordt vanaf de eerste invoegtoepassing bewaard.
activity-none-so = Niets van wat er is gebeurd, past bij deze keuze.
activity-all = Alles weergeven
activity-open = Invoegtoepassing openen
activity-damaged = { $parts ->
    [one] Een deel van de geschiedenis kan niet worden gelezen
   *[other] { NUMBER($parts) } delen van de geschiedenis kunnen niet worden gelezen
}
activity-damaged-body = Wat daarin staat, ontbreekt in deze lijst. Sla eerst alles op wat nog te lezen is, voordat u iets anders doet.
activity-pages = Pagina’s
activity-page = Pagina { NUMBER($page) } van { NUMBER($pages) }
activity-newest = Nieuwste
activity-newer = Nieuwer
activity-older = Ouder
activity-oldest = Oudste

## Een reddingsbestand terugzetten

restore-body = Zet wat het bestand bevat in de plaats van alles hier. Eerst ziet u wat het bevat en wat er verloren zou gaan. Er verandert niets voordat u dat zegt.
restore-drop = Sleep een reddingsbestand hierheen
restore-drop-hint = addin-console-rescue.json, zoals deze console het heeft opgeslagen. Het blijft in deze browser.
restore-not-read = Dit bestand kan niet worden teruggezet
restore-not-one = Het is geen reddingsbestand. Kies het bestand dat met ‘Downloaden wat nog te lezen is’ is opgeslagen: addin-console-rescue.json.
restore-newer = Een nieuwere versie van deze console heeft het opgeslagen. Laad de pagina opnieuw om die versie te krijgen, en kies het bestand nog eens.
restore-cut-off = Het einde ontbreekt: het is niet helemaal opgeslagen of gekopieerd. Gebruik een andere kopie. Elk manifest dat er nog in staat, kan er met de hand uit worden gehaald.
restore-altered = Het is niet zoals het is opgeslagen: er is sindsdien iets in gewijzigd, bijvoorbeeld door een editor. Gebruik een andere kopie.
restore-too-large = Het is groter dan { NUMBER($most) } MB, meer dan deze browser kan terugzetten.
restore-interrupted = Het lezen is afgebroken. Kies het bestand nog eens.
restore-holds = Wat het bestand bevat
restore-tenant = Om welke tenant het gaat
restore-changes = Wijzigingen
restore-changes-newest = { NUMBER($count) }, de nieuwste van { DATETIME($at) }
restore-add-ins = Invoegtoepassingen
restore-files = Manifesten en andere bestanden
restore-draft = Concept van een implementatie
restore-draft-there = Is er
restore-draft-none = Is er niet
restore-directory = Geïmporteerde adreslijst
restore-directory-there = Van { DATETIME($at) }
restore-directory-without = Er was er een van { DATETIME($at) }, die niet in het bestand staat. Importeer die opnieuw.
restore-directory-none = Geen
restore-gap = De geschiedenis erin houdt op bij een beschadigde plaats
restore-gap-end = Wat er daarna is gebeurd, is niet te lezen.
restore-gap-behind = { $count ->
    [one] Eén wijziging daarna blijft in het bestand en kan niet worden teruggezet: een geschiedenis heeft geen gaten.
   *[other] { NUMBER($count) } wijzigingen daarna blijven in het bestand en kunnen niet worden teruggezet: een geschiedenis heeft geen gaten.
}
restore-lost = Wat hier verloren zou gaan
restore-lost-nothing = Alles wat hier is gebeurd, staat ook in het bestand.
restore-lost-changes = { $count ->
    [one] Eén wijziging van deze geschiedenis staat niet in het bestand en is dan voorgoed weg:
   *[other] { NUMBER($count) } wijzigingen van deze geschiedenis staan niet in het bestand en zijn dan voorgoed weg. De nieuwste:
}
restore-lost-draft = Het concept van een implementatie dat hier staat.
restore-lost-directory = De geïmporteerde adreslijst van { DATETIME($at) }. Die van het bestand komt ervoor in de plaats.
restore-kept-directory = De geïmporteerde adreslijst van { DATETIME($at) } blijft.
restore-lost-roles = De rollen die u hebt ingesteld, en manifesten die alleen de geschiedenis hier nodig heeft.
restore-begin = Dit bestand terugzetten
restore-question = Alles hier vervangen door dit bestand?
restore-for-ever = In Microsoft 365 verandert er niets. Wat hier verloren gaat, kan niet worden teruggehaald, tenzij u eerst een reddingsbestand opslaat.
restore-confirm = Alles hier vervangen
restore-put-away = Het bestand wegleggen
restore-done = Het reddingsbestand is teruggezet
restore-done-body = Alles wat erin stond, is weer hier, en elk geopend tabblad laat het zien.

## Het plan van de tenant

plan-page-subtitle = Alle invoegtoepassingen met wie ze hebben, hun uitrol en hun manifesten als één bestand: om te bewaren, te vergelijken of naar een andere tenant over te brengen.
plan-page-save = Het plan opslaan
plan-page-save-body = Het bestand noemt personen met hun object-id en e-mailadres. Bewaar het waar persoonsgegevens bewaard mogen worden.
plan-page-download = Plan downloaden
plan-page-long = Dit plan noemt voor één invoegtoepassing zo veel personen en groepen dat geen console het bestand nog kan lezen: kies er eerst groepen voor in de plaats.
plan-page-download-long = Toch downloaden
plan-page-bring = Een plan inlezen
plan-page-bring-body = U ziet eerst wat er zou veranderen. Er verandert niets voordat u dat aangeeft.
plan-page-drop-hint = Een plan dat met deze console is opgeslagen (JSON). Het blijft in deze browser.
plan-page-remove-others = Invoegtoepassingen verwijderen die niet in het bestand staan
plan-page-remove-others-hint = Anders blijven die zoals ze zijn.
plan-page-nothing-done = Van dit bestand wordt niets gebruikt.
plan-page-line = Regel { NUMBER($line) }: { MESSAGE($problem) }
plan-page-dry-run = Wat er zou veranderen
plan-page-made = Opgeslagen op
plan-page-organisation = Geschreven voor
plan-page-people = Personen en groepen
plan-page-found-all = Ze zijn allemaal bekend in de adreslijst.
plan-page-found = { NUMBER($others) } hebben hier een andere id en zijn gevonden op e-mailadres. { NUMBER($missing) } staan niet in de adreslijst.
plan-page-notes = { $count ->
    [one] Eén ding om eerst te weten
   *[other] { NUMBER($count) } dingen om eerst te weten
}
plan-page-no-steps = Er hoeft niets te gebeuren: de tenant is zoals het bestand zegt.
plan-page-no-steps-else = Meer kan met dit bestand niet worden gedaan: op wat hierboven staat na is de tenant zoals het bestand zegt.
plan-page-steps = Stappen
plan-page-begin = { $count ->
    [one] Eén stap uitvoeren
   *[other] { NUMBER($count) } stappen uitvoeren
}
plan-page-question-title = { $count ->
    [one] Deze stap uitvoeren?
   *[other] Deze { NUMBER($count) } stappen uitvoeren?
}
plan-page-question = Ze worden een voor een uitgevoerd. Elke stap is een eigen wijziging in de geschiedenis, en u kunt tussendoor stoppen.
plan-page-question-real = Ze worden een voor een besloten, en u kunt tussendoor stoppen. Elke stap wordt een plan; in Microsoft 365 verandert er niets totdat u het daarheen brengt.
plan-page-running = Voortgang
plan-page-progress = Afgehandelde stappen: { NUMBER($done) } van { NUMBER($all) }
plan-page-stop = Stoppen na deze stap
plan-page-waiting = Wacht
plan-page-done = Gedaan
plan-page-refused = Geweigerd
plan-page-not-tried = Niet gedaan
plan-page-unknown = Mislukt
plan-page-left = Deze stap bouwt voort op een stap die is geweigerd.
plan-page-conflict = Iemand anders heeft intussen iets gewijzigd. Het bestand is opnieuw vergeleken: bekijk wat er nog over is en voer dat uit.

## Persoonsgegevens

personal-subtitle = Wat de geschiedenis over een persoon bevat: overhandig het, of zet er een pseudoniem voor in de plaats.
personal-choose = Van wie?
personal-search = Een persoon zoeken
personal-search-hint = Naam, e-mailadres of user principal name
personal-gone = De persoon staat niet meer in de adreslijst
personal-id = Object-id
personal-id-hint = Zoals die in Microsoft Entra ID was. De geschiedenis kent personen daarmee.
personal-id-use = Deze object-id gebruiken
personal-id-missing = Vul eerst de object-id in.
personal-other = Iemand anders kiezen
personal-hand-over = Overhandigen
personal-hand-over-body = Een CSV-bestand met elke plaats in de geschiedenis waar deze persoon wordt genoemd, en welke bewaarde bestanden dat doen of kunnen doen.
personal-download = Downloaden wat is bewaard
personal-history = Wat deze persoon heeft gedaan
personal-replace = Door een pseudoniem vervangen
personal-replace-body = Voor als de geschiedenis moet blijven en de persoon er niet meer in mag staan. Achteraf kan niemand zeggen voor wie het pseudoniem staat, tenzij u dat elders noteert.
personal-pseudonym = Pseudoniem
personal-replace-as = Vervangen door { $pseudonym }
personal-replace-for-ever = Voorgoed vervangen
personal-question = { $name } vervangen door { $pseudonym }?
personal-changes-log = In de hele geschiedenis komt het pseudoniem in de plaats van deze persoon: als wie iets heeft gedaan, als eigenaar, in toewijzingen op naam, en in notities en redenen.
personal-changes-files = Alle scripts, inventarissen en concepten worden uit deze browser verwijderd: die kunnen deze persoon noemen op manieren die geen zoekopdracht vindt.
personal-keeps-access = Waar deze persoon een invoegtoepassing op naam had, noemt het plan die persoon niet meer. In Microsoft 365 blijft de toewijzing bestaan totdat dat is overgebracht.
personal-keeps-manifests = Wat er is gewijzigd, wanneer en voor hoeveel personen, blijft staan. Ook manifesten en de geïmporteerde adreslijst blijven: importeer een nieuwe adreslijst als de persoon weg is.
personal-keeps-copies = Bestanden die iemand eerder heeft opgeslagen, blijven zoals ze zijn.
personal-for-ever = Dit kan niet ongedaan worden gemaakt.
personal-done = { $name } is nu vervangen door { $pseudonym }
personal-done-body = In de geschiedenis staat dat dit is gedaan en door wie, maar niet voor wie.

## Gegevens, op de pagina Instellingen

settings-data = Gegevens in deze browser
settings-data-plan-open = Plan openen
settings-data-personal-open = Persoonsgegevens openen
settings-data-rescue = Redden wat er is
settings-data-rescue-body = Slaat alles op wat nog te lezen is, ook als een deel beschadigd is: geschiedenis, manifesten, scripts en inventarissen. Het bevat persoonsgegevens.
