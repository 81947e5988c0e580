```figures
{{#half_year_given}}
figure: kausi, kertyma, kaytto
label: Kaudella, € | Avustuskauden alusta, € | Budjetista käytetty
{{/half_year_given}}
{{#half_year_empty}}
figure: kertyma, kaytto, jaljella
label: Avustuskauden alusta, € | Budjetista käytetty | Budjettia jäljellä, €
{{/half_year_empty}}
compare: none
```
