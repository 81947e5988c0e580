a {{={{ }}=}} b
{{%AUTOESCAPE context="HTML"}}
{{{county}}}
{{&county}}
