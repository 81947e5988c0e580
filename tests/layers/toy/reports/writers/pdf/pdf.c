#include <hpdf.h>
#include "writers/xlsx/xlsx.h"
#include "writers/writers.h"
