#!/usr/bin/env python3
"""temporal_judge.py CASUS [--seed N] [--seconds S]: random dates, times and durations, judged by Python.

Each question is an expression and what it must give as text. The answers come from Python's calendar
and zone data and from the few rules written out below, which share nothing with the engine: years
outside of 1 to 9999 are moved by whole cycles of 400 years. The seed is in the last line; the exit status is
0 only without a difference.
"""

import random
import sys
from datetime import date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

from ask import run

DAY = 86_400
BILLION = 1_000_000_000
ZONES = ["Europe/Stockholm", "Europe/London", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe",
         "Pacific/Apia", "America/St_Johns", "Africa/Casablanca", "UTC", "Asia/Seoul"]
CYCLE_DAYS = 146_097


# -- the calendar: days since 0001-01-01, any year ----------------------------------------------------

def days_of(year, month, day):
    cycles = (year - 2000) // 400
    return date(year - 400 * cycles, month, day).toordinal() + cycles * CYCLE_DAYS


def date_of(days):
    cycles = (days - date(2000, 1, 1).toordinal()) // CYCLE_DAYS
    plain = date.fromordinal(days - cycles * CYCLE_DAYS)
    return plain.year + 400 * cycles, plain.month, plain.day


def iso_of(days):
    cycles = (days - date(2000, 1, 1).toordinal()) // CYCLE_DAYS
    year, week, weekday = date.fromordinal(days - cycles * CYCLE_DAYS).isocalendar()
    return year + 400 * cycles, week, weekday


def month_length(year, month):
    first = days_of(year + month // 12, month % 12 + 1, 1)
    return first - days_of(year, month, 1)


def plus_months(days, months):
    year, month, day = date_of(days)
    year, month = year + (month - 1 + months) // 12, (month - 1 + months) % 12 + 1
    return days_of(year, month, min(day, month_length(year, month)))


# -- how values are written -----------------------------------------------------------------------------

def year_text(year):
    if year > 9999:
        return f"+{year}"
    return f"{'-' if year < 0 else ''}{abs(year):04d}"


def date_text(days):
    year, month, day = date_of(days)
    return f"{year_text(year)}-{month:02d}-{day:02d}"


def fraction_text(nanos):
    return f".{nanos:09d}".rstrip("0") if nanos else ""


def time_text(nanos):
    seconds, nanos = divmod(nanos, BILLION)
    text = f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}"
    if seconds % 60 or nanos:
        text += f":{seconds % 60:02d}{fraction_text(nanos)}"
    return text


def offset_text(seconds):
    if seconds == 0:
        return "Z"
    sign, seconds = ("-", -seconds) if seconds < 0 else ("+", seconds)
    text = f"{sign}{seconds // 3600:02d}:{seconds // 60 % 60:02d}"
    return text + (f":{seconds % 60:02d}" if seconds % 60 else "")


def local_text(instant):
    return f"{date_text(instant[0])}T{time_text(instant[1])}"


def duration_text(months, days, nanos):
    """Months, days and the rest do not turn into each other; each keeps its own sign."""
    text = ""
    years, months = int(months / 12), months - 12 * int(months / 12)
    text += f"{years}Y" if years else ""
    text += f"{months}M" if months else ""
    text += f"{days}D" if days else ""
    sign, left = ("-", -nanos) if nanos < 0 else ("", nanos)
    hours, left = divmod(left, 3600 * BILLION)
    minutes, left = divmod(left, 60 * BILLION)
    clock = (f"{sign}{hours}H" if hours else "") + (f"{sign}{minutes}M" if minutes else "")
    if left:
        clock += f"{sign}{left // BILLION}{fraction_text(left % BILLION)}S"
    text += f"T{clock}" if clock else ""
    return f"P{text}" if text else "PT0S"


# -- random values ----------------------------------------------------------------------------------------

