/* Vantaa and Kerava (04): the project TEOT, whose workers answer for the
 * clients of two pilots in Vantaa and of client work in Kerava, and the
 * figures of the surroundings that it was founded on. */
#include "coaching.h"

static const char *const vantaa[] = { "092", NULL };
static const char *const kerava[] = { "245", NULL };

static const char *const path1_referrers[] = { "AIKUISSOSIAALITYO",
	"KUNTAKOKEILU", "AIKUISSOSIAALITYO", "KUTY", "NUORTEN_SOSIAALIPALVELUT",
	"AIKUISSOSIAALITYO", "VAMMAISTEN_ASIAKASOHJAUS", "KUNTAKOKEILU", NULL };
static const char *const path2_referrers[] = { "KUTY", "KUNTAKOKEILU", "KUTY",
	"TYP", "AIKUISSOSIAALITYO", "KUTY", "NUORTEN_SOSIAALIPALVELUT", NULL };
static const char *const kerava_referrers[] = { "NUORTEN_TYOPAJA", "KUTY",
	"AIKUISSOSIAALITYO", "KUTY", "NUORTEN_TYOPAJA", NULL };

/* With so many coaches at work as the list below says, each has 15 to 20. */
static const struct anchor path1[] = {
	{ MONTH(2021, 9), 34 },
	{ MONTH(2021, 10), 50 },
	{ MONTH(2021, 11), 66 },
	{ MONTH(2021, 12), 74 },
	{ MONTH(2022, 1), 80 },
	{ MONTH(2022, 12), 88 },
};

static const struct anchor path2[] = {
	{ MONTH(2021, 10), 34 },
	{ MONTH(2021, 11), 40 },
	{ MONTH(2021, 12), 48 },
	{ MONTH(2022, 1), 50 },
	{ MONTH(2022, 12), 56 },
};

static const struct anchor kerava1[] = {
	{ MONTH(2021, 12), 7 },
	{ MONTH(2022, 12), 13 },
};

static const struct anchor kerava2[] = {
	{ MONTH(2021, 12), 5 },
	{ MONTH(2022, 12), 11 },
};

#define ANCHORS(list) list, sizeof(list) / sizeof(list[0])
#define PATH2 1

static const struct programme programmes[] = {
	{ "TKT", "P1", SERVICE_MUU, MONTH(2021, 9), ANCHORS(path1),
	    "phlnkpelhpjklnphilkpeAlmh", vantaa, path1_referrers, "ak", NULL,
	    false, 14 },
	{ "TTV", "P2", SERVICE_TTV, MONTH(2021, 10), ANCHORS(path2),
	    "tAgjBksrAuCtQnrfAkOBSglBhAmj", vantaa, path2_referrers, "v", NULL,
	    false, 0 },
	{ "TKT", "P1", SERVICE_MUU, MONTH(2021, 12), ANCHORS(kerava1),
	    "lhknjelih", kerava, kerava_referrers, "k", "y", false, 10 },
	{ "TTV", "P2", SERVICE_TTV, MONTH(2021, 12), ANCHORS(kerava2),
	    "tgAksjrBuln", kerava, kerava_referrers, "v", "y", false, 0 },
	{ 0 },
};

/* Hired in May and June 2021, with clients of their own from these days. */
static const struct coach coaches[] = {
	{ 1, 'a', 20210901, 0, 0 },
	{ 2, 'a', 20211001, 20220831, 12 },
	{ 3, 'a', 20211201, 0, 0 },
	{ 4, 'k', 20210901, 0, 0 },
	{ 5, 'k', 20211101, 0, 0 },
	{ 6, 'k', 20220103, 0, 0 },
	{ 7, 'v', 20211001, 0, 0 },
	{ 8, 'v', 20211001, 0, 0 },
	{ 9, 'v', 20211201, 0, 0 },
	{ 12, 'a', 20220901, 0, 0 },
	{ 10, 'y', 20211201, 0, 0 },
	{ 11, 'y', 20211201, 0, 0 },
	{ 0 },
};

