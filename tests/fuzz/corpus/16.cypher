RETURN date('2020-W05-3'), datetime({year: 2020, month: 2, day: 29, timezone: 'Europe/Paris'}), duration('P1Y2M3DT4H5M6.7S'), localtime('12:30:15.123456789')
