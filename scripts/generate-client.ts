import { execFileSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";

const SCHEMA = "prisma/schema.prisma";
const CLIENT = "lib/database/generated/client.ts";

// `prisma generate` needs no engine, only a file it may believe to be one; the real one would be a download.
const env = {
  ...process.env,
  PRISMA_SCHEMA_ENGINE_BINARY: SCHEMA,
  PRISMA_HIDE_UPDATE_MESSAGE: "1",
  CHECKPOINT_DISABLE: "1",
};

if (!existsSync(CLIENT) || statSync(CLIENT).mtimeMs < statSync(SCHEMA).mtimeMs) {
  execFileSync(process.execPath, ["node_modules/prisma/build/index.js", "generate"], { env, stdio: "inherit" });
}
