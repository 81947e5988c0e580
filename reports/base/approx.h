/*
 * How near a figure is to what it tells of: an estimate that an office buys or
 * reads elsewhere comes with the word for it, which stays with the number.
 */
#ifndef BASE_APPROX_H
#define BASE_APPROX_H

enum approx {
	APPROX_NONE,  /* exact */
	APPROX_ABOUT, /* noin */
	APPROX_NEARLY /* lähes: a little less */
};

/* Of what is worked out from two figures: of one mark or another, about. */
static inline enum approx
approx_join(enum approx a, enum approx b)
{
	return a == APPROX_NONE && b == APPROX_NONE ? APPROX_NONE
						    : APPROX_ABOUT;
}

#endif
