{{#form_workbook}}
x
{{/form_workbook}}
