import { readFileSync } from "node:fs";
import { formatHex } from "culori";
import { expect, test } from "vitest";
import { COLORS } from "./colors";

const css = readFileSync("app/globals.css", "utf8");

/** The dark one of a token's two colours, or its only one. */
function token(name: string): string | undefined {
  const value = css.match(new RegExp(`--color-${name}: (.*);`))?.[1] ?? "";
  return formatHex(value.match(/oklch\([^)]*\)/g)?.at(-1));
}

test.each(Object.entries(COLORS))("%s is the dark theme's", (name, colour) => {
  expect(colour).toBe(token(name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)));
});
