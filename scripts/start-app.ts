import { Child } from "./child";

const TIMEOUT_MS = 90_000;

/** Starts the built app on the loopback address, and waits until it and its database answer. */
export async function startApp(port: number, env: Record<string, string>, logFile?: string): Promise<Child> {
  const child = new Child(["scripts/start.mjs"], {
    env: {
      NODE_ENV: "production",
      NEXT_DIST_DIR: ".next",
      PORT: String(port),
      HOSTNAME: "127.0.0.1",
      NEXTAUTH_URL: `http://localhost:${port}`,
      ...env,
    },
    logFile,
  });
  try {
    await child.waitUntilAnswers(`http://localhost:${port}/api/health`, TIMEOUT_MS);
  } catch (error) {
    await child.stop();
    throw new Error(`Watchfolio does not start: ${error instanceof Error ? error.message : error}`);
  }
  return child;
}
