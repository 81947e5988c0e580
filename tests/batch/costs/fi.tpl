# Hankkeen kustannukset

{{period}}. Kelpoisia kustannuksia on ollut {{kaikkiaan}}.

```table
figure: kertyma, puolivuosi
title: Kelpoiset kustannukset lajeittain
subtitle: Avustuskauden alusta ja puolivuotiskaudella, euroa
head: Kustannuslaji | Avustuskauden alusta | Puolivuotiskaudella
source: Hankkeiden kulut
```
