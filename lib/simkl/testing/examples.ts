import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

// Recorded responses are not in the repository; tests use them where they exist beside it.
const folder = fileURLToPath(new URL("../../../../shared/simkl-examples/", import.meta.url));

export const hasExamples = existsSync(folder);

export function listExampleNames(): string[] {
  return hasExamples ? readdirSync(folder).sort() : [];
}

/** From a file with several responses, the named one's `response`. */
export function readExample(file: string, name?: string): unknown {
  const content: unknown = JSON.parse(readFileSync(folder + file, "utf8"));
  if (name === undefined) return content;
  const cases = new Map(Object.entries(content ?? {}));
  const chosen: unknown = cases.get(name);
  if (chosen === undefined) throw new Error(`${file} has no ${name}.`);
  return typeof chosen === "object" && chosen !== null && "response" in chosen ? chosen.response : chosen;
}

export function listCaseNames(file: string): string[] {
  return Object.keys(readExample(file) ?? {});
}
