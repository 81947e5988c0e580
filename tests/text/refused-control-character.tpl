abc
de
