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
figure: budjetti, kausi, kertyma, jaljella, kaytto
name: kustannuslajit
thousands: yes
meter: kaytto
title: Budjetista on käytetty {{kaytto}}
subtitle: Kelpoiset kustannukset kustannuslajeittain, ilman palautettavaa arvonlisäveroa
head: Kustannuslaji | Budjetti | Kausi | Kertymä | Jäljellä | Käyttöaste, %
note: Kausi on {{period}}.
source: Lähde: hankkeen budjetti- ja kulurekisterit, tositteet {{project_begin}}–{{last_day}}.
```

### Arvonlisävero

Kelpoisissa kustannuksissa on mukana arvonlisävero, jota alue ei saa takaisin: kauden alusta {{vero}}. Palautettava arvonlisävero, {{palautettava}}, ei kuulu kelpoisiin kustannuksiin.

```table
figure: vero_kausi, vero, palautettava_kausi, palautettava
thousands: yes
empty: no
title: Palautettava arvonlisävero on pidetty erillään
subtitle: Arvonlisävero kustannuslajeittain
head: Kustannuslaji | Kelpoisissa, kausi | Kelpoisissa, kertymä | Palautettava, kausi | Palautettava, kertymä
source: Lähde: hankkeen kulurekisteri, tositteet {{project_begin}}–{{last_day}}.
```

### Kustannukset, jotka eivät ole kelpoisia

{{#hylatyt_some}}
Avustuksella ei kateta kustannuksia, joita on kertynyt {{hylatyt}}. Ne ovat mukana kirjanpidossa mutta eivät kertymässä.

```table
figure: hylatyt_kausi, hylatyt
empty: no
thousands: yes
title: Mitä avustuksella ei kateta ja miksi
subtitle: Kustannukset, jotka eivät ole kelpoisia, perusteittain
head: Peruste | Kausi | Kertymä
source: Lähde: hankkeen kulurekisteri, tositteet {{project_begin}}–{{last_day}}.
```
{{/hylatyt_some}}
{{#hylatyt_nil}}
Kaikki hankkeelle kirjatut kustannukset ovat kelpoisia.
{{/hylatyt_nil}}

Tositteita on oikaistu kaudella {{oikaisut_kausi}} ja avustuskauden alusta {{oikaisut}}. Jokainen oikaisu kertoo tositteen, jota se korjaa.

### Osatoteuttajat

Hanketta toteuttavat hyvinvointialueen kanssa sen kumppanit. Kunkin kustannukset ovat taulukossa sekä erikseen että yhteensä.

```table
figure: kausi_toteuttajittain, kertyma_toteuttajittain, vero_toteuttajittain, palautettava_toteuttajittain, hylatyt_toteuttajittain
thousands: yes
title: Kertymä osatoteuttajittain
subtitle: Kelpoiset kustannukset, arvonlisävero ja muut kustannukset
head: Toteuttaja | Kelpoiset, kausi | Kelpoiset, kertymä | Niissä veroa | Palautettava vero | Ei kelpoisia
source: Lähde: hankkeen kulurekisteri, tositteet {{project_begin}}–{{last_day}}.
```

### Työaika

Hankkeen työtä kirjattiin kaudella {{tunnit}}.
{{#tunnit_vailla_some}}
Osa-aikaisten allekirjoittamatta jääneitä tunteja on {{tunnit_vailla}}; ne eivät ole kelpoisia ennen allekirjoitusta.
{{/tunnit_vailla_some}}
{{#tunnit_vailla_nil}}
Osa-aikaisten tunnit on kaikki allekirjoitettu.
{{/tunnit_vailla_nil}}

{{#htv_shown}}
Henkilötyövuosina se on 12 kuukaudessa {{htv}}, josta kelpoista on {{htv_kelpoiset}}.
{{/htv_shown}}

{{#form_interim}}
{{>osa-ennuste}}
{{/form_interim}}
{{#form_workbook}}
{{>osa-ennuste}}
{{/form_workbook}}
