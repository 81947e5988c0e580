{{! Kolme muotoa samasta tekstistä: kalvot (form_slides), jakomoniste
(form_handout) ja työkirja (form_workbook). }}
{{#form_slides}}
{{>kalvot}}
{{/form_slides}}
{{#form_handout}}
{{>moniste}}
{{/form_handout}}
{{#form_workbook}}
{{>tyokirja}}
{{/form_workbook}}
