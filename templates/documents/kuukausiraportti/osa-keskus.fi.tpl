{{#register_neuvonta_given}}
## Neuvonta ja avustajavälitys

{{#neuvonta_shown}}
{{#neuvotut_shown}}
Neuvontatapahtumia oli {{neuvonta}} ja neuvottuja asiakkaita {{neuvotut}} ({{neuvonta_period}}).
{{/neuvotut_shown}}
{{/neuvonta_shown}}

```chart
kind: columns
by: month
figure: neuvonta
{{#neuvonta_shown}}
title: Neuvontatapahtumia oli {{neuvonta}}
{{/neuvonta_shown}}
{{#neuvonta_absent}}
title: Neuvontatapahtumat
{{/neuvonta_absent}}
subtitle: Neuvontatapahtumat kuukausittain, lkm
source: Lähde: neuvontarekisteri.
```

```table
figure: neuvonta_lajeittain, neuvonta_vuosi_lajeittain
title: Neuvonta lajeittain
subtitle: Neuvontatapahtumat, {{neuvonta_lajeittain_period}} ja 12 kuukautta siihen asti
head: Laji | Kuukaudessa | 12 kuukaudessa
source: Lähde: neuvontarekisteri.
```

{{/register_neuvonta_given}}
{{#register_neuvonta_empty}}
{{#register_valityspyynto_given}}
## Avustajavälitys
{{/register_valityspyynto_given}}
{{/register_neuvonta_empty}}

{{#register_valityspyynto_given}}
{{#register_neuvonta_given}}
### Avustajavälitys
{{/register_neuvonta_given}}

{{#pyynnot_shown}}
Avustajapyyntöjä tuli {{pyynnot}} ({{pyynnot_period}}).
{{/pyynnot_shown}}
{{#taytto_shown}}
Pyynnöistä täyttyi saman kuukauden aikana {{taytto}}.
{{/taytto_shown}}

{{#pyynnot_vuosi_shown}}
```table
figure: pyynnot_kanavittain, taytto_vuosi_kanavittain
title: Avustajapyyntöjä tuli 12 kuukaudessa {{pyynnot_vuosi}}
subtitle: Pyynnöt kanavittain ja saman kuukauden aikana täyttyneiden osuus, 12 kuukautta, {{pyynnot_vuosi_period}}
head: Kanava | Pyyntöjä | Täyttyi, %
source: Lähde: avustajapyyntöjen rekisteri.
```
{{/pyynnot_vuosi_shown}}
{{/register_valityspyynto_given}}

{{#register_palkanmaksu_given}}
### Palkanmaksu

{{#ulkoistus_shown}}
Palkanmaksukerroista {{ulkoistus}} oli ulkoisen palvelun hoidossa ({{ulkoistus_period}}).
{{/ulkoistus_shown}}
{{#ajallaan_shown}}
Tulorekisteriin ilmoitettiin viiden päivän kuluessa {{ajallaan}} palkanmaksukerroista ({{ajallaan_period}}).
{{/ajallaan_shown}}

```chart
kind: line
figure: ajallaan, ulkoistus
label: ilmoitettu ajallaan | ulkoisesta palvelusta
{{#ajallaan_shown}}
title: Ilmoituksista {{ajallaan}} tehtiin ajallaan
{{/ajallaan_shown}}
{{#ajallaan_absent}}
title: Ajallaan tehdyt ilmoitukset ja ulkoinen palvelu
{{/ajallaan_absent}}
subtitle: Osuus palkanmaksukerroista, %
source: Lähde: palkanmaksun rekisteri.
```
{{/register_palkanmaksu_given}}
