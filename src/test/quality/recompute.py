"""Counts the quality figures of a CSV file anew, knowing nothing of the application but its rules (JSON beside it)."""
import csv
import datetime
import json
import re
import sys
from collections import Counter
from decimal import ROUND_HALF_UP, Decimal

plan = json.load(open(sys.argv[1], encoding="utf-8"))
rows = list(csv.DictReader(open(sys.argv[2], encoding="utf-8", newline="")))
names = [item["name"] for item in plan["items"]]
words = {word.strip().upper() for word in plan["missing"].splitlines() if word.strip()}


def missing(value):
    plain = value.replace("\u3000", " ").replace("\u00a0", " ").strip().upper()
    return plain == "" or plain in words


def number(value):
    return Decimal(value) if re.fullmatch(r"[+-]?\d+(\.\d+)?", value) else None


def day(value):
    for form in ("%Y-%m-%d", "%Y%m%d", "%Y/%m/%d"):
        try:
            return datetime.datetime.strptime(value, form).date()
        except ValueError:
            pass
    return None


def id_number(value):
    if not re.fullmatch(r"\d{17}[\dXx]", value):
        return False
    total = sum(int(digit) * (2 ** (17 - place) % 11) for place, digit in enumerate(value[:17]))
    return "10X98765432"[total % 11] == value[17].upper() and day(value[6:14]) is not None


def credit_code(value):
    letters = "0123456789ABCDEFGHJKLMNPQRTUWXY"
    if len(value) != 18 or any(letter not in letters for letter in value):
        return False
    total = sum(letters.index(letter) * (3 ** place % 31) for place, letter in enumerate(value[:17]))
    return letters[(31 - total % 31) % 31] == value[17]


def type_fits(item, value):
    if item["type"] == "DATE":
        return day(value) is not None
    if item["type"] == "NUMERIC":
        return number(value) is not None and sum(c.isdigit() for c in value) <= item["length"]
    return len(value) <= item["length"]


def dirty(value):
    return any(mark in value for mark in ("\ufffd", "锟斤拷", "烫烫烫", "屯屯屯")) or bool(
        re.search("[\u0000-\u0008\u200b-\u200f\u202a-\u202e\ufeff]", value))


def members_of_duplicates(values):
    return sum(count for count in Counter(values).values() if count > 1)


def rule_figure(rule):
    kind, name = rule["kind"], rule.get("item")
    asked = [row for row in rows if "when" not in rule or row[rule["when"]] == rule["value"]]
    if kind == "ROW_COUNT":
        before = plan["before"]
        return before - min(before, abs(len(rows) - before)), before
    if kind == "REQUIRED":
        return sum(not missing(row[name]) for row in asked), len(asked)
    given = [row for row in asked if not missing(row[name])]
    if "other" in rule:
        given = [row for row in given if not missing(row[rule["other"]])]
    values = [row[name] for row in given]
    if kind == "UNIQUE":
        return len(values) - members_of_duplicates(values), len(values)
    if kind == "EXISTS_IN":
        return sum(value in set(plan["elsewhere"]) for value in values), len(values)

    def fits(row):
        value = row[name]
        if kind == "TYPE":
            return type_fits(next(item for item in plan["items"] if item["name"] == name), value)
        if kind == "LENGTH":
            return int(rule["low"]) <= len(value) <= int(rule["high"])
        if kind == "PATTERN":
            return re.fullmatch(rule["text"], value) is not None
        if kind == "CODES":
            return value in rule["text"].split("\n")
        if kind == "RANGE":
            return number(value) is not None and Decimal(rule["low"]) <= number(value) <= Decimal(rule["high"])
        if kind == "PERIOD":
            return day(value) is not None and day(rule["low"]) <= day(value) <= day(rule["high"])
        if kind == "ID_NUMBER":
            return id_number(value)
        if kind == "CREDIT_CODE":
            return credit_code(value)
        other = row[rule["other"]]
        if kind == "DATE_ORDER":
            return day(value) is not None and day(other) is not None and day(value) <= day(other)
        if kind == "SAME":
            return value == other
        if kind == "AT_MOST":
            return number(value) is not None and number(other) is not None and number(value) <= number(other)
        raise ValueError(kind)

    return sum(fits(row) for row in given), len(given)


cells = [(item, row[item["name"]]) for row in rows for item in plan["items"]]
given = [(item, value) for item, value in cells if not missing(value)]
codes = [id_number(value) if item["code"] == "ID" else credit_code(value) for item, value in given if item["code"]]
figures = [
    ("0101", sum(codes), len(codes)),
    ("0102", len(names), len(names)),
    ("0103", len(names), len(names)),
    ("0106", sum(item["confidential"] and item["masked"] for item in plan["items"]),
     sum(item["confidential"] for item in plan["items"])),
    ("0201", len(given), len(cells)),
    ("0302", sum(type_fits(item, value) for item, value in given), len(given)),
    ("0303", members_of_duplicates([tuple(row[name] for name in names) for row in rows]), len(rows)),
    ("0305", sum(dirty(value) for _, value in given), len(given)),
    ("0602", sum(any(not missing(row[name]) for row in rows) for name in names), len(names)),
    ("0502", plan["inTime"], 1),
    ("0601", plan["usesCompleted"], plan["usesEnded"]),
]
figures += [(rule["indicator"], *rule_figure(rule)) for rule in plan["rules"]]

parts = {}
for code, a, b in figures:
    if b:
        x, y = parts.get(code, (0, 0))
        parts[code] = (x + a, y + b)
dimensions = {}
for code, (a, b) in parts.items():
    good = Decimal(a) / Decimal(b)
    dimensions.setdefault(code[:2], []).append(1 - good if code in ("0303", "0305") else good)
means = [sum(good) / len(good) for good in dimensions.values()]
score = (sum(means) / len(means) * 100).quantize(Decimal("0.01"), ROUND_HALF_UP)
for code, a, b in figures:
    print(code, a, b)
print("score", score)
