{{! Varojen käyttö ja työaika: väliraportti, loppuraportti ja työkirja. }}
## Varojen käyttö [](name:varat)

Kelpoisia kustannuksia on kertynyt avustuskauden alusta {{kertyma}}, kun budjetti on {{budjetti}}. Budjetista on käytetty {{kaytto}}. Avustusta on myönnetty {{avustus}}.

{{#omarahoitus_some}}
Hankkeen omarahoitus on {{omarahoitus}}.
{{/omarahoitus_some}}
{{#omarahoitus_nil}}
Avustus kattaa hankkeen kustannukset kokonaan, joten omarahoitusta ei ole.
{{/omarahoitus_nil}}

```table
{{#half_year_given}}
figure: budjetti, kausi, kertyma, jaljella, kaytto
head: Kustannuslaji | Budjetti | Kausi | Kertymä | Jäljellä | Käyttöaste, %
{{/half_year_given}}
{{#half_year_empty}}
figure: budjetti, kertyma, jaljella, kaytto
head: Kustannuslaji | Budjetti | Kertymä | Jäljellä | Käyttöaste, %
{{/half_year_empty}}
name: kustannuslajit
thousands: yes
meter: kaytto
title: Budjetista on käytetty {{kaytto}}
subtitle: Kelpoiset kustannukset kustannuslajeittain, ilman palautettavaa arvonlisäveroa
{{#half_year_given}}
note: Kausi on {{period}}.
{{/half_year_given}}
source: Lähde: hankkeen budjetti- ja kulurekisterit, tositteet {{project_begin}}–{{last_day}}.
```

### Arvonlisävero

Kelpoisissa kustannuksissa on mukana se arvonlisävero, jota ei palauteta: avustuskauden alusta {{vero}}. Palautettava arvonlisävero, {{palautettava}}, ei kuulu kelpoisiin kustannuksiin.

```table
{{#half_year_given}}
figure: vero_kausi, vero, palautettava_kausi, palautettava
head: Kustannuslaji | Kelpoisissa, kausi | Kelpoisissa, kertymä | Palautettava, kausi | Palautettava, kertymä
{{/half_year_given}}
{{#half_year_empty}}
figure: vero, palautettava
head: Kustannuslaji | Kelpoisissa, kertymä | Palautettava, kertymä
{{/half_year_empty}}
thousands: yes
empty: no
title: Palautettava arvonlisävero on pidetty erillään
subtitle: Arvonlisävero kustannuslajeittain
source: Lähde: hankkeen kulurekisteri, tositteet {{project_begin}}–{{last_day}}.
```

### Kustannukset, jotka eivät ole kelpoisia

{{#hylatyt_some}}
Avustuksella ei kateta kaikkia hankkeelle kirjattuja kustannuksia: sen ulkopuolelle on avustuskauden alusta jäänyt {{hylatyt}}. Ne ovat kirjanpidossa mutta eivät kertymässä.

```table
{{#half_year_given}}
figure: hylatyt_kausi, hylatyt
head: Peruste | Kausi | Kertymä
{{/half_year_given}}
{{#half_year_empty}}
figure: hylatyt
head: Peruste | Kertymä
{{/half_year_empty}}
empty: no
thousands: yes
title: Mitä avustuksella ei kateta ja miksi
subtitle: Kustannukset, jotka eivät ole kelpoisia, perusteittain
source: Lähde: hankkeen kulurekisteri, tositteet {{project_begin}}–{{last_day}}.
```
{{/hylatyt_some}}
{{#hylatyt_nil}}
Kaikki hankkeelle kirjatut kustannukset ovat kelpoisia.
{{/hylatyt_nil}}

{{#half_year_given}}
Tositteiden oikaisut ovat kaudella yhteensä {{oikaisut_kausi}} ja avustuskauden alusta {{oikaisut}}. Jokaisesta oikaisusta näkyy, mitä tositetta se korjaa.
{{/half_year_given}}
{{#half_year_empty}}
Tositteiden oikaisut ovat avustuskauden alusta yhteensä {{oikaisut}}. Jokaisesta oikaisusta näkyy, mitä tositetta se korjaa.
{{/half_year_empty}}

### Osatoteuttajat

Hyvinvointialue toteuttaa hanketta yhdessä kumppaniensa kanssa. Taulukossa ovat kunkin kustannukset ja niiden summa.

```table
{{#half_year_given}}
figure: kausi_toteuttajittain, kertyma_toteuttajittain, vero_toteuttajittain, palautettava_toteuttajittain, hylatyt_toteuttajittain
head: Toteuttaja | Kelpoiset, kausi | Kelpoiset, kertymä | Niissä veroa | Palautettava vero | Ei kelpoisia
{{/half_year_given}}
{{#half_year_empty}}
figure: kertyma_toteuttajittain, vero_toteuttajittain, palautettava_toteuttajittain, hylatyt_toteuttajittain
head: Toteuttaja | Kelpoiset, kertymä | Niissä veroa | Palautettava vero | Ei kelpoisia
{{/half_year_empty}}
thousands: yes
title: Kertymä osatoteuttajittain
subtitle: Kelpoiset kustannukset, arvonlisävero ja muut kustannukset
source: Lähde: hankkeen kulurekisteri, tositteet {{project_begin}}–{{last_day}}.
```

### Työaika

{{#half_year_given}}
{{#tunnit_nil}}
Hankkeelle ei ole kirjattu työtunteja kaudella.
{{/tunnit_nil}}
{{#tunnit_some}}
Hankkeelle kirjattiin kaudella työtä {{tunnit}}.
{{#tunnit_vailla_some}}
Osa-aikaisten tunneista {{tunnit_vailla}} on allekirjoittamatta; ne ovat kelpoisia vasta, kun ne on allekirjoitettu.
{{/tunnit_vailla_some}}
{{#tunnit_vailla_nil}}
Osa-aikaisten tunnit on kaikki allekirjoitettu.
{{/tunnit_vailla_nil}}
{{/tunnit_some}}
{{/half_year_given}}

{{#htv_shown}}
Hankkeen työpanos viimeisten 12 kuukauden aikana on {{htv}}, josta kelpoista {{htv_kelpoiset}}.
{{/htv_shown}}

{{#half_year_given}}
{{>osa-ennuste}}
{{/half_year_given}}
