{{#register_hanke_valietappi_given}}
{{#register_hanke_budjetti_given}}
### Hankkeiden kustannukset

{{#kulut_shown}}
{{#budjetti_shown}}
Kelpoisia kustannuksia on kertynyt avustuskauden alusta {{kulut}}, kun budjetti on {{budjetti}}.
{{/budjetti_shown}}
{{/kulut_shown}}
{{#kayttoaste_shown}}
Budjetista on käytetty {{kayttoaste}}.
{{/kayttoaste_shown}}
{{#kuukauden_kulut_shown}}
Kuukauden kelpoiset kustannukset olivat {{kuukauden_kulut}} ({{kuukauden_kulut_period}}).
{{/kuukauden_kulut_shown}}

```table
figure: kuukauden_kulut_lajeittain, kulut_lajeittain, budjetti_lajeittain
{{#kayttoaste_shown}}
title: Budjetista on käytetty {{kayttoaste}}
{{/kayttoaste_shown}}
{{#kayttoaste_absent}}
title: Kustannukset ja budjetti kustannuslajeittain
{{/kayttoaste_absent}}
subtitle: Kelpoiset kustannukset ja budjetti kustannuslajeittain, €, {{kulut_lajeittain_period}}
head: Kustannuslaji | Kuukausi, € | Kauden alusta, € | Budjetti, €
source: Lähde: hankkeiden budjetti- ja kulurekisterit.
```

```table
figure: kulut_hankkeittain, budjetti_hankkeittain, kayttoaste_hankkeittain
title: Käyttö hankkeittain
subtitle: Kelpoiset kustannukset avustuskauden alusta, {{kulut_hankkeittain_period}}
head: Hanke | Kustannukset, € | Budjetti, € | Käyttö, %
source: Lähde: hankkeiden budjetti- ja kulurekisterit.
```
{{/register_hanke_budjetti_given}}

{{#register_hanke_tyoaika_given}}
### Hankkeiden työaika

{{#htv_shown}}
Hankkeille kertyi 12 kuukaudessa {{htv}}.
{{/htv_shown}}
{{#htv_kelpoiset_shown}}
Siitä kelpoista oli {{htv_kelpoiset}}.
{{/htv_kelpoiset_shown}}
{{#htv_absent}}
Hankkeiden työajasta ei ole tietoja koko 12 kuukaudelta.
{{/htv_absent}}

{{#htv_shown}}
```table
figure: htv_hankkeittain, htv_kelpoiset_hankkeittain
title: Henkilötyövuosia kertyi {{htv}}
subtitle: Henkilötyövuodet hankkeittain, 12 kuukautta, {{htv_hankkeittain_period}}
head: Hanke | Henkilötyövuosia | Niistä kelpoisia
source: Lähde: hankkeiden työaikarekisteri.
```
{{/htv_shown}}
{{/register_hanke_tyoaika_given}}

### Hankkeiden välietapit ja tavoitteet [](name:valietapit)

```list
list: etapit
title: Välietapit
subtitle: Suunniteltu ja toteutunut päivä, tilanne {{last_day}}
head: Välietappi | Suunniteltu | Toteutunut
source: Lähde: hankerekisteri.
```

{{#tavoitteet_given}}
```list
list: tavoitteet
title: Tavoitteet
subtitle: Määräpäivä, tavoitearvo ja toteutuma, tilanne {{last_day}}
head: Tavoite | Määräpäivä | Tavoitearvo | Toteutunut
source: Lähde: hankerekisteri.
```
{{/tavoitteet_given}}
{{/register_hanke_valietappi_given}}
