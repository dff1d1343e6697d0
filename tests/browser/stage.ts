import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "@/scripts/build";
import { stopChildren } from "@/scripts/child";
import { firstFreePort } from "@/scripts/ports";
import { startApp } from "@/scripts/start-app";
import { startSimulator } from "@/scripts/start-simulator";

export interface Stage {
  appUrl: string;
  simulatorUrl: string;
  /** What the simulator keeps of people and what they allowed, tokens included. */
  simulatorState: string;
  dataDir: string;
  /** What the app said, on both of its channels. */
  appLog: string;
  close: () => Promise<void>;
}

/** The built app with an embedded database and a simulator of Simkl, all new, all in one folder that goes with them. */
export async function openStage(): Promise<Stage> {
  await build();
  const folder = mkdtempSync(join(tmpdir(), "watchfolio-stage-"));
  const close = async () => {
    await stopChildren();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const simulatorState = join(folder, "simulator.json");
    const simulator = await startSimulator(
      await somePort(),
      ["--state", simulatorState],
      join(folder, "simulator.log"),
    );
    const dataDir = join(folder, "data");
    const appLog = join(folder, "app.log");
    const port = await somePort();
    await startApp(port, { ...simulator.env, ...secrets(), DATA_DIR: dataDir, DATABASE_URL: "" }, appLog);
    return { appUrl: `http://localhost:${port}`, simulatorUrl: simulator.url, simulatorState, dataDir, appLog, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Above the ports that systems hand out by themselves are those of few programs. */
function somePort(): Promise<number> {
  return firstFreePort(20_000 + Math.floor(Math.random() * 10_000));
}

function secrets() {
  const secret = () => randomBytes(32).toString("base64");
  return { NEXTAUTH_SECRET: secret(), TOKEN_ENCRYPTION_KEY: secret(), CRON_SECRET: secret() };
}
