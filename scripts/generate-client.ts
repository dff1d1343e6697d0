import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";

const SCHEMA = "prisma/schema.prisma";
const CLIENT = "lib/database/generated/client.ts";

if (!existsSync(CLIENT) || statSync(CLIENT).mtimeMs < statSync(SCHEMA).mtimeMs) {
  // Generating needs no engine, but a file in its place: the real one would be a download.
  const env = {
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY: SCHEMA,
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
    CHECKPOINT_DISABLE: "1",
  };
  const prisma = spawnSync(process.execPath, ["node_modules/prisma/build/index.js", "generate"], {
    env,
    encoding: "utf8",
  });
  if (prisma.status !== 0) {
    console.error(`prisma generate failed.\n${prisma.stdout}${prisma.stderr}`);
    process.exit(1);
  }
}
