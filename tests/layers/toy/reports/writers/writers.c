#include "writers/pdf/pdf.h"
#include "writers/xlsx/xlsx.h"
#include <hpdf.h>
