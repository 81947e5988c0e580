y
{{>cycle-a}}
