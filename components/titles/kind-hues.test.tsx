import { readFileSync } from "node:fs";
import {
  type Color,
  converter,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  parse,
  wcagContrast,
} from "culori";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { STATUS_ORDER } from "@/lib/domain/list-status";
import { KindMark } from "./kind-mark";
import { KIND_ORDER } from "./kinds";
import { StatusDot } from "./status-dot";

/**
 * The palette that Okabe and Ito made for colour-blind eyes (jfly.uni-koeln.de/color) has two colours that are 10.9 apart when they are
 * measured as ours are: half as much again has to lie between any two kinds.
 */
const OKABE_ITO = ["#e69f00", "#56b4e9", "#009e73", "#f0e442", "#0072b2", "#d55e00", "#cc79a7"].map(parseColour);
const LEAST = 15;
/** WCAG 1.4.11, for what has to be seen in a picture. */
const GRAPHIC_CONTRAST = 3;

const EYES = {
  "all cones": null,
  protanopia: filterDeficiencyProt(1),
  deuteranopia: filterDeficiencyDeuter(1),
  tritanopia: filterDeficiencyTrit(1),
} as const;
const linear = converter("lrgb");
const difference = differenceCiede2000();
const css = readFileSync("app/globals.css", "utf8");

test.each(Object.keys(EYES) as (keyof typeof EYES)[])("kinds are distinguishable with %s, in both themes", (eyes) => {
  for (const theme of ["light", "dark"] as const) {
    const { apart, pair } = nearest(
      KIND_ORDER.map((kind) => token(kind, theme)),
      eyes,
    );
    expect(apart, JSON.stringify([theme, pair])).toBeGreaterThan(LEAST);
  }
});

test("the measure is one by which a palette for colour-blind eyes does well, and equal colours do not", () => {
  const measured = (Object.keys(EYES) as (keyof typeof EYES)[]).map((eyes) => nearest(OKABE_ITO, eyes).apart);
  expect(Math.min(...measured)).toBeCloseTo(10.9, 1);
  expect(nearest([parseColour("#cc0000"), parseColour("#cc0000")], "protanopia").apart).toBe(0);
});

test("a kind stands out from whatever it is drawn on", () => {
  for (const theme of ["light", "dark"] as const)
    for (const ground of ["page", "card", "raised"])
      for (const kind of KIND_ORDER)
        expect([
          theme,
          ground,
          kind,
          wcagContrast(token(kind, theme), token(ground, theme)) >= GRAPHIC_CONTRAST,
        ]).toEqual([...[theme, ground, kind], true]);
});

test("kinds and lists have a shape each, whatever their colour", () => {
  const shapes = [
    KIND_ORDER.map((kind) => renderToStaticMarkup(<KindMark kind={kind} />).replaceAll(/\bbg-\w+/g, "")),
    STATUS_ORDER.map((status) =>
      renderToStaticMarkup(<StatusDot status={status} />).replaceAll(/(fill|stroke)="[^"]*"/g, ""),
    ),
  ];
  for (const marks of shapes) expect(new Set(marks).size).toBe(marks.length);
});

/** The pair that is hardest to distinguish. */
function nearest(colours: readonly Color[], eyes: keyof typeof EYES) {
  const pairs = colours.flatMap((one, place) => colours.slice(place + 1).map((other) => [one, other] as const));
  const measured = pairs.map((pair) => {
    const [one, other] = pair.map((each) => seen(each, eyes));
    return { pair, apart: one && other ? difference(one, other) : 0 };
  });
  return measured.reduce((least, each) => (each.apart < least.apart ? each : least));
}

/** The model of Machado, Oliveira and Fernandes (2009) is one of linear light; culori applies its matrices to whatever it is given. */
function seen(color: Color, eyes: keyof typeof EYES): Color {
  const filter = EYES[eyes];
  if (filter === null) return color;
  const { r, g, b } = linear(color);
  const { r: red, g: green, b: blue } = filter({ mode: "rgb", r, g, b });
  return { mode: "lrgb", r: within(red), g: within(green), b: within(blue) };
}

function within(light: number): number {
  return Math.min(1, Math.max(0, light));
}

function token(name: string, theme: "light" | "dark"): Color {
  const [, light = "", dark = ""] =
    css.match(new RegExp(`--color-${name}: light-dark\\((oklch\\(.*?\\)), (oklch\\(.*?\\))\\)`)) ?? [];
  return parseColour(theme === "light" ? light : dark);
}

function parseColour(written: string): Color {
  const parsed = parse(written);
  if (!parsed) throw new Error(`No colour: ${written}`);
  return parsed;
}
