#include "base/a.h"
#include "indicators/indicators.h"
