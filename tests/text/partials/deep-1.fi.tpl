{{>deep-2}}
