abc
käyt
