/*
 * Streams deflated by zlib at a level of our choice.  libharu deflates at
 * zlib's default, which took a sixth of a whole run; level 3 makes a file a
 * few per cent larger in a third of the time.  libharu then stores the bytes
 * as they are, and the filter's name is written behind the dictionary's own
 * entries, since libharu drops a Filter that it does not apply.
 */
#include "writers/pdf/pdf-imp.h"

#include "base/arena.h"

#include <limits.h>
#include <zlib.h>

#define LEVEL 3
#define WINDOW_LEAST 9 /* bits; RFC 1950 has 8, which zlib does not write */
#define MEMORY_MOST 8  /* zlib's default */

/*
 * A window that the whole of the stream fits into, and no more memory than it
 * can use: most streams are a few kilobytes, and zlib would clear 256 for each.
 */
static bool
begin(z_stream *stream, size_t length)
{
	int window = WINDOW_LEAST;
	int memory;

	while (window < MAX_WBITS && (size_t)1 << window < length)
		window++;
	memory = window - 6 < MEMORY_MOST ? window - 6 : MEMORY_MOST;
	return deflateInit2(stream, LEVEL, Z_DEFLATED, window, memory,
		   Z_DEFAULT_STRATEGY) == Z_OK;
}

struct bytes
pdf_deflate(struct pdf *pdf, const void *bytes, size_t length)
{
	z_stream stream = { .next_in = (z_const Bytef *)bytes,
		.avail_in = (uInt)length };
	struct bytes out = { NULL, 0 };
	bool whole;

	if (length > UINT_MAX || !begin(&stream, length)) {
		pdf_latch(HPDF_ZLIB_ERROR, 0, pdf);
		return out;
	}
	stream.avail_out = (uInt)deflateBound(&stream, (uLong)length);
	out.data = arena_room(pdf->arena, stream.avail_out);
	stream.next_out = (Bytef *)out.data;
	whole = deflate(&stream, Z_FINISH) == Z_STREAM_END;
	out.length = stream.total_out;
	deflateEnd(&stream);
	if (!whole)
		pdf_latch(HPDF_ZLIB_ERROR, 0, pdf);
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
