import type { MigrationsFolder } from "./migrations-folder";
import { schemaEngine } from "./schema-engine";

/**
 * The SQL that leads from what the migrations make to what the schema says; empty when they agree.
 * The engine replays the migrations, so `url` has to be an empty database that may be thrown away.
 */
export async function schemaDifference(
  url: string,
  migrations: MigrationsFolder | null,
  schema: string,
): Promise<string> {
  const engine = await schemaEngine(url);
  try {
    const { stdout } = await engine.diff({
      from: migrations ? { tag: "migrations", ...migrations } : { tag: "empty" },
      to: { tag: "schemaDatamodel", files: [{ path: "schema.prisma", content: schema }] },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    });
    const script = stdout ?? "";
    return /^-- This is an empty migration/.test(script.trim()) ? "" : script;
  } finally {
    engine.free();
  }
}
