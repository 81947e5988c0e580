{{! Hyvinvointialueen oman johdon raportti.  Luku (osa-NIMI.fi.tpl) näkyy vain,
kun sen rekistereissä on rivejä kauden tai sitä edeltävän vuoden toimituksissa. }}
{{#form_report}}
::: cover
{{/form_report}}
# Kuukausiraportti

{{#register_ha_toteuma_given}}
Henkilökohtainen apu
{{/register_ha_toteuma_given}}
{{#register_ha_toteuma_empty}}
{{#register_asiakkuus_given}}
Työhönvalmennus ja työkyvyn tuki
{{/register_asiakkuus_given}}
{{#register_asiakkuus_empty}}
Palvelut ja hankkeet
{{/register_asiakkuus_empty}}
{{/register_ha_toteuma_empty}}
{{#form_report}}

{{#register_ta_sopimus_given}}
```chart
kind: dots
figure: sopimukset_ehdoittain
unit: voimassa oleva työsopimus | voimassa olevaa työsopimusta
source: Lähde: työnantajamallin sopimusrekisteri.
```
{{/register_ta_sopimus_given}}
{{#register_ta_sopimus_empty}}
{{#register_asiakkuus_given}}
```chart
kind: dots
figure: asiakkuudet
unit: palvelujen asiakas | palvelujen asiakasta
source: Lähde: asiakkuusrekisteri.
```
{{/register_asiakkuus_given}}
{{/register_ta_sopimus_empty}}
:::

{{#registers_given}}
## Sisällys

```contents
```
{{/registers_given}}
{{/form_report}}

{{#registers_given}}
{{>osa-tiivistelma}}
{{/registers_given}}

{{>osa-henkilokohtainen-apu}}

{{>osa-keskus}}

{{>osa-valmennus}}

{{>osa-henkilosto}}

{{>osa-hankkeet}}

{{>osa-ymparisto}}

{{>osa-palaute}}

{{#registers_empty}}
## Rekisterien tilanne

Rekisterit on perustettu, mutta niissä ei ole vielä rivejä, joista kertoa ({{period}}). Raportti täyttyy itsestään: kukin luku ilmestyy, kun sen rekistereihin tulee ensimmäiset rivit. Rekisterin, jota alue ei käytä, voi jättää toimittamatta.
{{/registers_empty}}
{{#registers_given}}
## Tietojen laatu ja määritelmät
{{/registers_given}}

Raportti on tehty rekisteritoimituksista. Luettu rivi on joko hyväksytty, hylätty tai toistuva; mitään ei jätetä pois kertomatta. Hylättyjen rivien paikat ja syyt ovat tiedostoissa internal/rejected.

```list
list: aineistot
title: Kauden toimitukset
subtitle: Rivit rekistereittäin, {{period}}
columns: nimi, luettu, hyvaksytty, hylatty, toistuva
head: Aineisto | Luettu | Hyväksytty | Hylätty | Toistuva
source: Lähde: rekisteritoimitukset.
```

{{>osa-maaritelmat}}
