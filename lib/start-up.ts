import { backupRound } from "./backup/backup-round";
import { catalogRound } from "./catalog-round";
import { type Config, ConfigurationError, config } from "./config";
import { DatabaseMisconfigured } from "./database/database-misconfigured";
import { startEmbedded } from "./database/embedded";
import { EmbeddedPostgresError } from "./database/embedded/embedded-postgres-error";
import { MigrationFailed } from "./database/migrate";
import { openDatabase } from "./database/open-database";
import { DatabaseUnreachable } from "./database/wait-for-database";
import { log } from "./log";
import { safeText } from "./loggable";
import { startPurge } from "./retention/start-purge";
import { beginShutdown } from "./shutdown";
import { startQueue, stopQueue } from "./sync/queue";

const CATALOG_ROUND_MS = 60_000;
const BACKUP_ROUND_MS = 5000;

/**
 * Brings up what the server stands on: configuration, database, migrations, queue. What is wrong with any of them is said
 * in a sentence to the operator, and the process ends: it could serve nobody.
 */
export async function startUp(): Promise<void> {
  try {
    const settings = config();
    // next-auth reads its own address from the environment only.
    process.env.NEXTAUTH_URL = settings.siteUrl;
    await startDatabase(settings);
    await startQueue();
    startCatalogRounds();
    startBackupRounds();
    startPurge();
    for (const signal of ["SIGTERM", "SIGINT"] as const) {
      process.once(signal, () => {
        beginShutdown();
        void stopQueue();
      });
    }
  } catch (error) {
    // Sentences for whoever starts it, not lines of the log.
    const lines = ["Watchfolio cannot start.", ...sentenceFor(error).split("\n")];
    process.stderr.write(`${lines.map((line) => safeText(line)).join("\n")}\n`);
    process.exit(1);
  }
}

/** The catalogue is looked after once a minute; nobody waits for it, and a round that fails is said and tried again. */
function startCatalogRounds(): void {
  const round = () =>
    catalogRound(Date.now() + CATALOG_ROUND_MS / 2).catch((error: unknown) => {
      log.error("The catalogue could not be refreshed.", { error });
    });
  setInterval(round, CATALOG_ROUND_MS).unref();
}

/** Imports go on as fast as Simkl takes them, whether anybody looks or not. */
function startBackupRounds(): void {
  const round = () =>
    backupRound(new Date()).catch((error: unknown) => {
      log.error("Imported files could not be continued.", { error });
    });
  setInterval(round, BACKUP_ROUND_MS).unref();
}

async function startDatabase(settings: Config): Promise<void> {
  const url = settings.databaseUrl ?? (await startEmbedded(settings.dataDir)).url;
  await openDatabase(url, settings.directUrl ?? url);
}

const OPERATORS_CAN_HELP = [DatabaseMisconfigured, DatabaseUnreachable, EmbeddedPostgresError, MigrationFailed];

/** A known trouble says what to do in its message; anything else is a fault of ours, for which the stack is wanted. */
function sentenceFor(error: unknown): string {
  if (error instanceof ConfigurationError) return `${error.message}\nEvery variable is explained in .env.example.`;
  if (!(error instanceof Error)) return String(error);
  return OPERATORS_CAN_HELP.some((known) => error instanceof known) ? error.message : (error.stack ?? error.message);
}
