{{>deep-9}}
