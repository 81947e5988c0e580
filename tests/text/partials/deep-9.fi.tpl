{{>deep-10}}
