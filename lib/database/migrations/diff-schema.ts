import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { withSingleConnection } from "@/lib/database/with-single-connection";
import type { MigrationsFolder } from "./migrations-folder";
import { NO_EXTERNALS, withSchemaEngine } from "./schema-engine";

const FOLDER = "prisma/schema";

export interface SchemaFile {
  path: string;
  content: string;
}

export async function readProjectSchema(): Promise<SchemaFile[]> {
  const paths = (await readdir(FOLDER)).map((file) => join(FOLDER, file));
  return Promise.all(paths.map(async (path) => ({ path, content: await readFile(path, "utf8") })));
}

/** The SQL from the migrations to the schema, empty when they agree. Replays the migrations at `url`, an empty database. */
export async function diffSchema(url: string, migrations: MigrationsFolder, schema: SchemaFile[]): Promise<string> {
  const { exitCode, stdout } = await withSingleConnection(url, (connection) =>
    withSchemaEngine(connection, (engine) =>
      engine.diff({
        from: { tag: "migrations", ...migrations },
        to: { tag: "schemaDatamodel", files: schema },
        script: true,
        exitCode: true,
        filters: NO_EXTERNALS,
      }),
    ),
  );
  return exitCode === 0 ? "" : (stdout ?? "");
}
