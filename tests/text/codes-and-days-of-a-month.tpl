Taso {{taso}}, alku {{alku}}.
Muutos {{taso_change}}, {{alku_change}}.
