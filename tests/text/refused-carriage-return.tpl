abc
de
