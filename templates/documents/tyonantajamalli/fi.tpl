{{! Kolme muotoa samasta tekstistä: kalvot (form_slides), jakomoniste
(form_handout) ja työkirja (form_workbook). }}
{{#form_slides}}
::: cover
{{/form_slides}}
# Valitset avustajasi itse

{{#form_slides}}
Työnantajamalli henkilökohtaisessa avussa
:::

## Missä työnantajamallissa mennään

```figures
figure: tunnit, asiakkaat, kustannukset
label: Osuus tunneista ({{tunnit_short_period}}) | Osuus asiakkaista ({{asiakkaat_short_period}}) | Osuus kustannuksista ({{kustannukset_short_period}})
compare: none
```

Osuudet kaikesta henkilökohtaisesta avusta. Luvut ovat eri ajoilta.

## Työnantajat ja työsopimukset

```figures
figure: tyonantajat, sopimukset
label: Työnantajia ({{tyonantajat_short_period}}) | Työsopimuksia ({{sopimukset_short_period}})
compare: none
```
{{/form_slides}}

{{#form_handout}}
Työnantajamallissa palkkaat itse henkilökohtaisen avustajasi.
{{county}} auttaa sinua työnantajan tehtävissä.
{{/form_handout}}
{{#form_workbook}}
Luvut henkilökohtaisen avun työnantajamallista. {{county}}.
{{/form_workbook}}

{{#form_handout}}
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
{{/form_handout}}

{{#form_workbook}}
```table
figure: ehdoittain
title: Voimassa olevat työsopimukset työehtojen mukaan
subtitle: {{county}}, {{ehdoittain_period}}
head: Työehdot | Sopimuksia | Osuus, %
share: yes
source: Lähde: {{county}}, työnantajamallin sopimusrekisteri.
```
{{/form_workbook}}
{{#form_handout}}
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
{{/form_handout}}
{{#form_slides}}

## Mitä työehtoja sopimuksissa noudatetaan

{{/form_slides}}
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

{{#form_slides}}
## Henkilökohtaisen avun keskus on työnantajan tuki

{{>ha-keskus-auttaa}}
- **Väki:** asiakassihteereitä on {{sihteerit}} ({{sihteerit_short_period}}).

## Kehittämisellä on kaksi kärkeä

::: columns
### Työnantajamalli vahvistuu

- Työnantajaksi on helppo ryhtyä.
- Malli on turvallinen ja toimii arjessa.
- Asiakkaat ovat mukana päättämässä.

### Oma avustajatoiminta käynnistyy

- Avustajan löytää nopeammin.
- Sijainen saadaan, kun oma avustaja on poissa.
- Avustajat saavat perehdytyksen.
:::

## Kehittäminen nojaa kokemukseen

- **Asiakkaat:** mitä työnantajat tarvitsevat, toivovat ja kokevat.
- **Työntekijät:** mihin kysymyksiin apua pyydetään useimmin.
- **Muut alueet:** mikä on toiminut muualla.
{{#kehittaminen}}
- **Aloitus {{toteutunut}}:** {{nimi_fi}}.
{{/kehittaminen}}

## Kysely kertoi, mikä on vaikeinta

```figures
figure: helppous, raadit
label: Piti mallia helppona ({{helppous_year}}) | Asiakasraadin kokouksia ({{raadit_year}})
compare: none
```

Vaikeimmaksi osa-alueeksi vastaajat arvioivat seuraavan: {{haastavin}}.

## Asiakasraati suunnittelee työntekijöiden rinnalla

{{#teemat}}
1. {{teema}}
{{/teemat}}

Kokousten teemat vuonna {{raadit_year}}.

## Uusia tapoja auttaa työnantajaa

- Opaskirja ja verkkosivut kokoavat ohjeet yhteen paikkaan.
- Jokainen uusi työnantaja saa ensi-infon ja oman tuen.
- Oma sijaisvälitys ja WorkPilots helpottavat avustajan löytämistä.
- Kyselyt kertovat säännöllisesti, mitä työnantajat tarvitsevat.
- Koulutukset ja tapaamiset tuovat työnantajat yhteen.

## Seuraavaksi

::: columns
### Neuvonta tarpeen arviointiin

Tieto mallista kuuluu jo palvelutarpeen arviointiin. Kaikkea ei tarvitse osata etukäteen.

### Tehostettu tuki ja avustajat

Rekrytointiin tulee konkreettista apua, ja pulmat huomataan ajoissa. Avustajilta kysytään, mikä pitää heidät työssä.
:::

::: closing
## Kerro, mitä ajattelet

{{contact_name}}\
[{{contact_email}}](mailto:{{contact_email}})
:::
{{/form_slides}}

{{#form_handout}}
## Henkilökohtaisen avun keskus auttaa

{{>ha-keskus-auttaa}}

## Asiakkaat kehittävät mallia

{{#helppous_shown}}
Vuonna {{helppous_year}} kyselyyn vastanneista työnantajista {{helppous}} piti mallia melko helppona, helppona tai erittäin helppona. Vaikeimmaksi osa-alueeksi he arvioivat seuraavan: {{haastavin}}.
{{/helppous_shown}}

Asiakasraadissa työnantajat suunnittelevat palvelua työntekijöiden rinnalla. Vuonna {{raadit_year}} kokouksia oli {{raadit}}. Niiden teemat:

{{#teemat}}
1. {{teema}}
{{/teemat}}

## Uusia tapoja auttaa

::: columns
### Tieto

Opaskirja ja verkkosivut kokoavat ohjeet yhteen paikkaan. Uusi työnantaja saa ensi-infon ja oman tuen.

### Avustajan löytäminen

Oma sijaisvälitys ja WorkPilots auttavat, kun avustaja on poissa tai etsit uutta.
:::

## Mitä seuraavaksi

{{#kehittaminen}}
{{nimi_fi}} alkoi {{toteutunut}}.
{{/kehittaminen}}
Työ jatkuu asiakkaiden, työntekijöiden ja muiden alueiden kokemusten pohjalta.

::: columns
### Neuvonta tarpeen arviointiin

Tieto mallista kuuluu jo palvelutarpeen arviointiin. Kaikkea ei tarvitse osata etukäteen.

### Tehostettu tuki ja avustajat

Avustajan etsimiseen tulee konkreettista apua, ja pulmat huomataan ajoissa. Avustajilta kysytään, mikä pitää heidät työssä.
:::
{{#contact_url_given}}

Lue lisää verkosta: [henkilökohtainen apu]({{contact_url}}).
{{/contact_url_given}}

{{>yhteystiedot}}
{{/form_handout}}
