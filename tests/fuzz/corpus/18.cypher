WITH date('2020-01-31') AS d RETURN d + duration({months: 1}), d.week, d.dayOfQuarter, toString(d) < 'x'
