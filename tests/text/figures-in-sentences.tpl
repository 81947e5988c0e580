# {{county}}

{{tunnit_in_period:capital}} osuus oli {{tunnit}} ({{tunnit_period}}).
Sopimuksia {{sopimukset}}, työnantajia {{tyonantajat}} ({{tyonantajat_short_period}}).
Kustannukset {{kustannukset}} ({{kustannukset_in_period}}), paluut {{paluut}}, {{puuttuva}}.
Taulukon summa {{ehdoittain}} ({{ilman_summaa_period}}).
