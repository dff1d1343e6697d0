import { getHealthPool } from "@/lib/database/connection";
import { readProjectMigrations } from "@/lib/database/migrations/migrate";
import { log } from "@/lib/logging/log";
import { isShuttingDown } from "@/lib/shutdown";

export type Readiness = "ok" | "shutting-down" | "database-unreachable" | "migrations-missing";

/** Whether this process can serve requests. Never rejects; the reason of a failure is logged. */
export async function checkReadiness(deadlineMs: number): Promise<Readiness> {
  if (isShuttingDown()) return "shutting-down";
  const deadline = AbortSignal.timeout(deadlineMs);
  try {
    return (await Promise.race([isMigrated(), rejectOnAbort(deadline)])) ? "ok" : "migrations-missing";
  } catch (error) {
    if (isMissingTable(error)) return "migrations-missing";
    log.error("The database is out of reach.", { error });
    return "database-unreachable";
  }
}

async function isMigrated(): Promise<boolean> {
  const { rows } = await getHealthPool().query<{ isMigrated: boolean }>(
    `SELECT NOT EXISTS (
       SELECT FROM unnest($1::text[]) AS own("name") WHERE NOT EXISTS (
         SELECT FROM "_prisma_migrations" applied
         WHERE applied."migration_name" = own."name" AND applied."finished_at" IS NOT NULL AND applied."rolled_back_at" IS NULL)
     ) AS "isMigrated"`,
    [await listMigrationNames()],
  );
  return rows[0]?.isMigrated ?? false;
}

function isMissingTable(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "42P01";
}

let ownMigrationNames: Promise<string[]> | undefined;

/** They change with the build only. */
function listMigrationNames(): Promise<string[]> {
  ownMigrationNames ??= readProjectMigrations().then(({ migrationDirectories }) =>
    migrationDirectories.map(({ path }) => path),
  );
  return ownMigrationNames;
}

function rejectOnAbort(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
}
