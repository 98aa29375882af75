// The patterns on DuckDB, over the same data in a foreign-key layout, as LSQB's SQL has it.
"use strict";
const fs = require("fs");
const path = require("path");
const { DuckDBInstance } = require("@duckdb/node-api");
const { settings, Results, measure } = require("./common");

// From tables named as the files, columns a and b; messages are numbered apart: posts even,
// comments odd.
const layout = [
  `CREATE TABLE city AS SELECT a AS id, b AS country FROM City_IS_PART_OF_Country`,
  `CREATE TABLE person AS SELECT a AS id, b AS city FROM Person_IS_LOCATED_IN_City`,
  `CREATE TABLE tag AS SELECT a AS id, b AS class FROM Tag_HAS_TYPE_TagClass`,
  `CREATE TABLE knows AS SELECT a AS p1, b AS p2 FROM Person_KNOWS_Person UNION ALL SELECT b, a FROM Person_KNOWS_Person`,
  `CREATE TABLE member AS SELECT a AS forum, b AS person FROM Forum_HAS_MEMBER_Person`,
  `CREATE TABLE interest AS SELECT a AS person, b AS tag FROM Person_HAS_INTEREST_Tag`,
  `CREATE TABLE post AS SELECT c.b * 2 AS id, c.a AS forum, k.b AS creator FROM Forum_CONTAINER_OF_Post c JOIN Post_HAS_CREATOR_Person k ON k.a = c.b`,
  `CREATE TABLE comment AS SELECT r.id, r.parent, k.b AS creator FROM (SELECT a * 2 + 1 AS id, b * 2 AS parent, a FROM Comment_REPLY_OF_Post UNION ALL SELECT a * 2 + 1, b * 2 + 1, a FROM Comment_REPLY_OF_Comment) r JOIN Comment_HAS_CREATOR_Person k ON k.a = r.a`,
  `CREATE TABLE message AS SELECT id, creator FROM post UNION ALL SELECT id, creator FROM comment`,
  `CREATE TABLE comment_tag AS SELECT a * 2 + 1 AS comment, b AS tag FROM Comment_HAS_TAG_Tag`,
  `CREATE TABLE message_tag AS SELECT a * 2 AS message, b AS tag FROM Post_HAS_TAG_Tag UNION ALL SELECT comment, tag FROM comment_tag`,
  `CREATE TABLE likes AS SELECT a AS person, b * 2 AS message FROM Person_LIKES_Post UNION ALL SELECT a, b * 2 + 1 FROM Person_LIKES_Comment`,
];

const patterns = [
  `SELECT count(*) FROM Country co JOIN city ON city.country = co.id JOIN person ON person.city = city.id JOIN member ON member.person = person.id JOIN Forum ON Forum.id = member.forum JOIN post ON post.forum = Forum.id JOIN comment ON comment.parent = post.id JOIN comment_tag ct ON ct.comment = comment.id JOIN tag ON tag.id = ct.tag JOIN TagClass ON TagClass.id = tag.class`,
  `SELECT count(*) FROM knows k JOIN comment c ON c.creator = k.p1 JOIN post p ON p.id = c.parent AND p.creator = k.p2`,
  `SELECT count(*) FROM Country co JOIN city ca ON ca.country = co.id JOIN city cb ON cb.country = co.id JOIN city cc ON cc.country = co.id JOIN person a ON a.city = ca.id JOIN person b ON b.city = cb.id JOIN person c ON c.city = cc.id JOIN knows k1 ON k1.p1 = a.id AND k1.p2 = b.id JOIN knows k2 ON k2.p1 = b.id AND k2.p2 = c.id JOIN knows k3 ON k3.p1 = c.id AND k3.p2 = a.id`,
  `SELECT count(*) FROM message_tag mt JOIN message m ON m.id = mt.message JOIN likes l ON l.message = m.id JOIN comment c ON c.parent = m.id`,
  `SELECT count(*) FROM message_tag mt JOIN comment c ON c.parent = mt.message JOIN comment_tag ct ON ct.comment = c.id WHERE mt.tag <> ct.tag`,
  `SELECT count(*) FROM knows k1 JOIN knows k2 ON k2.p1 = k1.p2 AND k2.p2 <> k1.p1 JOIN interest i ON i.person = k2.p2`,
  `SELECT count(*) FROM message_tag mt JOIN message m ON m.id = mt.message LEFT JOIN likes l ON l.message = m.id LEFT JOIN comment c ON c.parent = m.id`,
  `SELECT count(*) FROM message_tag mt JOIN comment c ON c.parent = mt.message JOIN comment_tag ct ON ct.comment = c.id LEFT JOIN comment_tag t3 ON t3.comment = c.id AND t3.tag = mt.tag WHERE mt.tag <> ct.tag AND t3.comment IS NULL`,
  `SELECT count(*) FROM knows k1 JOIN knows k2 ON k2.p1 = k1.p2 AND k2.p2 <> k1.p1 JOIN interest i ON i.person = k2.p2 LEFT JOIN knows k3 ON k3.p1 = k1.p1 AND k3.p2 = k2.p2 WHERE k3.p1 IS NULL`,
];

async function main() {
  const s = settings("duckdb");
  fs.rmSync(s.database, { force: true });
  fs.rmSync(s.database + ".wal", { force: true });
  const results = new Results(s.output);
  const instance = await DuckDBInstance.create(s.database);
  const connection = await instance.connect();
  const run = async (text) => {
    const timer = setTimeout(() => connection.interrupt(), s.timeout);
    try {
      const reader = await connection.runAndReadAll(text);
      const rows = reader.getRows();
      return rows.length === 0 ? "" : rows[0][0];
    } finally {
      clearTimeout(timer);
    }
  };
  await measure(results, "import network", 0, async () => {
    for (const file of fs.readdirSync(s.network).filter((f) => f.endsWith(".csv"))) {
      const name = path.basename(file, ".csv");
      const relation = name.includes("_");
      const from = `read_csv('${path.join(s.network, file)}', header = true)`;
      const header = fs.readFileSync(path.join(s.network, file)).subarray(0, 300).toString()
        .split("\n")[0].split(",");
      const columns = header.map((column, i) =>
        relation && i < 2 ? `"${column}" AS ${i === 0 ? "a" : "b"}`
          : `"${column}" AS ${column.split(":")[0]}`);
      // Names are case-insensitive there: nodes that the layout makes anew are kept as raw_….
      const table = ["City", "Person", "Tag", "Post", "Comment"].includes(name) ? `raw_${name}` : name;
      await run(`CREATE TABLE ${table} AS SELECT ${columns.join(", ")} FROM ${from}`);
    }
    await run("CHECKPOINT");
    return "";
  }, { compare: false });
  for (const statement of layout) await run(statement);
  await run("SET threads = 1");
  for (const [i, text] of patterns.entries()) {
    await measure(results, `pattern ${i + 1}`, s.budget, () => run(text));
  }
  process.exit(0);
}

main().catch((error) => {
  console.error(`duckdb: ${error.message}`);
  process.exit(1);
});
