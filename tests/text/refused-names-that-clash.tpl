Alku.
