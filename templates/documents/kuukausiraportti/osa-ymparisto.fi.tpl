{{#register_ymparisto_given}}
## Toimintaympäristö

Taustatiedot ovat muiden tuottamia; viimeinen taulukko kertoo kunkin päivän ja lähteen.

{{#vakiluku_shown}}
- **Väkiluku:** {{vakiluku}}.
{{/vakiluku_shown}}
{{#tyottomat_shown}}
- **Työttömät työnhakijat:** {{tyottomat}}.
{{/tyottomat_shown}}
{{#pitkaaikaistyottomat_shown}}
- **Pitkäaikaistyöttömät:** {{pitkaaikaistyottomat}}, työttömistä {{pitkaaikaisosuus}}.
{{/pitkaaikaistyottomat_shown}}
{{#pitkaaikaissairaat_shown}}
- **Pitkäaikaissairaat:** {{pitkaaikaissairaat}}, työttömistä {{sairaiden_osuus}}.
{{/pitkaaikaissairaat_shown}}
{{#avoimet_shown}}
- **Avoimet työpaikat:** {{avoimet}}, työttömiä yhtä paikkaa kohti {{kilpailu}}.
{{/avoimet_shown}}
{{#tyokyvyttomat_shown}}
- **Arvio tuen tarpeesta:** pitkäaikaistyöttömistä työkyvyttömiä {{tyokyvyttomat}} ja tuella työllistettävissä {{tyollistettavissa}}.
{{/tyokyvyttomat_shown}}

```table
figure: vieraskieliset, vailla_tutkintoa
empty: no
total: no
title: Väestö alueittain
subtitle: Vieraskielisten osuus ja vailla perusasteen jälkeistä tutkintoa olevien osuus, %
head: Alue | Vieraskielisiä, % | Vailla tutkintoa, %
source: Lähde: toimintaympäristön rekisteri; luvut lähteineen alla.
```

```table
figure: vakiluvun_kasvu, vakiluvun_ennuste
total: no
title: Väestön ennustettu kasvu
subtitle: Lisäys ja väkiluku ennustepäivänä, henkilöä
head: Ennustepäivä | Lisäys | Väkiluku
source: Lähde: toimintaympäristön rekisteri.
```

```list
list: lahteet
title: Mistä luvut ovat
subtitle: Toimintaympäristön 12 kuukauden luvut, niiden päivä ja lähde
columns: tunnus, alue, pvm, lahde
head: Luku | Alue | Päivä | Lähde
source: Lähde: toimintaympäristön rekisteri.
```
{{/register_ymparisto_given}}
