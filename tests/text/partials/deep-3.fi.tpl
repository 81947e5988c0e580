{{>deep-4}}
