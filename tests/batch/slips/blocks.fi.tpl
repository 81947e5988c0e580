# Raportti

### Liian alas

Tämä on *tärkeää*, ja <b>tämä</b> vielä tärkeämpää [täällä](ftp://esimerkki.fi).

::: panle
Paneeli jää auki.
:::

::: note
Ei otsikkoa.
:::

Alaviite puuttuu[^lahde].

```chart
kind: pie
figure: tyonantajat
title: Piirakka
subtitle: Työnantajat, lkm
source: Lähde: työnantajarekisteri.
```

```table
figure: tyonantajt
title: Taulukko
subtitle: Työnantajat, lkm
source: Lähde: työnantajarekisteri.
head: Nimi | lkm
svu: yes
```

:::

Tämä ** on **irti, samoin [ohje] (https://esimerkki.fi).
