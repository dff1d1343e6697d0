import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const NAMES = ["NEXTAUTH_SECRET", "TOKEN_ENCRYPTION_KEY", "CRON_SECRET", "METRICS_TOKEN"] as const;
const Secrets = z.record(z.enum(NAMES), z.string());

/** Created once and stored beside the data, which cannot be read without them. */
export function loadDemoSecrets(dataDir: string): z.output<typeof Secrets> {
  const file = join(dataDir, "secrets.json");
  const stored: unknown = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
  // An older demo may lack newer secrets.
  const generated = Object.fromEntries(NAMES.map((name) => [name, randomBytes(32).toString("base64")]));
  const secrets = Secrets.parse({ ...generated, ...z.record(z.string(), z.string()).parse(stored) });
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  writeFileSync(file, JSON.stringify(secrets), { mode: 0o600 });
  return secrets;
}
