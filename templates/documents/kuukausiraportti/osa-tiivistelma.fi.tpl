## Tiivistelmä

{{#register_ta_sopimus_given}}
{{#tyonantajat_shown}}
{{#sopimukset_shown}}
Työnantajia oli {{tyonantajat}} ja voimassa olevia työsopimuksia {{sopimukset}} ({{tyonantajat_period}}).
{{/sopimukset_shown}}
{{/tyonantajat_shown}}
{{#heta_shown}}
Sopimuksista {{heta}} noudatti Heta-työehtosopimusta.
{{/heta_shown}}
{{/register_ta_sopimus_given}}
{{#register_asiakkuus_given}}
{{#asiakkuudet_shown}}
Palveluissa oli {{asiakkuudet}} {{#asiakkuudet_one}}asiakas{{/asiakkuudet_one}}{{#asiakkuudet_many}}asiakasta{{/asiakkuudet_many}} ({{asiakkuudet_period}}).
{{/asiakkuudet_shown}}
{{#tyollistyneet_shown}}
Asiakkaista, jotka viimeisten 12 kuukauden aikana tulivat palveluun työttöminä, {{tyollistyneet}} on työllistynyt.
{{/tyollistyneet_shown}}
{{/register_asiakkuus_given}}

{{#register_ta_sopimus_given}}
```figures
figure: tyonantajat, sopimukset, suhde, tunnit, asiakkaat, hinta
compare: month
```
{{/register_ta_sopimus_given}}

{{#register_asiakkuus_given}}
```figures
figure: asiakkuudet, valmennus, lahetteet, tyollistyneet, aika, pysyvyys_26
label: Asiakkaita palveluissa | Asiakkaita työhönvalmennuksessa | Uusia asiakkuuksia | Työllistyneiden osuus | Aika ensimmäiseen työsuhteeseen | Työssä 26 viikon kuluttua
compare: month
```
{{/register_asiakkuus_given}}

### Kuukauden havainnot

{{#register_ha_toteuma_given}}
{{#tunnit_shown}}
{{#asiakkaat_shown}}
- **Tunnit ja asiakkaat.** Työnantajamallin osuus oli {{tunnit}} henkilökohtaisen avun tunneista ja {{asiakkaat}} asiakkaista ({{tunnit_period}}).
{{/asiakkaat_shown}}
{{/tunnit_shown}}
{{#kustannukset_shown}}
- **Kustannukset.** Mallin osuus kustannuksista oli {{kustannukset}} (vuosi {{kustannukset_period}}).
{{/kustannukset_shown}}
{{/register_ha_toteuma_given}}
{{#kuorma_shown}}
- **Asiakassihteerit.** Asiakassihteereitä oli {{sihteerit}}, ja yhdellä oli keskimäärin {{kuorma}} työnantajaa ({{kuorma_period}}).
{{/kuorma_shown}}
{{#register_neuvonta_given}}
{{#neuvonta_shown}}
- **Neuvonta.** Neuvontatapahtumia oli {{neuvonta}} ({{neuvonta_period}}).
{{/neuvonta_shown}}
{{/register_neuvonta_given}}
{{#register_valityspyynto_given}}
{{#pyynnot_shown}}
- **Avustajavälitys.** Avustajapyyntöjä tuli {{pyynnot}}.
{{#taytto_shown}}
  Niistä täyttyi saman kuukauden aikana {{taytto}}.
{{/taytto_shown}}
{{/pyynnot_shown}}
{{/register_valityspyynto_given}}
{{#asiakasmaara_shown}}
- **Asiakasmäärä.** Asiakasvastaavalla oli keskimäärin {{asiakasmaara}} asiakasta; tavoite on {{asiakasmaara_target}}.
{{/asiakasmaara_shown}}
{{#register_siirtyma_given}}
{{#siirtymat_shown}}
- **Siirtymät.** Siirtymiä palvelusta toiseen oli 12 kuukaudessa {{siirtymat}}.
{{#paluut_shown}}
  Paluista {{paluut}} tapahtui ilman katkoa.
{{/paluut_shown}}
{{/siirtymat_shown}}
{{#siirtymat_absent}}
- **Siirtymät.** Siirtymistä ei ole vielä tietoja koko 12 kuukaudelta.
{{/siirtymat_absent}}
{{/register_siirtyma_given}}
{{#kayttoaste_shown}}
- **Hankkeet.** Budjetista on käytetty {{kayttoaste}}; kelpoisia kustannuksia on kertynyt {{kulut}}.
{{/kayttoaste_shown}}
{{#register_hanke_valietappi_given}}
- **Välietapit.** Aikataulu ja tavoitteet: [](ref:valietapit).
{{/register_hanke_valietappi_given}}

{{#register_ha_toteuma_given}}
{{#kustannukset_shown}}
{{#form_report}}
::: note
**Luvut ovat eri ajoilta**

Osuudet tunneista ja asiakkaista ovat kuukauden lukuja, osuus kustannuksista on koko kalenterivuoden luku. Niitä ei pidä laskea yhteen eikä jakaa keskenään.
:::
{{/form_report}}
{{/kustannukset_shown}}
{{/register_ha_toteuma_given}}
