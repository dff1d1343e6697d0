import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Font } from "satori";
import { z } from "zod";

/** Japanese, with most Han signs of Chinese titles, and Korean. */
const FAMILIES = ["kosugi", "gowun-dodum"];

/** Fonts with these letters, from local packages; letters without a font are ignored. */
export async function loadFallbackFonts(letters: string, project: string = process.cwd()): Promise<Font[]> {
  const codes = [...letters].flatMap((letter) => letter.codePointAt(0) ?? []);
  known ??= readParts(project);
  const parts = await known;
  const needed = parts.filter(({ ranges }) =>
    codes.some((code) => ranges.some(([from, to]) => code >= from && code <= to)),
  );
  return Promise.all(
    needed.map(async ({ name, file }) => ({ name, weight: 400, style: "normal", data: await readFile(file) }) as const),
  );
}

interface Part {
  name: string;
  file: string;
  /** First and last code point. */
  ranges: [number, number][];
}

let known: Promise<Part[]> | undefined;

const Parts = z.record(z.string(), z.string());

async function readParts(project: string): Promise<Part[]> {
  const families = FAMILIES.map(async (family) => {
    const folder = join(project, "node_modules/@fontsource", family);
    const parts = Parts.parse(JSON.parse(await readFile(join(folder, "unicode.json"), "utf8")));
    return Object.entries(parts).map(([part, ranges]) => {
      const name = `${family}-${part.replaceAll(/[[\]]/g, "")}`;
      return {
        name,
        file: join(folder, "files", `${name}-400-normal.woff`),
        ranges: ranges.split(",").map(parseRange),
      };
    });
  });
  return (await Promise.all(families)).flat();
}

/** CSS form, such as `U+3041-3096`. */
function parseRange(written: string): [number, number] {
  const [from = 0, to = from] = written
    .replace("U+", "")
    .split("-")
    .map((code) => Number.parseInt(code, 16));
  return [from, to];
}
