{{#form_handout}}
{{#tunnit_shown}}
x
{{/form_handout}}
{{/tunnit_shown}}
{{/form_handout}}
{{#form_workbook}}
x
