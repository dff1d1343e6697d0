import pg from "pg";
import { startEmbedded } from "@/lib/database/embedded/start-embedded";
import { getAppInfo } from "./app-info";

/** The rows of a statement in the database of the stage's app. */
export async function queryDatabase(text: string, values: unknown[]): Promise<Record<string, unknown>[]> {
  const server = await startEmbedded(getAppInfo().dataDir);
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  try {
    return (await client.query(text, values)).rows;
  } finally {
    await client.end();
    await server.stop();
  }
}
