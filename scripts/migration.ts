import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbedded } from "@/lib/database/embedded/start-embedded";
import { diffSchema, readProjectSchema } from "@/lib/database/migrations/diff-schema";
import { readProjectMigrations } from "@/lib/database/migrations/migrate";

const argument = process.argv[2] ?? "";
if (argument !== "--check" && !/^[a-z0-9_]+$/.test(argument)) {
  fail("Name the migration in lower case, such as: npm run migration -- add_notes (or --check)");
}

const difference = await findSchemaDifference();
if (argument === "--check") {
  if (difference) fail(`prisma/schema has changes without a migration: npm run migration -- a_name\n${difference}`);
  console.log("The migrations lead to the schema.");
} else {
  if (!difference) fail("The migrations already lead to the schema: there is nothing to write.");
  const folder = join("prisma/migrations", `${formatTimestamp(new Date())}_${argument}`);
  await mkdir(folder);
  await writeFile(join(folder, "migration.sql"), difference);
  console.log(`Wrote ${folder}/migration.sql: read it before you commit it.`);
}

/** Replays the migrations on a temporary server. */
async function findSchemaDifference(): Promise<string> {
  const scratch = await mkdtemp(join(tmpdir(), "watchfolio-migration-"));
  const server = await startEmbedded(scratch, { settings: { fsync: "off" } });
  try {
    return await diffSchema(server.url, await readProjectMigrations(), await readProjectSchema());
  } finally {
    await server.stop();
    await rm(scratch, { recursive: true, force: true });
  }
}

function formatTimestamp(now: Date): string {
  return now.toISOString().replace(/\D/g, "").slice(0, 14);
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
