Ensimmäinen.
{{>lines-shared}}
Kolmas {{#form_workbook}}piilossa
piilossa{{/form_workbook}} viides.
{{#form_workbook}}
{{/form_workbook}}
Kahdeksas.
