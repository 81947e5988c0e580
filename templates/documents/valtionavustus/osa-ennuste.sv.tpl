### Prognos till slutet av understödsperioden

Om kostnaderna fortsätter som i genomsnitt under de senaste 12 månaderna uppgår de i slutet av understödsperioden till {{ennuste}}.

```table
figure: budjetti, kertyma, ennuste, ennuste_jaljella
thousands: yes
title: Enligt prognosen är kostnaderna i slutet {{ennuste}}
subtitle: Stödberättigande kostnader per kostnadsslag
head: Kostnadsslag | Budget | Kostnader | Prognos | Kvar av budgeten
source: Källa: projektets budget- och kostnadsregister, verifikat {{project_begin}}–{{last_day}}.
```
