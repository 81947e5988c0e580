```figures
figure: kausi, kertyma, kaytto
label: Kaudella, € | Avustuskauden alusta, € | Budjetista käytetty
compare: none
```
