{{#tunnit_shown}}
Tunnit näkyvät.
{{/tunnit_shown}}
{{#tunnit_absent}}
Tätä ei näy.
{{/tunnit_absent}}
{{#kustannukset_shown}}Ei.{{/kustannukset_shown}}{{#kustannukset_absent}}Kustannukset puuttuvat, {{/kustannukset_absent}}{{#kustannukset_hidden}}koska ne on suojattu.{{/kustannukset_hidden}}
{{#paluut_shown}}
Paluut: {{paluut}}.
  {{#puuttuva_missing}}
Sisempi: {{puuttuva}}.
  {{/puuttuva_missing}}
{{/paluut_shown}}
{{#contact_phone_given}}
Puhelin {{contact_phone}}
{{/contact_phone_given}}
{{#form_handout}}
Vain monisteessa.
{{/form_handout}}
{{#form_workbook}}
Vain työkirjassa.
{{/form_workbook}}
{{#tunnit_some}}
Tunteja on.
{{/tunnit_some}}
{{#paluut_some}}
Paluita on.
{{/paluut_some}}
{{#paluut_nil}}
Paluita ei ole.
{{/paluut_nil}}
{{#puuttuva_nil}}
Tätä ei näy.
{{/puuttuva_nil}}
Loppu.
{{#omarahoitus_some}}
Omarahoitusta on.
{{/omarahoitus_some}}
{{#omarahoitus_nil}}
Omarahoitusta ei ole.
{{/omarahoitus_nil}}
