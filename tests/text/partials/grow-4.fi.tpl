{{>grow-5}}
{{>grow-5}}
{{>grow-5}}
{{>grow-5}}
{{>grow-5}}
{{>grow-5}}
{{>grow-5}}
{{>grow-5}}
