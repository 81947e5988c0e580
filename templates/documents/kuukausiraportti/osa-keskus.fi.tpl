{{#register_neuvonta_given}}
## Neuvonta ja avustajavälitys

Neuvontatapahtumia oli {{neuvonta}} ja neuvottuja asiakkaita {{neuvotut}} ({{neuvonta_period}}).

```chart
kind: columns
by: month
figure: neuvonta
title: Neuvontatapahtumia oli {{neuvonta}}
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

Avustajapyyntöjä tuli {{pyynnot}} ({{pyynnot_period}}).
{{#taytto_shown}}
Pyynnöistä täyttyi saman kuukauden aikana {{taytto}}.
{{/taytto_shown}}

```table
figure: pyynnot_kanavittain, taytto_vuosi_kanavittain
title: Avustajapyyntöjä tuli 12 kuukaudessa {{pyynnot_vuosi}}
subtitle: Pyynnöt kanavittain ja saman kuukauden aikana täyttyneiden osuus, 12 kuukautta, {{pyynnot_vuosi_period}}
head: Kanava | Pyyntöjä | Täyttyi, %
source: Lähde: avustajapyyntöjen rekisteri.
```
{{/register_valityspyynto_given}}

{{#register_palkanmaksu_given}}
### Palkanmaksu

Palkanmaksukerroista {{ulkoistus}} oli ulkoisen palvelun hoidossa. Tulorekisteriin ilmoitettiin viiden päivän kuluessa {{ajallaan}} palkanmaksukerroista ({{ajallaan_period}}).

```chart
kind: line
figure: ajallaan, ulkoistus
label: ilmoitettu ajallaan | ulkoisesta palvelusta
title: Ilmoituksista {{ajallaan}} tehtiin ajallaan
subtitle: Osuus palkanmaksukerroista, %
source: Lähde: palkanmaksun rekisteri.
```
{{/register_palkanmaksu_given}}
