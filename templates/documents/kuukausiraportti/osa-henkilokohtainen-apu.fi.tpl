{{#register_ta_sopimus_given}}
## Työnantajat ja työsopimukset

{{#tyonantajat_shown}}
Työnantajia oli {{tyonantajat}} ({{tyonantajat_period}}).
{{/tyonantajat_shown}}
{{#tyonantajat_compared_year}}
Vuotta aiemmin työnantajia oli {{tyonantajat_before_year}}.
{{/tyonantajat_compared_year}}
{{#suhde_shown}}
Työsopimuksia työnantajaa kohti oli {{suhde}}.
{{/suhde_shown}}

```chart
kind: line
figure: sopimukset, tyonantajat
label: työsopimusta | työnantajaa
{{#sopimukset_shown}}
{{#tyonantajat_shown}}
title: Työsopimuksia oli {{sopimukset}} ja työnantajia {{tyonantajat}}
{{/tyonantajat_shown}}
{{#tyonantajat_absent}}
title: Työsopimukset ja työnantajat
{{/tyonantajat_absent}}
{{/sopimukset_shown}}
{{#sopimukset_absent}}
title: Työsopimukset ja työnantajat
{{/sopimukset_absent}}
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
{{#heta_shown}}
title: Heta-TESin osuus on {{heta}}
{{/heta_shown}}
{{#heta_absent}}
title: Sopimukset työehtojen mukaan
{{/heta_absent}}
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
{{#tyonantajat_shown}}
title: Työnantajia oli {{tyonantajat}}
{{/tyonantajat_shown}}
{{#tyonantajat_absent}}
title: Missä työnantajat asuvat
{{/tyonantajat_absent}}
subtitle: Työnantajat kunnittain, {{tyonantajat_kunnittain_period}}
head: Kunta | Työnantajia | Osuus, %
share: yes
source: Lähde: työnantajarekisteri.
```
{{/register_ta_sopimus_given}}

{{#register_ha_toteuma_given}}
## Tunnit ja kustannukset

{{#tunnit_shown}}
{{#asiakkaat_shown}}
Työnantajamallin osuus henkilökohtaisen avun tunneista oli {{tunnit}} ja asiakkaista {{asiakkaat}} ({{tunnit_period}}).
{{/asiakkaat_shown}}
{{/tunnit_shown}}
{{#kustannukset_shown}}
Osuus kustannuksista oli {{kustannukset}} ({{kustannukset_period}}).
{{/kustannukset_shown}}
{{#kustannukset_alusta_shown}}
Vuoden alusta laskettuna osuus kustannuksista oli {{kustannukset_alusta}}.
{{/kustannukset_alusta_shown}}

```chart
kind: line
figure: tunnit, asiakkaat
label: tunneista | asiakkaista
{{#tunnit_shown}}
{{#asiakkaat_shown}}
title: Mallin osuus tunneista on {{tunnit}}, asiakkaista {{asiakkaat}}
{{/asiakkaat_shown}}
{{#asiakkaat_absent}}
title: Mallin osuus tunneista ja asiakkaista
{{/asiakkaat_absent}}
{{/tunnit_shown}}
{{#tunnit_absent}}
title: Mallin osuus tunneista ja asiakkaista
{{/tunnit_absent}}
subtitle: Työnantajamallin osuus kuukausittain, %
source: Lähde: toteumarekisteri.
```

```table
figure: tunnit_kunnittain, asiakkaat_kunnittain
{{#tunnit_shown}}
title: Mallin osuus tunneista on {{tunnit}}
{{/tunnit_shown}}
{{#tunnit_absent}}
title: Mallin osuus kunnittain
{{/tunnit_absent}}
subtitle: Työnantajamallin osuus tunneista ja asiakkaista kunnittain, %, {{tunnit_kunnittain_period}}
head: Kunta | Tunneista, % | Asiakkaista, %
source: Lähde: toteumarekisteri.
```

### Hinta ja määrä järjestämistavoittain

{{#hinta_shown}}
{{#maara_shown}}
Tunti maksoi keskimäärin {{hinta}}, ja asiakasta kohti tunteja oli {{maara}} ({{hinta_period}}).[^tavat]
{{/maara_shown}}
{{/hinta_shown}}

```chart
kind: columns
figure: hinta_tavoittain
by: category
{{#hinta_shown}}
title: Tunti maksoi keskimäärin {{hinta}}
{{/hinta_shown}}
{{#hinta_absent}}
title: Tunnin hinta järjestämistavoittain
{{/hinta_absent}}
subtitle: Kustannus tuntia kohti järjestämistavoittain, €/h, {{hinta_tavoittain_period}}
source: Lähde: toteumarekisteri.
```

{{#register_ha_paatos_given}}
```table
figure: hinta_tavoittain, maara_tavoittain, kaytetyt_tavoittain, myonnetyt_tavoittain, kaytto_tavoittain
{{#kaytto_shown}}
title: Myönnetyistä tunneista käytettiin {{kaytto}}
{{/kaytto_shown}}
{{#kaytto_absent}}
title: Myönnetyt ja käytetyt tunnit
{{/kaytto_absent}}
subtitle: Kustannus, tunnit ja niiden käyttö järjestämistavoittain, {{kaytto_tavoittain_period}}
head: Järjestämistapa | €/h | h asiakasta kohti | Käytetty, h | Myönnetty, h | Käyttö, %
source: Lähde: toteuma- ja päätösrekisterit.
```
{{/register_ha_paatos_given}}
{{#register_ha_paatos_empty}}
```table
figure: hinta_tavoittain, maara_tavoittain
{{#maara_shown}}
title: Asiakasta kohti tunteja oli {{maara}}
{{/maara_shown}}
{{#maara_absent}}
title: Hinta ja tunnit järjestämistavoittain
{{/maara_absent}}
subtitle: Kustannus tuntia ja tunnit asiakasta kohti järjestämistavoittain, {{hinta_tavoittain_period}}
head: Järjestämistapa | €/h | h asiakasta kohti
source: Lähde: toteumarekisteri.
```
{{/register_ha_paatos_empty}}

{{#suhteellinen_shown}}
Suhteellinen yksikkökustannus on {{suhteellinen}}. Kun se on alle yhden, työnantajamallin tunti on muita edullisempi. Luvussa ovat mukana koko vuoden kustannukset ja kuukauden tunnit.
{{/suhteellinen_shown}}

{{#hinta_shown}}
{{#maara_shown}}
[^tavat]: Järjestämistapoja on neljä: työnantajamalli, palveluseteli, ostopalvelu ja oma tuotanto. Asiakas voi käyttää useaa tapaa, joten asiakkaiden osuudet eivät summaudu sataan.
{{/maara_shown}}
{{/hinta_shown}}
{{/register_ha_toteuma_given}}
