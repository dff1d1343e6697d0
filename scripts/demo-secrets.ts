import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const Secrets = z.object({ NEXTAUTH_SECRET: z.string(), TOKEN_ENCRYPTION_KEY: z.string(), CRON_SECRET: z.string() });

/** The secrets of the demo: made once, then kept beside its data, which cannot be read without them. */
export function demoSecrets(dataDir: string): z.output<typeof Secrets> {
  const file = join(dataDir, "secrets.json");
  if (existsSync(file)) return Secrets.parse(JSON.parse(readFileSync(file, "utf8")));

  const secret = () => randomBytes(32).toString("base64");
  const secrets = { NEXTAUTH_SECRET: secret(), TOKEN_ENCRYPTION_KEY: secret(), CRON_SECRET: secret() };
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  writeFileSync(file, JSON.stringify(secrets), { mode: 0o600 });
  return secrets;
}
