{{! Tositteet, jotka tarkastajan kannattaa katsoa: väliraportti, loppuraportti ja
työkirja. }}
## Tositteet, jotka vaativat huomiota

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
