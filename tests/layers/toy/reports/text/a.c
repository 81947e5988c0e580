#include "disclosure/safe.h"
#include "disclosure/disclosure.h"
#include "registers/registers.h"
#include <registers/registers.h>
  # include "registers/registers.h"
