import { existsSync, readFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { parseEnv } from "node:util";

/** In Next's order: the first value counts, after that of the environment. */
const FILES = [".env.production.local", ".env.local", ".env.production", ".env"];
const ANY_ADDRESS = ["0.0.0.0", "::"];

/**
 * Host and port as arguments, since `next start` does not read HOSTNAME and PORT from files.
 * @param {Record<string, string | undefined>} environment
 * @param {string} [folder]
 * @returns {string[]}
 */
export function getListenArguments(environment, folder = process.cwd()) {
  const files = FILES.map((file) => join(folder, file)).filter((file) => existsSync(file));
  const places = [environment, ...files.map((file) => parseEnv(readFileSync(file, "utf8")))];
  const find = (name) => places.map((place) => place[name]).find((value) => value !== undefined);

  // Many systems set HOSTNAME to the name of the machine, which is no choice of an address.
  const chosen = places.map(({ HOSTNAME }) => HOSTNAME).find((value) => value && value !== hostname());
  const address = chosen ?? "127.0.0.1";
  const port = ["--port", find("PORT") || "3000"];
  // Next listens on all addresses without one, and would use 0.0.0.0 as the name of the site.
  return ANY_ADDRESS.includes(address) ? port : [...port, "--hostname", address];
}
