#include <csv.h>
#include "registers/registers.h"