static const int languages[] = { 66, 3 };

static const struct coaching coaching = {
	.programmes = programmes,
	.onward = PATH2,
	.coaches = coaches,
	.contact_role = "YHTEYSHENKILO",
	.languages = languages,
};

/* Three of each title in Vantaa; the two of Kerava aren't the project's. */
static const struct post posts[] = {
	{ 1, "ASIAKASVASTAAVAT", "ASIAKASVASTAAVA", 100, 20210503, 20221231,
	    true, "TEOT", "092" },
	{ 2, "ASIAKASVASTAAVAT", "ASIAKASVASTAAVA", 100, 20210517, 20220831,
	    false, "TEOT", "092" },
	{ 3, "ASIAKASVASTAAVAT", "ASIAKASVASTAAVA", 100, 20210601, 20221231,
	    true, "TEOT", "092" },
	{ 12, "ASIAKASVASTAAVAT", "ASIAKASVASTAAVA", 100, 20220901, 20221231,
	    true, "TEOT", "092" },
	{ 4, "ASIAKASVASTAAVAT", "TYOKYKYKOORDINAATTORI", 100, 20210503,
	    20221231, true, "TEOT", "092" },
	{ 5, "ASIAKASVASTAAVAT", "TYOKYKYKOORDINAATTORI", 100, 20210524,
	    20221231, true, "TEOT", "092" },
	{ 6, "ASIAKASVASTAAVAT", "TYOKYKYKOORDINAATTORI", 80, 20210607,
	    20221231, true, "TEOT", "092" },
	{ 7, "TYOHONVALMENNUS", "TYOHONVALMENTAJA", 100, 20210510, 20221231,
	    true, "TEOT", "092" },
	{ 8, "TYOHONVALMENNUS", "TYOHONVALMENTAJA", 100, 20210601, 20221231,
	    true, "TEOT", "092" },
	{ 9, "TYOHONVALMENNUS", "TYOHONVALMENTAJA", 100, 20210614, 20221231,
	    true, "TEOT", "092" },
	{ 10, "SOSIAALITOIMI", "SOSIAALIOHJAAJA", 100, 20180801, 0, false, "",
	    "245" },
	{ 11, "SOSIAALITOIMI", "SOSIAALIOHJAAJA", 100, 20200210, 0, false, "",
	    "245" },
	{ 0 },
};

static const struct survey surveys[] = {
	{ "AS-2022", "ASIAKAS", 138, 62, 1, 20220411, 18,
	    {
		{ "Palveluun pääseminen", "", 59, 41 },
		{ "Työntekijän tavoittaminen", "", 61, 54 },
		{ "Oman suunnitelman tekeminen", "", 58, 43 },
		{ "Palvelu kaikkiaan", "KOKONAISUUS", 60, 47 },
	    } },
	{ "KU-2022", "KUMPPANI", 54, 29, 0, 20220509, 19,
	    {
		{ "Lähetteen tekeminen", "", 29, 20 },
		{ "Työnjako verkostossa", "", 28, 15 },
		{ "Palvelu kaikkiaan", "KOKONAISUUS", 28, 19 },
	    } },
	{ 0 },
};

static const struct meeting panels[] = { { 0 } };

static const struct event_kind events[] = {
	{ "INFO", "-x--x---x-x-", 10, 26, 0, 6,
	    { "Palvelun esittely lähettäjille", "Lähetteen tekeminen",
		"Kaksi asiakastyön polkua", "Kuulumisia hankkeesta" } },
	{ "KOULUTUS", "---x-----x--", 9, 18, 0, 12,
	    { "", "Työkyvyn tuen tarpeen arviointi", "",
		"Asiakasvastaavan tehtävät" } },
	{ "OSALLISUUSRYHMA", "--x--x-----x", 6, 11, 60, 8,
	    { "Asiakasesitteen teksti", "Palvelupolun vaiheet", "",
		"Kokemusasiantuntijat mukana" } },
	{ 0 },
};

