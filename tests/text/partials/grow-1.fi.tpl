{{>grow-2}}
{{>grow-2}}
{{>grow-2}}
{{>grow-2}}
{{>grow-2}}
{{>grow-2}}
{{>grow-2}}
{{>grow-2}}
