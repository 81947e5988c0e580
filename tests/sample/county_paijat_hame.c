/* Päijät-Häme (09): job coaching by quality criteria in Heinola and Sysmä
 * after a pilot in Orimattila, IPS coaching around Lahti, and the project
 * that pays for the spreading of it (grant_paijat_hame.c). */
#include "coaching.h"
#include "grant.h"

static const char *const lahti_towns[] = { "398", "398", "098", "398", "398",
	"016", "398", "398", "142", "398", "576", NULL };
static const char *const orimattila[] = { "560", NULL };
static const char *const heinola[] = { "111", NULL };
static const char *const sysma[] = { "781", NULL };

static const char *const ips_referrers[] = { "MUU", "AIKUISSOSIAALITYO", "MUU",
	"TYP", "NUORTEN_SOSIAALIPALVELUT", "MUU", "KUTY",
	"VAMMAISTEN_ASIAKASOHJAUS", "AIKUISSOSIAALITYO", NULL };
static const char *const kuty_referrers[] = { "KUTY", "KUTY", "KUTY",
	"AIKUISSOSIAALITYO", "KUTY", NULL };

static const struct anchor ips[] = {
	{ MONTH(2020, 1), 20 },
	{ MONTH(2022, 1), 31 },
	{ MONTH(2022, 12), 33 },
	{ MONTH(2023, 1), 40 },
	{ MONTH(2023, 9), 41 },
	{ MONTH(2024, 3), 39 },
	{ MONTH(2024, 12), 38 },
};

/* Five or more in March and in December 2024: with a hidden cell here, a
 * public document would have to hide Heinola or Sysmä as well. */
static const struct anchor orimattila_clients[] = {
	{ MONTH(2022, 2), 3 },
	{ MONTH(2022, 6), 5 },
	{ MONTH(2022, 12), 5 },
	{ MONTH(2023, 1), 7 },
	{ MONTH(2023, 9), 6 },
	{ MONTH(2024, 3), 5 },
	{ MONTH(2024, 12), 6 },
};

/* 5 and 5 on 31.3.2024; the first three of Heinola have then left coaching
 * for subsidised work, in which nobody else is that day. */
static const struct anchor heinola_clients[] = {
	{ MONTH(2023, 10), 3 },
	{ MONTH(2024, 3), 5 },
	{ MONTH(2024, 12), 9 },
};

static const struct anchor sysma_clients[] = {
	{ MONTH(2023, 10), 2 },
	{ MONTH(2024, 3), 5 },
	{ MONTH(2024, 12), 7 },
};

#define ANCHORS(list) list, sizeof(list) / sizeof(list[0])

static const struct programme programmes[] = {
	{ "IPS", "", SERVICE_TTV, MONTH(2020, 1), ANCHORS(ips),
	    "ABnAhClBkAOBiAmYAlABeCjA", lahti_towns, ips_referrers, "v", "L",
	    true, 0 },
	{ "TTV", "", SERVICE_TTV, MONTH(2022, 2), ANCHORS(orimattila_clients),
	    "fStkgAruQtjBnutkAgrujtBnhtkAjrtBugtnlkAtsSfQ", orimattila,
	    kuty_referrers, "v", "O", false, 0 },
	{ "TTV", "", SERVICE_TTV, MONTH(2023, 10), ANCHORS(heinola_clients),
	    "SSSrtjAgutknftsrS", heinola, kuty_referrers, "v", "H", false, 0 },
	{ "TTV", "", SERVICE_TTV, MONTH(2023, 10), ANCHORS(sysma_clients),
	    "tjlAgutrfsQtSkg", sysma, kuty_referrers, "v", "Y", false, 0 },
	{ 0 },
};

static const struct coach coaches[] = {
	{ 2, 'v', 20190107, 0, 0 },
	{ 3, 'v', 20190812, 20230831, 5 },
	{ 4, 'v', 20230102, 0, 0 },
	{ 5, 'v', 20230901, 0, 0 },
	{ 7, 'L', 20180301, 0, 0 },
	{ 8, 'L', 20190902, 0, 0 },
	{ 9, 'O', 20170206, 0, 0 },
	{ 10, 'H', 20190603, 0, 0 },
	{ 11, 'Y', 20160815, 0, 0 },
	{ 0 },
};

static const int languages[] = { 86, 1 };

