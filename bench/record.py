"""Puts many observations on record, behind the service's back because it is quicker: towns x indicators x years and months, each tenth revised."""
import random
import sqlite3
import sys

file, count = sys.argv[1], int(sys.argv[2])
random.seed(1)
db = sqlite3.connect(file)
db.execute("PRAGMA synchronous = OFF")
district, = db.execute("SELECT ParentCode FROM Regions WHERE Code = '330503105'").fetchone()
source, = db.execute("SELECT Code FROM Sources LIMIT 1").fetchone()
level, = db.execute("SELECT Level FROM Regions WHERE Code = '330503105'").fetchone()
districts = [f"3399{i:02}" for i in range(29)]
towns = [code for code, in db.execute("SELECT Code FROM Regions WHERE ParentCode = ? ORDER BY Code = '330503105' DESC", (district,))]
above, kind = db.execute("SELECT ParentCode, Level FROM Regions WHERE Code = ?", (district,)).fetchone()
region = "INSERT INTO Regions (Code, Level, ParentCode, Name_Zh, Name_En, Version) VALUES (?, ?, ?, '地', 'Place', 1)"
db.executemany(region, [(code, kind, above) for code in districts])
db.executemany(region, [(f"{code}1{i:02}", level, code) for code in districts for i in range(10)])
towns += [f"{code}1{i:02}" for code in districts for i in range(10)]
indicators = [code for code, in db.execute("SELECT Code FROM Indicators ORDER BY Code")]
indexes = [row for row in db.execute("SELECT name, sql FROM sqlite_master WHERE tbl_name = 'Observations' AND type = 'index' AND sql IS NOT NULL")]
for name, _ in indexes:
    db.execute(f'DROP INDEX "{name}"')


def keys():
    for year in range(2023, 1900, -1):
        for town in towns:
            for indicator in indicators:
                for month in range(13):
                    yield town, indicator, (year * 100 + (month or 12)) * 1000 + (10 if month else 120)


def rows():
    present = set(db.execute("SELECT RegionCode, IndicatorCode, Period FROM Observations"))
    fresh = (key for key in keys() if key not in present)
    for place, key in zip(range(count), fresh):
        if place % 10 == 0:
            yield str(random.randint(1, 10**6) / 100), *key, 1, source, 1
        yield str(random.randint(1, 10**6) / 100), *key, 2 if place % 10 == 0 else 1, source, None


db.executemany(
    "INSERT INTO Observations (Value, Qualifier, Status, RegionCode, IndicatorCode, Period, Number, SourceCode, SupersededInCommit, AddedInCommit, Withdrawn) "
    "VALUES (?, 'exact', 'final', ?, ?, ?, ?, ?, ?, 1, 0)", rows())
for _, sql in indexes:
    db.execute(sql)
db.commit()
db.execute("ANALYZE")
db.commit()
