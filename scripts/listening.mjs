import { existsSync, readFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { parseEnv } from "node:util";

/** In Next's order: a variable counts where it stands first, and the environment before all. */
const FILES = [".env.production.local", ".env.local", ".env.production", ".env"];
const EVERYWHERE = ["0.0.0.0", "::"];

/**
 * Where `npm start` listens, as arguments of `next start`, which reads both variables too late to find them in a file.
 * @param {Record<string, string | undefined>} environment
 * @param {string} [folder]
 * @returns {string[]}
 */
export function listening(environment, folder = process.cwd()) {
  const files = FILES.map((file) => join(folder, file)).filter((file) => existsSync(file));
  const places = [environment, ...files.map((file) => parseEnv(readFileSync(file, "utf8")))];
  const find = (name) => places.map((place) => place[name]).find((value) => value !== undefined);

  // Many systems put the machine's name into HOSTNAME, which is nobody's choice of an address.
  const chosen = places.map(({ HOSTNAME }) => HOSTNAME).find((value) => value && value !== hostname());
  const address = chosen ?? "127.0.0.1";
  const port = ["--port", find("PORT") || "3000"];
  // Next listens everywhere without an address, and would otherwise take 0.0.0.0 for the site's name.
  return EVERYWHERE.includes(address) ? port : [...port, "--hostname", address];
}
