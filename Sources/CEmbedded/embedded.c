#include "include/embedded.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char municipalities[] = {
#embed "../../Resources/municipalities.tsv"
};
static const unsigned char regions[] = {
#embed "../../Resources/regions.tsv"
};
static const unsigned char outline[] = {
#embed "../../Resources/outline.tsv"
};
static const unsigned char demo[] = {
#embed "../../Resources/demo.jsonl"
};
static const unsigned char template[] = {
#embed "../../Resources/umq-mifi.json"
};

#define RESOURCE(name)                                               \
  struct volets_resource volets_##name(void) {                       \
    return (struct volets_resource){name, sizeof name};              \
  }

RESOURCE(municipalities)
RESOURCE(regions)
RESOURCE(outline)
RESOURCE(demo)
RESOURCE(template)
