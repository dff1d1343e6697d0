import pg from "pg";
import { startEmbedded } from "@/lib/database/embedded";
import { places } from "./places";

/** Straight into the database of the app, for what takes Simkl hours to bring about. */
export async function query<Row extends pg.QueryResultRow>(text: string, values: unknown[]): Promise<Row[]> {
  const server = await startEmbedded(places().dataDir);
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  try {
    return (await client.query<Row>(text, values)).rows;
  } finally {
    await client.end();
    await server.stop();
  }
}
