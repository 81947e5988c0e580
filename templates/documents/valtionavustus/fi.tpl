{{! Samasta mallista syntyvät väliraportti (form_interim), loppuraportti
(form_final), maksatushakemus (form_claim) ja työkirja (form_workbook). Luvut,
nimet ja päivät tulevat rekistereistä ja tiedostosta county.yaml; poikkeamien
selvitykset kirjoitetaan rekisteriin hanke_selvitys. }}
{{#form_interim}}
::: cover
# Valtionavustuksen väliraportti

{{project_name}}
:::
{{/form_interim}}
{{#form_final}}
::: cover
# Valtionavustuksen loppuraportti

{{project_name}}
:::
{{/form_final}}
{{#form_claim}}
::: cover
# Valtionavustuksen maksatushakemus

{{project_name}}
:::
{{/form_claim}}
{{#form_workbook}}
# Valtionavustuksen seuranta
{{/form_workbook}}

## Hanke ja avustus

{{#form_interim}}
Väliraportista näkee, mihin avustus on käytetty, mitä sillä on saatu aikaan ja riittääkö se avustuskauden loppuun.
{{/form_interim}}
{{#form_final}}
Loppuraportti kokoaa avustuskauden: mihin avustus on käytetty, mitä sillä on saatu aikaan ja mitä siitä jää käyttämättä.
{{/form_final}}
{{#form_claim}}
Avustusta haetaan maksettavaksi kauden kelpoisiin kustannuksiin, joista jokaisesta on tosite kirjanpidossa.
{{/form_claim}}
{{#form_workbook}}
Työkirjassa ovat väliraportin, loppuraportin ja maksatushakemuksen luvut sentin tarkkuudella.
{{/form_workbook}}

::: terms
- **Hanke** {{project_name}}
- **Avustuksen saaja** {{county}}
- **Avustuksen myöntäjä** {{project_ministry}}
- **Ohjelma** {{project_programme}} ({{project_instrument}})
- **Diaarinumero** {{project_diary_number}}
- **Avustuspäätös** {{project_decision_day}}
- **Avustuskausi** {{project_days}}
- **Raportin kausi** {{period}}
:::

{{#form_interim}}
{{>osa-luvut}}

{{>osa-varat}}

{{>osa-seuranta}}
{{/form_interim}}
{{#form_final}}
{{>osa-luvut}}

{{>osa-varat}}

{{>osa-seuranta}}
{{/form_final}}
{{#form_workbook}}
{{>osa-varat}}

{{>osa-maksatus}}

{{>osa-seuranta}}
{{/form_workbook}}
{{#form_claim}}
{{>osa-maksatus}}
{{/form_claim}}

## Täsmäytys ja allekirjoitukset

Kustannuslajien summat on laskettu kahteen kertaan: rekisterin määritelmillä ja tosite tositteelta. Asiakirja valmistuu vain, jos tulokset täsmäävät sentilleen.

{{#form_workbook}}
Tositteet ovat PDF-asiakirjojen liitteinä.
{{/form_workbook}}
{{#form_interim}}
Taulukoissa luvut ovat tuhansina euroina, mutta osuudet on laskettu tarkoista luvuista.

{{>osa-liitteet}}
{{/form_interim}}
{{#form_final}}
Taulukoissa luvut ovat tuhansina euroina, mutta osuudet on laskettu tarkoista luvuista.

{{>osa-liitteet}}
{{/form_final}}
{{#form_claim}}
Taulukoiden luvut ovat sentin tarkkuudella.

{{>osa-liitteet}}
{{/form_claim}}

### Allekirjoitukset

Vakuutamme, että annetut tiedot ovat oikein ja että kustannukset ovat aiheutuneet hankkeesta.

::: signatures
- Hankkeen vastuuhenkilö
- Talouden vastuuhenkilö
:::

{{>eu}}
