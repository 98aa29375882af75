UNWIND range(1, 10, 2) AS x WITH x, x % 3 AS m RETURN m, sum(x), avg(x), min(x), max(x), stDev(x), percentileCont(x, 0.5)
