{{! Välietapit, poikkeamat ja huomiot: väliraportti, loppuraportti ja työkirja. }}
## Välietapit ja tavoitteet

```chart
kind: milestones
list: etapit
columns: nimi_fi, suunniteltu, toteutunut
title: Välietapit
subtitle: Suunniteltu ja toteutunut päivä, tilanne {{last_day}}
source: Lähde: hankkeen välietappirekisteri.
```

```list
list: etapit
columns: nimi_fi, suunniteltu, toteutunut, myohassa, naytto_fi
title: Välietapit ja niiden näyttö
subtitle: Suunniteltu ja toteutunut päivä, myöhästyminen päivinä ja näyttö; keskeneräisen myöhästyminen {{last_day}} asti
head: Välietappi | Suunniteltu | Toteutunut | Myöhässä, pv | Näyttö
note: Jos toteutumisesta tiedetään vain kuukausi, päiviä ei lasketa.
source: Lähde: hankkeen välietappirekisteri.
```

{{#tavoitearvot_given}}
```table
figure: tavoitteet, toteumat, toteuma_asteet
list: tavoitearvot
columns: etappi_id, nimi_fi
title: Tavoitteet ja niiden toteuma
subtitle: Tavoitearvo, toteuma ja toteuman osuus tavoitteesta, tilanne {{last_day}}
head: Tavoite | Tavoitearvo | Toteuma | Toteuma, %
source: Lähde: hankkeen välietappirekisteri.
```

```list
list: tavoitearvot
columns: nimi_fi, suunniteltu, toteutunut, myohassa, naytto_fi
title: Tavoitteiden määräpäivät ja näyttö
subtitle: Määräpäivä, saavuttamispäivä, myöhästyminen päivinä ja näyttö; keskeneräisen myöhästyminen {{last_day}} asti
head: Tavoite | Määräpäivä | Saavutettu | Myöhässä, pv | Näyttö
source: Lähde: hankkeen välietappirekisteri.
```
{{/tavoitearvot_given}}

## Poikkeamat ja niiden selvitykset

Selvitys annetaan jokaisesta kustannuslajista, jonka kertymä poikkeaa tähänastisesta budjetista sallittua enemmän, ja jokaisesta myöhästyneestä välietapista.

```table
figure: tahan_asti, kertyma, poikkeama
thousands: yes
title: Kertymä ja tähän asti budjetoitu
subtitle: Kelpoiset kustannukset kustannuslajeittain ja poikkeama
head: Kustannuslaji | Budjetoitu tähän asti | Kertymä | Poikkeama, %
source: Lähde: hankkeen budjetti- ja kulurekisterit, tositteet {{project_begin}}–{{last_day}}.
```

```explanations
figure: poikkeama
milestones: maaraajat
columns: etappi_id, nimi_fi, suunniteltu, toteutunut
texts: selvitykset
```

{{>osa-huomiot}}
