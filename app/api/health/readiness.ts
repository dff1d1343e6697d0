import { healthPool } from "@/lib/database/connection";
import { ownMigrations } from "@/lib/database/migrate";
import { log } from "@/lib/log";
import { isShuttingDown } from "@/lib/shutdown";

export type Readiness = "ok" | "shutting-down" | "database-unreachable" | "migrations-missing";

/** Whether this process can serve people. Never rejects; why the database cannot be used goes to the log. */
export async function readiness(deadlineMs: number): Promise<Readiness> {
  if (isShuttingDown()) return "shutting-down";
  const deadline = AbortSignal.timeout(deadlineMs);
  try {
    return (await Promise.race([isMigrated(), rejectOn(deadline)])) ? "ok" : "migrations-missing";
  } catch (error) {
    if (isMissingTable(error)) return "migrations-missing";
    log.error("The database is out of reach.", { error });
    return "database-unreachable";
  }
}

async function isMigrated(): Promise<boolean> {
  const { rows } = await healthPool().query<{ isMigrated: boolean }>(
    `SELECT NOT EXISTS (
       SELECT FROM unnest($1::text[]) AS own("name") WHERE NOT EXISTS (
         SELECT FROM "_prisma_migrations" applied
         WHERE applied."migration_name" = own."name" AND applied."finished_at" IS NOT NULL AND applied."rolled_back_at" IS NULL)
     ) AS "isMigrated"`,
    [await migrationNames()],
  );
  return rows[0]?.isMigrated ?? false;
}

function isMissingTable(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "42P01";
}

let names: Promise<string[]> | undefined;

/** They change with the build only. */
function migrationNames(): Promise<string[]> {
  names ??= ownMigrations().then(({ migrationDirectories }) => migrationDirectories.map(({ path }) => path));
  return names;
}

function rejectOn(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
}
