/*
 * ctemplate behind a C function.  The one C++ file: no exception leaves it, no
 * object outlives a call, and ctemplate's caches and files are not used.
 * Whitespace is left as it stands (DO_NOT_STRIP): the scanner has taken out
 * the lines that must vanish.
 */
#include "text/ctemplate_bridge.h"

#include <cstring>
#include <memory>

#include <ctemplate/template.h>
#include <ctemplate/template_dictionary.h>
#include <ctemplate/template_emitter.h>

namespace
{

class Emitter : public ctemplate::ExpandEmitter
{
      public:
	Emitter(void (*put)(void *, const char *, size_t), void *context)
	    : put_(put), context_(context)
	{
	}
	void
	Emit(char c) override
	{
		put_(context_, &c, 1);
	}
	void
	Emit(const std::string &s) override
	{
		put_(context_, s.data(), s.size());
	}
	void
	Emit(const char *s) override
	{
		put_(context_, s, std::strlen(s));
	}
	void
	Emit(const char *s, size_t length) override
	{
		put_(context_, s, length);
	}

      private:
	void (*put_)(void *, const char *, size_t);
	void *context_;
};

void
set_names(ctemplate::TemplateDictionary *dictionary, const bridge_names &names)
{
	for (size_t i = 0; i < names.value_count; i++)
		dictionary->SetValue(
		    names.values[i].name, names.values[i].text);
	for (size_t i = 0; names.sections[i] != nullptr; i++)
		dictionary->ShowSection(names.sections[i]);
}

} // namespace

bool
bridge_expand(const char *text, size_t length, const struct bridge_names *names,
    const struct bridge_list *lists, size_t list_count,
    void (*put)(void *context, const char *bytes, size_t length), void *context)
try {
	std::unique_ptr<ctemplate::Template> parsed(
	    ctemplate::Template::StringToTemplate(
		text, length, ctemplate::DO_NOT_STRIP));
	if (parsed == nullptr)
		return false;
	ctemplate::TemplateDictionary dictionary("document");
	set_names(&dictionary, *names);
	for (size_t i = 0; i < list_count; i++)
		for (size_t j = 0; j < lists[i].row_count; j++)
			set_names(
			    dictionary.AddSectionDictionary(lists[i].name),
			    lists[i].rows[j]);
	Emitter emitter(put, context);
	return parsed->Expand(&emitter, &dictionary);
} catch (...) {
	return false;
}
