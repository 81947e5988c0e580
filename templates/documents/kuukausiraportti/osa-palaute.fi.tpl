{{#register_kysely_given}}
## Kyselyt, tilaisuudet ja palaute
{{/register_kysely_given}}
{{#register_kysely_empty}}
{{#register_tapahtuma_given}}
## Tilaisuudet ja palaute
{{/register_tapahtuma_given}}
{{#register_tapahtuma_empty}}
{{#register_palaute_given}}
## Palaute asiakkailta
{{/register_palaute_given}}
{{/register_tapahtuma_empty}}
{{/register_kysely_empty}}

{{#register_kysely_given}}
{{#helppous_shown}}
Kyselyihin vastanneista {{helppous}} piti palvelua vähintään melko helppona (12 kuukautta, {{helppous_period}}).
{{/helppous_shown}}
{{#vastausosuus_shown}}
Vastausprosentti oli {{vastausosuus}}.
{{/vastausosuus_shown}}
{{#haastavin_shown}}
Haastavimmaksi osa-alueeksi nousi "{{haastavin}}".

```chart
kind: bars
figure: osa_alueet
without: KOKONAISUUS
sort: value
title: Haastavin osa-alue on "{{haastavin}}"
subtitle: Helpoksi kokeneet osa-alueittain, % vastanneista, 12 kuukautta, {{osa_alueet_period}}
source: Lähde: kyselyt.
```
{{/haastavin_shown}}
{{#helppous_absent}}
Viimeisten 12 kuukauden kyselyistä ei voi vielä laskea tuloksia.
{{/helppous_absent}}

{{#vastausosuus_shown}}
```table
figure: vastausosuus_ryhmittain
empty: no
title: Vastausprosentti oli {{vastausosuus}}
subtitle: Vastanneet kohderyhmittäin, % kyselyn saaneista, 12 kuukautta, {{vastausosuus_ryhmittain_period}}
head: Kohderyhmä | Vastanneet, %
source: Lähde: kyselyt.
```
{{/vastausosuus_shown}}

{{/register_kysely_given}}

{{#register_tapahtuma_given}}
### Tilaisuudet

{{#tilaisuudet_shown}}
::: keep
```table
figure: tilaisuudet_lajeittain, osallistujat_lajeittain
empty: no
{{#osallistujat_shown}}
title: Tilaisuuksia oli {{tilaisuudet}} ja osallistujia {{osallistujat}}
{{/osallistujat_shown}}
{{#osallistujat_absent}}
title: Tilaisuudet ja osallistujat
{{/osallistujat_absent}}
subtitle: Tilaisuudet ja niiden osallistujat, 12 kuukautta, {{tilaisuudet_period}}
head: Tilaisuus | Tilaisuuksia | Osallistujia
source: Lähde: tapahtumarekisteri.
```
:::
{{/tilaisuudet_shown}}
{{#tilaisuudet_absent}}
Tilaisuuksista ei ole vielä tietoja koko 12 kuukaudelta.
{{/tilaisuudet_absent}}

{{#teemat_given}}
Asiakasraadin teemat:
{{/teemat_given}}

{{#teemat}}
- {{pvm}}: {{teema}}
{{/teemat}}
{{/register_tapahtuma_given}}

{{#register_palaute_given}}
### Palaute

{{#kommentteja_some}}
Julkaistavia asiakaskommentteja kertyi 12 kuukaudessa {{kommentteja}}.
{{/kommentteja_some}}
{{#kommentteja_nil}}
Julkaistavia asiakaskommentteja ei kertynyt 12 kuukauden aikana.
{{/kommentteja_nil}}
{{#kommentit_given}}
Kuukauden palautteet, joille on lupa:
{{/kommentit_given}}

{{#kommentit}}
> ”{{teksti}}”
>
> — {{lahde}}

{{/kommentit}}
{{/register_palaute_given}}
