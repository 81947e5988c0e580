/*
 * What the file says of itself: XMP with the claims PDF/UA-1 and PDF/A-3a, the
 * Info dictionary in agreement with it, language, title shown, the colours'
 * profile.  No date but the document's own.
 */
#include "writers/pdf/pdf-imp.h"

#include "base/arena.h"
#include "base/date.h"
#include "document/document.h"
#include "text/lang.h"

#include <stdio.h>

#define PRODUCER "kausi " KAUSI_VERSION

static void
put_escaped(struct str *out, const char *text)
{
	for (; *text != '\0'; text++)
		switch (*text) {
		case '&':
			str_puts(out, "&amp;");
			break;
		case '<':
			str_puts(out, "&lt;");
			break;
		case '>':
			str_puts(out, "&gt;");
			break;
		default:
			str_putc(out, *text);
			break;
		}
}

/* <name><container><item>text</item></container></name> */
static void
put_container(struct str *out, const char *name, const char *container,
    const char *item, const char *text)
{
	if (text == NULL || *text == '\0')
		return;
	str_printf(out, "<%s><rdf:%s><rdf:li%s>", name, container, item);
	put_escaped(out, text);
	str_printf(out, "</rdf:li></rdf:%s></%s>\n", container, name);
}

static void
put_element(struct str *out, const char *name, const char *text)
{
	str_printf(out, "<%s>", name);
	put_escaped(out, text);
	str_printf(out, "</%s>\n", name);
}

/* PDF/UA's own schema must be declared to PDF/A (ISO 19005-3, 6.6.2.3). */
static void
put_extension(struct str *out)
{
	str_puts(out,
	    "<rdf:Description rdf:about=\"\" "
	    "xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\" "
	    "xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\" "
	    "xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n"
	    "<pdfaExtension:schemas><rdf:Bag>"
	    "<rdf:li rdf:parseType=\"Resource\">\n"
	    "<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>\n"
	    "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/"
	    "</pdfaSchema:namespaceURI>\n"
	    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\n"
	    "<pdfaSchema:property><rdf:Seq>"
	    "<rdf:li rdf:parseType=\"Resource\">\n"
	    "<pdfaProperty:name>part</pdfaProperty:name>\n"
	    "<pdfaProperty:valueType>Integer</pdfaProperty:valueType>\n"
	    "<pdfaProperty:category>internal</pdfaProperty:category>\n"
	    "<pdfaProperty:description>part of ISO 14289 that the file "
	    "follows</pdfaProperty:description>\n"
	    "</rdf:li></rdf:Seq></pdfaSchema:property>\n"
	    "</rdf:li></rdf:Bag></pdfaExtension:schemas>\n"
	    "</rdf:Description>\n");
}

static void
put_description(struct str *out, const struct document *document)
{
	static const char any[] = " xml:lang=\"x-default\"";

	str_puts(out, "<rdf:Description rdf:about=\"\" "
		      "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
		      "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" "
		      "xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" "
		      "xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" "
		      "xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n"
		      "<pdfaid:part>3</pdfaid:part>\n"
		      "<pdfaid:conformance>A</pdfaid:conformance>\n"
		      "<pdfuaid:part>1</pdfuaid:part>\n"
		      "<dc:format>application/pdf</dc:format>\n");
	put_container(out, "dc:title", "Alt", any, document->title);
	put_container(out, "dc:creator", "Seq", "", document->author);
	put_container(out, "dc:description", "Alt", any, document->subject);
	put_container(out, "dc:language", "Bag", "", document->lang->code);
	put_element(out, "pdf:Producer", PRODUCER);
	put_element(out, "xmp:CreatorTool", PRODUCER);
	if (document->date != DAY_NONE) {
		char day[DATE_TEXT_SIZE];
		char time[DATE_TEXT_SIZE + 16];

		day_format(document->date, day);
		snprintf(time, sizeof(time), "%sT00:00:00Z", day);
		put_element(out, "xmp:CreateDate", time);
		put_element(out, "xmp:ModifyDate", time);
	}
	str_puts(out, "</rdf:Description>\n");
}

static void
write_xmp(struct pdf *pdf)
{
	struct str out;
	HPDF_Dict stream;

	str_init(&out, pdf->arena);
	str_puts(&out, "<?xpacket begin=\"\xef\xbb\xbf\" "
		       "id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
		       "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
		       "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-"
		       "syntax-ns#\">\n");
	put_description(&out, pdf->document);
	put_extension(&out);
	str_puts(&out, "</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>\n");
	/* not deflated: it must be found by tools that know no PDF */
	stream = pdf_stream(pdf, out.text, out.length, false);
	pdf_put_name(pdf, stream, "Type", "Metadata");
	pdf_put_name(pdf, stream, "Subtype", "XML");
	pdf_put(pdf, pdf->doc->catalog, "Metadata", stream);
}

static void
put_info(struct pdf *pdf, const char *key, const char *text)
{
	if (text != NULL && *text != '\0')
		pdf_put_text(pdf, pdf->doc->info, key, text);
}

static void
write_info(struct pdf *pdf)
{
	const struct document *document = pdf->document;

	put_info(pdf, "Title", document->title);
	put_info(pdf, "Author", document->author);
	put_info(pdf, "Subject", document->subject);
	put_info(pdf, "Creator", PRODUCER);
	put_info(pdf, "Producer", PRODUCER); /* instead of libharu's */
	pdf_put_date(pdf, pdf->doc->info, "CreationDate", document->date);
	pdf_put_date(pdf, pdf->doc->info, "ModDate", document->date);
}

static void
write_output_intent(struct pdf *pdf)
{
	struct bytes profile = pdf_srgb_profile(pdf->arena);
	HPDF_Array intents =
	    pdf_array_in(pdf, pdf->doc->catalog, "OutputIntents");
	HPDF_Dict intent = pdf_dict_within(pdf, intents);
	HPDF_Dict stream = pdf_stream(pdf, profile.data, profile.length, true);

	pdf_put_number(pdf, stream, "N", 3);
	pdf_put_name(pdf, intent, "Type", "OutputIntent");
	pdf_put_name(pdf, intent, "S", "GTS_PDFA1");
	pdf_put_text(
	    pdf, intent, "OutputConditionIdentifier", "sRGB IEC61966-2.1");
	pdf_put_text(pdf, intent, "Info", "sRGB IEC61966-2.1");
	pdf_put(pdf, intent, "DestOutputProfile", stream);
}

void
pdf_metadata_write(struct pdf *pdf)
{
	HPDF_Dict preferences;

	write_xmp(pdf);
	write_info(pdf);
	write_output_intent(pdf);
	pdf_put_text(pdf, pdf->doc->catalog, "Lang", pdf->document->lang->code);
	preferences = pdf_dict_in(pdf, pdf->doc->catalog, "ViewerPreferences");
	pdf_put_true(pdf, preferences, "DisplayDocTitle");
}
