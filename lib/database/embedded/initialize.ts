import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { chmodSync, chownSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import type { Binaries } from "./binaries";
import { EmbeddedPostgresError } from "./embedded-postgres-error";
import { buildServerCommand, resolveServerUser } from "./server-user";

/** The only account of the embedded server. */
export const OWNER = "watchfolio";

/** Creates a cluster and its password file in `home`, which must not exist. @throws EmbeddedPostgresError */
export async function initialize(home: string, binaries: Binaries): Promise<void> {
  const data = join(home, "cluster");
  const password = join(home, "password");
  const user = resolveServerUser();
  mkdirSync(data, { recursive: true });
  chmodSync(home, 0o711);
  writeFileSync(password, `${randomBytes(24).toString("base64url")}\n`, { mode: 0o600 });
  if (user) for (const path of [data, password]) chownSync(path, user.uid, user.gid);

  const { command, args, options } = buildServerCommand(user, [data, binaries.initdb], binaries.initdb, [
    `--pgdata=${data}`,
    `--username=${OWNER}`,
    `--pwfile=${password}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale=C",
    // The root collation of Unicode sorts names the same on every machine.
    "--locale-provider=icu",
    "--icu-locale=und",
  ]);
  const child = spawn(command, args, { ...options, cwd: data, stdio: ["ignore", "ignore", "pipe"] });
  const [errorOutput, [status]] = await Promise.all([text(child.stderr), once(child, "close")]);
  if (status !== 0) throw new EmbeddedPostgresError(`PostgreSQL could not make a database: ${errorOutput.trim()}`);
}
