# Työnantajia oli {{tyonantaja}}

Tunteja oli {{tunnit }} ja päätöksiä \{{tyonantajat}}.

{{#form_handuot}}
Vain monisteessa.
{{/form_handuot}}

Alku {{>moniste}} loppu.

{{#form_handout}}
Jää kesken {{tyonantajat

Luku {tyonantajat}.
##Otsikko
• Kohta
