{{! Haettava avustus: maksatushakemus ja työkirja. }}
## Haettava avustus

Kaudelta {{period}} haetaan maksettavaksi **{{haettava}}**. Summa on avustuksen osuus kauden kelpoisista kustannuksista; osuus on sama kuin avustuksen osuus budjetista.

{{#vailla_budjettia_given}}
Hankkeella on kustannuksia lajeista, joille ei ole budjettia; väliraportti luettelee niiden tositteet. Kauden tällaiset kustannukset sisältyvät haettavaan summaan koko hankkeen osuudella.
{{/vailla_budjettia_given}}

```table
figure: kausi, vero_kausi, haettava
cents: yes
title: Haettava avustus on {{haettava}}
subtitle: Kauden kelpoiset kustannukset kustannuslajeittain, €
head: Kustannuslaji | Kelpoiset kustannukset | Niissä arvonlisäveroa | Haettava avustus
source: Lähde: hankkeen budjetti- ja kulurekisterit, tositteet {{first_day}}–{{last_day}}.
```

Palautettava arvonlisävero, {{palautettava_kausi}}, on jätetty hakemuksen ulkopuolelle.

{{#hylatyt_kausi_some}}
Kauden kustannuksista {{hylatyt_kausi}} ei ole kelpoisia, eikä niihin haeta avustusta.

```table
figure: hylatyt_kausi
cents: yes
empty: no
title: Mihin avustusta ei haeta
subtitle: Kauden kustannukset, jotka eivät ole kelpoisia, perusteittain, €
head: Peruste | Kustannukset
source: Lähde: hankkeen kulurekisteri, tositteet {{first_day}}–{{last_day}}.
```
{{/hylatyt_kausi_some}}

```table
figure: kausi_toteuttajittain
cents: yes
title: Kustannukset toteuttajittain
subtitle: Kauden kelpoiset kustannukset, €
head: Toteuttaja | Kelpoiset kustannukset
source: Lähde: hankkeen kulurekisteri, tositteet {{first_day}}–{{last_day}}.
```
