{{>deep-7}}
