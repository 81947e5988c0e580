{{#register_asiakkuus_given}}
## Asiakkaat ja palvelut

{{#asiakkuudet_shown}}
{{#valmennus_shown}}
Palveluissa oli {{asiakkuudet}} {{#asiakkuudet_one}}asiakas{{/asiakkuudet_one}}{{#asiakkuudet_many}}asiakasta{{/asiakkuudet_many}}, heistä tuetussa työhönvalmennuksessa {{valmennus}} ({{asiakkuudet_period}}).
{{/valmennus_shown}}
{{/asiakkuudet_shown}}
{{#asiakkuudet_compared_year}}
Vuotta aiemmin asiakkaita oli {{asiakkuudet_before_year}}.
{{/asiakkuudet_compared_year}}
{{#lahetteet_shown}}
Uusia asiakkuuksia alkoi {{lahetteet}}.
{{/lahetteet_shown}}

```chart
kind: line
figure: asiakkuudet, valmennus
label: palveluissa | valmennuksessa
{{#asiakkuudet_shown}}
{{#valmennus_shown}}
title: Asiakkaita oli {{asiakkuudet}}, heistä työhönvalmennuksessa {{valmennus}}
{{/valmennus_shown}}
{{#valmennus_absent}}
title: Asiakkaat palveluissa ja työhönvalmennuksessa
{{/valmennus_absent}}
{{/asiakkuudet_shown}}
{{#asiakkuudet_absent}}
title: Asiakkaat palveluissa ja työhönvalmennuksessa
{{/asiakkuudet_absent}}
subtitle: Asiakkaat kuukauden lopussa, lkm
source: Lähde: asiakkuusrekisteri.
```

```table
figure: asiakkuudet_palveluittain
empty: no
{{#asiakkuudet_shown}}
title: Asiakkaita oli {{asiakkuudet}}
{{/asiakkuudet_shown}}
{{#asiakkuudet_absent}}
title: Asiakkaat palveluittain
{{/asiakkuudet_absent}}
subtitle: Asiakkaat palveluittain, {{asiakkuudet_palveluittain_period}}
head: Palvelu | Asiakkaita
note: Asiakas voi olla useassa palvelussa, joten summa voi olla pienempi kuin rivit yhteensä.
source: Lähde: asiakkuusrekisteri.
```

{{#polku_1_some}}
```table
figure: asiakkuudet_poluittain
empty: no
title: Asiakkaat poluittain
subtitle: Asiakkaat poluittain, {{asiakkuudet_poluittain_period}}
head: Polku | Asiakkaita
source: Lähde: asiakkuusrekisteri.
```
{{/polku_1_some}}

### Uudet asiakkuudet lähettäjittäin

::: keep
```table
figure: lahetteet_lahettajittain
empty: no
share: yes
{{#lahetteet_shown}}
title: Uusia asiakkuuksia alkoi {{lahetteet}}
{{/lahetteet_shown}}
{{#lahetteet_absent}}
title: Uudet asiakkuudet
{{/lahetteet_absent}}
subtitle: Alkaneet asiakkuudet lähettäjittäin, {{lahetteet_lahettajittain_period}}
head: Lähettäjä | Asiakkuuksia | Osuus, %
source: Lähde: asiakkuusrekisteri.
```
:::

{{#register_vastuu_given}}
### Vastuut

{{#asiakasmaara_shown}}
Asiakasvastaavalla oli keskimäärin {{asiakasmaara}} asiakasta ({{asiakasmaara_period}}).
{{#asiakasmaara_target_given}}
Tavoite on {{asiakasmaara_target}}.
{{/asiakasmaara_target_given}}
{{/asiakasmaara_shown}}
{{#vaihtumiset_some}}
Asiakasvastaavan vaihtumisia oli 12 kuukaudessa {{vaihtumiset}}.
{{/vaihtumiset_some}}
{{#vaihtumiset_nil}}
Asiakasvastaava ei vaihtunut 12 kuukauden aikana kertaakaan.
{{/vaihtumiset_nil}}
{{#yhteyshenkilot_some}}
Sosiaalitoimen yhteyshenkilöitä oli {{yhteyshenkilot}}.
{{/yhteyshenkilot_some}}

```chart
kind: line
figure: asiakasmaara
label: asiakasta
{{#asiakasmaara_shown}}
title: Asiakasvastaavalla oli keskimäärin {{asiakasmaara}} asiakasta
{{/asiakasmaara_shown}}
{{#asiakasmaara_absent}}
title: Asiakkaita asiakasvastaavaa kohti
{{/asiakasmaara_absent}}
subtitle: Asiakkaita työntekijää kohti kuukauden lopussa
source: Lähde: vastuurekisteri.
```
{{/register_vastuu_given}}

{{#register_tyosuhde_given}}
## Työllistyminen ja siirtymät

{{#tyollistyneet_shown}}
Asiakkaista, jotka viimeisten 12 kuukauden aikana tulivat palveluun työttöminä, {{tyollistyneet}} on työllistynyt.
{{#tyollistyneet_target_given}}
Tavoite on {{tyollistyneet_target}}.
{{/tyollistyneet_target_given}}
{{/tyollistyneet_shown}}
{{#aika_shown}}
Palvelun alusta ensimmäiseen työsuhteeseen kului tavallisesti {{aika}} (mediaani).
{{/aika_shown}}
{{#palkkatuki_shown}}
Palkkatuetussa työssä oli {{palkkatuki}} {{#palkkatuki_one}}asiakas{{/palkkatuki_one}}{{#palkkatuki_many}}asiakasta{{/palkkatuki_many}} ({{palkkatuki_period}}).
{{/palkkatuki_shown}}

```figures
figure: tyollistyneet, pysyvyys_13, pysyvyys_26
label: Työllistyneiden osuus | Työssä 13 viikon kuluttua | Työssä 26 viikon kuluttua
compare: month
```

```table
figure: valmennus_kunnittain, palkkatuki_kunnittain, tyollistyneet_kunnittain
{{#valmennus_shown}}
{{#palkkatuki_shown}}
title: Asiakkaita työhönvalmennuksessa {{valmennus}} ja palkkatuetussa työssä {{palkkatuki}}
{{/palkkatuki_shown}}
{{#palkkatuki_absent}}
title: Asiakkaat ja työllistyneet kunnittain
{{/palkkatuki_absent}}
{{/valmennus_shown}}
{{#valmennus_absent}}
title: Asiakkaat ja työllistyneet kunnittain
{{/valmennus_absent}}
subtitle: Asiakkaat kunnittain, {{valmennus_kunnittain_period}}; työllistyneiden osuus 12 kuukautta siihen asti
head: Kunta | Työhönvalmennuksessa | Palkkatuella työssä | Työllistynyt, %
note: Palkkatuella työllistyneet eivät välttämättä ole samoja asiakkaita kuin valmennuksessa olevat, joten sarakkeita ei pidä jakaa keskenään.
source: Lähde: asiakkuus- ja työsuhderekisterit.
```

{{/register_tyosuhde_given}}

{{#register_siirtyma_given}}
### Siirtymät palvelusta toiseen

{{#siirtymat_shown}}
Siirtymiä oli 12 kuukaudessa {{siirtymat}}.
{{/siirtymat_shown}}
{{#siirtymat_absent}}
Siirtymistä ei ole vielä tietoja koko 12 kuukaudelta.
{{/siirtymat_absent}}
{{#paluut_shown}}
Paluista {{paluut}} tapahtui ilman katkoa.
{{/paluut_shown}}

{{#siirtymat_shown}}
```table
figure: siirtymat_palveluittain
title: Siirtymiä oli {{siirtymat}}
subtitle: Siirtymät lähtö- ja tulopalvelun mukaan, 12 kuukautta, {{siirtymat_palveluittain_period}}
head: Mistä ja mihin | Siirtymiä
source: Lähde: siirtymärekisteri.
```
{{/siirtymat_shown}}
{{/register_siirtyma_given}}

{{#register_laatu_given}}
### Valmennuksen laatu

```table
figure: laatupisteet
total: no
title: Laatukriteerien pisteet
subtitle: Yksikön uusin arviointi, pisteet 25–125, {{laatupisteet_period}}
head: Yksikkö | Pisteitä
source: Lähde: laatuarviointien rekisteri.
```
{{/register_laatu_given}}
{{/register_asiakkuus_given}}
