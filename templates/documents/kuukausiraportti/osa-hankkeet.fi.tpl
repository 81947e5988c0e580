{{#register_hanke_valietappi_given}}
{{#register_hanke_budjetti_given}}
### Hankkeiden kustannukset

Kelpoisia kustannuksia on kertynyt avustuskauden alusta {{kulut}}, kun budjetti on {{budjetti}}.
{{#kayttoaste_shown}}
Budjetista on käytetty {{kayttoaste}}.
{{/kayttoaste_shown}}
Kuukauden kelpoiset kustannukset olivat {{kuukauden_kulut}} ({{kuukauden_kulut_period}}).

```table
figure: kuukauden_kulut_lajeittain, kulut_lajeittain, budjetti_lajeittain
title: Budjetista on käytetty {{kayttoaste}}
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

Hankkeille kertyi 12 kuukaudessa {{htv}}, josta kelpoista {{htv_kelpoiset}}.

```table
figure: htv_hankkeittain, htv_kelpoiset_hankkeittain
title: Henkilötyövuosia kertyi {{htv}}
subtitle: Henkilötyövuodet hankkeittain, 12 kuukautta, {{htv_hankkeittain_period}}
head: Hanke | Henkilötyövuosia | Niistä kelpoisia
source: Lähde: hankkeiden työaikarekisteri.
```
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
