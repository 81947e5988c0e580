### Ennuste avustuskauden loppuun

Jos kustannuksia kertyy samaa tahtia kuin viimeisten 12 kuukauden aikana keskimäärin, niitä on avustuskauden lopussa {{ennuste}}.

```table
figure: budjetti, kertyma, ennuste, ennuste_jaljella
thousands: yes
title: Avustuskauden lopussa kertymä on ennusteen mukaan {{ennuste}}
subtitle: Kelpoiset kustannukset kustannuslajeittain
head: Kustannuslaji | Budjetti | Kertymä | Ennuste | Jää budjetista
source: Lähde: hankkeen budjetti- ja kulurekisterit, tositteet {{project_begin}}–{{last_day}}.
```
