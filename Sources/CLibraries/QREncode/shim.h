#ifndef OPTS_QRENCODE_SHIM_H
#define OPTS_QRENCODE_SHIM_H
#include <qrencode.h>
#endif
