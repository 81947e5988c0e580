Heta-sopimuksia {{luokka}} ({{luokka_short_period}}).
{{#luokka_shown}}
Luku kerrotaan.
{{/luokka_shown}}
{{#luokka_uncompared}}
Muutos: {{luokka_change}}.
{{/luokka_uncompared}}
