{{! Tositteet, jotka tarkastajan kannattaa katsoa: väliraportti, loppuraportti ja
työkirja. }}
## Huomioita kustannuksista

### Avustuskauden ulkopuolella

{{#ulkopuolella_given}}
```list
list: ulkopuolella
columns: tosite_id, pvm, kustannuslaji, osatoteuttaja, netto
title: Avustuskauden ulkopuoliset kustannukset
subtitle: Tositteet, jotka eivät kuulu avustuskauteen, €; ne eivät ole kelpoisia
head: Tosite | Päivä | Kustannuslaji | Toteuttaja | Netto, €
source: Lähde: hankkeen kulurekisteri, tositteet {{project_begin}}–{{last_day}}.
```
{{/ulkopuolella_given}}
{{#ulkopuolella_empty}}
Avustuskauden ulkopuolisia kustannuksia ei ole.
{{/ulkopuolella_empty}}

### Toistuvat tositteet

{{#toistuvat_given}}
```list
list: toistuvat
columns: tosite_id, pvm, kustannuslaji, osatoteuttaja, netto
title: Tositteet, joilla on sama päivä, summa ja toteuttaja
subtitle: Mahdollisesti kahteen kertaan kirjatut kustannukset, €
head: Tosite | Päivä | Kustannuslaji | Toteuttaja | Netto, €
source: Lähde: hankkeen kulurekisteri, tositteet {{project_begin}}–{{last_day}}.
```
{{/toistuvat_given}}
{{#toistuvat_empty}}
Toistuvia tositteita ei ole.
{{/toistuvat_empty}}

### Kustannuslajit vailla budjettia

{{#vailla_budjettia_given}}
```list
list: vailla_budjettia
columns: tosite_id, pvm, kustannuslaji, osatoteuttaja, netto
title: Kustannukset, joiden lajille ei ole budjettia
subtitle: Tositteet kustannuslajeista, joita hankkeen budjetissa ei ole, €
head: Tosite | Päivä | Kustannuslaji | Toteuttaja | Netto, €
source: Lähde: hankkeen kulurekisteri, tositteet {{project_begin}}–{{last_day}}.
```
{{/vailla_budjettia_given}}
{{#vailla_budjettia_empty}}
Jokaisella kustannuslajilla, jolle on kirjattu kustannuksia, on budjetti.
{{/vailla_budjettia_empty}}

### Budjetin ylitykset

{{#jaljella_below}}
```table
figure: budjetti, kertyma, jaljella
below: jaljella
total: no
cents: yes
title: Kustannuslajit, joiden budjetti on ylitetty
subtitle: Budjetti ja kelpoiset kustannukset avustuskauden alusta, €
head: Kustannuslaji | Budjetti | Kertymä | Jäljellä
source: Lähde: hankkeen budjetti- ja kulurekisterit, tositteet {{project_begin}}–{{last_day}}.
```
{{/jaljella_below}}
{{#jaljella_not_below}}
Minkään kustannuslajin budjettia ei ole ylitetty.
{{/jaljella_not_below}}