static const struct coaching coaching = {
	.programmes = programmes,
	.onward = SIZE_MAX,
	.coaches = coaches,
	.contact_role = "OMATYONTEKIJA",
	.languages = languages,
};

static const struct post posts[] = {
	{ 1, "HANKE", "PROJEKTITYONTEKIJA", 100, 20220103, 20251231, true,
	    "TYKY", "" },
	{ 2, "TYOHONVALMENNUS", "TYOHONVALMENTAJA", 100, 20190107, 0, false, "",
	    "398" },
	{ 3, "TYOHONVALMENNUS", "TYOHONVALMENTAJA", 100, 20190812, 20230831,
	    false, "", "398" },
	{ 4, "TYOHONVALMENNUS", "TYOHONVALMENTAJA", 100, 20230102, 20251231,
	    true, "TYKY", "111" },
	{ 5, "TYOHONVALMENNUS", "TYOHONVALMENTAJA", 100, 20230901, 0, false, "",
	    "398" },
	{ 6, "HANKE", "TYOKYKYKOORDINAATTORI", 50, 20220301, 20251231, true,
	    "TYKY", "" },
	{ 6, "SOSIAALITOIMI", "TYOKYKYKOORDINAATTORI", 50, 20220301, 0, false,
	    "", "398" },
	{ 7, "SOSIAALITOIMI", "SOSIAALIOHJAAJA", 100, 20180301, 0, false, "",
	    "398" },
	{ 8, "SOSIAALITOIMI", "SOSIAALIOHJAAJA", 100, 20190902, 0, false, "",
	    "398" },
	{ 9, "SOSIAALITOIMI", "SOSIAALIOHJAAJA", 100, 20170206, 0, false, "",
	    "560" },
	{ 10, "SOSIAALITOIMI", "SOSIAALIOHJAAJA", 80, 20190603, 0, false, "",
	    "111" },
	{ 11, "SOSIAALITOIMI", "SOSIAALIOHJAAJA", 60, 20160815, 0, false, "",
	    "781" },
	{ 0 },
};

/* Once an assessment reaches 100 points, the next is a year later.  That of
 * Orimattila was left unfinished. */
static const struct assessment assessments[] = {
	{ "LAATU-IPS-2022A", "Lahden IPS-työhönvalmennus", 20220412, 79, 25,
	    "ITSE" },
	{ "LAATU-ORI-2022", "Orimattilan työhönvalmennus", 20221115, 81, 24,
	    "ITSE" },
	{ "LAATU-IPS-2022B", "Lahden IPS-työhönvalmennus", 20221018, 85, 25,
	    "ITSE" },
	{ "LAATU-IPS-2023A", "Lahden IPS-työhönvalmennus", 20230425, 93, 25,
	    "ULKO" },
	{ "LAATU-IPS-2023B", "Lahden IPS-työhönvalmennus", 20231024, 101, 25,
	    "ITSE" },
	{ "LAATU-HS-2023", "Heinolan ja Sysmän työhönvalmennus", 20231128, 85,
	    25, "ITSE" },
	{ "LAATU-HS-2024A", "Heinolan ja Sysmän työhönvalmennus", 20240423, 94,
	    25, "ITSE" },
	{ "LAATU-HS-2024B", "Heinolan ja Sysmän työhönvalmennus", 20241022, 104,
	    25, "ULKO" },
	{ "LAATU-IPS-2024", "Lahden IPS-työhönvalmennus", 20241029, 106, 25,
	    "ITSE" },
	{ 0 },
};

static const struct survey surveys[] = {
	{ "AS-2022", "ASIAKAS", 30, 19, 1, 20221107, 19,
	    {
		{ "Valmennukseen pääseminen", "", 17, 11 },
		{ "Palvelu kaikkiaan", "KOKONAISUUS", 18, 12 },
	    } },
	{ "AS-2024", "ASIAKAS", 62, 43, 1, 20240506, 24,
	    {
		{ "Valmennukseen pääseminen", "", 40, 27 },
		{ "Siirtyminen palvelusta toiseen", "", 38, 22 },
		{ "Tuen saaminen työhönvalmentajalta", "", 41, 36 },
		{ "Palvelu kaikkiaan", "KOKONAISUUS", 42, 33 },
	    } },
	{ "KU-2024", "KUMPPANI", 41, 27, 0, 20240610, 15,
	    {
		{ "Asiakkaan ohjaaminen valmennukseen", "", 27, 19 },
		{ "Yhteistyö organisaatioiden välillä", "", 26, 16 },
		{ "Palvelu kaikkiaan", "KOKONAISUUS", 26, 19 },
	    } },
	{ 0 },
};

