#include <libfyaml.h>
#include <hb.h>
#include "main.h"
