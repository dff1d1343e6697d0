import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Font } from "satori";

const FOLDER = "node_modules/geist/dist/fonts/geist-sans";
const WEIGHTS = [
  ["Regular", 400],
  ["Medium", 500],
  ["SemiBold", 600],
] as const;

export function loadGeistFonts(project: string = process.cwd()): Promise<Font[]> {
  return Promise.all(
    WEIGHTS.map(async ([name, weight]) => ({
      name: "Geist",
      weight,
      style: "normal" as const,
      data: await readFile(join(project, FOLDER, `Geist-${name}.ttf`)),
    })),
  );
}
