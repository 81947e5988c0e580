{{>mark-first}}
