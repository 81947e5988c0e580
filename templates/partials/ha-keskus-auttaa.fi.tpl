{{! Henkilökohtaisen avun keskuksen apu työnantajalle. }}
- **Neuvot:** kysy meiltä työsopimuksista, työajoista ja lomista.
- **Palkat:** maksamme avustajasi palkan puolestasi.
- **Vakuutukset ja terveys:** hoidamme lain vaatimat vakuutukset ja
  avustajasi työterveyshuollon.
- **Tuki:** opastamme sinut alkuun ja autamme pulmatilanteissa.
