```figures
{{#half_year_given}}
figure: kausi, kertyma, kaytto
label: Kostnader under perioden | Kostnader totalt | Använt av budgeten
{{/half_year_given}}
{{#half_year_empty}}
figure: kertyma, kaytto, jaljella
label: Kostnader totalt | Använt av budgeten | Kvar av budgeten
{{/half_year_empty}}
compare: none
```
