{{#form_handuot}}
x
{{/form_handuot}}
{{#tunnit}}x{{/tunnit}}
