# Valitset avustajasi itse

Luvut henkilökohtaisen avun työnantajamallista. {{county}}.

```figures
figure: tunnit, asiakkaat, kustannukset, tyonantajat, sopimukset, suhde, heta, laki, sihteerit, ulkoistus, helppous, raadit
compare: none
```

```table
figure: ehdoittain
title: Voimassa olevat työsopimukset työehtojen mukaan
subtitle: {{county}}, {{ehdoittain_period}}
head: Työehdot | Sopimuksia | Osuus, %
share: yes
source: Lähde: {{county}}, työnantajamallin sopimusrekisteri.
```

```chart
kind: share-bar
figure: ehdoittain
{{#heta_shown}}
title: Sopimuksista {{heta}} noudatti Heta-TESiä
{{/heta_shown}}
{{#heta_absent}}
title: Sopimukset työehtojen mukaan
{{/heta_absent}}
subtitle: Osuus voimassa olevista työsopimuksista, %, {{county}}, {{ehdoittain_period}}
source: Lähde: {{county}}, työnantajamallin sopimusrekisteri.
```

```chart
kind: line
figure: sopimukset, tyonantajat
title: Työsopimukset ja työnantajat
subtitle: Voimassa kuukauden lopussa, lkm, {{county}}
source: Lähde: {{county}}, työnantajamallin rekisterit.
```

{{#haastavin_shown}}
```chart
kind: bars
figure: osa_alueet
without: KOKONAISUUS
sort: value
title: Haastavin osa-alue: {{haastavin}}
subtitle: Helpoksi kokeneet osa-alueittain, % vastanneista, {{county}}, {{osa_alueet_year}}
source: Lähde: {{county}}, työnantajien asiakaskysely.
```
{{/haastavin_shown}}

{{#teemat_given}}
```list
list: teemat
title: Asiakasraadin teemat vuonna {{raadit_year}}
subtitle: Kokoukset järjestyksessä, {{county}}
head: Kokous | Teema
source: Lähde: {{county}}, tapahtumarekisteri.
```
{{/teemat_given}}
