{{! Huomautus, joka jatkuu
toiselle riville. }}
Alku.
{{! yksin }} {{#form_handout}} {{! toinen }}
| a | b |
{{/form_handout}}
| c | d |
Teksti {{! keskellä }}jatkuu.
{{#form_workbook}}
Piilossa.
{{/form_workbook}}
Loppu.
