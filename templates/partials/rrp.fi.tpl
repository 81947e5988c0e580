{{! Mistä raha tulee: ohjelma, hanke ja EU-tunnus. Otsikko kirjoitetaan
asiakirjaan; tämä on sen viimeinen kappale. Nimet ja vuodet: county.yaml. }}
{{project_programme}} on kansallinen suunnitelma siitä, mihin Suomi käyttää osuutensa EU:n elpymisvälineestä ({{project_instrument}}). Ohjelma hakee kasvua, joka on kestävää luonnon, ihmisten ja talouden kannalta.

Jokaisella hyvinvointialueella ohjelmaa toteutetaan omassa kehittämishankkeessa. Avustukset hankkeille myöntää sosiaali- ja terveysministeriö. Tässä asiakirjassa kerrotun työn rahoittaa {{project_name}}, ja sen avustus on vuosille {{project_years}}.

EU:n rahoittamasta työstä kerrotaan aina, mistä raha on peräisin.

{{>eu}}
