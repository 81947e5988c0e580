{{>grow-3}}
{{>grow-3}}
{{>grow-3}}
{{>grow-3}}
{{>grow-3}}
{{>grow-3}}
{{>grow-3}}
{{>grow-3}}
