// What both comparisons need: arguments, timing, and the lines that bench reads.
"use strict";
const fs = require("fs");
const path = require("path");

/** node FILE NETWORK_FOLDER RMAT_FOLDER WORK_FOLDER OUTPUT [--quick] [--storage] */
function settings(name) {
  const [network, rmat, work, output, ...options] = process.argv.slice(2);
  if (output === undefined) {
    console.error(`usage: node ${name}.js NETWORK_FOLDER RMAT_FOLDER WORK_FOLDER OUTPUT [--quick] [--storage]`);
    process.exit(2);
  }
  const quick = options.includes("--quick");
  return {
    network, rmat, work, output,
    onlyStorage: options.includes("--storage"),
    timeout: quick ? 3000 : 60000,
    budget: quick ? 500 : 2000,
    database: path.join(work, name),
  };
}

class Results {
  constructor(output) {
    this.output = output;
    this.lines = [];
  }
  add(workload, ms, answer = "", failure = "") {
    const memory = process.resourceUsage().maxRSS / 1024;
    this.lines.push([workload, ms.toFixed(4), answer, memory.toFixed(0), failure].join("\t"));
    fs.writeFileSync(this.output, this.lines.join("\n") + "\n");
    console.error(`  ${path.basename(this.output, ".tsv")}: ${workload} ${failure || ms.toFixed(2) + " ms"}`);
  }
}

/** The median time of several runs of `run`, which gives the answer as text. */
async function measure(results, workload, budget, run, { divide = 1, compare = true, most = 15 } = {}) {
  const times = [];
  let answer = "";
  const begin = performance.now();
  try {
    do {
      const start = performance.now();
      answer = await run();
      times.push(performance.now() - start);
    } while (times.length < most && performance.now() - begin < budget);
  } catch (error) {
    const text = String(error && error.message || error);
    const late = /interrupt|time/i.test(text);
    if (!late) console.error(`  ${workload}: ${text}`);
    results.add(workload, 0, "", late ? "timeout" : "error");
    return;
  }
  times.sort((a, b) => a - b);
  results.add(workload, times[Math.floor(times.length / 2)] / divide, compare ? String(answer) : "");
}

/** The same source and target of traversals as bench takes, from V_E_V.csv. */
function ends(folder) {
  const count = fs.readFileSync(path.join(folder, "V.csv"), "latin1").split("\n").length - 2;
  const out = new Uint32Array(count);
  const into = new Uint32Array(count);
  for (const line of fs.readFileSync(path.join(folder, "V_E_V.csv"), "latin1").split("\n").slice(1)) {
    const comma = line.indexOf(",");
    if (comma < 0) continue;
    out[+line.slice(0, comma)]++;
    into[+line.slice(comma + 1)]++;
  }
  let source = 0;
  while (out[source] < 8 || out[source] > 20) source++;
  let target = count - 1;
  while (into[target] < 2 || into[target] > 4) target--;
  return { source, target, count };
}

module.exports = { settings, Results, measure, ends };
