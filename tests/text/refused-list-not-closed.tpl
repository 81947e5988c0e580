{{#teemat}}
{{teema}}
