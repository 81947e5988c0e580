```figures
{{#half_year_given}}
figure: kausi, kertyma, kaytto
label: Kustannukset kaudella | Kustannukset yhteensä | Budjetista käytetty
{{/half_year_given}}
{{#half_year_empty}}
figure: kertyma, kaytto, jaljella
label: Kustannukset yhteensä | Budjetista käytetty | Budjettia jäljellä
{{/half_year_empty}}
compare: none
```
