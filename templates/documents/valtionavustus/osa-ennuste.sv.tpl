### Prognos till slutet av understödsperioden

Om kostnaderna fortsätter att uppstå i samma takt som under de senaste 12 månaderna uppgår de till {{ennuste}} när understödsperioden slutar.

```table
figure: budjetti, kertyma, ennuste, ennuste_jaljella
thousands: yes
title: Enligt prognosen uppgår kostnaderna till sist till {{ennuste}}
subtitle: Stödberättigande kostnader per kostnadsslag
head: Kostnadsslag | Budget | Kostnader | Prognos | Kvar av budgeten
source: Källa: projektets budget- och kostnadsregister, verifikat {{project_begin}}–{{last_day}}.
```
