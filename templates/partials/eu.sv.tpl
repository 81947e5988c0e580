{{! EU-emblemet och programmets namn. Sist i dokumentet, på bilder efter
avslutningen (::: closing). }}
::: eu
{{#project_programme_given}}
**{{project_programme}}**\
statsunderstöd {{project_years}}
{{/project_programme_given}}
:::
