import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { parseEnv } from "node:util";

const STAMP = ".next/watchfolio-sources";
const SOURCE_FOLDERS = ["app", "components", "lib", "public", "prisma"];
const FILES = [
  "instrumentation.ts",
  "next.config.ts",
  "package-lock.json",
  "postcss.config.mjs",
  "proxy.ts",
  "tsconfig.json",
];
/** Generated, or not part of the build. */
const EXCLUDED = /(^|\/)generated\/|\.test\.tsx?$/;

/** Generates the Prisma client and builds the app, each only after a change of its sources or of `env`. */
export async function build(env: Record<string, string> = {}): Promise<void> {
  await run(["--import", "tsx", "scripts/generate-client.ts"]);
  const sources = computeFingerprint(env);
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === sources) return;

  console.log("Building Watchfolio, which takes about a minute …");
  // A platform that names its deployments handles pages of earlier ones itself.
  const NEXT_DEPLOYMENT_ID = process.env.NEXT_DEPLOYMENT_ID || sources.slice(0, 16);
  await run(["node_modules/next/dist/bin/next", "build"], { ...env, NEXT_DEPLOYMENT_ID });
  // The build may complete tsconfig.json.
  writeFileSync(STAMP, computeFingerprint(env));
}

async function run(args: string[], overrides: Record<string, string> = {}): Promise<void> {
  const fixed = { NODE_ENV: "production" as const, NEXT_TELEMETRY_DISABLED: "1", NEXT_DIST_DIR: ".next" };
  const env = { ...process.env, ...fixed, ...overrides };
  const child = spawn(process.execPath, args, { env, stdio: ["ignore", "pipe", "pipe"] });
  const ended = once(child, "exit");
  const [output, errorOutput] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const [status] = await ended;
  if (status !== 0) throw new Error(`${args.join(" ")} failed.\n${output}${errorOutput}`);
}

function computeFingerprint(env: Record<string, string>): string {
  const hash = createHash("sha256").update(JSON.stringify(env)).update(readActionsKey());
  for (const file of [...FILES, ...SOURCE_FOLDERS.flatMap(listFiles)].sort()) {
    if (existsSync(file)) hash.update(file).update("\0").update(readFileSync(file)).update("\0");
  }
  return hash.digest("hex");
}

/** Ids of actions depend on it. Next reads it from the same places. */
function readActionsKey(): string {
  const fileEnv = existsSync(".env") ? parseEnv(readFileSync(".env", "utf8")) : {};
  return { ...fileEnv, ...process.env }.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ?? "";
}

function listFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !EXCLUDED.test(file));
}
