{{>grow-6}}
{{>grow-6}}
{{>grow-6}}
{{>grow-6}}
{{>grow-6}}
{{>grow-6}}
{{>grow-6}}
{{>grow-6}}
