"""Prints observations as CSV: towns x indicators x months, from 1900 on, as many as asked for."""
import csv
import random
import sys

seed_data, count = sys.argv[1], int(sys.argv[2])
random.seed(1)
with open(f"{seed_data}/regions.csv", encoding="utf-8") as file:
    towns = [row["code"] for row in csv.DictReader(file) if row["level"] == "town"]
with open(f"{seed_data}/indicators.csv", encoding="utf-8") as file:
    indicators = [(row["code"], row["unit"]) for row in csv.DictReader(file)]

print("region,indicator,period,value,unit,qualifier,status,reportedGrowthPercent,reportedChange,source,locator,note")
written = 0
for month in range(12 * 120):
    for town in towns:
        for indicator, unit in indicators:
            if written == count:
                sys.exit()
            written += 1
            period = f"{1900 + month // 12}-{month % 12 + 1:02}"
            print(f"{town},{indicator},{period},{random.randint(1, 10**6) / 100},{unit},exact,final,{random.randint(-100, 200) / 10},,linghu-work-report-2025,,")
