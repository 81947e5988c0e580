#include <cmark-gfm.h>
#include <xlsxwriter.h>
#include "layout/layout.h"
