import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { build } from "@/scripts/build";
import { stopChildren } from "@/scripts/child";
import { findFreePortFrom } from "@/scripts/ports";
import { startApp } from "@/scripts/start-app";
import { startSimulator } from "@/scripts/start-simulator";

export interface BrowserApp {
  appUrl: string;
  simulatorUrl: string;
  /** The state file of the simulator, tokens included. */
  simulatorState: string;
  dataDir: string;
  /** stdout and stderr of the app. */
  appLog: string;
  appPid: number;
  /** An operator with a library. */
  operator: { id: number; name: string };
  /** What calls of the cron route carry. */
  cronSecret: string;
  /** What calls of the metrics route carry. */
  metricsToken: string;
  close: () => Promise<void>;
}

/** Other addresses, such as `127.0.0.2`, are not trusted as proxies. */
const TRUSTED_PROXIES = "127.0.0.1, ::1";

/** The built app with an embedded database and a simulator, all in one temporary folder. */
export async function startBrowserApp(): Promise<BrowserApp> {
  await build();
  const folder = mkdtempSync(join(tmpdir(), "watchfolio-browser-"));
  const close = async () => {
    await stopChildren();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const simulatorState = join(folder, "simulator.json");
    const simulator = await startSimulator(
      await findPort(),
      ["--state", simulatorState],
      join(folder, "simulator.log"),
    );
    const operator = await createOperator(simulator.url);
    const dataDir = join(folder, "data");
    const appLog = join(folder, "app.log");
    const port = await findPort();
    const own = createSecrets();
    const { CRON_SECRET: cronSecret, METRICS_TOKEN: metricsToken } = own;
    const env = { ...simulator.env, ...own, ADMIN_SIMKL_IDS: String(operator.id), TRUSTED_PROXIES };
    const app = await startApp(port, { ...env, DATA_DIR: dataDir, DATABASE_URL: "" }, appLog);
    const appUrl = `http://localhost:${port}`;
    const info = { appUrl, simulatorUrl: simulator.url, simulatorState, dataDir, appLog, appPid: app.pid ?? 0 };
    return { ...info, operator, cronSecret, metricsToken, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Above the ports that systems hand out by themselves are those of few programs. */
function findPort(): Promise<number> {
  return findFreePortFrom(20_000 + Math.floor(Math.random() * 10_000));
}

/** The operator must exist before the app starts. */
async function createOperator(simulatorUrl: string): Promise<BrowserApp["operator"]> {
  const body = JSON.stringify({ seed: 6_100_299, movies: 12, shows: 5, anime: 3, episodes: 90 });
  const response = await fetch(`${simulatorUrl}/__simulator/accounts`, { method: "POST", body });
  return z.object({ id: z.number(), name: z.string() }).parse(await response.json());
}

function createSecrets() {
  const createSecret = () => randomBytes(32).toString("base64");
  return {
    NEXTAUTH_SECRET: createSecret(),
    TOKEN_ENCRYPTION_KEY: createSecret(),
    CRON_SECRET: createSecret(),
    METRICS_TOKEN: createSecret(),
  };
}
