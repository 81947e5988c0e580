{{evil_marker}}
{{evil_marks}}
| {{evil_table}} |
{{evil_lines}}
{{evil_html}}
{{evil_fence}}
{{evil_key}}: x
title: {{evil_key}}
{{evil_control}}
{{evil_number}}. {{evil_number}}) x
{{evil_blank}}
{{evil_panel}}
[linkki]({{contact_url}}) <{{contact_email}}>
