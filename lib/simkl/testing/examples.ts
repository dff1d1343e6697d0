import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

// Recorded answers are not ours to keep in the repository; where they lie beside it, the tests use them.
const folder = fileURLToPath(new URL("../../../../shared/simkl-examples/", import.meta.url));

/** Whether there are recorded answers on this machine. */
export const hasExamples = existsSync(folder);

export function listExampleNames(): string[] {
  return hasExamples ? readdirSync(folder).sort() : [];
}

/** A recorded answer by its file name; of a file with several, the named one's `response`, or itself where it has none. */
export function readExample(file: string, name?: string): unknown {
  const content: unknown = JSON.parse(readFileSync(folder + file, "utf8"));
  if (name === undefined) return content;
  const cases = new Map(Object.entries(content ?? {}));
  const chosen: unknown = cases.get(name);
  if (chosen === undefined) throw new Error(`${file} has no ${name}.`);
  return typeof chosen === "object" && chosen !== null && "response" in chosen ? chosen.response : chosen;
}

/** The names of the answers in a file with several. */
export function listCaseNames(file: string): string[] {
  return Object.keys(readExample(file) ?? {});
}