static const struct meeting panels[] = { { 0 } };

static const struct event_kind events[] = {
	{ "INFO", "x-----------", 8, 16, 0, 6,
	    { "Hankkeen vuosi", "", "", "" } },
	{ "INFO", "---------x--", 14, 24, 55, 8,
	    { "", "", "", "Alkuinfo työhönvalmennuksesta" } },
	{ "KOULUTUS", "--x-----x---", 12, 26, 0, 24,
	    { "Laatukriteerit työhönvalmennuksessa", "", "Työnantajayhteistyö",
		"" } },
	{ "VERTAISTAPAAMINEN", "----x-----x-", 5, 9, 80, 8,
	    { "", "Valmennettavien kahvihetki", "",
		"Valmennettavien kahvihetki" } },
	{ 0 },
};

static const struct feedback feedback[] = {
	{ 20221116, "ASIAKAS",
	    "Valmentaja kävi tutustumassa työpaikkaan "
	    "kanssani.",
	    true, true },
	{ 20231207, "ASIAKAS", "Tapaamiset ovat samassa tutussa paikassa.",
	    true, true },
	{ 20231212, "KUMPPANI", "Tiedämme nyt, kenelle soittaa.", true, true },
	{ 20240118, "ASIAKAS", "Sain itse päättää, mitä haen.", true, true },
	{ 20240206, "ASIAKAS", "Työkokeilu löytyi nopeasti.", true, true },
	{ 20240214, "ASIAKAS", "En tahtoisi sanojani julki.", true, false },
	{ 20240312, "ASIAKAS", "Valmentaja muisti sovitut asiat.", true, true },
	{ 20240321, "ASIAKAS", "Olo on rohkeampi kuin syksyllä.", true, true },
	{ 20240416, "TYONANTAJA", "Uuden työntekijän perehdytys sujui hyvin.",
	    true, true },
	{ 20240507, "ASIAKAS", "Minua ei hoputettu.", true, true },
	{ 20240514, "ASIAKAS", "Palkkatuki selvitettiin puolestani.", true,
	    true },
	{ 20240522, "ASIAKAS", "Kertoisin tästä kaverillekin.", true, true },
	{ 20240528, "ASIAKAS", "Työpaikkani tunnistaa tästä helposti.", false,
	    true },
	{ 20240613, "KUMPPANI",
	    "Yhteinen suunnitelma säästi päällekkäistä "
	    "työtä.",
	    true, true },
	{ 20240618, "KUMPPANI",
	    "Paluu kuntouttavaan työtoimintaan on tehty "
	    "helpoksi.",
	    true, true },
	{ 20240827, "ASIAKAS",
	    "Pääsin takaisin pajalle heti, kun kokeilu "
	    "loppui.",
	    true, true },
	{ 20240910, "ASIAKAS", "Lomakkeet täytettiin yhdessä.", true, true },
	{ 20241008, "ASIAKAS", "Löysin alan, jota en ollut ajatellut.", true,
	    true },
	{ 20241015, "ASIAKAS", "Toivoisin useampia tapaamisia.", true, true },
	{ 20241113, "ASIAKAS", "Työ on ollut sopivan kevyttä.", true, true },
	{ 20241119, "TYONANTAJA", "Valmentaja vastasi aina samana päivänä.",
	    true, false },
	{ 0 },
};

