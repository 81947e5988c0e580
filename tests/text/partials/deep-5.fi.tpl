{{>deep-6}}
