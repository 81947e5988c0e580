{{#register_ta_sopimus_given}}
## Työnantajat ja työsopimukset

Työnantajia oli {{tyonantajat}} ({{tyonantajat_period}}).
{{#tyonantajat_compared_year}}
Vuotta aiemmin työnantajia oli {{tyonantajat_before_year}}.
{{/tyonantajat_compared_year}}
Työsopimuksia työnantajaa kohti oli {{suhde}}.

```chart
kind: line
figure: sopimukset, tyonantajat
label: työsopimusta | työnantajaa
title: Työsopimuksia oli {{sopimukset}} ja työnantajia {{tyonantajat}}
subtitle: Työsopimukset ja työnantajat kuukauden lopussa, lkm
source: Lähde: työnantaja- ja sopimusrekisterit.
```

### Työehdot

{{#heta_shown}}
{{#laki_shown}}
Sopimuksista {{heta}} noudatti Heta-työehtosopimusta ja {{laki}} pelkkää työlainsäädäntöä.
{{/laki_shown}}
{{/heta_shown}}
Heta-työehtosopimus sitoi kaudella 1.10.2023–30.4.2025 vain Heta-liiton jäseniä.

```chart
kind: share-bar
figure: sopimukset_ehdoittain
title: Heta-TESin osuus on {{heta}}
subtitle: Voimassa olevat työsopimukset työehtojen mukaan, %, {{sopimukset_ehdoittain_period}}
source: Lähde: sopimusrekisteri.
```

::: keep
```table
figure: sopimukset_ryhmittain
title: Palkkaryhmä on sovittu työehtosopimusta noudattavissa sopimuksissa
subtitle: Voimassa olevat työsopimukset palkkaryhmittäin, {{sopimukset_ryhmittain_period}}
head: Palkkaryhmä | Sopimuksia | Osuus, %
share: yes
source: Lähde: sopimusrekisteri.
```
:::

### Työnantajat kunnittain

```table
figure: tyonantajat_kunnittain
title: Työnantajia oli {{tyonantajat}}
subtitle: Työnantajat kunnittain, {{tyonantajat_kunnittain_period}}
head: Kunta | Työnantajia | Osuus, %
share: yes
source: Lähde: työnantajarekisteri.
```
{{/register_ta_sopimus_given}}

{{#register_ha_toteuma_given}}
## Tunnit ja kustannukset

Työnantajamallin osuus henkilökohtaisen avun tunneista oli {{tunnit}} ja asiakkaista {{asiakkaat}} ({{tunnit_period}}). Osuus kustannuksista oli {{kustannukset}} ({{kustannukset_period}}) ja vuoden alusta {{kustannukset_alusta}}.

```chart
kind: line
figure: tunnit, asiakkaat
label: tunneista | asiakkaista
title: Mallin osuus tunneista on {{tunnit}}, asiakkaista {{asiakkaat}}
subtitle: Työnantajamallin osuus kuukausittain, %
source: Lähde: toteumarekisteri.
```

```table
figure: tunnit_kunnittain, asiakkaat_kunnittain
title: Mallin osuus tunneista on {{tunnit}}
subtitle: Työnantajamallin osuus tunneista ja asiakkaista kunnittain, %, {{tunnit_kunnittain_period}}
head: Kunta | Tunneista, % | Asiakkaista, %
source: Lähde: toteumarekisteri.
```

### Hinta ja määrä järjestämistavoittain

Tunti maksoi keskimäärin {{hinta}}, ja asiakasta kohti tunteja oli {{maara}} ({{hinta_period}}).[^tavat]

```chart
kind: columns
figure: hinta_tavoittain
by: category
title: Tunti maksoi keskimäärin {{hinta}}
subtitle: Kustannus tuntia kohti järjestämistavoittain, €/h, {{hinta_tavoittain_period}}
source: Lähde: toteumarekisteri.
```

{{#register_ha_paatos_given}}
```table
figure: hinta_tavoittain, maara_tavoittain, kaytetyt_tavoittain, myonnetyt_tavoittain, kaytto_tavoittain
title: Myönnetyistä tunneista käytettiin {{kaytto}}
subtitle: Kustannus, tunnit ja niiden käyttö järjestämistavoittain, {{kaytto_tavoittain_period}}
head: Järjestämistapa | €/h | h asiakasta kohti | Käytetty, h | Myönnetty, h | Käyttö, %
source: Lähde: toteuma- ja päätösrekisterit.
```
{{/register_ha_paatos_given}}
{{#register_ha_paatos_empty}}
```table
figure: hinta_tavoittain, maara_tavoittain
title: Asiakasta kohti tunteja oli {{maara}}
subtitle: Kustannus tuntia ja tunnit asiakasta kohti järjestämistavoittain, {{hinta_tavoittain_period}}
head: Järjestämistapa | €/h | h asiakasta kohti
source: Lähde: toteumarekisteri.
```
{{/register_ha_paatos_empty}}

{{#suhteellinen_shown}}
Suhteellinen yksikkökustannus on {{suhteellinen}}: alle yhden luku tarkoittaa, että työnantajamallin tunti on muita edullisempi. Luvussa ovat mukana koko vuoden kustannukset ja kuukauden tunnit.
{{/suhteellinen_shown}}

[^tavat]: Järjestämistapoja on neljä: työnantajamalli, palveluseteli, ostopalvelu ja oma tuotanto. Asiakas voi käyttää useaa tapaa, joten asiakkaiden osuudet eivät summaudu sataan.
{{/register_ha_toteuma_given}}
