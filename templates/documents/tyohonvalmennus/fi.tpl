{{! Kolme muotoa samasta palvelusta: kalvot (form_slides), jakomoniste
(form_handout) ja raportti (form_report). Luku, joka voi olla suojattu, seisoo
merkkien _shown välissä, ja _absent sanoo saman ilman lukua. }}
{{#form_slides}}
::: cover
{{/form_slides}}
{{#form_report}}
::: cover
{{/form_report}}
# Palveluista yhteinen polku työhön

{{#form_slides}}
Laatukriteereihin perustuva tuettu työhönvalmennus
:::

## Valmennus jatkaa siitä, mihin kuntouttava työtoiminta päättyy

- **Roolit:** valmennus on työllisyyspalvelujen tehtävä, mutta polku alkaa sosiaalihuollosta.
- **Yhdyspinnat:** palvelusta toiseen siirrytään sovitusti, eikä kukaan jää väliin.
- **Paluu:** jos siirtymä tulee liian aikaisin, takaisin pääsee heti.
- **Luottamus:** kumppanit tuntevat toistensa työn.
- **Osallisuus:** asiakas valitsee suunnan itse.

## Palvelu rakentuu asiakkaan ympärille

::: columns
### Ketkä sen tekevät

- ELY-keskus ja TE-palvelut
- Yksityinen palveluntuottaja
- Kuntouttavan työtoiminnan väki
- Sosiaalihuollon omatyöntekijä

### Mitä asiakas siitä saa

- Tutun paikan ja tutut ihmiset
- Tukea juuri omaan tarpeeseen
- Yhden yhteisen suunnitelman
- Varman reitin takaisin
:::

{{#toteutuneet_given}}
## Pilotti on kasvanut palveluksi askel kerrallaan

{{#toteutuneet}}
- **{{toteutunut}}** {{nimi_fi}}
{{/toteutuneet}}
{{/toteutuneet_given}}

{{#asiakkaat_shown}}
## {{asiakkaat_in_period:capital}} valmennuksessa oli {{asiakkaat}} {{#asiakkaat_one}}asiakas{{/asiakkaat_one}}{{#asiakkaat_many}}asiakasta{{/asiakkaat_many}}
{{/asiakkaat_shown}}
{{#asiakkaat_absent}}
## Valmennuksen asiakkaat tulevat pilotin kunnista
{{/asiakkaat_absent}}

```chart
kind: bars
figure: kunnittain
sort: value
empty: no
title: Asiakkaat kunnittain
subtitle: Työhönvalmennuksen asiakkaat kunnittain, lkm, {{kunnittain_period}}
{{#palkkatuella_shown}}
note: Palkkatuella työssä oli {{palkkatuella}}.
{{/palkkatuella_shown}}
{{#palkkatuella_hidden}}
note: Palkkatuella työskenteli niin harva, ettei lukua voi kertoa.
{{/palkkatuella_hidden}}
source: Lähde: asiakkuusrekisteri.
```

{{#siirtymat_given}}
## Polku etenee vaiheittain, ja takaisin pääsee

```chart
kind: flow
figure: siirtymat
without: TTV, KOULUTUS, ELAKE, KUNTOUTUS, MUU, EI
title: Polku kuntouttavasta työtoiminnasta avoimille työmarkkinoille
subtitle: Siirtymät muiden palvelujen kuin valmennuksen välillä, 12 kk, lkm, {{siirtymat_period}}
source: Lähde: siirtymärekisteri.
```
{{/siirtymat_given}}

{{#tyollistyneet_shown}}
## Työttömänä aloittaneista {{tyollistyneet}} on saanut työn
{{/tyollistyneet_shown}}
{{#tyollistyneet_absent}}
## Valmennuksen tulos mitataan työsuhteina
{{/tyollistyneet_absent}}

```figures
figure: tyollistyneet, aika, pysyvyys
label: Sai työn valmennuksen alettua | Ensimmäiseen työsuhteeseen | Työssä 13 viikon jälkeen
compare: none
```

Tuettu työhönvalmennus ja IPS-valmennus yhdessä, 12 kuukautta, viimeisenä {{tyollistyneet_period}}.

{{#laatu_given}}
## Laatua mitataan 25 kriteerillä

```chart
kind: bars
figure: laatu
sort: value
title: Laatupisteet
subtitle: Pisteet yksikön uusimmassa arvioinnissa; tavoite on vähintään 100, enimmäismäärä 125
source: Lähde: laatuarvioinnit.
```
{{/laatu_given}}

{{#hyvaksi_shown}}
## Vastanneista {{hyvaksi}} antoi palvelulle hyvän arvion

```chart
kind: bars
figure: hyvaksi_ryhmittain
sort: value
empty: no
title: Hyvän arvion antaneet
subtitle: Arvion 4–6 asteikolla 1–6 antaneet, % vastanneista, {{hyvaksi_year}}
source: Lähde: kyselyt. Vastausprosentti {{vastaus}}.
```
{{/hyvaksi_shown}}

## Juurtuminen vaatii yhteistä tahtoa ja pysyviä rakenteita

::: columns
### Tämä kantaa jo

- Kehitämme palvelua yhdessä
- Asiakkaan kokemus ohjaa työtä
- Kokemuksista syntyy toimintamalli
- Kaikkea ei tarvitse osata yksin

### Tätä vielä tarvitaan

- Osaamista: opimme toinen toiseltamme
- Johdon tukea: työkyky mukaan strategiaan
- Selvät vastuut: kuka, mitä ja missä
- Yhteisen linjan lain muuttuessa
:::

## Malli on valmis vuoteen 2025, rahoitus on vielä auki

::: columns
### Mahdollisuudet

- Jatkopolut ja työllistyminen vahvistuvat
- Kuntouttavan työtoiminnan rooli selkenee
- Palvelu vastaa todelliseen tarpeeseen
- Yhteistyöstä on näyttöä muillekin

### Haasteet

- Riittääkö kunnilla rahaa valmennukseen?
- Mitä pitkä työttömyys maksaa kunnalle?
- Kuka vetää, kun TE-palvelut siirtyvät?
:::

{{#uusimmat_given}}
## Asiakkaat kertovat omin sanoin

{{#uusimmat}}
> ”{{teksti}}”
>
> — Asiakas, {{kommentteja_year}}

{{/uusimmat}}
{{#kommentteja_shown}}
Kommentit on julkaistu tekijöidensä luvalla. Julkaistuja kommentteja vuonna {{kommentteja_year}}: {{kommentteja}}.
{{/kommentteja_shown}}
{{/uusimmat_given}}

::: closing
## Tärkeintä on apu oikeaan aikaan

{{contact_name}}\
[{{contact_email}}](mailto:{{contact_email}})
:::

{{>eu}}
{{/form_slides}}
{{#form_handout}}
Kun kuntouttava työtoiminta ei enää riitä, mutta työpaikka tuntuu vielä kaukaiselta, työhönvalmentaja kulkee rinnalla.

{{county}} ({{county_short}}) rakentaa palvelun yhdessä työllisyyspalvelujen kanssa. Työhönvalmennus kuuluu työllisyyspalveluille, mutta polku sinne alkaa sosiaalihuollosta. Siksi siirtymistä sovitaan yhdessä, niin ettei kukaan jää palvelujen väliin.

## Näin polku etenee

::: columns
### 1 Lähtö

Tavoitteesta sovitaan tutussa paikassa, kuntouttavassa työtoiminnassa.

### 2 Valmennus

Valmentaja etsii asiakkaan kanssa työkokeilun tai työpaikan ja sopii tuesta työnantajan kanssa.

### 3 Työ tai paluu

Tuki jatkuu työssä. Jos siirtymä tuli liian aikaisin, takaisin pääsee heti.
:::

## Ketkä palvelun tekevät

::: columns
### Työllisyyspalvelut

ELY-keskus ja TE-palvelut järjestävät valmennuksen, työkokeilut ja palkkatuen.

### Palveluntuottaja

Yksityisen palveluntuottajan valmentaja työskentelee asiakkaan ja työnantajan kanssa.

### Kuntouttava työtoiminta

Henkilökunta tuntee asiakkaan ja pitää oven auki, jos on tarpeen palata.

### Omatyöntekijä

Sosiaalihuollon omatyöntekijä huolehtii, että palvelut sopivat yhteen.
:::

## Mihin valmennus vie

```figures
figure: tyollistyneet, aika, pysyvyys
label: Sai työn valmennuksen alettua | Ensimmäiseen työsuhteeseen | Työssä 13 viikon jälkeen
compare: none
```

Luvut kattavat 12 kuukautta, viimeisenä {{tyollistyneet_period}}. Niissä on mukana myös Lahden seudun IPS-valmennus.
{{#hyvaksi_shown}}
Kyselyihin vastanneista asiakkaista ja kumppaneista {{hyvaksi}} antoi palvelulle hyvän arvion ({{hyvaksi_year}}).
{{/hyvaksi_shown}}

```break
```

## Asiakkaat pilotin kunnissa

{{#asiakkaat_shown}}
{{asiakkaat_in_period:capital}} työhönvalmennuksessa oli {{asiakkaat}} {{#asiakkaat_one}}asiakas{{/asiakkaat_one}}{{#asiakkaat_many}}asiakasta{{/asiakkaat_many}}.
{{/asiakkaat_shown}}
{{#palkkatuella_shown}}
Palkkatuella työssä oli {{palkkatuella}}.
{{/palkkatuella_shown}}
{{#palkkatuella_hidden}}
Palkkatuella työskenteli niin harva, ettei lukua voi kertoa.
{{/palkkatuella_hidden}}

```table
figure: kunnittain, palkkatuella_kunnittain
empty: no
title: Työhönvalmennus pilotin kunnissa
subtitle: Asiakkaat kuukauden viimeisenä päivänä, {{kunnittain_period}}
head: Kunta | Valmennuksessa | Palkkatuella
source: Lähde: asiakkuus- ja työsuhderekisterit.
```

## Mitä juurtuminen vaatii

::: columns
### Kantaa jo

Palvelua kehitetään yhdessä, asiakkaan kokemus ohjaa työtä ja kokemuksista kirjoitetaan toimintamalli.

### Vielä tarvitaan

Yhdessä oppimista, johdon tukea, selvät vastuut ja yhteinen linja, kun laki muuttuu.
:::

## Vuosi 2025

::: columns
### Mahdollisuudet

Jatkopolut vahvistuvat, kuntouttavan työtoiminnan rooli selkenee ja palvelu vastaa todelliseen tarpeeseen.

### Haasteet

Riittääkö kunnilla rahaa valmennukseen, ja mitä pitkä työttömyys niille maksaa?
:::

::: panel
{{>yhteystiedot}}

**Kenelle**

Asiakkaille, jotka haluavat työhön, ja heidän kanssaan työskenteleville
:::

{{>eu}}
{{/form_handout}}
{{#form_report}}
Laatukriteereihin perustuva tuettu työhönvalmennus

```chart
kind: dots
figure: palveluittain
empty: no
unit: työhönvalmennuksen asiakas | työhönvalmennuksen asiakasta
source: Lähde: asiakkuusrekisteri.
```
:::

## Sisällys

```contents
```

## Tiivistelmä

Tuettu työhönvalmennus auttaa asiakasta kuntouttavasta työtoiminnasta eteenpäin. {{county}} ({{county_short}}) rakentaa palvelun yhdessä työllisyyspalvelujen, palveluntuottajan ja omatyöntekijöiden kanssa.

```figures
figure: asiakkaat_nyt, kaikki, siirtymia, tyollistyneet, aika, pysyvyys
label: Asiakkaita työhönvalmennuksessa | Asiakkaita, IPS mukaan lukien | Siirtymiä palvelusta toiseen, 12 kk | Sai työn valmennuksen alettua | Ensimmäiseen työsuhteeseen | Työssä 13 viikon jälkeen
compare: year
```

### Tärkeimmät havainnot

{{#asiakkaat_shown}}
- **Asiakkaat.** Tuetussa työhönvalmennuksessa oli {{asiakkaat}} {{#asiakkaat_one}}asiakas{{/asiakkaat_one}}{{#asiakkaat_many}}asiakasta{{/asiakkaat_many}} ({{asiakkaat_period}}){{#asiakkaat_nyt_shown}} ja {{asiakkaat_nyt}} ({{asiakkaat_nyt_period}}){{/asiakkaat_nyt_shown}}.
{{/asiakkaat_shown}}
{{#tyollistyneet_shown}}
- **Työllistyminen.** Työttömänä aloittaneista {{tyollistyneet}} on saanut työn{{#tyollistyneet_target_given}}; tavoite on {{tyollistyneet_target}}{{/tyollistyneet_target_given}}.
{{/tyollistyneet_shown}}
{{#paluut_shown}}
- **Paluut.** Paluista {{paluut}} tapahtui ilman katkoa.
{{/paluut_shown}}
{{#paluut_absent}}
- **Paluut.** Takaisin pääsee, jos siirtymä tuli liian aikaisin. Paluita on niin vähän, ettei katkottomien osuutta voi kertoa.
{{/paluut_absent}}
{{#hyvaksi_shown}}
- **Kokemukset.** Kyselyihin vastanneista {{hyvaksi}} antoi palvelulle hyvän arvion ({{hyvaksi_year}}).
{{/hyvaksi_shown}}
- **Rahoitus.** Toimintamalli on valmis, mutta valmennuksen rahoitus vuonna 2025 on auki.

## Lähtökohdat

Työhönvalmennus on alueella nähty työllisyyspalvelujen tehtäväksi, eikä sosiaalihuollon väkeä ole koulutettu valmentajiksi. Laatukriteerit haluttiin silti käyttöön. Kysymys kuului, miten asiakas pääsee kuntouttavasta työtoiminnasta eteenpäin, kun palvelu ja työntekijät vaihtuvat.

### Mitä palvelulla tavoitellaan

- Polku kuntouttavasta työtoiminnasta työhön tai muuhun omaan ratkaisuun vahvistuu.
- Kukaan ei jää palvelujen väliin, joten motivaatio ja toimintakyky säilyvät.
- Kumppanit luottavat toisiinsa ja tekevät työtä samaan suuntaan.
- Asiakas on mukana päättämässä omasta polustaan ja palvelun kehittämisestä.
- Yhteinen kehittäminen yli organisaatioiden rajojen todetaan mahdolliseksi.

### Miten tähän on tultu

Mallia kokeiltiin ensin pienellä joukolla Orimattilan kuntouttavassa työtoiminnassa. Kokemuksista koottiin kuvaus, jonka pohjalta valmennus aloitettiin Heinolassa ja Sysmässä. Aloitus viivästyi, kun kuntien palvelut siirtyivät hyvinvointialueelle ja rakenteet muuttuivat.

```list
list: etapit
columns: nimi_fi, suunniteltu, toteutunut
title: Kehittämisen etapit
subtitle: Suunniteltu ja toteutunut ajankohta, tilanne {{last_day}}
head: Etappi | Suunniteltu | Toteutunut
source: Lähde: hankerekisteri.
```

## Palveluista palvelukokonaisuus

Palvelun tekijöitä yhdistää yksi asia: heillä on yhteisiä asiakkaita. Kun palvelut kootaan yhdeksi kokonaisuudeksi, asiakas saa tuen omassa, tutussa ympäristössään eikä joudu aloittamaan alusta jokaisella luukulla.

::: columns
### Työllisyyspalvelut

ELY-keskus ja TE-palvelut järjestävät valmennuksen ja päättävät työkokeiluista ja palkkatuesta.

### Palveluntuottaja

Yksityisen palveluntuottajan valmentaja etsii asiakkaan kanssa työtä ja tukee työnantajaa.

### Kuntouttava työtoiminta

Henkilökunta tuntee asiakkaan arjen ja ottaa hänet tarvittaessa viivytyksettä takaisin.

### Sosiaalihuolto

Omatyöntekijä vastaa suunnitelmasta ja huolehtii, että palvelut sopivat yhteen.
:::

### Valmennuksen viisi vaihetta

1. **Aloitus:** asiakas hakeutuu valmennukseen, ja yhteistyöstä sovitaan.
2. **Profiili:** valmentaja ja asiakas kokoavat osaamisen, toiveet ja tuen tarpeen.
3. **Työnhaku:** työtä etsitään heti, asiakkaan omien toiveiden mukaan.
4. **Sopimus:** työstä ja tuesta sovitaan työnantajan kanssa.
5. **Tuki:** valmentaja auttaa työpaikalla ja sen ulkopuolella niin kauan kuin tarvitaan.

### Kenen palvelu, sen vastuu

Asiakkaalle ei ole väliä, mikä organisaatio palvelun tuottaa. Hänelle on väliä sillä, että apua saa silloin, kun sitä tarvitsee. Siksi jokaisesta siirtymästä sovitaan etukäteen: kuka siirtää, kuka ottaa vastaan ja mitä tehdään, jos suunnitelma ei toteudu.

## Asiakkaat kunnittain

{{#asiakkaat_shown}}
{{asiakkaat_in_period:capital}} tuetussa työhönvalmennuksessa oli {{asiakkaat}} {{#asiakkaat_one}}asiakas{{/asiakkaat_one}}{{#asiakkaat_many}}asiakasta{{/asiakkaat_many}}.
{{/asiakkaat_shown}}
{{#palkkatuella_shown}}
Palkkatuella työssä oli {{palkkatuella}}.
{{/palkkatuella_shown}}
{{#palkkatuella_hidden}}
Palkkatuella työskenteli niin harva, ettei lukua voi kertoa.
{{/palkkatuella_hidden}}
Valmennuksessa olevat ja palkkatuella työskentelevät ovat eri luvut: niitä ei voi jakaa keskenään, eikä toinen ole toisen osuus.

```table
figure: kunnittain, palkkatuella_kunnittain
empty: no
title: Työhönvalmennus pilotin kunnissa
subtitle: Asiakkaat kuukauden viimeisenä päivänä, {{kunnittain_period}}
head: Kunta | Valmennuksessa | Palkkatuella
source: Lähde: asiakkuus- ja työsuhderekisterit.
```

```chart
kind: line
figure: asiakkaat_nyt, kaikki
label: tuetussa valmennuksessa | IPS mukaan lukien
{{#asiakkaat_nyt_shown}}
title: Tuetussa työhönvalmennuksessa on {{asiakkaat_nyt}} {{#asiakkaat_nyt_one}}asiakas{{/asiakkaat_nyt_one}}{{#asiakkaat_nyt_many}}asiakasta{{/asiakkaat_nyt_many}}
{{/asiakkaat_nyt_shown}}
{{#asiakkaat_nyt_absent}}
title: Asiakasmäärän kehitys
{{/asiakkaat_nyt_absent}}
subtitle: Asiakkaat kuukauden lopussa, lkm: tuettu työhönvalmennus, ja IPS-valmennus mukaan lukien
source: Lähde: asiakkuusrekisteri.
```

## Siirtymät palvelusta toiseen

{{#siirtymia_shown}}
Kahdentoista kuukauden aikana palvelusta toiseen siirryttiin {{siirtymia}} kertaa.
{{/siirtymia_shown}}
Polku kulkee harvoin suoraan: osa hakee vauhtia työkokeilusta, osa palaa välillä kuntouttavaan työtoimintaan.

{{#siirtymat_given}}
```chart
kind: flow
figure: siirtymat
without: KOULUTUS, ELAKE, KUNTOUTUS, MUU, EI
title: Polku kuntouttavasta työtoiminnasta avoimille työmarkkinoille
subtitle: Siirtymät palvelusta toiseen 12 kuukauden aikana, lkm, {{siirtymat_period}}
source: Lähde: siirtymärekisteri.
```
{{/siirtymat_given}}

Kuviossa ovat siirtymät kuntouttavan työtoiminnan, valmennuksen ja työn välillä. Osa asiakkaista lähtee polulta koulutukseen, kuntoutukseen tai eläkkeelle, ja osa tulee valmennukseen ilman edeltävää palvelua; näitä siirtymiä kuviossa ei ole.

### Paluut ja katkot

{{#paluut_shown}}
Paluista {{paluut}} tapahtui ilman päivänkään katkoa palvelujen välissä.
{{/paluut_shown}}
{{#paluut_absent}}
Paluita on niin vähän, ettei katkottomien osuutta voi kertoa.
{{/paluut_absent}}
Katko palvelujen välissä on riski: silloin asiakas jää helposti yksin ja motivaatio hiipuu. Siksi jokaisen siirtymän kestoa seurataan päivinä.

::: note
**Viiveetön paluu**

Jos työkokeilu tai työ ei lähde sujumaan, asiakas palaa kuntouttavaan työtoimintaan ilman uutta jonotusta. Paluu ei ole epäonnistuminen vaan osa polkua.
:::

## Tulokset

{{#tyollistyneet_shown}}
Vuoden aikana työttömänä aloittaneista {{tyollistyneet}} on saanut työn.
{{/tyollistyneet_shown}}
{{#tyollistyneet_target_given}}
Tavoite on vähintään {{tyollistyneet_target}}.
{{/tyollistyneet_target_given}}
{{#aika_shown}}
Valmennuksen alusta ensimmäiseen työsuhteeseen kului tavallisesti {{aika}} (mediaani).
{{/aika_shown}}
{{#pysyvyys_shown}}
Kun työn alkamisesta oli kulunut 13 viikkoa, työssä oli {{pysyvyys}} aloittaneista{{#pysyvyys_puoli_shown}}; 26 viikon kohdalla {{pysyvyys_puoli}}{{/pysyvyys_puoli_shown}}.
{{/pysyvyys_shown}}
{{#pysyvyys_absent}}
Työsuhteiden pysyvyyttä ei voi kertoa, koska aloittaneita on vähän.
{{/pysyvyys_absent}}

```chart
kind: line
figure: tyollistyneet, pysyvyys
label: saanut työn | työssä 13 viikon jälkeen
title: Työllistyneiden osuus ja työsuhteiden pysyvyys
subtitle: Työn saaneet valmennuksen aloittaneista ja työssä 13 viikon jälkeen, %, 12 kuukauden liukuva luku
source: Lähde: asiakkuus- ja työsuhderekisterit.
```

### Laatu

Valmennuksen laatua arvioidaan 25 kriteerillä puolivuosittain, kunnes yksikkö saa vähintään 100 pistettä, ja sen jälkeen kerran vuodessa.

{{#laatu_given}}
```table
figure: laatu
total: no
title: Laatupisteet yksiköittäin
subtitle: Uusin arviointi, enintään 125 pistettä, {{laatu_period}}
head: Yksikkö | Pisteitä
source: Lähde: laatuarvioinnit.
```
{{/laatu_given}}
{{#laatu_empty}}
Arviointeja ei ole vielä tehty.
{{/laatu_empty}}

## Asiakkaiden ja kumppanien ääni

{{#hyvaksi_shown}}
Vuonna {{hyvaksi_year}} palvelua arvioivat asiakkaat ja kumppanit. Vastanneista {{hyvaksi}} antoi palvelulle kaikkiaan arvion 4–6 asteikolla 1–6. Kyselyihin vastasi {{vastaus}} niistä, joille ne lähetettiin.

```chart
kind: bars
figure: hyvaksi_ryhmittain
sort: value
empty: no
title: Vastanneista {{hyvaksi}} antoi palvelulle hyvän arvion
subtitle: Arvion 4–6 antaneet, % vastanneista, {{hyvaksi_year}}
source: Lähde: kyselyt asiakkaille ja kumppaneille.
```
{{/hyvaksi_shown}}

{{#kommentit_given}}
### Asiakkaat kertovat

{{#kommentteja_shown}}
Julkaistuja kommentteja oli {{kommentteja}} ({{kommentteja_year}}). Jokainen on julkaistu tekijänsä luvalla ja niin, ettei häntä tunnista.
{{/kommentteja_shown}}

{{#kommentit}}
> ”{{teksti}}”
>
> — Asiakas, {{kommentteja_year}}

{{/kommentit}}
{{/kommentit_given}}
{{#kumppanit_given}}
### Kumppanit kertovat

{{#kumppanit}}
> ”{{teksti}}”
>
> — {{lahde}}, {{kommentteja_year}}

{{/kumppanit}}
{{/kumppanit_given}}

## Juurruttaminen ja vuosi 2025

Kokeilu ja juurruttaminen kulkevat yhdessä: se, mikä kokeilussa toimii, otetaan saman tien arjen tavaksi. Juurtumista kantavat ihmiset, rakenteet ja luottamus.

### Mikä jo kantaa

- **Yhteiskehittäminen:** palvelut kootaan yhdessä kokonaisuudeksi yhteisille asiakkaille.
- **Tiivis yhteistyö:** asiakas ja ammattilaiset tietävät koko ajan, mihin pyritään ja miten.
- **Kokemukset:** asiakkaiden ja kumppanien palaute muuttaa toimintaa.
- **Luottamus:** kaikkea ei tarvitse tietää itse.
- **Dokumentointi:** opittu kirjataan toimintamalliksi.

### Mitä vielä tarvitaan

- **Osaaminen:** yhdessä oppiminen jatkuu, ja ammattilaiset kehittävät omaa työtään.
- **Johto:** työkyvyn tuki kuuluu organisaation rakenteeseen ja strategiaan.
- **Vastuut:** on sovittu, kuka tekee, mitä ja missä.
- **Valtakunnallinen linja:** suositukset ja laki seuraavat samaa suuntaa hyvinvointialueella, työllisyysalueilla ja kunnissa.

### Vuoteen 2025

Työllisyyspalvelut siirtyvät kunnille vuoden 2025 alussa. Kuntouttavan työtoiminnan ja valmennuksen välille rakennettu polku säilyy, jos uusista vastuista sovitaan ajoissa.

::: columns
### Mahdollisuudet

- Jatkopolut ja työllistyminen vahvistuvat.
- Kuntouttava työtoiminta saa selvän roolin työkyvyn tuessa.
- Palvelu on yksilöllinen ja vastaa todelliseen tarpeeseen.
- Kokemukset ovat hyviä, ja mallista on esimerkiksi muille.

### Haasteet

- Riittääkö kuntien työllisyyden hoidossa rahaa valmennukseen?
- Paljonko työttömyys ja sen pitkittyminen maksavat kunnille?
:::

Onnistuminen on yhteinen, ja niin on tavoitekin.

## Määritelmät ja rahoitus

### Määritelmät

::: terms
- **Asiakkaat valmennuksessa** asiakkaat, joiden tuettu työhönvalmennus on voimassa kuukauden viimeisenä päivänä; sama henkilö kerran.
- **Palkkatuella työllistyneet** asiakkaat, joilla on palkkatuettu työsuhde kuukauden viimeisenä päivänä.
- **Sai työn valmennuksen alettua** 12 kuukauden aikana työttömänä valmennuksen aloittaneista ne, joiden työsuhde on alkanut valmennuksen alkamispäivänä tai sen jälkeen.
- **Aika työsuhteeseen** päivät valmennuksen alusta, mediaani.
- **Työssä 13 viikon jälkeen** alkaneista työsuhteista ne, joiden tekijä on jossakin työssä 91 päivän kuluttua alusta.
- **Viiveetön paluu** paluu, jossa palvelujen väliin ei jää päivääkään.
- **Suojattu tieto** luku, joka koskee alle viittä henkilöä, ja luvut, joista sen voisi laskea.
:::

### Rahoitus

{{>rrp}}
{{/form_report}}