static const struct feedback feedback[] = {
	{ 20220119, "KUMPPANI", "Vastaus lähetteeseen tuli viikossa.", true,
	    true },
	{ 20220413, "ASIAKAS", "Sain työntekijän kiinni heti.", true, true },
	{ 20220420, "ASIAKAS", "Kerroin asiani vain kerran.", true, true },
	{ 20220427, "ASIAKAS", "Aikaa oli tarpeeksi.", true, true },
	{ 20220428, "ASIAKAS", "Työntekijän vaihtuminen harmitti.", true,
	    false },
	{ 20220511, "KUMPPANI", "Nimike hämmensi aluksi.", true, true },
	{ 20220518, "KUMPPANI",
	    "Yhteiset tapaamiset asiakkaan kanssa "
	    "toimivat.",
	    true, true },
	{ 20221012, "ASIAKAS", "Suunnitelma tehtiin minun ehdoillani.", true,
	    true },
	{ 0 },
};

static const struct milestone milestones[] = {
	{ "TEOT-01", "TEOT",
	    { "TEOT-hankkeen valmistelu", "Förberedelse av TEOT-projektet",
		"" },
	    "VALMISTELU_ALKU", 20210104, 20210104, 20210104, PRECISION_MONTH, 0,
	    0, "", NO_PROOFS },
	{ "TEOT-02", "TEOT",
	    { "Työkyvyn tuen polku, pilotti 1",
		"Vägen till stöd för arbetsförmågan, pilot 1",
		"Work ability support, pilot 1" },
	    "PILOTTI", 20210104, 20210901, 20210901, PRECISION_MONTH, 0, 0, "",
	    NO_PROOFS },
	{ "TEOT-03", "TEOT",
	    { "Työhönvalmennuksen polku, pilotti 2",
		"Vägen till arbetsträning, pilot 2", "Job coaching, pilot 2" },
	    "PILOTTI", 20210104, 20210901, 20211001, PRECISION_MONTH, 0, 0, "",
	    NO_PROOFS },
	{ "TEOT-04", "TEOT",
	    { "Asiakastyö Keravalla", "Klientarbete i Kervo",
		"Client work in Kerava" },
	    "PILOTTI", 20210104, 20211101, 20211201, PRECISION_MONTH, 0, 0, "",
	    NO_PROOFS },
	{ "TEOT-05", "TEOT",
	    { "Asiakastyytyväisyyskysely", "Enkät om klienttillfredsställelse",
		"Client survey" },
	    "KYSELY", 20211101, 20220401, 20220401, PRECISION_MONTH, 0, 0, "",
	    NO_PROOFS },
	{ "TEOT-06", "TEOT",
	    { "Kysely yhteistyökumppaneille", "Enkät till samarbetsparterna",
		"Survey of partners" },
	    "KYSELY", 20211101, 20220501, 20220501, PRECISION_MONTH, 0, 0, "",
	    NO_PROOFS },
	{ "TEOT-07", "TEOT",
	    { "Palveluun tulleita asiakkaita",
		"Klienter som kommit till servicen",
		"Clients who have come to the services" },
	    "TAVOITE", 20210801, 20221231, 0, PRECISION_DEFAULT, 400, 24,
	    "asiakasta", NO_PROOFS },
	{ 0 },
};

#define POPULATION(area, date, value, nearness)                                \
	{                                                                      \
		"VAKILUKU", area, date, (value)*100, "asukasta", nearness,     \
		    "Tilastokeskus, väestörakenne", false                      \
	}
#define FOREIGN(area, date, tenths, nearness)                                  \
	{                                                                      \
		"VIERASKIEL_PROS", area, date, (tenths)*10, "%", nearness,     \
		    "Tilastokeskus, väestörakenne", false                      \
	}
#define LABOUR(kind, date, value, nearness)                                    \
	{                                                                      \
		kind, "04", date, (value)*100, "henkilöä", nearness,           \
		    "Uudenmaan ELY-keskus, työllisyyskatsaus", false           \
	}
#define VACANCIES(date, value, nearness)                                       \
	{                                                                      \
		"AVOIMET", "04", date, (value)*100, "paikkaa", nearness,       \
		    "Uudenmaan ELY-keskus, työllisyyskatsaus", false           \
	}
