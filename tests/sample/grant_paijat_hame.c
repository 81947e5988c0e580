/* The state aid of Päijät-Häme for 2022–2025: three partners beside the
 * county, eight categories.  Travel overruns its budget; the vouchers by hand
 * are what an auditor looks for. */
#include "grant.h"

#define ALL_YEAR "xxxxxxxxxxxx"

/* Lahti, Heinola and Orimattila are cities: partners in the project. */
static const char *const partners[] = { "", "LAHTI", "HEINOLA", "ORIMATTILA",
	NULL };

static const struct budget_line budget[] = {
	{ "HENKILOSTO", { 190000, 272000, 276000, 282000 } },
	{ "PALVELUT", { 52000, 62000, 64000, 60000 } },
	{ "AINEET", { 3500, 4500, 4500, 3500 } },
	{ "MATKAT", { 5500, 6500, 6500, 5500 } },
	{ "VUOKRAT", { 18400, 20000, 20000, 20000 } },
	{ "ICT", { 14000, 8000, 5000, 5000 } },
	{ "MUUT", { 6000, 7000, 7000, 7000 } },
	{ "YLEIS", { 28500, 40800, 41400, 42300 } },
	{ 0 },
};

static const struct recurring recurring[] = {
	{ "", "HENKILOSTO", "Palkat ja sivukulut, projektityö", ALL_YEAR, 0, 0,
	    5950, 6450, 28, VAT_NONE, false },
	{ "", "HENKILOSTO", "Palkat ja sivukulut, työhönvalmennus", ALL_YEAR,
	    MONTH(2023, 1), 0, 4550, 4950, 28, VAT_NONE, false },
	{ "", "HENKILOSTO", "Palkat ja sivukulut, koordinointi", ALL_YEAR,
	    MONTH(2022, 3), 0, 2350, 2600, 28, VAT_NONE, false },
	{ "LAHTI", "HENKILOSTO", "Palkat ja sivukulut", ALL_YEAR,
	    MONTH(2022, 2), 0, 4700, 5100, 26, VAT_NONE, false },
	{ "ORIMATTILA", "HENKILOSTO", "Palkat ja sivukulut", ALL_YEAR,
	    MONTH(2022, 2), MONTH(2023, 12), 2900, 3250, 25, VAT_NONE, false },
	{ "HEINOLA", "HENKILOSTO", "Palkat ja sivukulut", ALL_YEAR,
	    MONTH(2023, 9), 0, 2900, 3300, 27, VAT_NONE, false },
	{ "", "PALVELUT", "Työhönvalmennuksen ostopalvelu", ALL_YEAR,
	    MONTH(2022, 2), 0, 3300, 3900, 20, VAT_GENERAL, true },
	{ "LAHTI", "PALVELUT", "Koulutuspalvelut", "--x--x--x--x", 0, 0, 1800,
	    3400, 15, VAT_GENERAL, true },
	{ "HEINOLA", "PALVELUT", "Ryhmävalmennus", "x-x-x---x-x-",
	    MONTH(2023, 10), 0, 900, 1600, 17, VAT_GENERAL, true },
	{ "", "AINEET", "Toimistotarvikkeet", "x--x--x--x--", 0, 0, 180, 420,
	    11, VAT_GENERAL, true },
	{ "ORIMATTILA", "AINEET", "Työtoiminnan tarvikkeet", "-x--x---x--x",
	    MONTH(2022, 2), MONTH(2023, 12), 350, 700, 12, VAT_GENERAL, true },
	{ "HEINOLA", "AINEET", "Työtoiminnan tarvikkeet", "x--x---x--x-",
	    MONTH(2023, 10), 0, 300, 650, 12, VAT_GENERAL, true },
	{ "", "MATKAT", "Matkat ja majoitus", "xxxxxx-xxxxx", 0, 0, 260, 560,
	    19, VAT_TRAVEL, false },
	{ "", "MATKAT", "Kilometrikorvaukset", "xxxxxx-xxxxx", MONTH(2023, 1),
	    0, 210, 430, 24, VAT_NONE, false },
	{ "LAHTI", "MATKAT", "Matkat", "-x-x-x--x-x-", 0, 0, 90, 210, 18,
	    VAT_TRAVEL, true },
	{ "", "VUOKRAT", "Toimitilan vuokra", ALL_YEAR, 0, 0, 1040, 1040, 1,
	    VAT_NONE, false },
	{ "LAHTI", "VUOKRAT", "Valmennustilan vuokra", ALL_YEAR, MONTH(2022, 3),
	    0, 480, 480, 2, VAT_GENERAL, false },
	{ "", "ICT", "Ohjelmistojen käyttömaksut", ALL_YEAR, 0, 0, 310, 390, 8,
	    VAT_GENERAL, true },
	{ "", "MUUT", "Ilmoitukset ja tiedotus", "-x--x---x-x-", 0, 0, 700,
	    1500, 14, VAT_GENERAL, true },
	{ "", "MUUT", "Tilaisuuksien tarjoilut", "--x-----xx-x", 0, 0, 160, 380,
	    16, VAT_GENERAL, false },
	{ "", "HENKILOSTO", "Palkat ja sivukulut, suunnittelu", ALL_YEAR, 0,
	    MONTH(2022, 12), 4100, 4500, 28, VAT_NONE, false },
	{ "", "AINEET", "Valmennusmateriaalit", "---x----x---", 0,
	    MONTH(2023, 12), 320, 450, 10, VAT_GENERAL, true },
	{ 0 },
};

