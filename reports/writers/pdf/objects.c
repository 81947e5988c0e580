/*
 * PDF objects: libharu's calls with every status checked.  A new object is at
 * once owned by the file's table of objects or by its parent, so that nothing
 * leaks when a later call fails; after a fault everything here does nothing.
 */
#include "writers/pdf/pdf-imp.h"

#include "base/date.h"
#include "base/utf8.h"

#include <assert.h>
#include <limits.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

/* Registers a new object in the file's table: it becomes indirect. */
static void *
indirect(struct pdf *pdf, void *object)
{
	if (pdf_check_pointer(pdf, object) == NULL)
		return NULL;
	pdf_check(pdf, HPDF_Xref_Add(pdf->doc->xref, object));
	return pdf_ok(pdf) ? object : NULL;
}

HPDF_Dict
pdf_dict(struct pdf *pdf)
{
	if (!pdf_ok(pdf))
		return NULL;
	return indirect(pdf, HPDF_Dict_New(pdf->doc->mmgr));
}

HPDF_Array
pdf_array(struct pdf *pdf)
{
	if (!pdf_ok(pdf))
		return NULL;
	return indirect(pdf, HPDF_Array_New(pdf->doc->mmgr));
}

void
pdf_put(struct pdf *pdf, HPDF_Dict dict, const char *key, void *object)
{
	if (pdf_ok(pdf) && pdf_check_pointer(pdf, object) != NULL)
		pdf_check(pdf, HPDF_Dict_Add(dict, key, object));
}

void
pdf_add(struct pdf *pdf, HPDF_Array array, void *object)
{
	if (pdf_ok(pdf) && pdf_check_pointer(pdf, object) != NULL)
		pdf_check(pdf, HPDF_Array_Add(array, object));
}

HPDF_Dict
pdf_dict_in(struct pdf *pdf, HPDF_Dict parent, const char *key)
{
	HPDF_Dict dict = NULL;

	if (pdf_ok(pdf))
		dict = HPDF_Dict_New(pdf->doc->mmgr);
	pdf_put(pdf, parent, key, dict);
	return pdf_ok(pdf) ? dict : NULL;
}

HPDF_Dict
pdf_dict_within(struct pdf *pdf, HPDF_Array parent)
{
	HPDF_Dict dict = NULL;

	if (pdf_ok(pdf))
		dict = HPDF_Dict_New(pdf->doc->mmgr);
	pdf_add(pdf, parent, dict);
	return pdf_ok(pdf) ? dict : NULL;
}

HPDF_Array
pdf_array_in(struct pdf *pdf, HPDF_Dict parent, const char *key)
{
	HPDF_Array array = NULL;

	if (pdf_ok(pdf))
		array = HPDF_Array_New(pdf->doc->mmgr);
	pdf_put(pdf, parent, key, array);
	return pdf_ok(pdf) ? array : NULL;
}

HPDF_Array
pdf_array_within(struct pdf *pdf, HPDF_Array parent)
{
	HPDF_Array array = NULL;

	if (pdf_ok(pdf))
		array = HPDF_Array_New(pdf->doc->mmgr);
	pdf_add(pdf, parent, array);
	return pdf_ok(pdf) ? array : NULL;
}

HPDF_Dict
pdf_stream(struct pdf *pdf, const void *bytes, size_t length, bool deflate)
{
	HPDF_Dict dict;

	assert(length <= INT_MAX);
	if (!pdf_ok(pdf))
		return NULL;
	dict = pdf_check_pointer(
	    pdf, HPDF_DictStream_New(pdf->doc->mmgr, pdf->doc->xref));
	if (dict == NULL)
		return NULL;
	if (deflate)
		pdf_put_deflated(pdf, dict, bytes, length);
	else
		pdf_check(pdf,
		    HPDF_Stream_Write(dict->stream, bytes, (HPDF_UINT)length));
	return pdf_ok(pdf) ? dict : NULL;
}

void
pdf_put_name(struct pdf *pdf, HPDF_Dict dict, const char *key, const char *name)
{
	if (pdf_ok(pdf))
		pdf_check(pdf, HPDF_Dict_AddName(dict, key, name));
}

void
pdf_put_number(struct pdf *pdf, HPDF_Dict dict, const char *key, long number)
{
	assert(number >= INT_MIN && number <= INT_MAX);
	if (pdf_ok(pdf))
		pdf_check(
		    pdf, HPDF_Dict_AddNumber(dict, key, (HPDF_INT32)number));
}

