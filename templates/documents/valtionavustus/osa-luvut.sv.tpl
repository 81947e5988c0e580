```figures
figure: kausi, kertyma, kaytto
label: Under perioden, € | Sedan understödet började, € | Använt av budgeten
compare: none
```
