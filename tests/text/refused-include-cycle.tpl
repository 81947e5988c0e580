x
{{>cycle-a}}
