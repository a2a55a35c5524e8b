"""What the benches read."""
TOWN = "330503105"
# A benchmark sends as fast as it can, from one address.
NO_RATE_LIMITS = dict(
    RateLimiting__PermitsPerSecondPerAddress="0", RateLimiting__PermitsPerSecondPerKey="0", RateLimiting__GlobalPermitsPerSecond="0")
READS = [
    ("one observation", f"observations/{TOWN}/industrial-output/2024"),
    ("one progress", f"progress/{TOWN}/industrial-output/2025"),
    ("progress of a year, 27 targets", f"progress?region={TOWN}&period=2025"),
    ("observations of a year, 78", f"observations?region={TOWN}&period=2024&limit=100"),
    ("scorecard", f"scorecards/{TOWN}/2025"),
]


def growing(period):
    """Those, and what else could grow dearer with the record; of the highest values, those of a period that has many."""
    return READS + [
        ("roll-up of a district", "rollups/330503/2024"),
        ("a page of changes", "changes?limit=100"),
        ("`asOf` a version", f"observations?region={TOWN}&asOf=v1&limit=100"),
        ("highest values of a period", f"observations?period={period}&sort=-value&limit=100"),
        ("search", "observations?q=output&limit=100"),
    ]
