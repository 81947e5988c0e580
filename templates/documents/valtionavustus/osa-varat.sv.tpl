{{! Användningen av medlen och arbetstiden: mellanrapporten, slutrapporten och
arbetsboken. }}
## Användningen av medlen [](name:varat)

Sedan understödsperioden började har de stödberättigande kostnaderna uppgått till {{kertyma}}, medan budgeten är {{budjetti}}. Av budgeten har {{kaytto}} använts. Det beviljade understödet är {{avustus}}.

{{#omarahoitus_some}}
Projektets egenfinansiering är {{omarahoitus}}.
{{/omarahoitus_some}}
{{#omarahoitus_nil}}
Understödet täcker projektets kostnader helt, så det finns ingen egenfinansiering.
{{/omarahoitus_nil}}

```table
{{#half_year_given}}
figure: budjetti, kausi, kertyma, jaljella, kaytto
head: Kostnadsslag | Budget | Perioden | Totalt | Kvar | Använt, %
{{/half_year_given}}
{{#half_year_empty}}
figure: budjetti, kertyma, jaljella, kaytto
head: Kostnadsslag | Budget | Totalt | Kvar | Använt, %
{{/half_year_empty}}
name: kustannuslajit
thousands: yes
meter: kaytto
title: Av budgeten har {{kaytto}} använts
subtitle: Stödberättigande kostnader per kostnadsslag, utan mervärdesskatt som återbetalas
{{#half_year_given}}
note: Perioden är {{period}}.
{{/half_year_given}}
source: Källa: projektets budget- och kostnadsregister, verifikat {{project_begin}}–{{last_day}}.
```

### Mervärdesskatt

De stödberättigande kostnaderna innehåller den mervärdesskatt som inte återbetalas, {{vero}} sedan understödsperiodens början. Mervärdesskatt som återbetalas, {{palautettava}}, hör inte till de stödberättigande kostnaderna.

```table
{{#half_year_given}}
figure: vero_kausi, vero, palautettava_kausi, palautettava
head: Kostnadsslag | I kostnaderna, perioden | I kostnaderna, totalt | Återbetalas, perioden | Återbetalas, totalt
{{/half_year_given}}
{{#half_year_empty}}
figure: vero, palautettava
head: Kostnadsslag | I kostnaderna, totalt | Återbetalas, totalt
{{/half_year_empty}}
thousands: yes
empty: no
title: Den skatt som återbetalas har hållits isär
subtitle: Mervärdesskatt per kostnadsslag
source: Källa: projektets kostnadsregister, verifikat {{project_begin}}–{{last_day}}.
```

### Kostnader som inte är stödberättigande

{{#hylatyt_some}}
Understödet täcker inte alla kostnader som har bokförts på projektet: sedan understödsperioden började har {{hylatyt}} fallit utanför. De kostnaderna finns i bokföringen men inte i totalbeloppen ovan.

```table
{{#half_year_given}}
figure: hylatyt_kausi, hylatyt
head: Grund | Perioden | Totalt
{{/half_year_given}}
{{#half_year_empty}}
figure: hylatyt
head: Grund | Totalt
{{/half_year_empty}}
empty: no
thousands: yes
title: Vad understödet inte täcker och varför
subtitle: Kostnader som inte är stödberättigande, enligt grund
source: Källa: projektets kostnadsregister, verifikat {{project_begin}}–{{last_day}}.
```
{{/hylatyt_some}}
{{#hylatyt_nil}}
Alla kostnader som har bokförts på projektet är stödberättigande.
{{/hylatyt_nil}}

{{#half_year_given}}
Rättelserna av verifikat uppgår till {{oikaisut_kausi}} under perioden och till {{oikaisut}} sedan understödsperioden började. Varje rättelse anger det verifikat som den gäller.
{{/half_year_given}}
{{#half_year_empty}}
Rättelserna av verifikat uppgår till {{oikaisut}} sedan understödsperioden började. Varje rättelse anger det verifikat som den gäller.
{{/half_year_empty}}

### Delgenomförare

Välfärdsområdet genomför projektet tillsammans med sina partner. Tabellen visar vars och ens kostnader och summan av dem.

```table
{{#half_year_given}}
figure: kausi_toteuttajittain, kertyma_toteuttajittain, vero_toteuttajittain, palautettava_toteuttajittain, hylatyt_toteuttajittain
head: Genomförare | Stödberättigande, perioden | Stödberättigande, totalt | Därav skatt | Skatt som återbetalas | Inte stödberättigande
{{/half_year_given}}
{{#half_year_empty}}
figure: kertyma_toteuttajittain, vero_toteuttajittain, palautettava_toteuttajittain, hylatyt_toteuttajittain
head: Genomförare | Stödberättigande, totalt | Därav skatt | Skatt som återbetalas | Inte stödberättigande
{{/half_year_empty}}
thousands: yes
title: Kostnaderna per genomförare
subtitle: Stödberättigande kostnader, mervärdesskatt och övriga kostnader
source: Källa: projektets kostnadsregister, verifikat {{project_begin}}–{{last_day}}.
```

### Arbetstid

{{#half_year_given}}
{{#tunnit_nil}}
Under perioden har inga arbetstimmar registrerats i projektet.
{{/tunnit_nil}}
{{#tunnit_some}}
Under perioden har {{tunnit}} arbete registrerats i projektet.
{{#tunnit_vailla_some}}
Av de deltidsanställdas arbetstid saknar {{tunnit_vailla}} underskrift; timmarna är stödberättigande först när de har skrivits under.
{{/tunnit_vailla_some}}
{{#tunnit_vailla_nil}}
Alla timmar som deltidsanställda har arbetat är underskrivna.
{{/tunnit_vailla_nil}}
{{/tunnit_some}}
{{/half_year_given}}

{{#htv_shown}}
Arbetsinsatsen under de senaste 12 månaderna är {{htv}}, varav {{htv_kelpoiset}} är stödberättigande.
{{/htv_shown}}

{{#half_year_given}}
{{>osa-ennuste}}
{{/half_year_given}}
