#include "indicators/indicators.h"
#include "layout/layout.h"