void
pdf_put_true(struct pdf *pdf, HPDF_Dict dict, const char *key)
{
	if (pdf_ok(pdf))
		pdf_check(pdf, HPDF_Dict_AddBoolean(dict, key, HPDF_TRUE));
}

static bool
is_ascii(const char *text)
{
	while (*text >= ' ' && *text < 127)
		text++;
	return *text == '\0';
}

/* ASCII stands as it is, all else as UTF-16 with its mark (7.9.2.2). */
void
pdf_put_text(struct pdf *pdf, HPDF_Dict dict, const char *key, const char *text)
{
	struct str utf16;

	if (!pdf_ok(pdf))
		return;
	if (is_ascii(text)) {
		pdf_put(pdf, dict, key,
		    HPDF_String_New(pdf->doc->mmgr, text, NULL));
		return;
	}
	str_init(&utf16, pdf->arena);
	str_put(&utf16, "\xfe\xff", 2);
	pdf_utf16(&utf16, text, strlen(text));
	pdf_put(pdf, dict, key,
	    HPDF_Binary_New(pdf->doc->mmgr, (HPDF_BYTE *)utf16.text,
		(HPDF_UINT)utf16.length));
}

void
pdf_put_date(struct pdf *pdf, HPDF_Dict dict, const char *key, int32_t day)
{
	int year, month, day_of_month;
	char date[64];

	if (day == DAY_NONE)
		return;
	day_to_civil(day, &year, &month, &day_of_month);
	snprintf(date, sizeof(date), "D:%04d%02d%02d000000Z", year, month,
	    day_of_month);
	pdf_put_text(pdf, dict, key, date);
}

void
pdf_add_name(struct pdf *pdf, HPDF_Array array, const char *name)
{
	if (pdf_ok(pdf))
		pdf_check(pdf, HPDF_Array_AddName(array, name));
}

void
pdf_add_number(struct pdf *pdf, HPDF_Array array, long number)
{
	assert(number >= INT_MIN && number <= INT_MAX);
	if (pdf_ok(pdf))
		pdf_check(pdf, HPDF_Array_AddNumber(array, (HPDF_INT32)number));
}

void
pdf_add_null(struct pdf *pdf, HPDF_Array array)
{
	if (pdf_ok(pdf))
		pdf_add(pdf, array, HPDF_Null_New(pdf->doc->mmgr));
}

HPDF_REAL
pdf_real(double real)
{
	return (HPDF_REAL)(floor(real * 100 + 0.5) / 100);
}

void
pdf_add_real(struct pdf *pdf, HPDF_Array array, double real)
{
	if (pdf_ok(pdf))
		pdf_check(pdf, HPDF_Array_AddReal(array, pdf_real(real)));
}

void
pdf_add_bytes(
    struct pdf *pdf, HPDF_Array array, const void *bytes, size_t length)
{
	if (pdf_ok(pdf))
		pdf_add(pdf, array,
		    HPDF_Binary_New(
			pdf->doc->mmgr, (HPDF_BYTE *)bytes, (HPDF_UINT)length));
}

static void
put_unit(struct str *out, unsigned unit)
{
	str_putc(out, (char)(unit >> 8));
	str_putc(out, (char)(unit & 0xff));
}

void
pdf_utf16(struct str *out, const char *text, size_t length)
{
	const char *end = text + length;

	while (text < end) {
		unsigned character = utf8_next(&text);

		if (character < 0x10000) {
			put_unit(out, character);
		} else {
			character -= 0x10000;
			put_unit(out, 0xd800 | character >> 10);
			put_unit(out, 0xdc00 | (character & 0x3ff));
		}
	}
}

void
pdf_number(struct str *out, double number, int decimals)
{
	long scale = decimals == 3 ? 1000 : 100;
	long value;
	char places[4];
	int i;

	assert(isfinite(number) && fabs(number) < 1e6);
	value = (long)floor(number * (double)scale + 0.5);
	if (value < 0) {
		str_putc(out, '-');
		value = -value;
	}
	str_put_integer(out, value / scale);
	value %= scale;
	for (i = decimals - 1; i >= 0; i--) {
		places[i] = (char)('0' + value % 10);
		value /= 10;
	}
	for (i = decimals; i > 0 && places[i - 1] == '0'; i--)
		;
	if (i > 0) {
		str_putc(out, '.');
		str_put(out, places, (size_t)i);
	}
}
