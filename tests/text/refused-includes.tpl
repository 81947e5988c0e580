{{>puuttuu}}
teksti {{>lines-inner}}
{{>lines-inner}} {{>lines-inner}}
