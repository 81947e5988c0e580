```figures
{{#half_year_given}}
figure: kausi, kertyma, kaytto
label: Under perioden, € | Sedan understödet började, € | Använt av budgeten
{{/half_year_given}}
{{#half_year_empty}}
figure: kertyma, kaytto, jaljella
label: Sedan understödet började, € | Använt av budgeten | Kvar av budgeten, €
{{/half_year_empty}}
compare: none
```
