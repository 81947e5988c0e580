{{! Verifikat som är värda granskarens uppmärksamhet: mellanrapporten,
slutrapporten och arbetsboken. }}
## Anmärkningar om kostnaderna

### Utanför understödsperioden

{{#ulkopuolella_given}}
```list
list: ulkopuolella
columns: tosite_id, pvm, kustannuslaji, osatoteuttaja, netto
title: Kostnader utanför understödsperioden
subtitle: Verifikat som inte hör till understödsperioden, €; de är inte stödberättigande
head: Verifikat | Dag | Kostnadsslag | Genomförare | Netto, €
source: Källa: projektets kostnadsregister, verifikat {{project_begin}}–{{last_day}}.
```
{{/ulkopuolella_given}}
{{#ulkopuolella_empty}}
Inga kostnader ligger utanför understödsperioden.
{{/ulkopuolella_empty}}

### Verifikat som upprepas

{{#toistuvat_given}}
```list
list: toistuvat
columns: tosite_id, pvm, kustannuslaji, osatoteuttaja, netto
title: Verifikat med samma dag, belopp och genomförare
subtitle: Kostnader som kan ha bokförts två gånger, €
head: Verifikat | Dag | Kostnadsslag | Genomförare | Netto, €
source: Källa: projektets kostnadsregister, verifikat {{project_begin}}–{{last_day}}.
```
{{/toistuvat_given}}
{{#toistuvat_empty}}
Inga verifikat upprepas.
{{/toistuvat_empty}}

### Kostnadsslag utan budget

{{#vailla_budjettia_given}}
```list
list: vailla_budjettia
columns: tosite_id, pvm, kustannuslaji, osatoteuttaja, netto
title: Kostnader vars slag saknar budget
subtitle: Verifikat i kostnadsslag som inte finns i projektets budget, €
head: Verifikat | Dag | Kostnadsslag | Genomförare | Netto, €
source: Källa: projektets kostnadsregister, verifikat {{project_begin}}–{{last_day}}.
```
{{/vailla_budjettia_given}}
{{#vailla_budjettia_empty}}
Varje kostnadsslag med kostnader har en budget.
{{/vailla_budjettia_empty}}

### Överskriden budget

{{#jaljella_below}}
```table
figure: budjetti, kertyma, jaljella
below: jaljella
total: no
cents: yes
title: Kostnadsslag vars budget har överskridits
subtitle: Budget och stödberättigande kostnader sedan understödsperiodens början, €
head: Kostnadsslag | Budget | Kostnader | Kvar
source: Källa: projektets budget- och kostnadsregister, verifikat {{project_begin}}–{{last_day}}.
```
{{/jaljella_below}}
{{#jaljella_not_below}}
Inget kostnadsslag har överskridit sin budget.
{{/jaljella_not_below}}
