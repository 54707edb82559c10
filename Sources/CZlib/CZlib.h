// The one door to zlib.
#include <zlib.h>
