import { withSingleConnection } from "@/lib/database/with-single-connection";
import type { MigrationsFolder } from "./migrations-folder";
import { NO_EXTERNALS, withSchemaEngine } from "./schema-engine";

/** The SQL from the migrations to the schema, empty when they agree. Replays the migrations at `url`, an empty database. */
export async function diffSchema(url: string, migrations: MigrationsFolder, schema: string): Promise<string> {
  const { exitCode, stdout } = await withSingleConnection(url, (connection) =>
    withSchemaEngine(connection, (engine) =>
      engine.diff({
        from: { tag: "migrations", ...migrations },
        to: { tag: "schemaDatamodel", files: [{ path: "schema.prisma", content: schema }] },
        script: true,
        exitCode: true,
        filters: NO_EXTERNALS,
      }),
    ),
  );
  return exitCode === 0 ? "" : (stdout ?? "");
}
