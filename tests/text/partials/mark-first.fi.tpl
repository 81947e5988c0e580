## Otsikko

Teksti.
