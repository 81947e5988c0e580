{{! The EU emblem and the programme's name. At the very end, on slides after
the last one (::: closing). }}
::: eu
{{#project_programme_given}}
**{{project_programme}}**\
state grant {{project_years}}
{{/project_programme_given}}
:::
