import { backupRound } from "./backup/backup-round";
import { catalogRound } from "./catalog-round";
import { type Config, ConfigurationError, config } from "./config";
import { connectDatabase } from "./database/connection";
import { startEmbedded } from "./database/embedded";
import { EmbeddedPostgresError } from "./database/embedded/embedded-postgres-error";
import { MigrationFailed, migrate } from "./database/migrate";
import { DatabaseUnreachable, waitForDatabase } from "./database/wait-for-database";
import { log } from "./log";
import { safeText } from "./loggable";
import { startPurge } from "./retention/start-purge";
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
    process.once("SIGTERM", () => void stopQueue());
    process.once("SIGINT", () => void stopQueue());
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

async function startDatabase({ databaseUrl, dataDir }: Config): Promise<void> {
  const url = databaseUrl ?? (await startEmbedded(dataDir)).url;
  await waitForDatabase(url);
  await migrate(url);
  connectDatabase(url);
}

const OPERATORS_CAN_HELP = [DatabaseUnreachable, EmbeddedPostgresError, MigrationFailed];

/** A known trouble says what to do in its message; anything else is a fault of ours, for which the stack is wanted. */
function sentenceFor(error: unknown): string {
  if (error instanceof ConfigurationError) return `${error.message}\nEvery variable is explained in .env.example.`;
  if (!(error instanceof Error)) return String(error);
  return OPERATORS_CAN_HELP.some((known) => error instanceof known) ? error.message : (error.stack ?? error.message);
}
