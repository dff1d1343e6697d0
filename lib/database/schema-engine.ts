import { readFile } from "node:fs/promises";
import path from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import { connectionOptions } from "./connection";

export type SchemaEngine = bindings.SchemaEngine;

const WASM = "node_modules/@prisma/schema-engine-wasm/schema_engine_bg.wasm";

let loading: Promise<void> | undefined;

/**
 * Prisma's own schema engine, in WebAssembly, on the database at that address: the native one is a download.
 * The package expects a bundler to instantiate it, so that is done by hand; `root` is the folder that holds node_modules.
 */
export async function schemaEngine(url: string, root: string = process.cwd()): Promise<SchemaEngine> {
  loading ??= load(root);
  await loading;
  const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg(connectionOptions(url)));
  return bindings.SchemaEngine.new({ datamodels: undefined }, () => undefined, adapter);
}

async function load(root: string): Promise<void> {
  const bytes = await readFile(path.join(root, WASM));
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": { ...bindings } });
  bindings.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start === "function") start();
}