#define SHARE(kind, area, date, value, nearness, source)                       \
	{                                                                      \
		kind, area, date, (value)*100, "%", nearness, source, false    \
	}

/* June and July 2021 are known; before and after are made up. */
static const struct background backgrounds[] = {
	POPULATION("04", 20201231, 274300, "NOIN"),
	POPULATION("04", 20210630, 276000, "NOIN"),
	POPULATION("04", 20211231, 276700, "NOIN"),
	POPULATION("04", 20220630, 278600, "NOIN"),
	{ "VAESTOENNUSTE_LISAYS", "04", 20301231, 3000000, "asukasta", "TARKKA",
	    "Kaupunkien väestöennuste", true },
	FOREIGN("092", 20201231, 211, "TARKKA"),
	FOREIGN("092", 20210630, 216, "TARKKA"),
	FOREIGN("092", 20211231, 222, "TARKKA"),
	FOREIGN("092", 20220630, 229, "TARKKA"),
	FOREIGN("245", 20201231, 119, "TARKKA"),
	FOREIGN("245", 20210630, 124, "TARKKA"),
	FOREIGN("245", 20211231, 129, "TARKKA"),
	FOREIGN("245", 20220630, 134, "TARKKA"),
	LABOUR("TYOTTOMAT", 20210131, 23400, "NOIN"),
	LABOUR("TYOTTOMAT", 20210731, 21500, "NOIN"),
	LABOUR("TYOTTOMAT", 20220131, 18900, "NOIN"),
	LABOUR("TYOTTOMAT", 20220731, 17200, "NOIN"),
	LABOUR("PITKAAIKAISTYOTTOMAT", 20210131, 6800, "NOIN"),
	LABOUR("PITKAAIKAISTYOTTOMAT", 20210731, 7300, "NOIN"),
	LABOUR("PITKAAIKAISTYOTTOMAT", 20220131, 6900, "NOIN"),
	LABOUR("PITKAAIKAISTYOTTOMAT", 20220731, 6000, "NOIN"),
	LABOUR("PITKAAIKAISSAIRAAT", 20210731, 1700, "NOIN"),
	LABOUR("PITKAAIKAISSAIRAAT", 20220731, 1600, "NOIN"),
	VACANCIES(20210131, 2300, "NOIN"),
	VACANCIES(20210731, 3600, "LAHES"),
	VACANCIES(20220131, 4100, "NOIN"),
	VACANCIES(20220731, 4900, "NOIN"),
	SHARE("TYOKYVYTON_PROS", "04", 20210731, 30, "NOIN",
	    "Työkykyohjelman taustaselvitys"),
	SHARE("TYOLLISTETTAVISSA_PROS", "04", 20210731, 20, "NOIN",
	    "Työkykyohjelman taustaselvitys"),
	SHARE("EI_TUTKINTOA_PROS", "245", 20210731, 30, "TARKKA",
	    "Työnvälitystilasto"),
	SHARE("EI_TUTKINTOA_PROS", "092", 20210731, 40, "NOIN",
	    "Työnvälitystilasto"),
	{ 0 },
};

static const struct writer *const writers[] = {
	&writer_asiakkuus,
	&writer_siirtyma,
	&writer_tyosuhde,
	&writer_vastuu,
	&writer_henkilosto,
	&writer_hanke_valietappi,
	&writer_ymparisto,
	&writer_kysely,
	&writer_palaute,
	&writer_tapahtuma,
	NULL,
};

const struct county county_vantaa_kerava = {
	.name = "vantaa-kerava",
	.code = "04",
	.salt = (uint64_t)4 << 32,
	.first = MONTH(2021, 1),
	.surveys = surveys,
	.panels = panels,
	.events = events,
	.events_from = MONTH(2021, 8),
	.posts = posts,
	.milestones = milestones,
	.coaching = &coaching,
	.feedback = feedback,
	.backgrounds = backgrounds,
	.writers = writers,
};
