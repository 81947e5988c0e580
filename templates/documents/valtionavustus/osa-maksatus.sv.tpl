{{! Det understöd som söks: ansökan om utbetalning och arbetsboken. }}
## Understöd som söks

För perioden {{period}} söks **{{haettava}}**. Beloppet är understödets andel av periodens stödberättigande kostnader; andelen är densamma som i budgeten.

{{#vailla_budjettia_given}}
Projektet har kostnader i kostnadsslag utan budget; verifikaten räknas upp i mellanrapporten. Periodens sådana kostnader ingår i det sökta beloppet med hela projektets andel.
{{/vailla_budjettia_given}}

```table
figure: kausi, vero_kausi, haettava
cents: yes
title: Understödet som söks är {{haettava}}
subtitle: Periodens stödberättigande kostnader per kostnadsslag, €
head: Kostnadsslag | Stödberättigande kostnader | Därav mervärdesskatt | Understöd som söks
source: Källa: projektets budget- och kostnadsregister, verifikat {{first_day}}–{{last_day}}.
```

Mervärdesskatt som återbetalas, {{palautettava_kausi}}, ingår inte i ansökan.

{{#hylatyt_kausi_some}}
Av periodens kostnader är {{hylatyt_kausi}} inte stödberättigande, och för dem söks inget understöd.

```table
figure: hylatyt_kausi
cents: yes
empty: no
title: Vad ansökan inte gäller
subtitle: Periodens kostnader som inte är stödberättigande, enligt grund, €
head: Grund | Kostnader
source: Källa: projektets kostnadsregister, verifikat {{first_day}}–{{last_day}}.
```
{{/hylatyt_kausi_some}}

```table
figure: kausi_toteuttajittain
cents: yes
title: Kostnaderna per genomförare
subtitle: Periodens stödberättigande kostnader, €
head: Genomförare | Stödberättigande kostnader
source: Källa: projektets kostnadsregister, verifikat {{first_day}}–{{last_day}}.
```
