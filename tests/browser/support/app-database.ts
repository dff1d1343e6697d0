import pg from "pg";
import { startEmbedded } from "@/lib/database/embedded/start-embedded";
import { getAppInfo } from "./app-info";

/** Straight into the database of the app, for what takes Simkl hours to bring about. */
export async function queryAppDatabase<Row extends pg.QueryResultRow>(text: string, values: unknown[]): Promise<Row[]> {
  const server = await startEmbedded(getAppInfo().dataDir);
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  try {
    return (await client.query<Row>(text, values)).rows;
  } finally {
    await client.end();
    await server.stop();
  }
}
