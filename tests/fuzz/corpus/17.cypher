RETURN duration.between(date('1984-10-11'), datetime('2015-06-24T12:50:35.556+0100')), date.truncate('decade', date('1984-10-11'), {day: 2})
