{{! Milstolpar, avvikelser och anmärkningar: mellanrapporten, slutrapporten och
arbetsboken. }}
## Milstolpar och mål

```chart
kind: milestones
list: etapit
columns: nimi_sv, suunniteltu, toteutunut
title: Milstolpar
subtitle: Planerad och verklig dag, läget {{last_day}}
source: Källa: registret över projektets milstolpar.
```

```list
list: etapit
columns: nimi_sv, suunniteltu, toteutunut, myohassa, naytto_sv
title: Milstolparna och beläggen för dem
subtitle: Planerad och verklig dag, försening i dagar och belägg; för det som pågår räknas förseningen till {{last_day}}
head: Milstolpe | Planerad | Uppnådd | Försenad, dgr | Belägg
note: Om bara månaden är känd räknas dagarna inte.
source: Källa: registret över projektets milstolpar.
```

{{#tavoitearvot_given}}
```table
figure: tavoitteet, toteumat, toteuma_asteet
list: tavoitearvot
columns: etappi_id, nimi_sv
title: Målen och hur de har uppnåtts
subtitle: Målvärde, utfall och utfallets andel av målet, läget {{last_day}}
head: Mål | Målvärde | Utfall | Utfall, %
source: Källa: registret över projektets milstolpar.
```

```list
list: tavoitearvot
columns: nimi_sv, suunniteltu, toteutunut, myohassa, naytto_sv
title: Målens utsatta dagar och belägg
subtitle: Utsatt dag, dagen då målet uppnåddes, försening i dagar och belägg; för mål som pågår räknas förseningen till {{last_day}}
head: Mål | Utsatt dag | Uppnått | Försenat, dgr | Belägg
source: Källa: registret över projektets milstolpar.
```
{{/tavoitearvot_given}}

## Avvikelser och deras förklaringar

En förklaring krävs för varje kostnadsslag där kostnaderna avviker från den hittillsvarande budgeten mer än vad som är tillåtet och för varje milstolpe som är försenad.

```table
figure: tahan_asti, kertyma, poikkeama
thousands: yes
title: Kostnaderna och den hittillsvarande budgeten
subtitle: Stödberättigande kostnader per kostnadsslag och avvikelsen
head: Kostnadsslag | Budget hittills | Kostnader | Avvikelse, %
source: Källa: projektets budget- och kostnadsregister, verifikat {{project_begin}}–{{last_day}}.
```

```explanations
figure: poikkeama
milestones: maaraajat
columns: etappi_id, nimi_sv, suunniteltu, toteutunut
texts: selvitykset
words: kohde, selite_sv
```

{{>osa-huomiot}}
