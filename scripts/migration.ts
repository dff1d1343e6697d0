import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { startEmbedded } from "@/lib/database/embedded";
import { ownMigrations } from "@/lib/database/migrate";
import { schemaDifference } from "@/lib/database/schema-difference";

const FOLDER = "prisma/migrations";

const argument = process.argv[2];
const difference = await differenceFromSchema();

if (argument === "--check") {
  if (difference)
    fail(`prisma/schema.prisma has changes without a migration; run: npm run migration -- a_name\n${difference}`);
  console.log("The migrations lead to the schema.");
} else if (argument && /^[a-z0-9_]+$/.test(argument)) {
  if (!difference) fail("The migrations lead to the schema already: there is nothing to write.");
  const folder = path.join(FOLDER, `${timestamp(new Date())}_${argument}`);
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, "migration.sql"), difference);
  console.log(`Wrote ${folder}/migration.sql`);
} else {
  fail("Name the migration in lower case, such as: npm run migration -- add_notes (or --check)");
}

/** The engine replays the migrations for this, so it gets a server of its own, thrown away afterwards. */
async function differenceFromSchema(): Promise<string> {
  const scratch = await mkdtemp(path.join(tmpdir(), "watchfolio-migration-"));
  const server = await startEmbedded(scratch);
  try {
    return await schemaDifference(server.url, await ownMigrations(), await readFile("prisma/schema.prisma", "utf8"));
  } finally {
    await server.stop();
    await rm(scratch, { recursive: true, force: true });
  }
}

function timestamp(now: Date): string {
  return now.toISOString().replace(/\D/g, "").slice(0, 14);
}

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
