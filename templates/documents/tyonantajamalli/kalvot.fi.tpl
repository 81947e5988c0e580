::: cover
# Valitset avustajasi itse

Työnantajamalli henkilökohtaisessa avussa
:::

{{#tunnit_shown}}
{{#asiakkaat_shown}}
## Malli kattaa {{tunnit}} tunneista ja {{asiakkaat}} asiakkaista
{{/asiakkaat_shown}}
{{#asiakkaat_absent}}
## Missä työnantajamallissa mennään
{{/asiakkaat_absent}}
{{/tunnit_shown}}
{{#tunnit_absent}}
## Missä työnantajamallissa mennään
{{/tunnit_absent}}

```figures
figure: tunnit, asiakkaat, kustannukset
label: Tunneista ({{tunnit_short_period}}) | Asiakkaista ({{asiakkaat_short_period}}) | Kustannuksista ({{kustannukset_short_period}})
compare: none
```

- Osuudet on laskettu kaikesta henkilökohtaisesta avusta.
- Tunnit ja asiakkaat ovat yhden kuukauden lukuja, kustannukset koko vuoden.

Sama asiakas voi järjestää apunsa usealla tavalla.

{{#tyonantajat_grew_year}}
## Työnantajia on enemmän kuin vuosi sitten
{{/tyonantajat_grew_year}}
{{#tyonantajat_fell_year}}
## Työnantajia on vähemmän kuin vuosi sitten
{{/tyonantajat_fell_year}}
{{#tyonantajat_same_year}}
## Työnantajia on yhtä paljon kuin vuosi sitten
{{/tyonantajat_same_year}}
{{#tyonantajat_uncompared_year}}
## Työnantajat ja heidän työsopimuksensa
{{/tyonantajat_uncompared_year}}

```figures
figure: tyonantajat, sopimukset, suhde
label: Työnantajia | Työsopimuksia | Työnantajaa kohti
compare: year
```

Tilanne {{sopimukset_in_period}}. Lähde: {{county}}, työnantajamallin rekisterit.

{{#heta_shown}}
## Työsopimuksista {{heta}} noudattaa Heta-TESiä
{{/heta_shown}}
{{#heta_absent}}
## Mitä työehtoja sopimuksissa noudatetaan
{{/heta_absent}}

```chart
kind: share-bar
figure: ehdoittain
title: Voimassa olevat sopimukset työehtojen mukaan, {{ehdoittain_period}}
subtitle: Osuus voimassa olevista työsopimuksista, %, {{ehdoittain_period}}
source: Lähde: {{county}}, työnantajamallin sopimusrekisteri.
```

- Heta-TES on henkilökohtaisten avustajien työehtosopimus.
- Muissa sopimuksissa noudatetaan työlainsäädäntöä.

{{#sopimukset_grew_year}}
## Sopimuksia on enemmän kuin vuosi sitten
{{/sopimukset_grew_year}}
{{#sopimukset_fell_year}}
## Sopimuksia on vähemmän kuin vuosi sitten
{{/sopimukset_fell_year}}
{{#sopimukset_same_year}}
## Sopimuksia on yhtä paljon kuin vuosi sitten
{{/sopimukset_same_year}}
{{#sopimukset_uncompared_year}}
## Sopimukset ja työnantajat kuukausittain
{{/sopimukset_uncompared_year}}

```chart
kind: line
figure: sopimukset, tyonantajat
label: työsopimusta | työnantajaa
title: Työsopimuksia oli {{sopimukset}} ja työnantajia {{tyonantajat}}
subtitle: Voimassa olevat työsopimukset ja työnantajat kuukauden lopussa, lkm
source: Lähde: {{county}}, työnantajamallin rekisterit.
```

## Henkilökohtaisen avun keskus on työnantajan tuki

- **Ohjaus ja neuvonta:** kysy työsopimuksista, työajoista ja lomista.
- **Palkat:** sijaismaksaja maksaa avustajan palkan puolestasi.
{{#ulkoistus_shown}}
  Ulkoinen palvelu hoitaa palkanmaksukerroista {{ulkoistus}} ({{ulkoistus_short_period}}).
{{/ulkoistus_shown}}
- **Vakuutukset ja terveys:** hoidamme lain vaatimat vakuutukset ja avustajan työterveyshuollon.
- **Tuki:** opastamme alkuun ja autamme pulmissa, kutakin tarpeen mukaan.
{{#sihteerit_shown}}
- **Väki:** asiakassihteereitä on {{sihteerit}} ({{sihteerit_short_period}}).
{{/sihteerit_shown}}

## Kehittämisellä on kaksi kärkeä

::: columns
### Työnantajamalli vahvistuu

- Asiakas pärjää työnantajana.
- Malli on turvallinen, toimiva ja mieluisa tapa järjestää apu.
- Asiakkaat pääsevät vaikuttamaan.

### Oma avustajatoiminta käynnistyy

- Avustajan löytää nopeammin.
- Sijainen saadaan, kun oma avustaja on poissa.
- Avustajat saavat perehdytyksen.
:::

{{#kehittaminen}}
{{nimi_fi}} alkoi {{toteutunut}}.
{{/kehittaminen}}

## Kehittäminen nojaa kokemukseen

::: columns
### Asiakkaat

- Mitä työnantajat tarvitsevat ja toivovat.
- Mitä he ovat kokeneet ja miten he asian näkevät.

### Työntekijät

- Mitä ilmiöitä ja haasteita he huomaavat.
- Missä kaivataan tietoa tai tukea.

### Muut alueet

- Mikä muualla on toiminut.
- Mitkä hyvät käytännöt sopivat meille.
:::

{{#helppous_shown}}
## Kysely kertoi, mikä on vaikeinta

```figures
figure: helppous, vastausosuus
label: Piti mallia helppona ({{helppous_year}}) | Vastausprosentti ({{vastausosuus_year}})
compare: none
```

- Saimme tietoa kokemuksista palvelupolun joka vaiheesta.
- Mallin aloittamiseen kaivataan selvästi parempaa saattamista.
- Vaikeimmaksi osa-alueeksi arvioitiin "{{haastavin}}".

{{/helppous_shown}}
{{#haastavin_shown}}
## Vaikein osa-alue on "{{haastavin}}"

```chart
kind: bars
figure: osa_alueet
without: KOKONAISUUS
sort: value
title: Vaikein osa-alue on "{{haastavin}}"
subtitle: Helpoksi kokeneet osa-alueittain, % vastanneista, {{osa_alueet_year}}
source: Lähde: {{county}}, työnantajien asiakaskysely.
```
{{/haastavin_shown}}

## Asiakasraati kehittää työntekijöiden rinnalla

::: columns
### Kumppaneina pöydässä

- Jäsenet kehittävät, eivät vain kerro kokemuksistaan.
- Pelisäännöt ja tieto ovat yhteisiä.
- Työtapaa arvioidaan ja hiotaan koko ajan.

{{#teemat_given}}
### Teemat vuonna {{raadit_year}}

{{/teemat_given}}
{{#teemat_empty}}
### Mistä raati puhuu

- Raati valitsee teemansa itse.
{{/teemat_empty}}
{{#teemat}}
1. {{teema}}
{{/teemat}}
:::

{{#raadit_shown}}
Vuonna {{raadit_year}} raati kokoontui {{raadit}} {{#raadit_one}}kerran{{/raadit_one}}{{#raadit_many}}kertaa{{/raadit_many}}.
{{/raadit_shown}}
Raati täydentää ja syventää kyselyn tuloksia.

## Uusia tapoja auttaa työnantajaa

::: columns
### Tieto ja alku

- Opaskirja ja kattavat verkkosivut kokoavat ohjeet.
- Aloittava työnantaja saa ensi-infon ja oman tuen.
- Päätöksestä alkuun on uudet toimintatavat.

### Avustajat ja vertaiset

- Oma sijaisvälitys ja WorkPilots auttavat rekrytoinnissa.
- Viestimme ja kysymme tarpeista säännöllisesti.
- Koulutukset ja tapahtumat tuovat työnantajat yhteen.
:::

## Seuraavaksi: neuvonta palvelutarpeen arviointiin

::: columns
### Miksi

- Asiakas tarvitsee tiedon jo, kun hänen palvelutarpeensa arvioidaan.
- Kaikkea ei tarvitse tietää eikä osata etukäteen.
- Uusi vammaispalvelulaki lähestyy.

### Miten

- Ohjaus ja neuvonta liitetään arviointiin.
- Tieto on jäsenneltyä, oikea-aikaista ja ymmärrettävää.
- Neuvojaksi voi tulla myös vertainen.
:::

## Seuraavaksi: tehostettu tuki

::: columns
### Rekrytointiin

- Ohjeiden rinnalle tulee konkreettista apua.
- Muutokset huomataan varhain, ja niihin vastataan nopeasti.
- Omaa avustajavälitystä kehitetään.

### Työnantajan pulmiin

- Pulma tunnistetaan varhain.
- Apu tulee nopeasti.
- Keskus ja sosiaalityö toimivat yhdessä asiakkaan parhaaksi.
:::

## Seuraavaksi: katse avustajiin

::: columns
### Kuuntelemme

- Kysymme avustajilta, mitä he kokevat, tarvitsevat ja toivovat.
- Selvitämme, mitkä edut tuovat avustajia ja pitävät heidät työssä.
- Kehitämme tukea, jota avustajat tarvitsevat.

### Kokeilemme

- Oman avustajatoiminnan perehdytys avataan myös mallin avustajille.
- Lisätyötä toivovat avustajat löytävät uuden työnantajan.
:::

## Keskustellaan

::: columns
### Malli

- Mitä jäi kysyttävää?
- Mitä ajatuksia tämä herätti?
- Miltä malli näyttää sinun paikaltasi?

### Yhteinen työ

- Millaista yhteistyötä toivot meiltä?
- Kenen pitäisi vielä olla mukana?
:::

::: closing
## Kiitos! Kerro, mitä ajattelet

{{contact_name}}\
[{{contact_email}}](mailto:{{contact_email}})
:::
