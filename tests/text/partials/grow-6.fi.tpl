{{>grow-7}}
{{>grow-7}}
{{>grow-7}}
{{>grow-7}}
{{>grow-7}}
{{>grow-7}}
{{>grow-7}}
{{>grow-7}}
