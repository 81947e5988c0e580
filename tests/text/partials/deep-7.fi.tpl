{{>deep-8}}
