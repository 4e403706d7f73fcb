#ifndef OPTS_SODIUM_SHIM_H
#define OPTS_SODIUM_SHIM_H
#include <sodium.h>
#endif
