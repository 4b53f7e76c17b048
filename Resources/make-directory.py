"""Makes Resources/municipalities.tsv and Resources/regions.tsv from public data.

Usage: python3 Resources/make-directory.py DATA_DIR

DATA_DIR holds municipalities.csv and regions.csv, drawn from the Répertoire des municipalités du
Québec (MAMH, Données Québec, CC BY 4.0) with coordinates of GeoNames (CC BY 4.0) and airportsdata
(MIT). The output keeps official names exactly as they are.

municipalities.tsv: code, name, designation code, MRC or equivalent territory, region code,
population, latitude and longitude in thousandths of a degree, and, where another one bears the same
name, what tells them apart: mrc, or type where both lie in one MRC. In order of code.
regions.tsv: code, name, short label, population, number of municipalities.
"""

import collections
import csv
import pathlib
import sys


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def write(path, lines):
    text = "".join("\t".join(fields) + "\n" for fields in lines)
    path.write_text(text, encoding="utf-8", newline="\n")
    print(f"{path.name}: {len(text.encode())} bytes", file=sys.stderr)


def county(row):
    return row["mrc_name"] or row["territory_name"]


def distinction(bearers):
    if len(bearers) == 1:
        return ""
    return "mrc" if len({county for county, _ in bearers}) > 1 else "type"


def main():
    data = pathlib.Path(sys.argv[1])
    here = pathlib.Path(__file__).parent
    municipalities = sorted(rows(data / "municipalities.csv"), key=lambda row: row["code"])
    bearers = collections.defaultdict(set)
    for row in municipalities:
        bearers[row["name"]].add((county(row), row["type"]))
    write(
        here / "municipalities.tsv",
        (
            [
                row["code"],
                row["name"],
                row["type"],
                county(row),
                row["region_code"],
                row["population_incl_reserved_land"],
                str(round(float(row["lat"]) * 1000)),
                str(round(float(row["lon"]) * 1000)),
                distinction(bearers[row["name"]]),
            ]
            for row in municipalities
        ),
    )
    write(
        here / "regions.tsv",
        (
            [row["code"], row["name"], row["short"], row["population"], row["municipalities"]]
            for row in rows(data / "regions.csv")
        ),
    )


if __name__ == "__main__":
    main()
