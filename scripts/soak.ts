import { spawn } from "node:child_process";
import { once } from "node:events";

const USAGE = `Usage: npm run soak -- [SCHEDULES] [syncs|writes]

Tries random schedules of changes, faults, killed processes and syncs (1000 unless said otherwise) and compares the library with
Simkl's after each; of \`writes\`, schedules of what people ask for, and a long one of 200 wishes for every twenty of them. SEED=…
begins at that one, so that SEED=… npm run soak -- 1 replays one that failed.`;

const SUBJECTS = ["syncs", "writes"];
const A_LONG_ONE_PER = 20;

const [given = "1000", subject = "syncs"] = process.argv.slice(2);
if (!/^[1-9]\d*$/.test(given) || !SUBJECTS.includes(subject)) {
  console.log(USAGE);
  process.exit(given === "--help" ? 0 : 1);
}

/** Far from the seeds of `npm test`, and another place each time. */
const SEED = process.env.SEED ?? String(1000 + Math.floor(Math.random() * 1_000_000_000));
const LONG_SCHEDULES = process.env.LONG_SCHEDULES ?? String(Math.ceil(Number(given) / A_LONG_ONE_PER));
console.log(`${given} schedules from SEED=${SEED} on.`);

const files = subject === "syncs" ? ["lib/sync/convergence"] : ["lib/writes/outbox.itest", "lib/writes/long-outbox"];
const args = ["node_modules/vitest/vitest.mjs", "run", "--project", "integration", ...files];
const env = { ...process.env, SEED, SCHEDULES: given, LONG_SCHEDULES };
const child = spawn(process.execPath, args, { env, stdio: "inherit" });
const [status] = await once(child, "exit");
process.exitCode = status ?? 1;
