{{#form_report}}
::: cover
{{/form_report}}
# Henkilökohtaisen avun työnantajamalli

Kuukausiraportti
{{#form_report}}

```chart
kind: dots
figure: sopimukset_ehdoittain
title: Voimassa olevat työsopimukset
subtitle: Yksi piste on yksi voimassa oleva työsopimus, {{sopimukset_ehdoittain_period}}
source: Lähde: työnantajamallin sopimusrekisteri.
```
:::

## Sisällys

```contents
```
{{/form_report}}

## Tiivistelmä

{{tyonantajat_period:capital}}: työnantajia oli {{tyonantajat}} ja voimassa olevia työsopimuksia {{sopimukset}}.
{{#heta_shown}}
Sopimuksista {{heta}} noudatti Heta-työehtosopimusta.
{{/heta_shown}}

```figures
figure: tyonantajat, sopimukset, suhde, tunnit, asiakkaat, hinta
compare: month
```

{{#form_report}}
### Osuudet ja työn määrä

- **Tunnit ja asiakkaat.** {{tunnit_syksy_in_period:capital}} työnantajamallin osuus oli {{tunnit_syksy}} henkilökohtaisen avun tunneista ja {{asiakkaat_syksy}} asiakkaista.
- **Kustannukset.** Mallin osuus kustannuksista oli {{kustannukset}} (vuosi {{kustannukset_period}}).
- **Asiakassihteerit.** Asiakassihteereitä oli {{sihteerit}}, ja yhtä kohti työnantajia oli {{kuorma}} ({{kuorma_period}}).

::: note
**Luvut ovat eri ajoilta**

Osuudet tunneista ja asiakkaista ovat kuukauden lukuja, osuus kustannuksista on koko kalenterivuoden luku. Niitä ei pidä laskea yhteen eikä jakaa keskenään.
:::
{{/form_report}}

## Työnantajat ja työsopimukset

Työnantajia oli {{tyonantajat}} ({{tyonantajat_period}}).
Vuotta aiemmin työnantajia oli {{tyonantajat_before_year}}.
Työsopimuksia työnantajaa kohti oli {{suhde}}.

```chart
kind: line
figure: sopimukset, tyonantajat
title: Työsopimuksia oli {{sopimukset}} ja työnantajia {{tyonantajat}}
subtitle: Työsopimukset ja työnantajat kuukauden lopussa, lkm
source: Lähde: työnantaja- ja sopimusrekisterit.
```

### Työnantajat kunnittain

```table
figure: tyonantajat_kunnittain
title: Työnantajia oli {{tyonantajat}}
subtitle: Työnantajat kunnittain, {{tyonantajat_kunnittain_period}}
head: Kunta | Työnantajia | Osuus, %
share: yes
source: Lähde: työnantajarekisteri.
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

```table
figure: sopimukset_ryhmittain
title: Palkkaryhmä on sovittu työehtosopimusta noudattavissa sopimuksissa
subtitle: Voimassa olevat työsopimukset palkkaryhmittäin, {{sopimukset_ryhmittain_period}}
head: Palkkaryhmä | Sopimuksia | Osuus, %
share: yes
source: Lähde: sopimusrekisteri.
```

## Tunnit ja kustannukset

Työnantajamallin osuus henkilökohtaisen avun tunneista oli {{tunnit}} ja asiakkaista {{asiakkaat}} ({{tunnit_period}}). Osuus kustannuksista oli {{kustannukset}} ({{kustannukset_period}}) ja vuoden alusta {{kustannukset_alusta}}.

```chart
kind: line
figure: tunnit, asiakkaat
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

```table
figure: hinta_tavoittain, maara_tavoittain
title: Asiakasta kohti tunteja oli {{maara}}
subtitle: Kustannus tuntia ja tunnit asiakasta kohti järjestämistavoittain, {{hinta_tavoittain_period}}
head: Järjestämistapa | €/h | Tuntia asiakasta kohti
source: Lähde: toteumarekisteri.
```

Suhteellinen yksikkökustannus on {{suhteellinen}}: alle yhden luku tarkoittaa, että työnantajamallin tunti on muita edullisempi. Luvussa ovat mukana koko vuoden kustannukset ja kuukauden tunnit.

[^tavat]: Järjestämistapoja on neljä: työnantajamalli, palveluseteli, ostopalvelu ja oma tuotanto. Asiakas voi käyttää useaa tapaa, joten asiakkaiden osuudet eivät summaudu sataan.

## Asiakkaiden ääni

Vuonna {{helppous_year}} kyselyyn vastanneista {{helppous}} piti työnantajamallia melko helppona, helppona tai erittäin helppona. Vastausprosentti oli {{vastausosuus}}. Haastavin osa-alue: {{haastavin}}.

```chart
kind: bars
figure: osa_alueet
title: Haastavin osa-alue: {{haastavin}}
subtitle: Helpoksi kokeneet osa-alueittain, % vastanneista, {{osa_alueet_year}}
without: KOKONAISUUS
note: Mallia kokonaisuutena kysyttiin erikseen; sen luku on tekstissä.
source: Lähde: työnantajien asiakaskysely.
```

### Asiakasraati

Asiakasraadissa työnantajat kehittävät mallia yhdessä työntekijöiden kanssa. Vuonna {{raadit_year}} kokouksia oli {{raadit}}, ja niiden teemat olivat:

{{#teemat}}
1. {{teema}}
{{/teemat}}

## Kehittämistyön vaiheet

```list
list: etapit
columns: nimi_fi, suunniteltu, toteutunut
title: Kehittämistyön välietapit
subtitle: Suunniteltu ja toteutunut päivä, tilanne {{last_day}}
head: Välietappi | Suunniteltu | Toteutunut
source: Lähde: hankerekisteri.
```

## Määritelmät

- **Työnantaja:** henkilö, jonka työnantajuus on voimassa kuukauden viimeisenä päivänä.
- **Työsopimus:** voimassa kuukauden viimeisenä päivänä, työnantajan tilasta riippumatta.
- **Heta-TESiä noudattavien osuus:** sopimukset, joiden ehtona on Heta-työehtosopimus, kaikista voimassa olevista sopimuksista.
- **Osuus tunneista:** työnantajamallin tunnit kaikista kuukauden henkilökohtaisen avun tunneista; vuodenvaihteen oikaisut eivät ole mukana.
- **Osuus asiakkaista:** asiakkaat, joilla on tunteja työnantajamallissa, kaikista asiakkaista, joilla on tunteja.
- **Osuus kustannuksista:** viimeinen päättynyt kalenterivuosi, oikaisut mukana.
- **Muutos:** laskettu pyöristämättömistä luvuista, joten se voi poiketa painettujen lukujen erotuksesta.
- **Helpoksi kokeneet:** vastaukset 4–6 asteikolla 1–6 kysymykseen mallin kokonaisuudesta.

## Tietojen laatu

Raportti on tehty rekisteritoimituksista. Luettu rivi on joko hyväksytty, hylätty tai toistuva; mitään ei jätetä pois kertomatta. Hylättyjen rivien paikat ja syyt ovat tiedostoissa internal/rejected.

```list
list: aineistot
title: Kauden toimitukset
subtitle: Rivit rekistereittäin, {{period}}
columns: nimi, luettu, hyvaksytty, hylatty, toistuva
head: Aineisto | Luettu | Hyväksytty | Hylätty | Toistuva
source: Lähde: rekisteritoimitukset.
```
