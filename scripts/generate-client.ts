import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const SCHEMA = "prisma/schema";
const CLIENT = "lib/database/generated/client.ts";

if (!existsSync(CLIENT) || statSync(CLIENT).mtimeMs < getSchemaTime()) {
  // Generating needs no engine, but a file in its place: the real one would be a download.
  const env = {
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY: "package.json",
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

/** When a file of the schema last changed, was added, or went. */
function getSchemaTime(): number {
  const paths = [SCHEMA, ...readdirSync(SCHEMA).map((file) => join(SCHEMA, file))];
  return Math.max(...paths.map((path) => statSync(path).mtimeMs));
}
