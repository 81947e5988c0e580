{{#teemat}}
{{#aineistot}}
{{nimi}}
{{/aineistot}}
{{/teemat}}
{{#temat}}
{{/temat}}
