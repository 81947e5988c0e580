# Raportti

Luku {county} ja {{county}}} ja \{tämä\} käy.
#Otsikko
##Toinen {{county}}
  ### Kolmas

- käy

-Kohta
-**Kohta**
-{{county}}
+Kohta
- Kohta
• Kohta
1.Kohta
12)Kohta
> -Kohta
- -Kohta

-4 astetta, --- ja 1.2.2024
#
1.5 ja - yksin
```table
-Kohta: {
#otsikko
```
-Kohta
