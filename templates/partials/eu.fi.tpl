{{! EU-tunnus ja ohjelman nimi. Asiakirjan viimeiseksi, kalvoilla lopetuksen
(::: closing) jälkeen. }}
::: eu
{{#project_programme_given}}
**{{project_programme}}**\
valtionavustus {{project_years}}
{{/project_programme_given}}
:::
