# {{county}}

Viivettä kertyi {{viive}}, toisen kerran {{paiva}}.
{{viive_period}}: {{#viive_one}}viimeinen päivä{{/viive_one}}{{#viive_many}}viimeiset päivät{{/viive_many}}.
{{paiva_period}}: {{#paiva_one}}viimeinen päivä{{/paiva_one}}{{#paiva_many}}viimeiset päivät{{/paiva_many}}.
Nolla: {{#omarahoitus_one}}yksi{{/omarahoitus_one}}{{#omarahoitus_many}}monta{{/omarahoitus_many}}.
Suojattu: {{#kustannukset_one}}yksi{{/kustannukset_one}}{{#kustannukset_many}}monta{{/kustannukset_many}}.
