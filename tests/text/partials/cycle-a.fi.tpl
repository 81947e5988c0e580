{{>cycle-b}}
