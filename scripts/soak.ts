import { spawn } from "node:child_process";
import { once } from "node:events";
import { z } from "zod";
import { SHARE_LINE } from "@/tests/convergence/share-line";

const USAGE = `Usage: npm run soak -- [SCHEDULES] [syncs|outbox]

Tries random schedules of changes, faults, killed processes and syncs (1000 unless said otherwise) and compares the library with
Simkl's after each; of \`outbox\`, schedules of intents, and a long one of 200 intents for every twenty of them. SEED=…
begins at that one; SEEDS=…,… tries just those syncs. All are tried, however many fail, and the seeds that failed are listed: SEED=…
npm run soak -- 1 replays one of them and shrinks it.`;

const SUBJECTS = ["syncs", "outbox"];
const SCHEDULES_PER_LONG_ONE = 20;
const Share = z.object({ tried: z.number(), failed: z.array(z.number()) });

const [given = "1000", subject = "syncs"] = process.argv.slice(2);
if (!/^[1-9]\d*$/.test(given) || !SUBJECTS.includes(subject)) {
  console.log(USAGE);
  process.exit(given === "--help" ? 0 : 1);
}

/** Far from the seeds of `npm test`, and another place each time. */
const SEED = process.env.SEED ?? String(1000 + Math.floor(Math.random() * 1_000_000_000));
const LONG_SCHEDULES = process.env.LONG_SCHEDULES ?? String(Math.ceil(Number(given) / SCHEDULES_PER_LONG_ONE));
const which =
  process.env.SEEDS === undefined ? `${given} schedules from SEED=${SEED} on` : `SEEDS=${process.env.SEEDS}`;
console.log(`${which}.`);

const chosen =
  subject === "syncs"
    ? ["--project", "schedules"]
    : ["--project", "integration", "lib/outbox/__tests__/outbox", "lib/outbox/__tests__/long-outbox"];
const args = ["node_modules/vitest/vitest.mjs", "run", ...chosen];
const env = { ...process.env, SEED, SCHEDULES: given, LONG_SCHEDULES };
const child = spawn(process.execPath, args, { env, stdio: ["inherit", "pipe", "inherit"] });
const shares: z.output<typeof Share>[] = [];
let rest = "";
child.stdout.setEncoding("utf8");
child.stdout.on("data", (text: string) => {
  process.stdout.write(text);
  const lines = (rest + text).split("\n");
  rest = lines.pop() ?? "";
  for (const line of lines.filter((each) => each.startsWith(SHARE_LINE)))
    shares.push(Share.parse(JSON.parse(line.slice(SHARE_LINE.length))));
});
// `close`: what it printed is read whole then.
const [status] = await once(child, "close");
if (subject === "syncs") {
  const tried = shares.reduce((sum, share) => sum + share.tried, 0);
  const failed = shares.flatMap((share) => share.failed).sort((one, other) => one - other);
  console.log(`${tried} schedules tried, ${failed.length} failed${failed.length > 0 ? `: ${failed.join(", ")}` : ""}.`);
}
process.exitCode = status ?? 1;
