/* Whom a county's documents tell their readers to turn to. */
#ifndef CONTACTS_H
#define CONTACTS_H

#include "county.h"

#include <stdbool.h>

struct arena;
struct diag;
struct yaml;

/*
 * Reads
 *
 *	contacts:
 *	- role: ha_keskus
 *	  name: Henkilökohtaisen avun keskus
 *	  email: ha-keskus@alue.example
 *	  phone: 000 000 0000
 *	  url: https://alue.example/henkilokohtainen-apu
 *
 * Addresses become links, and must look like such.  False: see diag.
 */
bool contacts_read(const struct yaml *node, struct arena *arena,
    struct diag *diag, struct county *county);

#endif
