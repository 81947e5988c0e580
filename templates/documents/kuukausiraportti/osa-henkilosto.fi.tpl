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
{{#keskuksen_vaki_shown}}
{{#hankkeen_vaki_shown}}
Henkilökohtaisen avun keskuksen työntekijöitä oli {{keskuksen_vaki}} ja hankkeiden {{hankkeen_vaki}} ({{keskuksen_vaki_period}}).
{{/hankkeen_vaki_shown}}
{{/keskuksen_vaki_shown}}

```table
figure: keskuksen_nimikkeet
empty: no
{{#keskuksen_vaki_shown}}
title: Keskuksen työntekijöitä oli {{keskuksen_vaki}}
{{/keskuksen_vaki_shown}}
{{#keskuksen_vaki_absent}}
title: Keskuksen työntekijät
{{/keskuksen_vaki_absent}}
subtitle: Henkilökohtaisen avun keskuksen henkilöstö nimikkeittäin, {{keskuksen_nimikkeet_period}}
head: Nimike | Työntekijöitä
source: Lähde: henkilöstörekisteri.
```
{{/register_ta_sopimus_given}}
{{#register_ta_sopimus_empty}}
{{#hankkeen_vaki_shown}}
Hankkeiden työntekijöitä oli {{hankkeen_vaki}} ({{hankkeen_vaki_period}}).
{{/hankkeen_vaki_shown}}

```table
figure: hankkeen_nimikkeet, kapasiteetti_nimikkeittain
empty: no
{{#kapasiteetti_shown}}
title: Työntekijöillä on paikkoja yhteensä {{kapasiteetti}} asiakkaalle
{{/kapasiteetti_shown}}
{{#kapasiteetti_absent}}
title: Työntekijät ja asiakaspaikat
{{/kapasiteetti_absent}}
subtitle: Hankkeiden henkilöstö ja asiakaskapasiteetti nimikkeittäin, {{hankkeen_nimikkeet_period}}
head: Nimike | Työntekijöitä | Asiakaspaikkoja
source: Lähde: henkilöstörekisteri.
```
{{/register_ta_sopimus_empty}}
{{/register_henkilosto_given}}
