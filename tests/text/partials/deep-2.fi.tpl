{{>deep-3}}
