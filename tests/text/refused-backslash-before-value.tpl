a \{{county}} b
kaksi \\{{county}}
kolme \\\{{county}}
