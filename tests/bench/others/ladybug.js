// The workloads on LadybugDB.
"use strict";
const fs = require("fs");
const { execFileSync } = require("child_process");
const path = require("path");
const lbug = require("@ladybugdb/core");
const { settings, Results, measure, ends } = require("./common");

const named = "(id INT64 PRIMARY KEY, name STRING)";
const message = "(id INT64 PRIMARY KEY, creationDate INT64, length INT64)";
const nodes = {
  Continent: named, Country: named, City: named, University: named, Company: named,
  TagClass: named, Tag: named,
  Person: "(id INT64 PRIMARY KEY, firstName STRING, lastName STRING, birthday DATE, creationDate INT64)",
  Forum: "(id INT64 PRIMARY KEY, title STRING, creationDate INT64)",
  Post: message, Comment: message,
};
const properties = {
  KNOWS: "creationDate INT64", LIKES: "creationDate INT64", HAS_MEMBER: "joinDate INT64",
  STUDY_AT: "classYear INT64", WORK_AT: "workFrom INT64",
};

const any = "Post:Comment";
const patterns = [
  `MATCH (:Country)<-[:IS_PART_OF]-(:City)<-[:IS_LOCATED_IN]-(:Person)<-[:HAS_MEMBER]-(:Forum)-[:CONTAINER_OF]->(:Post)<-[:REPLY_OF]-(:Comment)-[:HAS_TAG]->(:Tag)-[:HAS_TYPE]->(:TagClass) RETURN count(*)`,
  `MATCH (p1:Person)-[:KNOWS]-(p2:Person), (p1)<-[:HAS_CREATOR]-(c:Comment)-[:REPLY_OF]->(p:Post)-[:HAS_CREATOR]->(p2) RETURN count(*)`,
  `MATCH (co:Country) MATCH (p1:Person)-[:IS_LOCATED_IN]->(c1:City)-[:IS_PART_OF]->(co) MATCH (p2:Person)-[:IS_LOCATED_IN]->(c2:City)-[:IS_PART_OF]->(co) MATCH (p3:Person)-[:IS_LOCATED_IN]->(c3:City)-[:IS_PART_OF]->(co) MATCH (p1)-[:KNOWS]-(p2)-[:KNOWS]-(p3)-[:KNOWS]-(p1) RETURN count(*)`,
  `MATCH (:Tag)<-[:HAS_TAG]-(m:${any})-[:HAS_CREATOR]->(:Person), (m)<-[:LIKES]-(:Person), (m)<-[:REPLY_OF]-(:Comment) RETURN count(*)`,
  `MATCH (t1:Tag)<-[:HAS_TAG]-(m:${any})<-[:REPLY_OF]-(c:Comment)-[:HAS_TAG]->(t2:Tag) WHERE t1.id <> t2.id RETURN count(*)`,
  `MATCH (p1:Person)-[:KNOWS]-(p2:Person)-[:KNOWS]-(p3:Person)-[:HAS_INTEREST]->(:Tag) WHERE p1.id <> p3.id RETURN count(*)`,
  `MATCH (:Tag)<-[:HAS_TAG]-(m:${any})-[:HAS_CREATOR]->(:Person) OPTIONAL MATCH (m)<-[:LIKES]-(l:Person) OPTIONAL MATCH (m)<-[:REPLY_OF]-(c:Comment) RETURN count(*)`,
  `MATCH (t1:Tag)<-[:HAS_TAG]-(m:${any})<-[:REPLY_OF]-(c:Comment)-[:HAS_TAG]->(t2:Tag) WHERE NOT EXISTS { MATCH (c)-[:HAS_TAG]->(t1) } AND t1.id <> t2.id RETURN count(*)`,
  `MATCH (p1:Person)-[:KNOWS]-(p2:Person)-[:KNOWS]-(p3:Person)-[:HAS_INTEREST]->(:Tag) WHERE NOT EXISTS { MATCH (p1)-[:KNOWS]-(p3) } AND p1.id <> p3.id RETURN count(*)`,
];

function relations(folder) {
  const byType = new Map();
  for (const file of fs.readdirSync(folder)) {
    const match = /^([A-Za-z]+)_([A-Z_]+)_([A-Za-z]+)\.csv$/.exec(file);
    if (match === null) continue;
    if (!byType.has(match[2])) byType.set(match[2], []);
    byType.get(match[2]).push({ from: match[1], to: match[3], file: path.join(folder, file) });
  }
  return byType;
}

