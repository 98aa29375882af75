RETURN abs(-1), ceil(1.5), floor(1.5), round(2.5), sqrt(2), log(0), exp(1), sin(0), atan2(1, 2), pi(), rand() < 1, sign(-3)
