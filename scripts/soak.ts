import { spawn } from "node:child_process";
import { once } from "node:events";

const USAGE = `Usage: npm run soak -- [SCHEDULES]

Tries random schedules of changes, faults, killed processes and syncs (1000 unless said otherwise) and compares the library with
Simkl's after each. SEED=… begins at that one, so that SEED=… npm run soak -- 1 replays one that failed.`;

const [given = "1000"] = process.argv.slice(2);
if (!/^[1-9]\d*$/.test(given)) {
  console.log(USAGE);
  process.exit(given === "--help" ? 0 : 1);
}

/** Far from the seeds of `npm test`, and another place each time. */
const SEED = process.env.SEED ?? String(1000 + Math.floor(Math.random() * 1_000_000_000));
console.log(`${given} schedules from SEED=${SEED} on.`);

const args = ["node_modules/vitest/vitest.mjs", "run", "--project", "integration", "lib/sync/convergence"];
const child = spawn(process.execPath, args, { env: { ...process.env, SEED, SCHEDULES: given }, stdio: "inherit" });
const [status] = await once(child, "exit");
process.exitCode = status ?? 1;
