a {{county
}}
{{ county }}
{{}}
{{!loppumaton
teksti
