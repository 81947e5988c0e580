# Valitset avustajasi itse

Työnantajamallissa palkkaat itse henkilökohtaisen avustajasi.
{{county}} auttaa sinua työnantajan tehtävissä.

{{! Kun luku on suojattu tai puuttuu, sen lause jää pois ja muut pysyvät
ehjinä.  Parin luvut ovat samalta kaudelta (document.yaml). }}
{{#tunnit_shown}}
{{#asiakkaat_shown}}
{{tunnit_in_period:capital}} työnantajamallilla järjestettiin {{tunnit}}
henkilökohtaisen avun tunneista, ja mallia käytti {{asiakkaat}} asiakkaista.
{{/asiakkaat_shown}}
{{#asiakkaat_absent}}
{{tunnit_in_period:capital}} työnantajamallilla järjestettiin {{tunnit}}
henkilökohtaisen avun tunneista.
{{/asiakkaat_absent}}
{{/tunnit_shown}}
{{#tunnit_absent}}
{{#asiakkaat_shown}}
{{asiakkaat_in_period:capital}} työnantajamallia käytti {{asiakkaat}}
henkilökohtaisen avun asiakkaista.
{{/asiakkaat_shown}}
{{/tunnit_absent}}
{{#tyonantajat_shown}}
{{#sopimukset_shown}}
{{tyonantajat_in_period:capital}} työnantajia oli {{tyonantajat}} ja voimassa
olevia työsopimuksia {{sopimukset}}.
{{/sopimukset_shown}}
{{#sopimukset_absent}}
{{tyonantajat_in_period:capital}} työnantajia oli {{tyonantajat}}.
{{/sopimukset_absent}}
{{/tyonantajat_shown}}
{{#tyonantajat_absent}}
{{#sopimukset_shown}}
{{sopimukset_in_period:capital}} voimassa olevia työsopimuksia oli
{{sopimukset}}.
{{/sopimukset_shown}}
{{/tyonantajat_absent}}
{{#heta_shown}}
{{#laki_shown}}
Sopimuksista {{heta}} noudatti avustajien työehtosopimusta (Heta-TES) ja
{{laki}} pelkkää työlainsäädäntöä ({{heta_period}}).
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

{{#form_handout}}
## Henkilökohtaisen avun keskus auttaa

{{>ha-keskus-auttaa}}
{{#contact_url_given}}

Lue lisää verkosta: [henkilökohtainen apu]({{contact_url}}).
{{/contact_url_given}}

{{>yhteystiedot}}
{{/form_handout}}
