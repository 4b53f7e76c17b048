"""Makes Resources/municipalities.tsv and Resources/regions.tsv from public data.

Usage: python3 Resources/make-directory.py DATA_DIR

DATA_DIR holds municipalities.csv and regions.csv, drawn from the Répertoire des municipalités du
Québec (MAMH, Données Québec, CC BY 4.0) with coordinates of GeoNames (CC BY 4.0) and airportsdata
(MIT). The output keeps official names exactly as they are.

municipalities.tsv: code, name, designation code, MRC or equivalent territory, region code,
population, latitude and longitude in thousandths of a degree, and 1 where another one bears the same
name. In order of code.
regions.tsv: code, name, short label, population.
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


def main():
    data = pathlib.Path(sys.argv[1])
    here = pathlib.Path(__file__).parent
    municipalities = sorted(rows(data / "municipalities.csv"), key=lambda row: row["code"])
    bearers = collections.Counter(row["name"] for row in municipalities)
    write(
        here / "municipalities.tsv",
        (
            [
                row["code"],
                row["name"],
                row["type"],
                row["mrc_name"] or row["territory_name"],
                row["region_code"],
                row["population_incl_reserved_land"],
                str(round(float(row["lat"]) * 1000)),
                str(round(float(row["lon"]) * 1000)),
                "1" if bearers[row["name"]] > 1 else "",
            ]
            for row in municipalities
        ),
    )
    write(
        here / "regions.tsv",
        (
            [row["code"], row["name"], row["short"], row["population"]]
            for row in rows(data / "regions.csv")
        ),
    )


if __name__ == "__main__":
    main()
