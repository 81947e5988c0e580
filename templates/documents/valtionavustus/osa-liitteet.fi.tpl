Tämän tiedoston liitteinä ovat:

- **figures.csv:** asiakirjan luvut pyöristämättä
- **costs.csv:** kustannukset tositteittain avustuskauden alusta
- **budget.csv:** budjetti kustannuslajeittain ja vuosittain
- **sources.json:** aineistojen tarkistussummat, määritelmät ja ohjelman versio
