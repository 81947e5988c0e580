#include "text/text.h"
#include "registers/registers.h"