static const struct milestone milestones[] = {
	{ "TTO-01", "TTO",
	    { "Orimattilan työhönvalmennuksen pilotti",
		"Pilot för arbetsträning i Orimattila",
		"Job coaching pilot in Orimattila" },
	    "PILOTTI", 20220103, 20220201, 20220214, PRECISION_DEFAULT, 0, 0,
	    "",
	    { "Seurantaryhmän muistio 1/2022",
		"Uppföljningsgruppens promemoria 1/2022" } },
	{ "TYKY-01", "TYKY",
	    { "Työkykyohjelman laajennuksen valmistelu",
		"Förberedelse av utvidgningen av programmet för arbetsförmåga",
		"" },
	    "VALMISTELU_ALKU", 20220103, 20220103, 20220110, PRECISION_DEFAULT,
	    0, 0, "",
	    { "Ohjausryhmän pöytäkirja 1/2022",
		"Styrgruppens protokoll 1/2022" } },
	{ "TYKY-02", "TYKY",
	    { "Työkykyohjelman laajennus",
		"Utvidgning av programmet för arbetsförmåga",
		"Extension of the work ability programme" },
	    "KAYNNISTYS", 20220103, 20230102, 20230116, PRECISION_DAY, 0, 0, "",
	    { "Ohjausryhmän pöytäkirja 1/2023",
		"Styrgruppens protokoll 1/2023" } },
	{ "TYKY-03", "TYKY",
	    { "Heinolan ja Sysmän työhönvalmennuksen pilotti",
		"Pilot för arbetsträning i Heinola och Sysmä",
		"Job coaching pilot in Heinola and Sysmä" },
	    "PILOTTI", 20230102, 20230403, 20231001, PRECISION_MONTH, 0, 0, "",
	    { "Pilotin aloitusraportti", "Pilotens startrapport" } },
	{ "TYKY-04", "TYKY",
	    { "Kysely asiakkaiden kokemuksista",
		"Enkät om klienternas erfarenheter", "Survey of clients" },
	    "KYSELY", 20231101, 20240415, 20240506, PRECISION_DAY, 0, 0, "",
	    { "Kyselyn tulosraportti", "Rapporten om enkätens resultat" } },
	{ "TYKY-05", "TYKY",
	    { "Kysely sidosryhmien kokemuksista",
		"Enkät om samarbetsparternas erfarenheter",
		"Survey of partners" },
	    "KYSELY", 20231101, 20240610, 20240610, PRECISION_DAY, 0, 0, "",
	    { "Kyselyn tulosraportti", "Rapporten om enkätens resultat" } },
	{ "TYKY-06", "TYKY",
	    { "IPS-työhönvalmennuksen toinen yksikkö",
		"Andra enheten för IPS-arbetsträning", "" },
	    "PILOTTI", 20240201, 20240902, 0, PRECISION_DEFAULT, 0, 0, "",
	    NO_PROOFS },
	{ "TYKY-07", "TYKY",
	    { "Työhönvalmennuksen aloittaneita asiakkaita",
		"Klienter som börjat i arbetsträning",
		"Clients who have begun job coaching" },
	    "TAVOITE", 20230201, 20251231, 0, PRECISION_DEFAULT, 150, 5,
	    "asiakasta", NO_PROOFS },
	{ "TYKY-08", "TYKY",
	    { "Koulutettuja ammattilaisia", "Utbildade yrkespersoner",
		"Professionals trained" },
	    "TAVOITE", 20220201, 20241231, 20241210, PRECISION_DAY, 60, 2,
	    "henkilöä",
	    { "Koulutusten osallistujalistat",
		"Utbildningarnas deltagarlistor" } },
	{ "TYKY-09", "TYKY",
	    { "Palvelukokonaisuuden kuvaus", "Beskrivning av servicehelheten",
		"" },
	    "TAVOITE", 20231001, 20240628, 0, PRECISION_DEFAULT, 1, 0, "kuvaus",
	    NO_PROOFS },
	{ 0 },
};

static const struct writer *const writers[] = {
	&writer_asiakkuus,
	&writer_siirtyma,
	&writer_tyosuhde,
	&writer_laatu,
	&writer_vastuu,
	&writer_henkilosto,
	&writer_hanke_budjetti,
	&writer_hanke_kulu,
	&writer_hanke_tyoaika,
	&writer_hanke_selvitys,
	&writer_hanke_valietappi,
	&writer_kysely,
	&writer_palaute,
	&writer_tapahtuma,
	NULL,
};

const struct county county_paijat_hame = {
	.name = "paijat-hame",
	.code = "09",
	.salt = (uint64_t)9 << 32,
	.first = MONTH(2022, 1),
	.surveys = surveys,
	.panels = panels,
	.events = events,
	.events_from = MONTH(2022, 1),
	.posts = posts,
	.milestones = milestones,
	.coaching = &coaching,
	.assessments = assessments,
	.feedback = feedback,
	.grant = &grant_paijat_hame,
	.writers = writers,
};
