{{>grow-4}}
{{>grow-4}}
{{>grow-4}}
{{>grow-4}}
{{>grow-4}}
{{>grow-4}}
{{>grow-4}}
{{>grow-4}}
