{{>grow-1}}
