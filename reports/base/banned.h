/*
 * Functions that no one outside base/ may call: they overflow, depend on the
 * locale or the clock, or hide errors.  The Makefile includes this file into
 * every C file that is not in base/, so that a use does not compile.
 */
#ifndef BASE_BANNED_H
#define BASE_BANNED_H

/* The system's own declarations come first, then the names are poisoned. */
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#pragma GCC poison strcpy strcat sprintf vsprintf strtok gets
#pragma GCC poison atoi atol atof strtod strtof
#pragma GCC poison localtime gmtime setlocale rand srand
#pragma GCC poison malloc calloc realloc

#endif
