Alku {{lokakuu}}.
{{tunit}} ja {{tunnit_perjod}}.
{{BI_NEWLINE}}{{tunnit__capital}}
