{{teema}}
{{#aineistot}}
{{teema}} {{nmi}}
{{/aineistot}}
{{#teema_given}}
{{/teema_given}}
{{#teemat}}
{{teemat}} {{tema}}
{{/teemat}}
