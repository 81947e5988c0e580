{{! Samma mall ger mellanrapporten (form_interim), slutrapporten (form_final),
ansökan om utbetalning (form_claim) och arbetsboken (form_workbook). Tal, namn
och datum kommer ur registren och ur county.yaml; avvikelserna förklaras i
registret hanke_selvitys. }}
{{#form_interim}}
::: cover
# Mellanrapport om statsunderstöd

{{project_name}}
:::
{{/form_interim}}
{{#form_final}}
::: cover
# Slutrapport om statsunderstöd

{{project_name}}
:::
{{/form_final}}
{{#form_claim}}
::: cover
# Ansökan om utbetalning av statsunderstöd

{{project_name}}
:::
{{/form_claim}}
{{#form_workbook}}
# Uppföljning av statsunderstöd
{{/form_workbook}}

## Projektet och understödet

{{#form_interim}}
Mellanrapporten visar vad understödet har använts till, vad som har uppnåtts och om medlen räcker till slutet av understödsperioden.
{{/form_interim}}
{{#form_final}}
Slutrapporten sammanfattar understödsperioden: vad understödet har använts till, vad som har uppnåtts och vad som återstår.
{{/form_final}}
{{#form_claim}}
Understöd söks för periodens stödberättigande kostnader. För var och en av dem finns ett verifikat i bokföringen.
{{/form_claim}}
{{#form_workbook}}
Arbetsboken innehåller talen i mellanrapporten, slutrapporten och ansökan om utbetalning med en cents noggrannhet.
{{/form_workbook}}

::: terms
- **Projekt** {{project_name}}
- **Understödstagare** {{county}}
- **Beviljande myndighet** {{project_ministry}}
- **Program** {{project_programme}} ({{project_instrument}})
- **Diarienummer** {{project_diary_number}}
- **Understödsbeslut** {{project_decision_day}}
- **Understödsperiod** {{project_days}}
- **Rapportperiod** {{period}}
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

## Avstämning och underskrifter

Summorna per kostnadsslag har räknats två gånger: enligt registrens definitioner och verifikat för verifikat. Dokumentet blir färdigt bara om resultaten är exakt desamma på centen.

{{#form_workbook}}
Verifikaten finns som bilagor till PDF-dokumenten.
{{/form_workbook}}
{{#form_interim}}
Tabellerna visar tusental euro, men andelarna har räknats ut av exakta tal.

{{>osa-liitteet}}
{{/form_interim}}
{{#form_final}}
Tabellerna visar tusental euro, men andelarna har räknats ut av exakta tal.

{{>osa-liitteet}}
{{/form_final}}
{{#form_claim}}
Talen i tabellerna anges med en cents noggrannhet.

{{>osa-liitteet}}
{{/form_claim}}

### Underskrifter

Vi försäkrar att uppgifterna är riktiga och att kostnaderna har uppkommit i projektet.

::: signatures
- Ansvarig för projektet
- Ansvarig för ekonomin
:::

{{>eu}}
