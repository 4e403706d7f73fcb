#ifndef OPTS_PANGOCAIRO_SHIM_H
#define OPTS_PANGOCAIRO_SHIM_H
#include <pango/pangocairo.h>
#include <cairo/cairo-pdf.h>
#endif
