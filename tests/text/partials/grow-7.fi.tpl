rivi rivi rivi rivi
rivi rivi rivi rivi
rivi rivi rivi rivi
rivi rivi rivi rivi
rivi rivi rivi rivi
rivi rivi rivi rivi
rivi rivi rivi rivi
rivi rivi rivi rivi
