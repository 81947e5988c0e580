{{! Kolme muotoa samasta mallista: raportti (form_report), kalvot (form_slides)
ja jakomoniste (form_handout). Toimintaympäristön luvut tulevat rekisteristä
sanoineen noin ja lähes; niitä ei kirjoiteta tekstiin. }}
{{#form_slides}}
::: cover
{{/form_slides}}
{{#form_report}}
::: cover
{{/form_report}}
# Asiakasvastaava pitää langat käsissään

{{#form_slides}}
Työkyvyn tuen asiakasvastaavamalli
:::

## Asiakas tarvitsee ihmisen, joka tuntee koko tilanteen

- **Koordinoi:** sovittaa palvelut yhteen asiakkaan kanssa.
- **Kutsuu koolle:** kokoaa verkoston saman pöydän ääreen.
- **Pitää yhteyttä:** asiakas tietää, kenelle soittaa.
- **Kuuntelee:** asiakas päättää oman polkunsa suunnan.

## Tuen tarve näkyi jo ennen ensimmäistä asiakasta

```figures
figure: tyottomat, pitkaan
label: Työtöntä työnhakijaa | Heistä pitkäaikaistyöttömiä
compare: none
```

{{#avoimet_shown}}
- Avoimia työpaikkoja oli samaan aikaan {{avoimet}}.
{{/avoimet_shown}}
{{#sairaat_shown}}
- Pitkäaikaissairaita työttömistä oli {{sairaat}}.
{{/sairaat_shown}}

Vantaa ja Kerava, {{tyottomat_period}}. Lähde: Uudenmaan ELY-keskus, työllisyyskatsaus.

## Osa pitkään työttömistä pääsisi työhön tuen avulla

```figures
figure: tyokyvyttomat, tuella
label: Työkyvyttömiä | Työllistettävissä tuen avulla
compare: none
```

- Osuudet ovat arvioita kaikista pitkäaikaistyöttömistä.
{{#tuella_arvio_shown}}
- Tuen avulla työhön pääsisi {{tuella_arvio}} henkilöä.
{{/tuella_arvio_shown}}

Vantaa ja Kerava, {{tuella_period}}. Lähde: Työkykyohjelman taustaselvitys.

## Polkuja on kaksi, vastuuhenkilöitä yksi

::: columns
### Polku 1: työkyvyn tuki

- Tilanne pitää ensin selvittää
- Lääkäri, kuntoutus, koulutus tai eläke
- Jatko työhönvalmennukseen on auki

### Polku 2: työhönvalmennus

- Terveydentila on pääosin selvillä
- Tavoitteena työ tai koulutus
- Valmentaja etsii työtä asiakkaan kanssa
:::

{{#poluittain_given}}
{{#asiakkaat_shown}}
## Poluilla on yhteensä {{asiakkaat}} {{#asiakkaat_one}}asiakas{{/asiakkaat_one}}{{#asiakkaat_many}}asiakasta{{/asiakkaat_many}}
{{/asiakkaat_shown}}
{{#asiakkaat_absent}}
## Asiakkaita on molemmilla poluilla
{{/asiakkaat_absent}}

```chart
kind: columns
figure: poluittain
by: month
stacked: yes
title: Asiakkaat poluittain
subtitle: Asiakkaat poluittain kuukauden lopussa, lkm
source: Lähde: asiakkuusrekisteri.
```
{{/poluittain_given}}

## Lähettäjä kertoo, kummalle polulle ohjataan

::: columns
### Polulle 1

- Aikuissosiaalityö
- Työllisyyden kuntakokeilu
- Kuntouttava työtoiminta
- Nuorten sosiaalipalvelut ja työpajat
- Vammaisten asiakasohjaus

### Polulle 2

- Kuntouttava työtoiminta ja TYP
- Polku 1, kun tilanne on selvillä
- Työllisyyden kuntakokeilu
- Aikuissosiaalityö
- Nuorten sosiaalipalvelut ja työpajat
:::

## Nimike vaihtelee, vastuu on sama

```chart
kind: bars
figure: henkilosto
sort: value
empty: no
title: Hankkeen henkilöstö
subtitle: Hankkeen työntekijät nimikkeittäin, lkm, {{henkilosto_period}}
{{#yhteyshenkilot_shown}}
note: Yhteyshenkilöitä Keravan aikuissosiaalityössä: {{yhteyshenkilot}} ({{yhteyshenkilot_short_period}}).
{{/yhteyshenkilot_shown}}
source: Lähde: henkilöstörekisteri.
```

{{#kuorma_shown}}
## Työntekijällä on keskimäärin {{kuorma}} asiakasta
{{/kuorma_shown}}
{{#kuorma_absent}}
## Asiakkaita saa olla vain sen verran kuin ehtii auttaa
{{/kuorma_absent}}

```figures
figure: kuorma, kapasiteetti
label: Asiakkaita työntekijää kohti ({{kuorma_short_period}}) | Henkilöstön mitoitus asiakkaina ({{kapasiteetti_short_period}})
compare: none
```

{{#kuorma_target_given}}
Mitoitus on {{kuorma_target}} asiakasta työntekijää kohti, kun työssä on mukana myös kehittämistä.
{{/kuorma_target_given}}

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

{{#kommentit_given}}
## Asiakkaat arvostavat aikaa ja tavoitettavuutta

{{#kommentit}}
> ”{{teksti}}”
>
> — Asiakas, {{kommentteja_year}}

{{/kommentit}}
Kommentit on julkaistu tekijöidensä luvalla.
{{/kommentit_given}}

{{#toteutuneet_given}}
## Malli on rakennettu vaihe kerrallaan

{{#toteutuneet}}
- **{{toteutunut}}** {{nimi_fi}}
{{/toteutuneet}}
{{/toteutuneet_given}}

## Malli toimii, kun perusta on kunnossa

- **Nimi:** kaikki tarkoittavat asiakasvastaavalla samaa.
- **Aika:** asiakkaita on niin vähän, että luottamus ehtii syntyä.
- **Verkosto:** esihenkilöt ja työntekijät tapaavat säännöllisesti.
- **Tieto:** se kulkee myös, kun työntekijä vaihtuu.
- **Arvio:** palautetta kysytään asiakkailta ja kumppaneilta.

::: closing
## Yksi nimi, yksi numero, yksi suunnitelma

{{contact_name}}\
[{{contact_email}}](mailto:{{contact_email}})
:::
{{/form_slides}}
{{#form_handout}}
Kun palveluja on monta ja työkyky mietityttää, asiakas saa yhden ihmisen, joka tuntee koko tilanteen.

{{county}} ({{county_short}}) nimeää asiakasvastaavan jokaiselle työkyvyn tuen asiakkaalle. Hän sovittaa palvelut yhteen, kutsuu verkoston koolle ja pitää asiakkaan mukana jokaisessa päätöksessä. Asiakkuus lähettäneessä palvelussa jatkuu.

## Näin asiakkuus etenee

::: columns
### 1 Lähete

Työntekijä lähettää asiakkaan sille polulle, joka sopii hänen tilanteeseensa.

### 2 Alkukartoitus

Asiakas kertoo itse taustansa, näkemyksensä ja toiveensa.

### 3 Oma polku

Asiakas saa asiakasvastaavan. Keskeyttää voi milloin vain.
:::

## Kaksi polkua

::: columns
### Polku 1: työkyvyn tuki

Tilanne selvitetään ensin: tarvitaanko lääkäriä, kuntoutusta, koulutusta vai eläkettä. Sen jälkeen voi jatkaa valmennukseen.

### Polku 2: työhönvalmennus

Terveydentila on pääosin selvillä. Valmentaja etsii asiakkaan kanssa työn tai koulutuksen, joka johtaa työhön.
:::

## Työntekijät ja asiakkaat

```figures
figure: kuorma, asiakkaat, kapasiteetti
label: Asiakkaita työntekijää kohti ({{kuorma_short_period}}) | Asiakkaita poluilla ({{asiakkaat_short_period}}) | Mitoitus asiakkaina ({{kapasiteetti_short_period}})
compare: none
```

Asiakasvastaavana toimii se hankkeen työntekijä, joka sopii asiakkaan tilanteeseen, nimikkeestä riippumatta.
{{#yhteyshenkilot_shown}}
Keravalla mukana on myös aikuissosiaalityö: yhteyshenkilöitä oli {{yhteyshenkilot}} ({{yhteyshenkilot_short_period}}).
{{/yhteyshenkilot_shown}}
{{#hyvaksi_shown}}
Kyselyihin vastanneista {{hyvaksi}} antoi palvelulle hyvän arvion ({{hyvaksi_year}}).
{{/hyvaksi_shown}}

## Kuka lähettää asiakkaita

```table
figure: polku_yksi, polku_kaksi
empty: no
title: Lähettäjät vaihtelevat polun mukaan
subtitle: Palveluun tulleet asiakkaat lähettäjittäin, 12 kuukautta, viimeisenä {{polku_yksi_period}}
head: Lähettäjä | Polku 1 | Polku 2
source: Lähde: asiakkuusrekisteri.
```

## Miksi mallia tarvitaan

{{#tyottomat_shown}}
{{tyottomat_in_period:capital}} Vantaan ja Keravan työttömiä työnhakijoita oli {{tyottomat}}. Heistä pitkäaikaistyöttömiä oli {{pitkaan}} ja pitkäaikaissairaita {{sairaat}}. Avoimia työpaikkoja oli {{avoimet}} (Uudenmaan ELY-keskus, työllisyyskatsaus).
{{/tyottomat_shown}}
{{#tuella_shown}}
Arvion mukaan pitkäaikaistyöttömistä {{tyokyvyttomat}} on työkyvyttömiä ja {{tuella}} pääsisi työhön tuen avulla (Työkykyohjelman taustaselvitys).
{{/tuella_shown}}

## Jos otat mallin käyttöön

::: columns
### Varaa aikaa

Luottamus, motivointi ja verkoston kokoaminen vaativat, ettei asiakkaita ole liikaa.

### Sovi nimestä ja työnjaosta

Kerro verkostolle, mitä asiakasvastaava tekee ja mikä jää muille.

### Varmista tiedonkulku

Tieto kulkee asiakkaan luvalla, myös silloin kun työntekijä vaihtuu.

### Kysy palautetta

Arvioi mallia säännöllisesti asiakkaiden ja kumppanien kanssa.
:::

::: panel
{{>yhteystiedot}}

**Kenelle**

Työkyvyn tuen asiakkaille ja palveluille, jotka lähettävät asiakkaita
:::
{{/form_handout}}
{{#form_report}}
Työkyvyn tuen asiakasvastaavamalli

```chart
kind: dots
figure: poluittain
empty: no
unit: työkyvyn tuen asiakas | työkyvyn tuen asiakasta
source: Lähde: asiakkuusrekisteri.
```
:::

## Sisällys

```contents
```

## Tiivistelmä

Asiakasvastaava on ihminen, joka tuntee asiakkaan koko tilanteen ja sovittaa palvelut yhteen. {{county}} ({{county_short}}) on luonut mallin työkyvyn tukeen yhdessä lähettävien palvelujen kanssa.

```figures
figure: asiakkaat, kuorma, kapasiteetti, hyvaksi, vastaus, vaihtumiset
label: Asiakkaita poluilla | Asiakkaita työntekijää kohti | Mitoitus asiakkaina ({{kapasiteetti_short_period}}) | Antoi hyvän arvion | Vastausprosentti | Asiakasvastaavan vaihtumisia, 12 kk
compare: none
```

### Tärkeimmät havainnot

{{#kuorma_shown}}
- **Mitoitus.** Työntekijällä oli keskimäärin {{kuorma}} asiakasta ({{kuorma_period}}){{#kuorma_target_given}}; mitoitus on {{kuorma_target}}{{/kuorma_target_given}}.
{{/kuorma_shown}}
- **Nimike.** Asiakasvastaavan ja työkykykoordinaattorin työ osoittautui samaksi. Selkeintä on käyttää jatkossa yhtä nimikettä, työkykykoordinaattori.
{{#hyvaksi_shown}}
- **Kokemukset.** Kyselyihin vastanneista {{hyvaksi}} antoi palvelulle hyvän arvion ({{hyvaksi_year}}).
{{/hyvaksi_shown}}
- **Jatkuvuus.** Vastuuhenkilö vaihtuu muun muassa silloin, kun asiakas siirtyy polulta toiselle, ja silloin tiedon on kuljettava.

## Mallin idea

Asiakas saa asiakasvastaavan heti, kun hän tulee työkyvyn tuen palveluun. Vastuun ottaa se työntekijä, joka sopii tilanteeseen: asiakasvastaava, työkykykoordinaattori tai työhönvalmentaja. Ratkaisevaa on, tarvitseeko tilanne ensin selvittelyä vai pääseekö asiakas suoraan valmennukseen. Jos polku vaihtuu, myös vastuuhenkilö voi vaihtua.

::: columns
### Koordinoi

Sovittaa yhteen selvittelyn, palvelut ja niiden järjestyksen.

### Kutsuu koolle

Järjestää verkostotapaamiset, joissa asiakas on mukana.

### Pitää yhteyttä

On se henkilö, jolle asiakas ja kumppanit soittavat.

### Vahvistaa osallisuutta

Kysyy asiakkaan mielipiteen jokaisessa vaiheessa.
:::

### Kaksi polkua

Asiakkaat tulevat hyvin erilaisista tilanteista, joten asiakastyötä kokeiltiin kahtena pilottina. Molemmat alkavat alkukartoituksella, jossa asiakas kertoo taustansa, näkemyksensä ja toiveensa. Asiakkuuden voi keskeyttää milloin vain.

- **Polku 1, työkyvyn tuki:** tuen tarve selvitetään ennen kuin mietitään kuntoutusta, koulutusta, työtä tai eläkettä.
- **Polku 2, työhönvalmennus:** terveydentila on pääosin selvillä ja tukipalvelut kunnossa. Tavoite on työ, suoraan tai koulutuksen kautta.

### Työpari ja asiakkuus

Työparina voi olla asiakkaan lähettänyt työntekijä tai muu kumppani. Asiakkuus lähettäneessä palvelussa jatkuu, ja työkyvyn tuki on palvelu sen rinnalla. Vantaan aikuissosiaalityössä asiakkuus voi päättyä, jos muuta sosiaalityön tarvetta ei enää ole.
{{#yhteyshenkilot_shown}}
Keravalla vastuu jaetaan aikuissosiaalityön kanssa; yhteyshenkilöitä oli {{yhteyshenkilot}} ({{yhteyshenkilot_period}}).
{{/yhteyshenkilot_shown}}

## Toimintaympäristö

{{#vakiluku_shown}}
Vantaan ja Keravan yhteenlaskettu väkiluku oli {{vakiluku}} ({{vakiluku_period}}).
{{/vakiluku_shown}}
{{#kasvu_shown}}
{{#ennuste}}
Ennustettu kasvu {{pvm}} mennessä on {{kasvu}} asukasta.
{{/ennuste}}
{{/kasvu_shown}}
{{#vieraskieliset_shown}}
Vantaan asukkaista vieraskielisiä oli {{vieraskieliset}}.
{{/vieraskieliset_shown}}

{{#tyottomat_shown}}
{{tyottomat_in_period:capital}} työttömiä työnhakijoita oli {{tyottomat}}. Heistä pitkäaikaistyöttömiä oli {{pitkaan}} ja pitkäaikaissairaita {{sairaat}}. Samaan aikaan avoimia työpaikkoja oli {{avoimet}}.
{{/tyottomat_shown}}
{{#tyottomat_nyt_shown}}
Uusimman tiedon mukaan työttömiä työnhakijoita on {{tyottomat_nyt}}, pitkäaikaistyöttömiä {{pitkaan_nyt}} ja avoimia työpaikkoja {{avoimet_nyt}}.
{{/tyottomat_nyt_shown}}

{{#tuella_shown}}
Työkykyohjelman taustaselvityksen mukaan pitkäaikaistyöttömistä {{tyokyvyttomat}} on työkyvyttömiä, ja {{tuella}} pääsisi työhön kuntoutuksen ja muun tuen avulla. Henkilöinä jälkimmäinen on {{tuella_arvio}}.
{{/tuella_shown}}
{{#tutkinto_vantaa_shown}}
Vailla perusasteen jälkeistä tutkintoa oli Keravan työttömistä {{tutkinto_kerava}} ja Vantaan työttömistä {{tutkinto_vantaa}}; mukana ovat nekin, joiden tutkintoa ei tunneta.
{{/tutkinto_vantaa_shown}}

```list
list: tausta
title: Vantaan ja Keravan luvut, kun malli aloitettiin
subtitle: Lukumäärät lähteineen; ennusteessa päivä, jota se koskee
head: Tieto | Päivä | Lkm | Lähde
source: Lähde: toimintaympäristön rekisteri.
```

```list
list: osuudet
title: Väestön ja työttömien rakenne, kun malli aloitettiin
subtitle: Osuudet lähteineen, %
head: Tieto | Alue | Päivä | % | Lähde
source: Lähde: toimintaympäristön rekisteri.
```

## Asiakkaat ja lähettäjät

{{#asiakkaat_shown}}
{{asiakkaat_in_period:capital}} poluilla oli {{asiakkaat}} {{#asiakkaat_one}}asiakas{{/asiakkaat_one}}{{#asiakkaat_many}}asiakasta{{/asiakkaat_many}}.
{{/asiakkaat_shown}}
Polulle 1 ohjataan, kun tilanne on auki, ja polulle 2, kun suunta on selvä. Osa polun 2 asiakkaista tulee polulta 1.

{{#poluittain_given}}
```chart
kind: columns
figure: poluittain
by: month
stacked: yes
{{#asiakkaat_shown}}
title: Poluilla on {{asiakkaat}} {{#asiakkaat_one}}asiakas{{/asiakkaat_one}}{{#asiakkaat_many}}asiakasta{{/asiakkaat_many}}
{{/asiakkaat_shown}}
{{#asiakkaat_absent}}
title: Asiakkaat poluittain
{{/asiakkaat_absent}}
subtitle: Asiakkaat poluittain kuukauden lopussa, lkm
source: Lähde: asiakkuusrekisteri.
```
{{/poluittain_given}}

```table
figure: polku_yksi, polku_kaksi
empty: no
title: Lähettäjät vaihtelevat polun mukaan
subtitle: Palveluun tulleet asiakkaat lähettäjittäin, 12 kuukautta, viimeisenä {{polku_yksi_period}}
head: Lähettäjä | Polku 1 | Polku 2
source: Lähde: asiakkuusrekisteri.
```

## Henkilöstö ja mitoitus

Hanke palkkasi Vantaalle työntekijöitä eri nimikkeillä. Työ samanlaistui nopeasti: jokainen voi toimia asiakasvastaavana, ja valinnan ratkaisee asiakkaan polku.

```table
figure: henkilosto, kapasiteetti
empty: no
title: Henkilöstö ja sen mitoitus asiakkaina
subtitle: Hankkeen työntekijät nimikkeittäin ja asiakkaat, joille työaika riittää, {{henkilosto_period}}
head: Nimike | Työntekijöitä | Mitoitus, asiakasta
source: Lähde: henkilöstörekisteri. Mitoitus hankesuunnitelman mukaan.
```

{{#kuorma_shown}}
{{kuorma_in_period:capital}} työntekijällä oli keskimäärin {{kuorma}} asiakasta.
{{/kuorma_shown}}
{{#kuorma_target_given}}
Hankkeen aikana arvioitiin, että kehittämistyön ohessa sopiva määrä on {{kuorma_target}}.
{{/kuorma_target_given}}
{{#kuorma_target_met}}
Määrä on mitoituksen mukainen.
{{/kuorma_target_met}}
{{#kuorma_target_unmet}}
Määrä ei ole mitoituksen mukainen.
{{/kuorma_target_unmet}}

```chart
kind: line
figure: kuorma
label: asiakasta
{{#kuorma_shown}}
title: Työntekijällä on keskimäärin {{kuorma}} asiakasta
{{/kuorma_shown}}
{{#kuorma_absent}}
title: Asiakkaita työntekijää kohti
{{/kuorma_absent}}
{{#kuorma_target_given}}
note: Mitoitus on {{kuorma_target}} asiakasta työntekijää kohti.
{{/kuorma_target_given}}
subtitle: Asiakkaita asiakasvastaavana toimivaa työntekijää kohti kuukauden lopussa
source: Lähde: vastuurekisteri.
```

## Kyselyt ja palaute

{{#hyvaksi_shown}}
Asiakkaille ja lähettäville kumppaneille on tehty kysely. Vastanneista {{hyvaksi}} antoi palvelulle kaikkiaan arvion 4–6 asteikolla 1–6. Vastausprosentti oli {{vastaus}}.
{{/hyvaksi_shown}}
Asiakkaat pitivät hyvänä sitä, että työntekijän sai nopeasti kiinni ja että tilanteen selvittämiseen oli aikaa.

```table
figure: vastaus_ryhmittain, hyvaksi_ryhmittain
empty: no
title: Vastausprosentti ja hyvän arvion antaneet
subtitle: Kyselyt asiakkaille ja kumppaneille, %, {{hyvaksi_year}}
head: Vastaajat | Vastausprosentti | Hyvän arvion antaneet, %
source: Lähde: kyselyt.
```

{{#kommentit_given}}
### Asiakkaat kertovat

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

## Kehittämisen vaiheet

Mallia kehitettiin hankkeessa, jonka rahoitti sosiaali- ja terveysministeriö. Asiakastyö alkoi Vantaalla ja laajeni Keravalle.

```list
list: etapit
columns: nimi_fi, suunniteltu, toteutunut
title: Pilotit ja kyselyt
subtitle: Suunniteltu ja toteutunut ajankohta, tilanne {{last_day}}
head: Etappi | Suunniteltu | Toteutunut
source: Lähde: hankerekisteri.
```

### Mikä hidasti

Hyvinvointialueen valmistelu, lakimuutokset ja uusi työvoimapalvelumalli muuttivat palveluja ja työntekijöiden tehtäviä samaan aikaan, kun mallia kehitettiin. Pienelle kehittämistyölle ei aina riittänyt aikaa.

### Mitä malli vaatii toimiakseen

- **Yhteinen nimi:** sovitaan, mitä asiakasvastaavalla tarkoitetaan, ja kerrotaan se koko verkostolle.
- **Rajattu tehtävä:** työkyvyn tuen asiakasvastaava ei korvaa muita palveluja eikä vastaa kaikesta.
- **Sovittu työnjako:** kumppanit tietävät, kuka tekee mitä ja miten yhteyttä otetaan.
- **Verkosto:** esihenkilöt ja työntekijät tapaavat säännöllisesti yhteisten teemojen äärellä.

### Vinkit käyttöönottoon

- Varaa aikaa luottamukselle, motivoinnille, verkostolle ja liikkuvalle työlle.
- Varmista tietosuoja ja suostumukset, jotta tieto kulkee, myös kun työntekijä vaihtuu.
- Päivitä työnjako, kun palvelut muuttuvat, niin päällekkäinen työ vähenee.
- Arvioi mallia verkoston tapaamisissa ja kysy palautetta asiakkailta.

## Määritelmät

::: terms
- **Asiakkaita poluilla** asiakkaat, joiden palvelu on voimassa kuukauden viimeisenä päivänä; sama henkilö kerran.
- **Asiakkaita työntekijää kohti** asiakasvastaavan asiakkaat jaettuna niillä työntekijöillä, joilla on asiakkaita.
- **Mitoitus asiakkaina** työntekijät kerrottuna mitoituksella; tulos on kahden luvun väli.
- **Lähettäjät** 12 kuukauden aikana palveluun tulleet asiakkaat sen mukaan, kuka heidät lähetti.
- **Asiakasvastaavan vaihtuminen** vastuu, joka alkaa, kun asiakkaalla oli edellisenä päivänä toinen asiakasvastaava.
- **Noin ja lähes** sanat ovat lähteen omat ja kulkevat luvun mukana.
- **Suojattu tieto** luku, joka koskee alle viittä henkilöä, ja luvut, joista sen voisi laskea.
:::
{{/form_report}}
