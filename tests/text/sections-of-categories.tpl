# Otsikko

{{#ehdoittain_given}}
Kuvio, koska luokista jollakin on luku.
{{/ehdoittain_given}}
{{#ehdoittain_empty}}
Ei mitään piirrettävää.
{{/ehdoittain_empty}}
{{#tavoittain_given}}
Kuvio hinnoista.
{{/tavoittain_given}}
{{#tavoittain_empty}}
Hintoja ei voi kertoa.
{{/tavoittain_empty}}
