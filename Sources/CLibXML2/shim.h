/* Debian's libxml2 is built with ICU, whose headers collide with Foundation's copy of ICU in the
   same build graph. Nothing here needs the ICU types, so they are switched off before the rest. */
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/xmlreader.h>
#include <libxml/xmlschemas.h>
#include <libxml/xmlschemastypes.h>
#include <libxml/xmlerror.h>
#include <libxml/HTMLparser.h>
