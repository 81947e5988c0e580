{{! Kaksi muotoa: raportti (form_report) kertoo keskuksen työstä luvuittain,
jakomoniste (form_handout) puhuttelee työnantajaa. }}
{{#form_report}}
::: cover
# Henkilökohtaisen avun keskus

Työnantajien neuvonta ja tuki

```chart
kind: dots
figure: neuvonta
unit: neuvontatapahtuma | neuvontatapahtumaa
source: Lähde: neuvontarekisteri.
```
:::

## Sisällys

```contents
```

## Tiivistelmä

{{county}} on koonnut henkilökohtaisen avun työnantajien neuvonnan ja tuen yhteen keskukseen.

```figures
figure: neuvonta, neuvotut, tapaamiset, kotikaynnit_vuosi, pyynnot_vuosi, osallistujat
label: Neuvontatapahtumia | Neuvottuja asiakkaita | Tapaamisia | Kotikäyntejä, 12 kk | Avustajapyyntöjä, 12 kk | Osallistujia tilaisuuksissa, 12 kk
compare: month
```

{{#alku_shown}}
- **Käynnistyminen.** Keskus avasi ovensa {{alku}}{{#viive_some}}, {{viive}} suunniteltua myöhemmin{{/viive_some}}.
{{/alku_shown}}
{{#alku_absent}}
- **Käynnistyminen.** Keskus ei ole vielä avautunut.
{{/alku_absent}}
{{#neuvonta_vuosi_shown}}
{{#puhelin_shown}}
- **Neuvonta.** Neuvontatapahtumia oli 12 kuukaudessa {{neuvonta_vuosi}}, niistä puhelimessa {{puhelin}}.
{{/puhelin_shown}}
{{/neuvonta_vuosi_shown}}
{{#pyynnot_vuosi_shown}}
{{#taytto_shown}}
- **Avustajavälitys.** Avustajapyyntöjä tuli 12 kuukaudessa {{pyynnot_vuosi}}, ja niistä täyttyi saman kuukauden aikana {{taytto}}.
{{/taytto_shown}}
{{/pyynnot_vuosi_shown}}
{{#helppous_shown}}
- **Asiakkaiden ääni.** Kyselyyn vastanneista {{helppous}} piti työnantajamallia vähintään melko helppona.
{{/helppous_shown}}
{{#henkilosto_shown}}
- **Henkilöstö.** Keskuksessa oli {{henkilosto}} {{#henkilosto_one}}työntekijä{{/henkilosto_one}}{{#henkilosto_many}}työntekijää{{/henkilosto_many}} ({{henkilosto_period}}).
{{/henkilosto_shown}}

## Tehtävä ja käynnistyminen

Henkilökohtaisen avun voi järjestää niin, että vammainen henkilö palkkaa avustajansa itse. Vammaispalvelulaki edellyttää, että hyvinvointialue auttaa tällaista työnantajaa työsuhteen asioissa silloin, kun hän apua tarvitsee. Sama koskee sitä, joka hoitaa työnantajan tehtäviä toisen puolesta. Keskus vastaa tästä työstä koko alueella samoin periaattein.

::: columns
### Neuvonta ja ohjaus

Vastauksia palkkaamisesta, työsopimuksesta, työajoista ja lomista.

### Lomakeapu

Työsuhteen lomakkeet voi täyttää yhdessä keskuksen työntekijän kanssa.

### Avustajavälitys

Keskus etsii työnantajalle avustajaa ja opastaa avustajan alkuun.

### Koulutus ja vertaistuki

Tiedotteet, ohjeet, koulutukset ja toisten työnantajien tapaaminen.

### Kotikäynnit ja tapaamiset

Ajan voi varata keskukseen tai pyytää työntekijän kotiin.

### Digitaaliset palvelut

Asiansa voi hoitaa verkossa, ja koulutukseen pääsee etänä.
:::

### Suunniteltu ja toteutunut aikataulu

{{#valmistelun_alku}}
Valmistelu alkoi {{toteutunut}}.
{{/valmistelun_alku}}
{{#valmistelu_shown}}
Aikaa suunniteltuun avautumiseen oli {{valmistelu}}.
{{/valmistelu_shown}}
{{#kaynnistys}}
Keskuksen oli määrä avautua {{suunniteltu}}.
{{#toteutunut_given}}
Se avautui {{toteutunut}}.
{{/toteutunut_given}}
{{/kaynnistys}}
{{#viive_shown}}
Viivettä kertyi {{viive}}.
{{/viive_shown}}

```chart
kind: milestones
list: etapit
columns: nimi_fi, suunniteltu, toteutunut
{{#viive_some}}
title: Keskus avautui {{viive}} suunniteltua myöhemmin
{{/viive_some}}
{{#viive_nil}}
title: Keskus avautui ajallaan
{{/viive_nil}}
{{#viive_absent}}
title: Keskuksen välietapit
{{/viive_absent}}
subtitle: Suunniteltu ja toteutunut päivä, tilanne {{last_day}}
source: Lähde: hankerekisteri.
```

{{#viive_shown}}
::: note
**Mitä käynnistymisestä opittiin**

Valmisteluun varattu aika oli liian lyhyt. Eniten aikaa veivät yhteinen sijaismaksajapalvelu ja henkilöstön löytyminen. Kun koko alueen palkanmaksutapa vaihtuu, perehdytystä tarvitsevat ennen kaikkea viranhaltijat, jotka palvelua käyttävät: heille olisi pitänyt varata enemmän aikaa kuin työnantajien ja avustajien kouluttamiseen.
:::
{{/viive_shown}}

## Neuvonta ja avustajavälitys

{{#neuvonta_shown}}
{{neuvonta_in_period:capital}} neuvontatapahtumia oli {{neuvonta}}.
{{/neuvonta_shown}}
{{#neuvotut_shown}}
Neuvottuja asiakkaita oli {{neuvotut}}; nimettöminä neuvotut eivät ole luvussa mukana.
{{/neuvotut_shown}}

```chart
kind: columns
by: month
figure: neuvonta
{{#neuvonta_shown}}
title: Neuvontatapahtumia oli {{neuvonta}}
{{/neuvonta_shown}}
{{#neuvonta_absent}}
title: Neuvontatapahtumat kuukausittain
{{/neuvonta_absent}}
subtitle: Neuvontatapahtumat kuukausittain, lkm
source: Lähde: neuvontarekisteri.
```

```table
figure: neuvonta_lajeittain, neuvonta_vuosi_lajeittain
share: yes
title: Mistä ja miten neuvoa kysytään
subtitle: Neuvontatapahtumat lajeittain, {{neuvonta_period}} ja 12 kuukautta siihen asti
head: Laji | Kuukaudessa | 12 kuukaudessa | Osuus 12 kuukaudesta, %
source: Lähde: neuvontarekisteri.
```

### Lomakeapu ja digitaaliset palvelut

Työsopimus, työvuoroluettelo ja palkanmaksun ilmoitukset täytetään tarvittaessa yhdessä.
{{#lomakkeet_vuosi_shown}}
Lomakkeissa autettiin 12 kuukaudessa {{lomakkeet_vuosi}} {{#lomakkeet_vuosi_one}}kerran{{/lomakkeet_vuosi_one}}{{#lomakkeet_vuosi_many}}kertaa{{/lomakkeet_vuosi_many}}.
{{/lomakkeet_vuosi_shown}}
Verkossa voi kysyä neuvoa silloin, kun matka keskukseen on pitkä.
{{#digi_vuosi_shown}}
Niin asioitiin 12 kuukaudessa {{digi_vuosi}} {{#digi_vuosi_one}}kerran{{/digi_vuosi_one}}{{#digi_vuosi_many}}kertaa{{/digi_vuosi_many}}.
{{/digi_vuosi_shown}}

### Kotikäynnit ja tapaamiset

Kotikäynnille ja henkilökohtaiseen tapaamiseen varataan aika.

```figures
figure: kotikaynnit_vuosi, tapaamiset_vuosi
label: Kotikäyntejä, 12 kk | Tapaamisia, 12 kk
compare: none
```

{{#tavoitteet_given}}
```list
list: tavoitteet
title: Tavoite ja toteutuma
subtitle: Toiminnan tavoitteet, tilanne {{last_day}}
head: Tavoite | Määräpäivä | Tavoitearvo | Toteutunut
source: Lähde: hankerekisteri.
```
{{/tavoitteet_given}}

### Avustajavälitys

Avustajan löytäminen on työnantajan vaikeimpia tehtäviä. Keskus välittää avustajia ja opastaa heidät työhön.
{{#pyynnot_vuosi_shown}}
Avustajapyyntöjä tuli 12 kuukaudessa {{pyynnot_vuosi}}.
{{/pyynnot_vuosi_shown}}
{{#taytto_shown}}
Niistä {{taytto}} täyttyi saman kuukauden aikana.
{{/taytto_shown}}

{{#pyynnot_vuosi_shown}}
```chart
kind: bars
figure: pyynnot_kanavittain
sort: value
{{#oma_valitys_shown}}
title: Avustajapyyntöjä tuli {{pyynnot_vuosi}}, niistä omaan välitykseen {{oma_valitys}}
{{/oma_valitys_shown}}
{{#oma_valitys_absent}}
title: Avustajapyynnöt kanavittain
{{/oma_valitys_absent}}
subtitle: Avustajapyynnöt kanavittain 12 kuukauden aikana, lkm, {{pyynnot_vuosi_period}}
source: Lähde: avustajapyyntöjen rekisteri.
```
{{/pyynnot_vuosi_shown}}

## Koulutus ja vertaistuki

Koulutuksissa ja infoissa työnantajat saavat tietoa, vertaistapaamisissa toistensa kokemuksia. Moneen tilaisuuteen voi osallistua etänä.
{{#koulutukset_shown}}
Koulutuksia oli 12 kuukaudessa {{koulutukset}}, ja osallistujia niissä oli yhteensä {{koulutetut}}.
{{/koulutukset_shown}}
{{#vertaistapaamiset_shown}}
Vertaistapaamisia oli {{vertaistapaamiset}} ja osallistujia {{vertaiset}}.
{{/vertaistapaamiset_shown}}

```table
figure: tilaisuudet_lajeittain, osallistujat_lajeittain
{{#osallistujat_shown}}
title: Osallistujia tilaisuuksissa oli {{osallistujat}}
{{/osallistujat_shown}}
{{#osallistujat_absent}}
title: Tilaisuudet ja osallistujat
{{/osallistujat_absent}}
subtitle: Tilaisuudet ja niiden osallistujat 12 kuukauden aikana, {{tilaisuudet_period}}
head: Tilaisuus | Tilaisuuksia | Osallistujia
source: Lähde: tapahtumarekisteri.
```

{{#ohjelma_given}}
```list
list: ohjelma
title: Mitä koulutuksissa ja infoissa käsiteltiin
subtitle: Koulutukset ja infot 12 kuukauden aikana, {{tilaisuudet_period}}
head: Aihe | Tilaisuus | Päivä
source: Lähde: tapahtumarekisteri.
```
{{/ohjelma_given}}

## Asiakkaat kehittävät keskusta

Asiakkaat ovat olleet mukana valmistelusta alkaen: osallisuusryhmä on lukenut oppaiden ja lomakkeiden luonnoksia ja ehdottanut niihin korjauksia.
{{#raadit_shown}}
Asiakasraadin kokouksia oli 12 kuukaudessa {{raadit}}.
{{/raadit_shown}}

{{#raadin_teemat}}
- **{{pvm}}:** {{teema}}
{{/raadin_teemat}}

{{#helppous_shown}}
### Kysely työnantajille

Vastanneista {{helppous}} piti työnantajamallia vähintään melko helppona.
{{#vastausosuus_shown}}
Vastausprosentti oli {{vastausosuus}}.
{{/vastausosuus_shown}}
{{#haastavin_shown}}
Haastavimmaksi osa-alueeksi nousi "{{haastavin}}".
{{/haastavin_shown}}

```chart
kind: bars
figure: osa_alueet
without: KOKONAISUUS
sort: value
{{#haastavin_shown}}
title: Haastavin osa-alue on "{{haastavin}}"
{{/haastavin_shown}}
{{#haastavin_absent}}
title: Miten helpoiksi osa-alueet koettiin
{{/haastavin_absent}}
subtitle: Helpoksi kokeneet osa-alueittain, % vastanneista, 12 kuukautta, {{osa_alueet_period}}
source: Lähde: kysely työnantajille.
```
{{/helppous_shown}}

{{#kommentit_given}}
### Asiakkaiden sanoin
{{/kommentit_given}}

{{#kommentit}}
> ”{{teksti}}”
>
> — {{lahde}}

{{/kommentit}}

## Henkilöstö ja palkanmaksu

{{#henkilosto_shown}}
Keskuksessa oli {{henkilosto}} {{#henkilosto_one}}työntekijä{{/henkilosto_one}}{{#henkilosto_many}}työntekijää{{/henkilosto_many}} ({{henkilosto_period}}).
{{/henkilosto_shown}}
Palveluvastaava johtaa työtä, palveluohjaajat neuvovat ja tekevät kotikäynnit, ja asiakassihteerit hoitavat palkanmaksun ja lomakkeet.

```figures
figure: palveluvastaavat, palveluohjaajat, sihteerit
label: Palveluvastaavia | Palveluohjaajia | Asiakassihteereitä
compare: none
```

### Sijaismaksaja

Sijaismaksaja maksaa avustajan palkan työnantajan puolesta, tilittää verot ja maksut ja tekee ilmoituksen tulorekisteriin.
{{#sijaismaksu_shown}}
Palkanmaksukerroista {{sijaismaksu}} oli ulkoisen palvelun hoidossa ({{sijaismaksu_period}}).
{{/sijaismaksu_shown}}
{{#ajallaan_shown}}
Tulorekisteriin ilmoitettiin määräajassa, viiden päivän kuluessa maksupäivästä, 12 kuukauden aikana {{ajallaan}} palkanmaksukerroista.
{{/ajallaan_shown}}

```chart
kind: line
figure: sijaismaksu
label: ulkoisesta palvelusta
{{#sijaismaksu_shown}}
title: Ulkoinen palvelu hoiti palkanmaksukerroista {{sijaismaksu}}
{{/sijaismaksu_shown}}
{{#sijaismaksu_absent}}
title: Ulkoisen palvelun osuus palkanmaksusta
{{/sijaismaksu_absent}}
subtitle: Ulkoistettujen palkanmaksukertojen osuus, %
source: Lähde: palkanmaksun rekisteri.
```

## Opit ja määritelmät

### Mitä keskuksen perustaminen vaatii

Toiminta rakentui seuraavien edellytysten varaan:

- selvitys siitä, miten keskukset toimivat muualla maassa
- valmistelijoita, jotka tuntevat henkilökohtaisen avun
- suunnitelma, jota voi muuttaa matkan varrella
- viranhaltijapäätökset resursseista ja hallinnosta
- nimetyt vastuutyöntekijät jokaisessa vammaispalvelujen yksikössä
- yhteinen sijaismaksaja, oppaat, lomakkeet ja esite
- laaja tiedotus ennen avaamista

### Määritelmät

::: terms
- **Neuvontatapahtuma** yksi keskuksen kirjaama neuvo, käynti, tapaaminen tai lomakkeen täyttö. Samaa asiakasta voidaan neuvoa useasti.
- **12 kuukautta** raportin kuukausi ja yksitoista sitä edeltävää.
- **Täyttynyt avustajapyyntö** avustaja löytyi saman kuukauden aikana, kun häntä pyydettiin; perutut pyynnöt eivät ole mukana.
- **Viive** päiviä suunnitellusta toteutuneeseen.
- **Valmisteluaika** päiviä valmistelun alusta suunniteltua avautumista edeltävään päivään, molemmat mukaan luettuina.
:::
{{/form_report}}
{{#form_handout}}
# Apua työnantajalle

Palkkaatko itse avustajasi? Henkilökohtaisen avun keskus neuvoo ja auttaa. {{county}} vastaa palvelusta.

## Näin autamme

::: columns
### Neuvonta ja ohjaus

Kysy palkkaamisesta, työsopimuksesta, työajoista ja lomista. Uusi työnantaja saa ensi-infon.

### Lomakkeet

Täytämme työsuhteen lomakkeet kanssasi, kun et halua tehdä sitä yksin.

### Avustajavälitys

Etsimme sinulle avustajaa ja opastamme avustajan alkuun.

### Koulutus ja vertaistuki

Kutsumme koulutuksiin ja tapaamisiin, joissa kuulet muiden työnantajien kokemuksia.

### Kotikäynnit ja tapaamiset

Varaa aika keskukseen. Voimme tulla myös kotiisi.

### Digitaaliset palvelut

Hoida asiasi verkossa tai osallistu koulutukseen etänä.
:::

## Keskus lukuina

```figures
figure: neuvonta_vuosi, kotikaynnit_vuosi, osallistujat
label: Neuvontatapahtumia | Kotikäyntejä | Osallistujia tilaisuuksissa
compare: none
```

Luvut kattavat 12 kuukautta, viimeisenä {{neuvonta_vuosi_period}}.
{{#tyonantajat_shown}}
Henkilökohtaisen avun työnantajia alueella oli {{tyonantajat}} ({{tyonantajat_period}}).
{{/tyonantajat_shown}}
{{#henkilosto_shown}}
Keskuksessa heitä auttavat palveluvastaava, palveluohjaajat ja asiakassihteerit; työntekijöitä on yhteensä {{henkilosto}}.
{{/henkilosto_shown}}

## Näin saat avustajan

::: columns
### 1 Kerro tarpeesi

Soita keskukseen ja kerro, millaista avustajaa etsit.

### 2 Etsimme yhdessä

Katsomme oman välityksen ja muut kanavat läpi.

### 3 Työ alkaa

Teemme työsopimuksen kanssasi ja opastamme avustajan.
:::

{{#pyynnot_vuosi_shown}}
{{#taytto_shown}}
Avustajapyyntöjä tuli 12 kuukaudessa {{pyynnot_vuosi}}. Niistä {{taytto}} täyttyi saman kuukauden aikana.
{{/taytto_shown}}
{{/pyynnot_vuosi_shown}}

## Mistä meiltä kysytään

```chart
kind: bars
figure: neuvonta_vuosi_lajeittain
sort: value
{{#puhelin_shown}}
title: Puhelimessa neuvottiin {{puhelin}} {{#puhelin_one}}kerran{{/puhelin_one}}{{#puhelin_many}}kertaa{{/puhelin_many}}
{{/puhelin_shown}}
{{#puhelin_absent}}
title: Mistä ja miten neuvoa kysytään
{{/puhelin_absent}}
subtitle: Neuvontatapahtumat lajeittain 12 kuukauden aikana, lkm, {{neuvonta_vuosi_period}}
source: Lähde: {{county}}, neuvontarekisteri.
```

## Palkan maksaa sijaismaksaja

Sijaismaksaja maksaa palkan puolestasi ja ilmoittaa sen tulorekisteriin. Sinä hyväksyt työtunnit.
{{#ajallaan_shown}}
Ilmoituksista {{ajallaan}} tehtiin ajallaan (12 kuukautta, viimeisenä {{ajallaan_period}}).
{{/ajallaan_shown}}

## Keskuksen tähänastinen matka

```chart
kind: milestones
span: yes
list: avautuminen
columns: nimi_fi, suunniteltu, toteutunut
{{#viive_shown}}
title: Keskus avautui {{viive}} suunniteltua myöhemmin
{{/viive_shown}}
{{#viive_absent}}
title: Valmistelu ja avautuminen
{{/viive_absent}}
subtitle: Valmistelu ja keskuksen avautuminen, tilanne {{last_day}}
source: Lähde: {{county}}, hankerekisteri.
```
{{#viive_shown}}

Yhteisen sijaismaksajan ja henkilöstön löytyminen vei aikaa.
{{/viive_shown}}

::: panel
{{>yhteystiedot}}

**Kenelle**

Työnantajina toimiville asiakkaille, heidän läheisilleen ja avustajilleen
:::
{{/form_handout}}
