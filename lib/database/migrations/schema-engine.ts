import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import type pg from "pg";
import { log } from "@/lib/logging/log";
import { MigrationAdapter } from "./migration-adapter";

export const NO_EXTERNALS = { externalTables: [], externalEnums: [] };

/** Prisma's engine in WebAssembly, since the native one is a download. @throws the error of the database, not of the engine */
export async function withSchemaEngine<T>(
  connection: pg.Pool,
  work: (engine: bindings.SchemaEngine) => Promise<T>,
): Promise<T> {
  loading ??= loadWasm();
  await loading;
  const adapter = new MigrationAdapter(connection);
  const bound = bindMigrationAwareSqlAdapterFactory(adapter);
  const engine = await bindings.SchemaEngine.new({ datamodels: undefined }, () => undefined, bound);
  try {
    return await work(engine);
  } catch (error) {
    throw adapter.scriptFailure ?? error;
  } finally {
    engine.free();
  }
}

const WASM = "node_modules/@prisma/schema-engine-wasm/schema_engine_bg.wasm";

let loading: Promise<void> | undefined;

/** The package leaves this to bundlers that know WebAssembly. */
async function loadWasm(): Promise<void> {
  const panics = {
    set_message: (message: string) => log.error("Prisma's schema engine broke down.", { reason: message }),
  };
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: panics });

  const bytes = await readFile(join(process.cwd(), WASM));
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": { ...bindings } });
  bindings.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start === "function") start();
}
