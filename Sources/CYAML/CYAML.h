// The one door to libyaml.
#include <yaml.h>
