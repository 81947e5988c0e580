::: cover
# Hankkeen kustannukset
:::

## Kustannukset

{{period}}. Kelpoisia kustannuksia on ollut {{kaikkiaan}}.

```table
figure: varat, puolivuosi, kertyma, jaljella, aste
title: Kelpoiset kustannukset lajeittain
subtitle: Avustuskauden alusta ja puolivuotiskaudella
head: Kustannuslaji | Budjetti | Puolivuosi | Alusta | Jäljellä | Käytetty, %
thousands: yes
source: Hankkeiden kulut
```

```table
figure: ennuste, poikkeama, haettava
title: Ennuste lajeittain
subtitle: Avustuskauden loppuun, euroa
head: Kustannuslaji | Ennuste | Poikkeama, % | Haettava
source: Hankkeiden kulut
```
