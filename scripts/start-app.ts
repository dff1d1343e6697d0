import { Child } from "./child";

const DEADLINE_MS = 90_000;

/** Starts the built app on a port, and returns once it and its database answer. */
export async function startApp(port: number, env: Record<string, string>, logFile?: string): Promise<Child> {
  const child = new Child(["node_modules/next/dist/bin/next", "start", "--port", String(port)], {
    env: {
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
      NEXT_DIST_DIR: ".next",
      PORT: String(port),
      NEXTAUTH_URL: `http://localhost:${port}`,
      ...env,
    },
    logFile,
  });
  try {
    await child.untilAnswers(`http://localhost:${port}/api/health`, DEADLINE_MS);
  } catch (error) {
    await child.stop();
    throw new Error(`Watchfolio does not start: ${error instanceof Error ? error.message : error}`);
  }
  return child;
}
