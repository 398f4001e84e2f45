//! Names for the demonstration. Every byte is fetched with the engine, so the lists are short and meet in all
//! combinations.

pub(crate) const FIRST_NAMES: &str = "\
Aaliyah|Adam|Ahmed|Aisha|Ana|André|Anna|Anouk|Arjun|Astrid|Ayşe|Bart|Beatriz|Benoît|Björn|Bram|Camille|Carlos|\
Carmen|Chloé|Çağla|Daan|Daniel|David|Diego|Dmitri|Dušan|Elena|Elif|Emma|Erik|Esra|Eva|Fatima|Femke|Finn|Floor|\
François|Frederik|Gijs|Giulia|Grace|Guus|Hannah|Hans|Haruto|Hugo|Ibrahim|Ingrid|Ioana|Isabel|Jan|Jeroen|Joana|\
João|Johannes|Joris|Julia|Jürgen|Karin|Karim|Kasper|Katarzyna|Kees|Lars|Laura|Lena|Lieke|Liam|Lotte|Lucas|Łukasz|\
Luuk|Maarten|Malin|Marco|Maria|Marijn|Mateusz|Mei|Mia|Miguel|Milan|Milou|Mohamed|Naomi|Nikolai|Nina|Noah|Noël|\
Noor|Olga|Olivia|Özgür|Pascal|Paulo|Pieter|Priya|Rasmus|Renée|Roos|Ruben|Samira|Sanne|Sara|Šárka|Sem|Siobhán|\
Sofia|Søren|Ştefan|Stijn|Sven|Tess|Thijs|Thomas|Tim|Tomáš|Tuğba|Vera|Wei|Willem|Wouter|Yara|Yasmin|Yuki|Zofia|Zoë";

pub(crate) const LAST_NAMES: &str = "\
Aalto|Acar|Andersson|Bakker|Bauer|Beaulieu|Berg|van den Berg|Bianchi|Blom|de Boer|Bos|van den Bosch|Bosman|Brouwer|\
de Bruijn|Çelik|Chen|Claes|Costa|Dekker|Demir|van Dijk|Dijkstra|Dubois|Eriksson|Fernández|Fischer|Fontaine|García|\
de Graaf|González|Groen|de Groot|'t Hart|Haas|Hansen|van der Heijden|Hendriks|Hermans|Hoekstra|Horváth|Huisman|\
Ibrahim|Ivanova|Jacobs|de Jong|Jansen|Janssens|Jensen|Kaya|Khan|Kim|Kok|Kovács|Kowalska|Kuiper|Lange|Larsen|\
van Leeuwen|Lefèvre|van der Linden|Lindqvist|López|Martínez|Maas|van der Meer|Meijer|Mertens|Molenaar|Moreau|Mulder|\
Müller|Nguyễn|Nielsen|Novák|Núñez|O'Brien|O'Connor|Okafor|Oliveira|Olsen|Østergaard|Öztürk|Peeters|Peña|Pereira|\
Popescu|Postma|Prins|Rossi|Roux|de Ruiter|Şahin|Sánchez|Santos|Schäfer|Schmidt|Schneider|Scholten|Silva|Singh|Smit|\
Smits|Sørensen|van der Steen|Suzuki|Svoboda|Tanaka|Tremblay|van der Veen|Veenstra|Verbeek|Verhoeven|Vermeulen|Visser|\
Vos|de Vries|de Waal|Wagner|Wang|Weber|Willems|de Wit|van Wijk|Wójcik|Yıldız|Zając|van Zanten|Zhang|Zimmermann";

pub(crate) const DEPARTMENTS: [&str; 14] = [
    "Sales",
    "Marketing",
    "Finance",
    "Human Resources",
    "Legal",
    "IT",
    "Operations",
    "Engineering",
    "Customer Service",
    "Procurement",
    "Research",
    "Logistics",
    "Communications",
    "Facilities",
];

/// The last one is the West Coast.
pub(crate) const CITIES: [&str; 10] = [
    "Amsterdam",
    "Rotterdam",
    "Utrecht",
    "Eindhoven",
    "Groningen",
    "Antwerpen",
    "Hamburg",
    "København",
    "Málaga",
    "Seattle",
];

/// Purposes of security groups without mail.
pub(crate) const PURPOSES: [&str; 14] = [
    "VPN",
    "Laptops",
    "Printers",
    "Payroll",
    "Source Code",
    "Data Warehouse",
    "Building Access",
    "Badge Office",
    "Wi-Fi",
    "Remote Desktop",
    "Archive",
    "Backup",
    "Kiosk",
    "Test Accounts",
];

/// Names of dynamic distribution groups.
pub(crate) const AUTOMATIC: [&str; 8] = [
    "All Mailboxes",
    "All Netherlands",
    "All Scandinavia",
    "All Managers",
    "All Contractors",
    "All Newcomers",
    "All Part-time",
    "All Retirees",
];

/// Names of projects with a Microsoft 365 group.
pub(crate) const PROJECTS: [&str; 12] = [
    "Ketelmeer",
    "Lightship",
    "Windroos",
    "Copper",
    "Basalt",
    "Tern",
    "Polder",
    "Quartz",
    "Saffron",
    "Zuiderlicht",
    "Meridian",
    "Œuvre",
];