/* Corrections name the voucher: T, year, month, number. */
static const struct voucher vouchers[] = {
	/* 901 */
	{ 20220120, "", "MATKAT", "Koulutusmatka marraskuussa 2021", 18640,
	    VAT_TRAVEL, false, "KAUSI", NULL },
	{ 20220214, "", "ICT", "Kannettavat tietokoneet", 689000, VAT_GENERAL,
	    true, NULL, NULL },
	{ 20220316, "", "ICT", "Hyvitys tositteesta T2202-902: yksi palautettu",
	    -137800, VAT_GENERAL, true, NULL, "T2202-902" },
	{ 20220922, "LAHTI", "PALVELUT", "Ulkoinen kouluttaja", 245000,
	    VAT_GENERAL, true, NULL, NULL },
	{ 20221018, "LAHTI", "PALVELUT",
	    "Hyvitys tositteesta T2209-904: koulutus peruuntui", -245000,
	    VAT_GENERAL, true, NULL, "T2209-904" },
	/* 906 */
	{ 20230215, "HEINOLA", "ICT", "Tabletit valmennukseen", 318000,
	    VAT_GENERAL, false, NULL, NULL },
	{ 20230613, "", "MATKAT", "Taksimatka", 8450, VAT_TRAVEL, false,
	    "TOSITE", NULL },
	{ 20230920, "ORIMATTILA", "AINEET", "Pajan työvaatteet", 94000,
	    VAT_GENERAL, true, NULL, NULL },
	{ 20231017, "ORIMATTILA", "AINEET",
	    "Oikaisu tositteesta T2309-908: kuuluu palveluihin", -94000,
	    VAT_GENERAL, true, NULL, "T2309-908" },
	{ 20231017, "ORIMATTILA", "PALVELUT",
	    "Oikaisu tositteesta T2309-908: työvaatepalvelu", 94000,
	    VAT_GENERAL, true, NULL, "T2309-908" },
	/* 911 */
	{ 20231212, "", "MUUT", "Henkilöstön joululounas", 41200, VAT_GENERAL,
	    false, "MUU", NULL },
	{ 20240220, "LAHTI", "PALVELUT", "Palautettava arvonlisävero", 31248,
	    VAT_NONE, false, "ALV", NULL },
	{ 20241114, "LAHTI", "PALVELUT", "Työnantajatilaisuus", 62000,
	    VAT_GENERAL, true, NULL, NULL },
	{ 20241114, "LAHTI", "PALVELUT", "Työnantajatilaisuus", 62000,
	    VAT_GENERAL, true, NULL, NULL },
	{ 20240917, "HEINOLA", "HENKILOSTO",
	    "Oikaisu tositteesta T2408-006: sivukulut laskettu kahdesti",
	    -61473, VAT_NONE, false, NULL, "T2408-006" },
	/* 916 */
	{ 20241010, "", "MATKAT", "Opintomatka, juna ja majoitus", 486000,
	    VAT_TRAVEL, false, NULL, NULL },
	{ 20240815, "", "MATKAT", "Taksimatka", 6240, VAT_TRAVEL, false,
	    "TOSITE", NULL },
	{ 20240903, "LAHTI", "PALVELUT", "Palautettava arvonlisävero", 18870,
	    VAT_NONE, false, "ALV", NULL },
	{ 20241105, "", "MUUT", "Henkilöstön virkistysiltapäivä", 38600,
	    VAT_GENERAL, false, "MUU", NULL },
	{ 20241112, "", "ICT", "Ohjelmiston käyttöoikeus vuodelle 2026", 74000,
	    VAT_GENERAL, true, "KAUSI", NULL },
	/* 921 */
	{ 20241121, "HEINOLA", "PALVELUT",
	    "Hyvitys tositteesta T2409-009: yksi ryhmäkerta pitämättä", -26000,
	    VAT_GENERAL, true, NULL, "T2409-009" },
	{ 0 },
};

/* The coordinator works half the time elsewhere; some sheets lack a
 * signature. */
static const struct worker workers[] = {
	{ 1, 100, MONTH(2022, 1), "------------" },
	{ 4, 100, MONTH(2023, 1), "------x-----" },
	{ 6, 50, MONTH(2022, 3), "-----x----x-" },
	{ 0 },
};