async function main() {
  const s = settings("ladybug");
  fs.rmSync(s.database, { recursive: true, force: true });
  fs.rmSync(s.database + ".wal", { force: true });
  const results = new Results(s.output);
  const database = new lbug.Database(s.database);
  let connection = new lbug.Connection(database);
  const run = async (text) => {
    const result = await connection.query(text);
    const rows = await result.getAll();
    return rows.length === 0 ? null : Object.values(rows[0])[0];
  };
  await measure(results, "import network", 0, async () => {
    for (const [label, columns] of Object.entries(nodes)) {
      await run(`CREATE NODE TABLE ${label}${columns}`);
      await run(`COPY ${label} FROM '${path.join(s.network, label + ".csv")}' (HEADER=true)`);
    }
    for (const [type, files] of relations(s.network)) {
      const pairs = files.map((f) => `FROM ${f.from} TO ${f.to}`);
      if (properties[type]) pairs.push(properties[type]);
      await run(`CREATE REL TABLE ${type}(${pairs.join(", ")})`);
      for (const f of files) {
        const which = files.length > 1 ? `, from='${f.from}', to='${f.to}'` : "";
        await run(`COPY ${type} FROM '${f.file}' (HEADER=true${which})`);
      }
    }
    return "";
  }, { compare: false });
  await measure(results, "import rmat", 0, async () => {
    await run("CREATE NODE TABLE V(id INT64 PRIMARY KEY)");
    await run(`COPY V FROM '${path.join(s.rmat, "V.csv")}' (HEADER=true)`);
    await run("CREATE REL TABLE E(FROM V TO V)");
    await run(`COPY E FROM '${path.join(s.rmat, "V_E_V.csv")}' (HEADER=true)`);
    return "";
  }, { compare: false });
  await connection.close();
  connection = new lbug.Connection(database, 1);
  connection.setQueryTimeout(s.timeout);
  for (const [i, text] of s.onlyStorage ? [] : patterns.entries()) {
    await measure(results, `pattern ${i + 1}`, s.budget, () => run(text));
  }
  const { source, target, count } = ends(s.rmat);
  const from = `(a:V {id: ${source}})`;
  const traversals = {
    "2-hop distinct": `MATCH ${from}-[:E]->(:V)-[:E]->(b:V) RETURN count(DISTINCT b.id)`,
    "3-hop distinct": `MATCH ${from}-[:E]->(:V)-[:E]->(:V)-[:E]->(b:V) RETURN count(DISTINCT b.id)`,
    "shortest path": `MATCH ${from}-[e:E* SHORTEST 1..30]->(b:V {id: ${target}}) RETURN length(e)`,
  };
  for (const [name, text] of s.onlyStorage ? [] : Object.entries(traversals)) {
    await measure(results, name, s.budget, () => run(text));
  }
  // It does not come back to the source, so the answer may be one less.
  if (!s.onlyStorage) await measure(results, "breadth-first search", s.budget,
    () => run(`MATCH ${from}-[:E* SHORTEST 1..30]->(b:V) RETURN count(DISTINCT b.id)`), { compare: false });
  const lookup = await connection.prepare("MATCH (v:V {id: $id}) RETURN v.id");
  await measure(results, "key lookup", s.budget, async () => {
    for (let i = 0; i < 100; i++) {
      const result = await connection.execute(lookup, { id: (i * 7919) % count });
      await result.getAll();
    }
    return "";
  }, { divide: 100, compare: false });
  await run("CREATE NODE TABLE Entry(id SERIAL PRIMARY KEY, number INT64)");
  await measure(results, "durable write", s.budget,
    () => run("CREATE (:Entry {number: 1})"), { compare: false, most: 300 });
  await run("CREATE NODE TABLE Row(id SERIAL PRIMARY KEY, number INT64, text STRING)");
  await measure(results, "100,000 rows, 1 commit", s.budget,
    () => run("UNWIND range(1, 100000) AS i CREATE (:Row {number: i, text: 'row ' + CAST(i AS STRING)})"),
    { compare: false, most: 5 });
  await connection.close();
  await database.close();
  const openAndAsk = async () => {
    const again = new lbug.Database(s.database);
    const asking = new lbug.Connection(again);
    const answer = await asking.query("MATCH (p:Person) RETURN count(*)");
    await answer.getAll();
    answer.close();
    await asking.close();
    await again.close();
  };
  await measure(results, "open, file in memory", s.budget, openAndAsk, { compare: false });
  const times = [];
  for (let i = 0; i < 5; i++) {
    // So that the system reads the file from the disk again.
    execFileSync("dd", [`if=${s.database}`, "iflag=nocache", "count=0", "status=none"]);
    const start = performance.now();
    await openAndAsk();
    times.push(performance.now() - start);
  }
  results.add("open, file on disk", times.sort((a, b) => a - b)[2]);
  process.exit(0);
}

main().catch((error) => {
  console.error(`ladybug: ${error.message}`);
  process.exit(1);
});
