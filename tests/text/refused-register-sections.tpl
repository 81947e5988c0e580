{{#register_neuvnta_given}}
Kirjoitusvirhe.
{{/register_neuvnta_given}}
{{#register_hanke_kulu}}
Pääte puuttuu.
{{/register_hanke_kulu}}
{{register_neuvonta_given}}
