import { type Config, ConfigurationError, getConfig } from "@/lib/config";
import { DatabaseMisconfiguredError } from "@/lib/database/database-misconfigured-error";
import { EmbeddedPostgresError } from "@/lib/database/embedded/embedded-postgres-error";
import { startEmbedded } from "@/lib/database/embedded/start-embedded";
import { MigrationError } from "@/lib/database/migrations/migrate";
import { openDatabase } from "@/lib/database/open-database";
import { DatabaseUnreachableError } from "@/lib/database/wait-for-database";
import { log } from "@/lib/logging/log";
import { sanitizeLogText } from "@/lib/logging/to-loggable";
import { purgeExpired } from "@/lib/retention/purge-expired";
import { beginShutdown } from "@/lib/shutdown";
import { runCatalogMaintenance } from "./catalog-maintenance";
import { runFileImports } from "./file-imports";
import { startQueue, stopQueue } from "./queue";

const CATALOG_INTERVAL_MS = 60_000;
const FILE_IMPORT_INTERVAL_MS = 5000;
const PURGE_INTERVAL_MS = 60 * 60_000;
const PURGE_BUDGET_MS = 5 * 60_000;

/** Starts configuration, database, migrations and background work. Ends the process with a message for the operator on failure. */
export async function startUp(): Promise<void> {
  try {
    const settings = getConfig();
    // next-auth reads its own address from the environment only.
    process.env.NEXTAUTH_URL = settings.siteUrl;
    await startDatabase(settings);
    await startQueue();
    startCatalogMaintenance();
    startFileImports();
    startPurge();
    for (const signal of ["SIGTERM", "SIGINT"] as const) {
      process.once(signal, () => {
        beginShutdown();
        void stopQueue();
      });
    }
  } catch (error) {
    // Text for the operator's terminal, not log entries.
    const lines = ["Watchfolio cannot start.", ...formatStartUpError(error).split("\n")];
    process.stderr.write(`${lines.map((line) => sanitizeLogText(line)).join("\n")}\n`);
    process.exit(1);
  }
}

function startCatalogMaintenance(): void {
  const run = () =>
    runCatalogMaintenance(Date.now() + CATALOG_INTERVAL_MS / 2).catch((error: unknown) => {
      log.error("The catalogue could not be refreshed.", { error });
    });
  setInterval(run, CATALOG_INTERVAL_MS).unref();
}

function startFileImports(): void {
  const run = () =>
    runFileImports(new Date()).catch((error: unknown) => {
      log.error("Imported files could not be continued.", { error });
    });
  setInterval(run, FILE_IMPORT_INTERVAL_MS).unref();
}

function startPurge(): void {
  const purge = () =>
    purgeExpired(new Date(), Date.now() + PURGE_BUDGET_MS).catch((error: unknown) => {
      log.error("What was kept long enough could not be deleted.", { error });
    });
  void purge();
  setInterval(purge, PURGE_INTERVAL_MS).unref();
}

async function startDatabase(settings: Config): Promise<void> {
  const url = settings.databaseUrl ?? (await startEmbedded(settings.dataDir)).url;
  await openDatabase(url, settings.directUrl ?? url);
}

const OPERATOR_ERRORS = [DatabaseMisconfiguredError, DatabaseUnreachableError, EmbeddedPostgresError, MigrationError];

/** A known error says what to do in its message; any other is a defect, whose stack is shown. */
function formatStartUpError(error: unknown): string {
  if (error instanceof ConfigurationError) return `${error.message}\nEvery variable is explained in .env.example.`;
  if (!(error instanceof Error)) return String(error);
  return OPERATOR_ERRORS.some((errorClass) => error instanceof errorClass)
    ? error.message
    : (error.stack ?? error.message);
}
