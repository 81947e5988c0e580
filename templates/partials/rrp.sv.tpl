{{! Varifrån pengarna kommer: programmet, projektet och EU-emblemet. Rubriken
skrivs i dokumentet; det här är dess sista stycken. Namn och år: county.yaml. }}
{{project_programme}} är den nationella planen för hur Finland använder sin del av EU:s återhämtningsmedel ({{project_instrument}}). Programmet ska ge tillväxt som är hållbar för naturen, människorna och ekonomin.

Varje välfärdsområde genomför programmet i ett eget utvecklingsprojekt. Statsunderstöden till projekten beviljas av social- och hälsovårdsministeriet. Arbetet som det här dokumentet berättar om finansieras genom {{project_name}}, vars understöd gäller åren {{project_years}}.

När EU finansierar ett arbete anges det alltid varifrån pengarna kommer.

{{>eu}}
