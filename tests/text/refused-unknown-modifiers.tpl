{{county:h}}
{{county:captial}}
{{county:x-raw}}
{{county:}}
