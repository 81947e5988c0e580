{{#register_henkilosto_given}}
## Henkilöstö ja hankkeet
{{/register_henkilosto_given}}
{{#register_henkilosto_empty}}
{{#register_hanke_valietappi_given}}
## Hankkeet
{{/register_hanke_valietappi_given}}
{{/register_henkilosto_empty}}

{{#register_henkilosto_given}}
### Henkilöstö

{{#register_ta_sopimus_given}}
Henkilökohtaisen avun keskuksen työntekijöitä oli {{keskuksen_vaki}} ja hankkeiden {{hankkeen_vaki}} ({{keskuksen_vaki_period}}).

```table
figure: keskuksen_nimikkeet
empty: no
title: Keskuksen työntekijöitä oli {{keskuksen_vaki}}
subtitle: Henkilökohtaisen avun keskuksen henkilöstö nimikkeittäin, {{keskuksen_nimikkeet_period}}
head: Nimike | Työntekijöitä
source: Lähde: henkilöstörekisteri.
```
{{/register_ta_sopimus_given}}
{{#register_ta_sopimus_empty}}
Hankkeiden työntekijöitä oli {{hankkeen_vaki}} ({{hankkeen_vaki_period}}).

```table
figure: hankkeen_nimikkeet, kapasiteetti_nimikkeittain
empty: no
title: Työntekijöillä on paikkoja yhteensä {{kapasiteetti}} asiakkaalle
subtitle: Hankkeiden henkilöstö ja asiakaskapasiteetti nimikkeittäin, {{hankkeen_nimikkeet_period}}
head: Nimike | Työntekijöitä | Asiakaspaikkoja
source: Lähde: henkilöstörekisteri.
```
{{/register_ta_sopimus_empty}}
{{/register_henkilosto_given}}
