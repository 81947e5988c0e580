{{#registers_given}}
Rivejä on.
{{/registers_given}}
{{#registers_empty}}
Rivejä ei ole.
{{/registers_empty}}
{{#register_neuvonta_given}}
Neuvontaa on.
{{#register_hanke_kulu_given}}
Kuluja on.
{{/register_hanke_kulu_given}}
{{/register_neuvonta_given}}
{{#register_hanke_kulu_empty}}
Kuluja ei ole.
{{/register_hanke_kulu_empty}}
