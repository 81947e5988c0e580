/*
 * Streams deflated by zlib at a level of our choice.  libharu deflates at
 * zlib's default, which took a sixth of a whole run; level 3 makes a file a
 * few per cent larger in a third of the time.  libharu then stores the bytes
 * as they are, and the filter's name is written behind the dictionary's own
 * entries, since libharu drops a Filter that it does not apply.
 */
#include "writers/pdf/pdf-imp.h"

#include "base/arena.h"

#include <zlib.h>

#define LEVEL 3

struct bytes
pdf_deflate(struct pdf *pdf, const void *bytes, size_t length)
{
	uLongf size = compressBound((uLong)length);
	struct bytes out = { arena_room(pdf->arena, size), 0 };

	if (compress2((Bytef *)out.data, &size, bytes, (uLong)length, LEVEL) !=
	    Z_OK)
		pdf_latch(HPDF_ZLIB_ERROR, 0, pdf);
	out.length = size;
	return out;
}

static HPDF_STATUS
write_filter(HPDF_Dict dict, HPDF_Stream stream)
{
	(void)dict;
	return HPDF_Stream_WriteStr(stream, "/Filter /FlateDecode\012");
}

void
pdf_put_deflated(
    struct pdf *pdf, HPDF_Dict dict, const void *bytes, size_t length)
{
	struct bytes deflated;

	if (!pdf_ok(pdf))
		return;
	deflated = pdf_deflate(pdf, bytes, length);
	pdf_check(pdf,
	    HPDF_Stream_Write(dict->stream, (const HPDF_BYTE *)deflated.data,
		(HPDF_UINT)deflated.length));
	dict->filter = HPDF_STREAM_FILTER_NONE;
	dict->write_fn = write_filter;
}
