// The one door to Expat.
#include <expat.h>
