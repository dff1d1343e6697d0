import { hash } from "@/simulator/world/hash";

/** As Simkl names posters and stills (`16/16913426086fc13`), one for each `key`. */
export function buildPicturePath(key: string): string {
  const folder = 10 + (hash(key) % 90);
  const number = hash(`${key} number`).toString().padStart(10, "0").slice(-5);
  const suffix = hash(`${key} suffix`).toString(16).padStart(8, "0") + (hash(key) % 16).toString(16);
  return `${folder}/${folder}${number}${suffix}`;
}
