Tämän tiedoston liitteinä ovat:

- **figures.csv:** asiakirjan luvut pyöristämättä
- **costs.csv:** kustannukset tositteittain avustuskauden alusta
- **sources.json:** aineistojen tarkistussummat, määritelmät ja ohjelman versio
