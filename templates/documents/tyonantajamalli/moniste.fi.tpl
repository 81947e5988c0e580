# Valitset avustajasi itse

Työnantajamallissa palkkaat itse henkilökohtaisen avustajasi.
{{county}} auttaa sinua työnantajan tehtävissä.

{{#tunnit_shown}}
{{#asiakkaat_shown}}
{{tunnit_in_period:capital}} työnantajamallilla järjestettiin {{tunnit}} henkilökohtaisen avun tunneista, ja mallia käytti {{asiakkaat}} asiakkaista.
{{/asiakkaat_shown}}
{{/tunnit_shown}}
{{#kustannukset_shown}}
Kustannuksista mallin osuus oli {{kustannukset}} (koko vuosi {{kustannukset_period}}).
{{/kustannukset_shown}}
{{#tyonantajat_shown}}
{{#sopimukset_shown}}
{{tyonantajat_in_period:capital}} työnantajia oli {{tyonantajat}} ja voimassa olevia työsopimuksia {{sopimukset}}.
{{/sopimukset_shown}}
{{/tyonantajat_shown}}
{{#heta_shown}}
{{#laki_shown}}
Sopimuksista {{heta}} noudatti avustajien työehtosopimusta (Heta-TES) ja {{laki}} pelkkää työlainsäädäntöä ({{heta_period}}).
{{/laki_shown}}
{{/heta_shown}}
{{#heta_absent}}
Työehtojen osuuksia ei voi kertoa ({{heta_period}}).
{{/heta_absent}}

```table
figure: ehdoittain
{{#sopimukset_shown}}
title: Voimassa olevia työsopimuksia oli {{sopimukset}}
{{/sopimukset_shown}}
{{#sopimukset_absent}}
title: Voimassa olevat työsopimukset
{{/sopimukset_absent}}
subtitle: Sopimukset työehtojen mukaan, {{county}}, {{ehdoittain_period}}
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

## Henkilökohtaisen avun keskus auttaa

{{>ha-keskus-auttaa}}
{{#sihteerit_shown}}
- **Väki:** asiakassihteereitä on {{sihteerit}} ({{sihteerit_period}}).
{{/sihteerit_shown}}

{{#ulkoistus_shown}}
Ulkoinen palvelu hoiti palkanmaksukerroista {{ulkoistus}} ({{ulkoistus_period}}).
{{/ulkoistus_shown}}

## Asiakkaat kehittävät mallia

{{#helppous_shown}}
Vuonna {{helppous_year}} kyselyyn vastanneista työnantajista {{helppous}} piti mallia vähintään melko helppona.
{{#haastavin_shown}}
Vaikein osa-alue oli "{{haastavin}}".
{{/haastavin_shown}}
{{/helppous_shown}}
Kysely näytti myös, että mallin aloittamiseen tarvitaan parempaa opastusta.

Asiakasraadissa työnantajat suunnittelevat palvelua työntekijöiden rinnalla, yhteisin pelisäännöin.
{{#raadit_shown}}
Vuonna {{raadit_year}} raati kokoontui {{raadit}} {{#raadit_one}}kerran{{/raadit_one}}{{#raadit_many}}kertaa{{/raadit_many}}.
{{/raadit_shown}}
{{#teemat_given}}
Kokousten teemat:
{{/teemat_given}}

{{#teemat}}
1. {{teema}}
{{/teemat}}

## Uusia tapoja auttaa

::: columns
### Tieto

Ohjeet ovat opaskirjassa ja verkkosivuilla. Uusi työnantaja saa ensi-infon ja oman tuen.

### Avustajan löytäminen

Oma sijaisvälitys ja WorkPilots auttavat, kun avustaja on poissa tai etsit uutta.

### Mukana pysyminen

Viestimme säännöllisesti ja kysymme lyhyin kyselyin, mitä tarvitset.

### Vertaiset

Koulutuksissa ja tapahtumissa tapaat muita työnantajia.
:::

## Mitä seuraavaksi

{{#kehittaminen}}
{{nimi_fi}} alkoi {{toteutunut}}.
{{/kehittaminen}}
Työ jatkuu asiakkaiden, työntekijöiden ja muiden alueiden kokemusten pohjalta.

::: columns
### 1 Neuvonta arviointiin

Tieto mallista kuuluu jo palvelutarpeen arviointiin. Kaikkea ei tarvitse osata etukäteen.

### 2 Tehostettu tuki

Avustajan etsimiseen tulee konkreettista apua. Pulmat huomataan ajoissa.

### 3 Avustajat

Avustajilta kysytään, mikä pitää heidät työssä. Lisätyötä toivovat löytävät työnantajan.
:::

## Mitä sinä ajattelet?

Mikä mallissa toimii, mikä ei? Millaista apua tai yhteistyötä toivot? Kerro meille.
{{#contact_url_given}}
Lue lisää verkosta: [henkilökohtainen apu]({{contact_url}}).
{{/contact_url_given}}

::: panel
{{>yhteystiedot}}

**Kenelle**

Asiakkaille, jotka työllistävät oman avustajansa tai harkitsevat sitä, ja heidän läheisilleen
:::
