import sharp from "sharp";
import { afterEach, expect, test, vi } from "vitest";
import { drawPng } from "@/lib/sharing/image/draw-png";
import type { ReviewCard } from "@/lib/stats/review/review-card";
import { createReviewImage, type ImageChoice } from "./create-review-image";

const ODD = [
  "Ordinary",
  "進撃の巨人",
  "오징어 게임",
  "مسلسل عربي",
  "🎬🍿 👨‍👩‍👧",
  "<script>alert(1)</script>&amp;<img src=http://example.org/a.png>",
  "x".repeat(300),
  "line\nbreak\u0000\u202e",
  "",
];
const card: ReviewCard = {
  id: "odd",
  title: "Top shows",
  figure: "12 shows",
  sentence: "in 2025.",
  rows: ODD.map((label, index) => ({
    id: String(index),
    label,
    value: label,
    share: index / ODD.length,
    kind: "tv",
    poster: null,
  })),
};
const cards = [
  card,
  ...ODD.map((text, index) => ({ ...card, id: `c${index}`, figure: text, sentence: text, rows: [] })),
];

afterEach(() => vi.unstubAllGlobals());

test.each<[ImageChoice, number, number | null]>([
  [{ card: null, shape: "wide" }, 1200, 630],
  [{ card: "odd", shape: "wide" }, 1200, 630],
  [{ card: "odd", shape: "tall" }, 1080, 1350],
  [{ card: null, shape: "page" }, 1080, null],
])("%o is drawn at its size, whatever titles say, and nothing is fetched for it", async (choice, width, height) => {
  const fetched = vi.fn();
  vi.stubGlobal("fetch", fetched);
  const picture = createReviewImage(cards, "进ada مرحبا 🎬’s 2025", choice);
  if (!picture) throw new Error("There is no such picture.");
  const drawn = await sharp(await drawPng(picture)).metadata();
  expect([drawn.format, drawn.width]).toEqual(["png", width]);
  if (height === null) expect(drawn.height).toBeGreaterThan(2500);
  else expect(drawn.height).toBe(height);
  expect(fetched).not.toHaveBeenCalled();
});

const LONG =
  "The busiest month of 2025 so far, with 3 d 5 h of it and more. 1,204 viewings are left out here: their dates do not say when they were watched.";

test.each([8, 12])("of %i rows and a long sentence none is drawn over the imprint", async (count) => {
  const rows = Array.from({ length: count }, (_, index) => ({
    id: String(index),
    label: `Country ${index}`,
    value: "64 % of the time, 2 titles",
    share: 1,
    kind: null,
    poster: null,
  }));
  for (const figure of ["November", "a very long figure that breaks into several lines", null]) {
    const picture = createReviewImage([{ ...card, figure, sentence: LONG, rows }], "2025", {
      card: "odd",
      shape: "tall",
    });
    if (!picture) throw new Error("There is no such picture.");
    const above = { left: 60, top: 1216, width: 1000, height: 12 };
    const { channels } = await sharp(
      await sharp(await drawPng(picture))
        .extract(above)
        .png()
        .toBuffer(),
    ).stats();
    expect([figure, channels.map(({ min, max }) => max - min)]).toEqual([figure, channels.map(() => 0)]);
  }
});

test("there is no image of an empty review or a missing card", () => {
  expect(createReviewImage([], "2025", { card: null, shape: "wide" })).toBeNull();
  expect(createReviewImage(cards, "2025", { card: "toString", shape: "tall" })).toBeNull();
});
