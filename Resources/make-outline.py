"""Makes Resources/outline.tsv, the lines of the map of Québec, from public data.

Usage: python3 Resources/make-outline.py DATA_DIR

DATA_DIR holds regions_land_south.geojson, regions_land.geojson, regions_legal.geojson (Découpages
administratifs, MRNF, Données Québec, CC BY 4.0, generalised; shores of Natural Earth, public domain)
and lakes.geojson (Natural Earth).

outline.tsv has a line for each stretch: what it is, the regions on its sides (codes joined by a
comma), and its points in thousandths of a degree: longitude and latitude of the first one, then the
steps to each next one. What it is:
  shore     between land and the sea or the river
  frontier  between Québec and its neighbours
  border    between two regions
  lake      the shore of a lake, closed
  seam      where the sources were cut; bounds a region but is not to be drawn
The regions a stretch bounds can be filled by the even-odd rule, with no need to put rings together.
"""

import collections
import json
import math
import pathlib
import sys

SEAM = 52000  # the latitude, in thousandths, where the finer southern source ends
SMALLEST_LAKE = 900  # km²
LAKE_DETAIL = 70  # thousandths of a degree: inlets that are smaller would only blur a lake
NEAR = 40  # thousandths of a degree: how far a frontier may lie from the legal boundary
# North of here Québec's legal boundary follows the sea shore, save for the side of Labrador.
LABRADOR = [(52000, -69500), (58000, -65800), (58700, -64900), (60500, -64550)]


def polygons(path):
    for feature in json.loads(path.read_text(encoding="utf-8"))["features"]:
        shape = feature["geometry"]
        parts = shape["coordinates"] if shape["type"] == "MultiPolygon" else [shape["coordinates"]]
        for part in parts:
            for ring in part:
                points = [(round(x * 1000), round(y * 1000)) for x, y in ring]
                yield feature["properties"], points


def clipped_north(ring):
    """The part of a ring that lies north of the seam."""
    result = []
    for (x, y), (next_x, next_y) in zip(ring, ring[1:]):
        if y >= SEAM:
            result.append((x, y))
        if (y >= SEAM) != (next_y >= SEAM):
            share = (SEAM - y) / (next_y - y)
            result.append((round(x + share * (next_x - x)), SEAM))
    return result + result[:1]


def distance(point, start, end):
    """From a point to a stretch, in thousandths of a degree of latitude."""
    scale = math.cos(math.radians(point[1] / 1000))
    ax, ay = (start[0] - point[0]) * scale, start[1] - point[1]
    bx, by = (end[0] - point[0]) * scale, end[1] - point[1]
    dx, dy = bx - ax, by - ay
    length = dx * dx + dy * dy
    share = 0 if length == 0 else max(0, min(1, -(ax * dx + ay * dy) / length))
    return math.hypot(ax + share * dx, ay + share * dy)


def outer_segments(rings):
    """Segments that bound one region only."""
    seen = collections.Counter()
    for _, ring in rings:
        for start, end in zip(ring, ring[1:]):
            seen[min(start, end), max(start, end)] += 1
    return [segment for segment, count in seen.items() if count == 1]


def is_frontier(start, end, legal):
    middle = ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2)
    if middle[1] >= SEAM:
        for (south, west), (north, east) in zip(LABRADOR, LABRADOR[1:]):
            if south <= middle[1] <= north:
                edge = west + (east - west) * (middle[1] - south) / (north - south)
                return middle[0] > edge
        return False
    if middle[0] < -78600 and middle[1] > 51000:  # James Bay, but for the straight line of Ontario
        return start[0] < -79480 and end[0] < -79480
    return any(
        distance(start, *segment) < NEAR and distance(end, *segment) < NEAR for segment in legal
    )


def stretches(rings, legal):
    """Segments with what they are and the regions they bound, joined into chains."""
    owners = collections.defaultdict(set)
    for properties, ring in rings:
        for start, end in zip(ring, ring[1:]):
            if start != end:
                owners[min(start, end), max(start, end)].add(properties["code"])
    classes = {}
    for (start, end), codes in owners.items():
        if start[1] == end[1] == SEAM:
            kind = "seam"
        elif len(codes) > 1:
            kind = "border"
        else:
            kind = "frontier" if is_frontier(start, end, legal) else "shore"
        classes[start, end] = (kind, tuple(sorted(codes)))
    return classes


def chains(classes):
    """Joins segments of one class end to end."""
    by_class = collections.defaultdict(lambda: collections.defaultdict(list))
    for (start, end), name in classes.items():
        by_class[name][start].append(end)
        by_class[name][end].append(start)
    for name in sorted(by_class):
        links = by_class[name]
        # Ends first, so that chains are as long as can be; what is left over are rings.
        for origin in sorted(links, key=lambda point: (len(links[point]) == 2, point)):
            while links[origin]:
                chain = [origin]
                while links[chain[-1]]:
                    following = links[chain[-1]].pop()
                    links[following].remove(chain[-1])
                    chain.append(following)
                yield name, chain


def simplified(points, tolerance):
    """Fewer points, none of those left out farther than the tolerance (Douglas and Peucker)."""
    if len(points) < 3:
        return points
    distances = [distance(point, points[0], points[-1]) for point in points[1:-1]]
    farthest = max(range(len(distances)), key=distances.__getitem__) + 1
    if distances[farthest - 1] <= tolerance:
        return [points[0], points[-1]]
    return (
        simplified(points[: farthest + 1], tolerance)[:-1]
        + simplified(points[farthest:], tolerance)
    )


def line(kind, codes, points):
    numbers = [points[0]] + [
        (x - before_x, y - before_y)
        for (before_x, before_y), (x, y) in zip(points, points[1:])
    ]
    return "\t".join([kind, ",".join(codes), " ".join(f"{x} {y}" for x, y in numbers)])


def main():
    data = pathlib.Path(sys.argv[1])
    south = list(polygons(data / "regions_land_south.geojson"))
    north = [
        (properties, ring)
        for properties, whole in polygons(data / "regions_land.geojson")
        if len(ring := clipped_north(whole)) > 3
    ]
    legal = [
        segment
        for segment in outer_segments(list(polygons(data / "regions_legal.geojson")))
        if not segment[0][1] == segment[1][1] == SEAM
    ]
    lines = []
    for rings in (south, north):
        for (kind, codes), chain in chains(stretches(rings, legal)):
            lines.append(line(kind, codes, chain))
    for properties, ring in polygons(data / "lakes.geojson"):
        if properties["area_km2_approx"] >= SMALLEST_LAKE:
            lines.append(line("lake", [], simplified(ring, LAKE_DETAIL)))
    text = "".join(text + "\n" for text in lines)
    path = pathlib.Path(__file__).parent / "outline.tsv"
    path.write_text(text, encoding="utf-8", newline="\n")
    print(f"{path.name}: {len(lines)} stretches, {len(text.encode())} bytes", file=sys.stderr)


if __name__ == "__main__":
    main()
