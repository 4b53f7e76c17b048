// The files of Resources/, inside the program: one binary that can be copied anywhere.
// C, because `#embed` takes no time where a Swift array of the same bytes takes minutes to compile.
#ifndef VOLETS_EMBEDDED_H
#define VOLETS_EMBEDDED_H

#include <stddef.h>

struct volets_resource {
  const unsigned char *bytes;
  size_t count;
};

/// The municipalities of Québec: code, name, designation, MRC, region, population, coordinates.
struct volets_resource volets_municipalities(void);
/// The administrative regions: code, name, short label, population, number of municipalities.
struct volets_resource volets_regions(void);
/// The lines of the map: kind, regions, points.
struct volets_resource volets_outline(void);
/// The journal of the demonstration project.
struct volets_resource volets_demo(void);
/// The operations that make a new UMQ–MIFI project.
struct volets_resource volets_template(void);

#endif
