import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { build } from "./build";
import { stopChildren } from "./child";
import { loadDemoSecrets } from "./demo-secrets";
import { findFreePortFrom, isPortFree } from "./ports";
import { startApp } from "./start-app";
import { startSimulator } from "./start-simulator";

const SIMULATOR_PORT = 4100;
/** Vera Archive, who also sees the pages of operators. */
const OPERATOR = "6100203";
/** Slow enough to watch the import. */
const LATENCY_MS = 900;

let isStopping = false;

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void stop(0));
await runDemo().catch((error: unknown) => {
  if (!isStopping) console.error(error instanceof Error ? error.message : error);
  return stop(1);
});

async function runDemo(): Promise<void> {
  const port = Number(process.env.PORT || 3000);
  if (!(await isPortFree(port))) {
    throw new Error(
      `Port ${port} is in use: stop what runs there, or choose another one with PORT=${port + 1} npm run demo`,
    );
  }
  await build();

  const dataDir = resolve(process.env.DATA_DIR || ".data/demo");
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const state = join(dataDir, "simulator.json");
  const flags = ["--state", state, "--latency", String(LATENCY_MS)];
  const simulator = await startSimulator(await findFreePortFrom(SIMULATOR_PORT), flags);

  // The demo has its own database, whatever the environment of this machine says.
  const app = await startApp(port, {
    ...simulator.env,
    ...loadDemoSecrets(dataDir),
    DATA_DIR: dataDir,
    DATABASE_URL: "",
    ADMIN_SIMKL_IDS: OPERATOR,
  });
  console.log(
    `\nWatchfolio is ready: http://localhost:${port}\n` +
      "“Sign in with Simkl” leads to a simulator of Simkl on this machine, with three people to be. Ctrl-C stops everything.\n",
  );
  await Promise.race([app.ended, simulator.child.ended]);
  if (!isStopping) throw new Error("A part of the demo ended by itself, so the rest is stopped too.");
}

async function stop(code: number): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  await stopChildren();
  process.exit(code);
}