class Questions:
    def __init__(self, seed):
        self.r = random.Random(seed)

    def days(self):
        year = self.r.choice([self.r.randint(1900, 2100)] * 4 +
                             [self.r.randint(-12_000, 14_000), self.r.choice([0, -1, 9999, 10_000])])
        month = self.r.randint(1, 12)
        last = month_length(year, month)
        return days_of(year, month, self.r.choice([self.r.randint(1, last), last, 1]))

    def nanos(self):
        return self.r.choice([
            0, DAY * BILLION - 1, self.r.randrange(DAY) * BILLION, self.r.randrange(DAY * BILLION),
            self.r.randrange(DAY * 1000) * 1_000_000, self.r.randrange(24 * 60) * 60 * BILLION])

    def duration(self):
        """(text in Cypher, months, days, nanoseconds), all of one sign or the other."""
        sign = self.r.choice([1, 1, -1])
        parts = {}
        for name, most in (("years", 30), ("months", 40), ("weeks", 9), ("days", 800), ("hours", 100),
                           ("minutes", 3000), ("seconds", 200_000), ("nanoseconds", 3 * BILLION)):
            if self.r.random() < 0.35:
                parts[name] = sign * self.r.randint(0, most)
        get = lambda name: parts.get(name, 0)
        months = 12 * get("years") + get("months")
        days = 7 * get("weeks") + get("days")
        nanos = (get("hours") * 3600 + get("minutes") * 60 + get("seconds")) * BILLION
        nanos += get("nanoseconds")
        if not parts:
            parts["days"] = 0
        return "duration({" + ", ".join(f"{k}: {v}" for k, v in parts.items()) + "})", months, days, nanos

    # -- the questions: each gives (expression, expected text) -------------------------------------------

    def printed_date(self):
        days = self.days()
        year, month, day = date_of(days)
        return f"date({{year: {year}, month: {month}, day: {day}}})", date_text(days)

    def read_date(self):
        days = self.days()
        year, month, day = date_of(days)
        iso_year, week, weekday = iso_of(days)
        forms = [date_text(days), f"{year_text(iso_year)}-W{week:02d}-{weekday}",
                 f"{year_text(year)}-{days - days_of(year, 1, 1) + 1:03d}"]
        if 0 <= year <= 9999 and 0 <= iso_year <= 9999:
            forms += [f.replace("-", "") for f in forms]
        return f"date('{self.r.choice(forms)}')", date_text(days)

    def made_date(self):
        days = self.days()
        year, month, day = date_of(days)
        iso_year, week, weekday = iso_of(days)
        quarter = (month - 1) // 3 + 1
        of_quarter = days - days_of(year, 3 * quarter - 2, 1) + 1
        return self.r.choice([
            f"date({{year: {iso_year}, week: {week}, dayOfWeek: {weekday}}})",
            f"date({{year: {year}, ordinalDay: {days - days_of(year, 1, 1) + 1}}})",
            f"date({{year: {year}, quarter: {quarter}, dayOfQuarter: {of_quarter}}})"]), date_text(days)

    def parts(self):
        days = self.days()
        year, month, day = date_of(days)
        iso_year, week, weekday = iso_of(days)
        quarter = (month - 1) // 3 + 1
        value = {"year": year, "month": month, "day": day, "weekYear": iso_year, "week": week,
                 "weekDay": weekday, "dayOfWeek": weekday, "quarter": quarter,
                 "ordinalDay": days - days_of(year, 1, 1) + 1,
                 "dayOfQuarter": days - days_of(year, 3 * quarter - 2, 1) + 1}
        name = self.r.choice(sorted(value))
        return f"date('{date_text(days)}').{name}", str(value[name])

    def date_plus(self):
        days = self.days()
        text, months, more, nanos = self.duration()
        minus = self.r.random() < 0.3
        sign = -1 if minus else 1
        whole_days = sign * (abs(nanos) // (DAY * BILLION)) * (1 if nanos >= 0 else -1)
        result = plus_months(days, sign * months) + sign * more + whole_days
        return f"date('{date_text(days)}') {'-' if minus else '+'} {text}", date_text(result)

    def local_plus(self):
        days, nanos = self.days(), self.nanos()
        text, months, more, rest = self.duration()
        minus = self.r.random() < 0.3
        sign = -1 if minus else 1
        carry, clock = divmod(nanos + sign * rest, DAY * BILLION)
        result = plus_months(days, sign * months) + sign * more + carry
        return (f"localdatetime('{local_text((days, nanos))}') {'-' if minus else '+'} {text}",
                local_text((result, clock)))

    def time_plus(self):
        nanos = self.nanos()
        text, _, _, rest = self.duration()
        offset = self.r.choice([0, 3600, -12_600, 20_700])
        clock = (nanos + rest) % (DAY * BILLION)
        if self.r.random() < 0.5:
            return f"localtime('{time_text(nanos)}') + {text}", time_text(clock)
        return (f"time('{time_text(nanos)}{offset_text(offset)}') + {text}",
                time_text(clock) + offset_text(offset))

    def truncated_date(self):
        days = self.days()
        year, month, _ = date_of(days)
        iso_year, week, weekday = iso_of(days)
        unit, result = self.r.choice([
            ("millennium", days_of(year // 1000 * 1000, 1, 1)), ("century", days_of(year // 100 * 100, 1, 1)),
            ("decade", days_of(year // 10 * 10, 1, 1)), ("year", days_of(year, 1, 1)),
            ("weekYear", days - 7 * (week - 1) - weekday + 1),
            ("quarter", days_of(year, (month - 1) // 3 * 3 + 1, 1)), ("month", days_of(year, month, 1)),
            ("week", days - weekday + 1), ("day", days)])
        if self.r.random() < 0.5:
            return f"date.truncate('{unit}', date('{date_text(days)}'))", date_text(result)
        return (f"localdatetime.truncate('{unit}', localdatetime('{local_text((days, self.nanos()))}'))",
                local_text((result, 0)))

    def truncated_time(self):
        days, nanos = self.days(), self.nanos()
        unit, size = self.r.choice([
            ("day", DAY * BILLION), ("hour", 3600 * BILLION), ("minute", 60 * BILLION),
            ("second", BILLION), ("millisecond", 1_000_000), ("microsecond", 1000)])
        return (f"localdatetime.truncate('{unit}', localdatetime('{local_text((days, nanos))}'))",
                local_text((days, nanos // size * size)))

    def between(self):
        a, b = (self.days(), self.nanos()), (self.days(), self.nanos())
        forward = b >= a
        low, high = (a, b) if forward else (b, a)
        if self.r.random() < 0.25:  # whole days in between
            low = (low[0], 0)
            high = (high[0], 0)
            if low == high:
                high = (high[0] + 1, 0)
            a, b = (low, high) if forward else (high, low)
        sign = 1 if forward else -1
        months = self.months_between(a, b, sign)
        start = (plus_months(a[0], months), a[1])
        nanos = (b[0] - start[0]) * DAY * BILLION + b[1] - start[1]
        days = sign * (abs(nanos) // (DAY * BILLION))
        rest = nanos - days * DAY * BILLION
        total = (b[0] - a[0]) * DAY * BILLION + b[1] - a[1]
        call, expected = self.r.choice([
            ("between", duration_text(months, days, rest)), ("inMonths", duration_text(months, 0, 0)),
            ("inDays", duration_text(0, sign * (abs(total) // (DAY * BILLION)), 0)),
            ("inSeconds", duration_text(0, 0, total))])
        return (f"duration.{call}(localdatetime('{local_text(a)}'), localdatetime('{local_text(b)}'))",
                expected)

    @staticmethod
    def months_between(a, b, sign):
        """As java.time counts, whose results the suite has: first the last day that is not whole is
        left out, then a month is whole when its day is reached, even where the month has no such day."""
        last = b[0]
        if sign * (b[1] - a[1]) < 0:
            last -= sign
        (y1, m1, d1), (y2, m2, d2) = date_of(a[0]), date_of(last)
        months = 12 * (y2 - y1) + m2 - m1
        if months != 0 and sign * (d2 - d1) < 0 and months * sign > 0:
            months -= sign
        return months

    def printed_duration(self):
        text, months, days, nanos = self.duration()
        if self.r.random() < 0.4:
            times = self.r.randint(-3, 4)
            return f"{text} * {times}", duration_text(months * times, days * times, nanos * times)
        other, months2, days2, nanos2 = self.duration()
        if self.r.random() < 0.5:
            return f"{text} + {other}", duration_text(months + months2, days + days2, nanos + nanos2)
        return f"{text} - {other}", duration_text(months - months2, days - days2, nanos - nanos2)

    def read_duration(self):
        _, months, days, nanos = self.duration()
        text = duration_text(months, days, nanos)
        return f"duration('{text}')", text

    # -- zones ---------------------------------------------------------------------------------------------

    def zoned(self):
        """(text in Cypher, instant, zone): a moment between 1970 and 2037."""
        zone = ZoneInfo(self.r.choice(ZONES))
        seconds = self.r.randrange(0, 2_145_000_000)
        if self.r.random() < 0.4:  # near a change of the clock, mostly
            seconds = self.near_change(zone, seconds)
        return seconds, zone

    @staticmethod
    def offset(seconds, zone):
        return int(datetime.fromtimestamp(seconds, zone).utcoffset().total_seconds())

    def near_change(self, zone, seconds):
        low, high = seconds, min(seconds + 200 * DAY, 2_145_000_000)
        if self.offset(low, zone) == self.offset(high, zone):
            return seconds
        while high - low > 1:
            middle = (low + high) // 2
            same = self.offset(middle, zone) == self.offset(low, zone)
            low, high = (middle, high) if same else (low, middle)
        return high + self.r.randint(-7200, 7200)

    def zoned_text(self, seconds, zone):
        offset = self.offset(seconds, zone)
        days, clock = divmod(seconds + offset, DAY)
        local = local_text((days + date(1970, 1, 1).toordinal(), clock * BILLION))
        return f"{local}{offset_text(offset)}[{zone.key}]"

    def zone_of_epoch(self):
        seconds, zone = self.zoned()
        return (f"datetime({{epochSeconds: {seconds}, timezone: '{zone.key}'}})",
                self.zoned_text(seconds, zone))

    def zone_changed(self):
        seconds, zone = self.zoned()
        other = ZoneInfo(self.r.choice(ZONES))
        return (f"datetime({{datetime: datetime({{epochSeconds: {seconds}, timezone: '{zone.key}'}}), "
                f"timezone: '{other.key}'}})", self.zoned_text(seconds, other))

    def zone_of_local(self):
        """A local time that is skipped moves on by what is skipped; of two the earlier is meant."""
        seconds, zone = self.zoned()
        local = seconds + self.offset(seconds, zone)
        plain = datetime(1970, 1, 1) + timedelta(seconds=local)
        text = plain.isoformat()
        return self.r.choice([
            f"datetime('{text}[{zone.key}]')",
            f"datetime({{datetime: localdatetime('{text}'), timezone: '{zone.key}'}})",
            f"datetime.truncate('second', localdatetime('{text}'), {{timezone: '{zone.key}'}})",
        ]), self.zoned_text(self.resolve(plain, zone), zone)

    @staticmethod
    def resolve(plain, zone):
        return int(plain.replace(tzinfo=zone, fold=0).timestamp())

    def zone_plus(self):
        """Days are days of the local calendar, seconds are seconds."""
        seconds, zone = self.zoned()
        value = f"datetime({{epochSeconds: {seconds}, timezone: '{zone.key}'}})"
        if self.r.random() < 0.5:
            more = self.r.randint(-200_000, 200_000)
            return f"{value} + duration({{seconds: {more}}})", self.zoned_text(seconds + more, zone)
        days = self.r.randint(1, 300)
        offset = self.offset(seconds, zone)
        plain = datetime(1970, 1, 1) + timedelta(seconds=seconds + offset + days * DAY)
        result = self.resolve(plain, zone)
        # Where the local time is there twice, the offset that was before is kept.
        later = int(plain.replace(tzinfo=zone, fold=1).timestamp())
        if later > result and self.offset(later, zone) == offset:
            result = later
        return f"{value} + duration({{days: {days}}})", self.zoned_text(result, zone)

    def zone_parts(self):
        seconds, zone = self.zoned()
        value = f"datetime('{self.zoned_text(seconds, zone)}')"
        name, expected = self.r.choice([
            ("epochSeconds", seconds), ("epochMillis", seconds * 1000),
            ("offsetSeconds", self.offset(seconds, zone)),
            ("offset", offset_text(self.offset(seconds, zone)))])
        return f"{value}.{name}", str(expected)

    def zone_compared(self):
        (a, one), (b, other) = self.zoned(), self.zoned()
        if self.r.random() < 0.4:
            b = a
        left = f"datetime({{epochSeconds: {a}, timezone: '{one.key}'}})"
        right = f"datetime({{epochSeconds: {b}, timezone: '{other.key}'}})"
        operator = self.r.choice(["<", "<=", ">", ">="])
        expected = {"<": a < b, "<=": a <= b, ">": a > b, ">=": a >= b}[operator]
        if a == b and one.key != other.key:  # which of two zones comes first is for the engine to say
            return self.zone_parts()
        return f"{left} {operator} {right}", "true" if expected else "false"

    KINDS = [printed_date, read_date, made_date, parts, date_plus, local_plus, time_plus, truncated_date,
             truncated_time, between, printed_duration, read_duration, zone_of_epoch, zone_changed,
             zone_of_local, zone_plus, zone_parts, zone_compared]

    def question(self):
        kind = self.r.choice(self.KINDS)
        return kind.__name__, *kind(self)


if __name__ == "__main__":
    sys.exit(run(Questions, lambda expression: f"toString({expression})", lambda value, answer: value == answer))
