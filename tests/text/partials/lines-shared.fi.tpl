Yhteinen {{county}}.
{{>lines-inner}}
Yhteisen kolmas.
