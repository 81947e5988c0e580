{{>deep-5}}
