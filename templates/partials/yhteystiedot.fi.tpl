{{! Laatikkoon sivun alareunassa (::: panel): kenelle soittaa tai kirjoittaa. }}
**Ota yhteyttä**

{{contact_name}}\
{{#contact_phone_given}}
puhelin {{contact_phone}}\
{{/contact_phone_given}}
[{{contact_email}}](mailto:{{contact_email}})
