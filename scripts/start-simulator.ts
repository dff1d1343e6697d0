import { demoApp } from "@/simulator/auth/apps";
import { Child } from "./child";

const TIMEOUT_MS = 30_000;

export interface RunningSimulator {
  url: string;
  /** For the app, to use it as Simkl. */
  env: Record<string, string>;
  child: Child;
}

/** In a separate process; waits until it answers. */
export async function startSimulator(port: number, flags: string[], logFile?: string): Promise<RunningSimulator> {
  const url = `http://localhost:${port}`;
  const child = new Child(["--import", "tsx", "simulator/main.ts", "--port", String(port), ...flags], { logFile });
  try {
    await child.waitUntilAnswers(`${url}/__simulator/clock`, TIMEOUT_MS);
  } catch (error) {
    await child.stop();
    throw new Error(`The Simkl simulator does not start: ${error instanceof Error ? error.message : error}`);
  }
  return { url, env: buildEnvironment(url), child };
}

function buildEnvironment(url: string): Record<string, string> {
  return {
    SIMKL_CLIENT_ID: demoApp.clientId,
    SIMKL_CLIENT_SECRET: demoApp.secret ?? "",
    SIMKL_API_URL: url,
    SIMKL_SITE_URL: url,
    SIMKL_DATA_URL: url,
    SIMKL_IMAGE_URL: `${url}/images/?url=https://simkl.in`,
  };
}