/* For each category that deviates and each milestone that is late. */
static const struct explanation explanations[] = {
	{ 20220131, "TYKY", "TYKY-01",
	    { "Valmistelu alkoi viikkoa myöhemmin, koska hankepäällikkö "
	      "valittiin vasta loppiaisen jälkeen.",
		"Förberedelserna inleddes en vecka senare, eftersom "
		"projektchefen valdes först efter trettondagen." } },
	{ 20220228, "TTO", "TTO-01",
	    { "Pilotin toinen valmentaja aloitti vasta 14.2.2022, joten "
	      "ensimmäiset asiakkaat otettiin vastaan kaksi viikkoa "
	      "suunniteltua myöhemmin.",
		"Pilotens andra arbetstränare började först 14.2.2022, så de "
		"första klienterna togs emot två veckor senare än "
		"planerat." } },
	{ 20230131, "TYKY", "TYKY-02",
	    { "Käynnistyminen siirtyi kaksi viikkoa, sillä valmentajien "
	      "rekrytointi venyi vuodenvaihteen yli.",
		"Starten sköts upp två veckor, eftersom rekryteringen av "
		"arbetstränare drog ut på tiden över årsskiftet." } },
	{ 20230630, "TYKY", "TYKY-03",
	    { "Pilotti alkoi puoli vuotta suunniteltua myöhemmin, koska "
	      "valmennukseen sopivat tilat Heinolassa vapautuivat vasta "
	      "syyskuussa 2023.",
		"Piloten inleddes ett halvår senare än planerat, eftersom "
		"lämpliga lokaler i Heinola blev lediga först i september "
		"2023." } },
	{ 20240531, "TYKY", "TYKY-04",
	    { "Kysely lähetettiin kolme viikkoa myöhemmin, jotta siitä "
	      "ehdittiin tehdä myös selkokielinen versio.",
		"Enkäten skickades tre veckor senare för att det skulle "
		"finnas tid att göra den också på lätt språk." } },
	{ 20240930, "TYKY", "TYKY-06",
	    { "Toisen yksikön valmentajia on haettu kahdesti, eikä kelpoisia "
	      "hakijoita ole ollut riittävästi. Kolmas hakuaika päättyy "
	      "tammikuussa 2025, ja yksikkö aloittaa arviolta huhtikuussa "
	      "2025.",
		"Befattningarna som arbetstränare vid den andra enheten har "
		"ledigförklarats två gånger utan tillräckligt många behöriga "
		"sökande. Den tredje ansökningstiden går ut i januari 2025, "
		"och enheten väntas inleda sitt arbete i april 2025." } },
	{ 20240731, "TYKY", "TYKY-09",
	    { "Kuvaus on kirjoitettu, mutta kunnat antavat siitä lausuntonsa "
	      "vasta vuodenvaihteen jälkeen. Se vahvistetaan maaliskuussa "
	      "2025.",
		"Beskrivningen är skriven, men kommunerna ger sina utlåtanden "
		"om den först efter årsskiftet. Den fastställs i mars "
		"2025." } },
	{ 20241031, "TYKY", "MATKAT",
	    { "Koko hankehenkilöstö kävi lokakuussa 2024 opintomatkalla, jota "
	      "ei ollut budjetoitu. Lisäksi valmentajat käyvät asiakkaiden "
	      "työpaikoilla useammin kuin arvioitiin. Loppukaudella kokoukset "
	      "pidetään etänä, ja ylitys katetaan investointien ja ICT-kulujen "
	      "säästöllä, jos rahoittaja hyväksyy siirron.",
		"Hela projektpersonalen gjorde i oktober 2024 en studieresa "
		"som inte hade budgeterats. Dessutom besöker arbetstränarna "
		"klienternas arbetsplatser oftare än beräknat. Under resten "
		"av perioden hålls mötena på distans, och överskridningen "
		"täcks med besparingen i investeringar och IKT, om "
		"finansiären godkänner överföringen." } },
	{ 20241031, "TYKY", "ICT",
	    { "Laitteita on hankittu arvioitua vähemmän, koska "
	      "osatoteuttajien henkilöstö käyttää kaupunkien omia laitteita. "
	      "Säästöä esitetään siirrettäväksi matkakuluihin.",
		"Färre apparater än beräknat har anskaffats, eftersom "
		"delgenomförarnas personal använder städernas egna. "
		"Besparingen föreslås bli överförd till resekostnaderna." } },
	{ 0 },
};

const struct grant grant_paijat_hame = {
	.project = "TYKY",
	.pillar = 3,
	.from = 20220101,
	.to = 20251231,
	.overhead = 15,
	.budget = budget,
	.partners = partners,
	.recurring = recurring,
	.vouchers = vouchers,
	.workers = workers,
	.explanations = explanations,
};
