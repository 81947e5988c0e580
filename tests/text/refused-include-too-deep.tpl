{{>deep-1}}
