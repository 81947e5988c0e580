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

Kelpoisissa kustannuksissa on mukana arvonlisävero, jota alue ei saa takaisin: kauden alusta {{vero}}. Palautettava arvonlisävero, {{palautettava}}, ei kuulu kelpoisiin kustannuksiin.

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
Avustuksella ei kateta kustannuksia, joita on kertynyt {{hylatyt}}. Ne ovat mukana kirjanpidossa mutta eivät kertymässä.

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
Tositteita on oikaistu kaudella {{oikaisut_kausi}} ja avustuskauden alusta {{oikaisut}}. Jokainen oikaisu kertoo tositteen, jota se korjaa.
{{/half_year_given}}
{{#half_year_empty}}
Tositteita on oikaistu avustuskauden alusta {{oikaisut}}. Jokainen oikaisu kertoo tositteen, jota se korjaa.
{{/half_year_empty}}

### Osatoteuttajat

Hanketta toteuttavat hyvinvointialueen kanssa sen kumppanit. Kunkin kustannukset ovat taulukossa sekä erikseen että yhteensä.

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
Hankkeen työtä kirjattiin kaudella {{tunnit}}.
{{#tunnit_vailla_some}}
Osa-aikaisten allekirjoittamatta jääneitä tunteja on {{tunnit_vailla}}; ne eivät ole kelpoisia ennen allekirjoitusta.
{{/tunnit_vailla_some}}
{{#tunnit_vailla_nil}}
Osa-aikaisten tunnit on kaikki allekirjoitettu.
{{/tunnit_vailla_nil}}
{{/half_year_given}}

{{#htv_shown}}
Hankkeen työpanos 12 kuukaudessa on {{htv}}, josta kelpoista on {{htv_kelpoiset}}.
{{/htv_shown}}

{{#half_year_given}}
{{>osa-ennuste}}
{{/half_year_given}}
