Alku.

{{#teemat_given}}
Raadissa oli teemoja:

{{#teemat}}
- {{teema_nro}}: {{teema:capital}}
{{#pvm_given}}
  ({{pvm}}, {{kuukausi}}, {{euroa}})
{{/pvm_given}}
{{/teemat}}
{{/teemat_given}}
{{#teemat_empty}}
Teemoja ei ollut.
{{/teemat_empty}}

Rivillä: {{#teemat}}{{teema}} ({{tunnit}}); {{/teemat}}loppu.
{{#aineistot_empty}}
Aineistoja ei ole.
{{/aineistot_empty}}
{{#aineistot}}
Aineisto {{nimi}}.
{{/aineistot}}

{{#teemat}}
{{>row}}
{{/teemat}}
