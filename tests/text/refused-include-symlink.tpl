{{>symlinked}}
