Sopimukset {{sopimukset_change}} ({{sopimukset_before}}, {{sopimukset_before_period}}), {{sopimukset_change_word}}.
{{#sopimukset_grew}}
Kasvoi {{sopimukset_before_in_period}}.
{{/sopimukset_grew}}
{{#sopimukset_fell}}
Väheni.
{{/sopimukset_fell}}
{{#sopimukset_compared_year}}
Vuodessa.
{{/sopimukset_compared_year}}
{{#sopimukset_uncompared_year}}
Vuosi sitten {{sopimukset_before_year}} ({{sopimukset_before_period_year}}): {{sopimukset_change_year}}[{{sopimukset_change_word_year}}].
{{/sopimukset_uncompared_year}}
Tunnit {{tunnit_change}}, {{tunnit_change_word}}.
{{#tunnit_fell}}
Väheni.
{{/tunnit_fell}}
Työnantajat {{tyonantajat_change}}, {{tyonantajat_change_word}}.
{{#tyonantajat_same}}
Sama.
{{/tyonantajat_same}}
Paluut {{paluut_change}}, ero pyöristyy pois.
{{#paluut_same}}
Sama.
{{/paluut_same}}
{{#paluut_fell}}
Väheni.
{{/paluut_fell}}
Kustannukset {{kustannukset_change}} ({{kustannukset_before}}, {{kustannukset_before_period}}).
Puuttuva {{puuttuva_change}} ({{puuttuva_before}}).
{{#sopimukset_target_met}}
Tavoite {{sopimukset_target}} täyttyi.
{{/sopimukset_target_met}}
{{#tunnit_target_unmet}}
Tavoite {{tunnit_target}} ei täyttynyt.
{{/tunnit_target_unmet}}
{{#tyonantajat_target_unmet}}
Tavoite {{tyonantajat_target}} ei täyttynyt.
{{/tyonantajat_target_unmet}}
{{#paluut_target_given}}
Ei tavoitetta.
{{/paluut_target_given}}
