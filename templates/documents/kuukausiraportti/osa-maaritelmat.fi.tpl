{{#registers_given}}
### Määritelmät

::: terms
{{#register_ta_sopimus_given}}
- **Työnantaja** henkilö, joka on työnantajana kuukauden viimeisenä päivänä.
- **Työsopimus** voimassa kuukauden viimeisenä päivänä, työnantajan tilasta riippumatta.
- **Heta-TESin osuus** sopimukset, joiden ehtona on Heta-työehtosopimus, kaikista voimassa olevista.
{{/register_ta_sopimus_given}}
{{#register_ha_toteuma_given}}
- **Osuus tunneista** työnantajamallin tunnit kaikista kuukauden henkilökohtaisen avun tunneista; vuodenvaihteen oikaisut eivät ole mukana.
- **Osuus asiakkaista** asiakkaat, joilla on tunteja työnantajamallissa, kaikista asiakkaista, joilla on tunteja.
- **Osuus kustannuksista** viimeinen päättynyt kalenterivuosi, oikaisut mukana.
{{/register_ha_toteuma_given}}
{{#register_valityspyynto_given}}
- **Täyttynyt pyyntö** avustaja löytyi saman kuukauden aikana; perutut pyynnöt eivät ole mukana.
{{/register_valityspyynto_given}}
{{#register_asiakkuus_given}}
- **Asiakas palvelussa** asiakkuus on voimassa kuukauden viimeisenä päivänä; usean palvelun asiakas lasketaan yhteismäärään kerran.
- **Työllistynyt** viimeisten 12 kuukauden aikana työttömänä aloittanut asiakas, jolla on ollut työsuhde palvelun alettua.
- **Työsuhteen pysyvyys** asiakas on jossakin työsuhteessa 13 tai 26 viikkoa työsuhteen alusta.
{{/register_asiakkuus_given}}
{{#register_siirtyma_given}}
- **Viiveetön paluu** paluu aiempaan palveluun ilman päivääkään palvelujen välissä.
{{/register_siirtyma_given}}
{{#register_hanke_kulu_given}}
- **Kelpoinen kustannus** avustuksen ehdot täyttävä kulu ilman palautettavaa arvonlisäveroa, hyvityslaskut vähennettyinä.
{{/register_hanke_kulu_given}}
{{#register_kysely_given}}
- **Helpoksi kokeneet** vastaukset 4–6 asteikolla 1–6 kysymykseen kokonaisuudesta.
{{/register_kysely_given}}
- **12 kuukautta** raportin kuukausi ja yksitoista sitä edeltävää.
- **Muutos** laskettu pyöristämättömistä luvuista, joten se voi poiketa painettujen lukujen erotuksesta.
:::
{{/registers_given}}
