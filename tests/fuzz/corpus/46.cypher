MATCH (n:A|B&!C)-[r:!R|%]->(m:(A|B)&!(C:D)) WHERE n:!A|B AND r:R RETURN [x IN [n, m] WHERE x:A|B | x:(A|C)] AS l, n:% AS some
