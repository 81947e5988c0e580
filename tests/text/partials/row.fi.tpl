Osasta: {{teema_nro}} {{county}}.
