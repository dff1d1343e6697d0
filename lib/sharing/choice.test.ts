import fc from "fast-check";
import { expect, test } from "vitest";
import type { ReviewCard, ReviewRow } from "@/lib/stats/review/review-card";
import { chosenCards, hiddenKeys, keyOf } from "./choice";

const row = (id: string, label: string, share: number | null = null): ReviewRow => ({
  id,
  label,
  value: "4 h",
  share,
  kind: "tv",
  poster: null,
});
const card = (said: Partial<ReviewCard>): ReviewCard => ({
  id: "top-shows",
  title: "Top shows",
  figure: "12 shows",
  sentence: "in 2025. Mr. Robot took most of your time.",
  rows: [row("1", "Mr. Robot", 1), row("2", "Dark", 0.5)],
  ...said,
});

const without = (cards: ReviewCard[], ...hidden: string[]) => chosenCards(cards, (key) => !hidden.includes(key));

test("what nobody hides stays as it is", () => {
  expect(without([card({})])).toEqual([card({})]);
});

test("a hidden card is gone with all its rows", () => {
  expect(without([card({}), card({ id: "time" })], "time")).toEqual([card({})]);
});

test("a hidden row is not named by its card either, and bars do not tell how long its own was", () => {
  const shown = card({ sentence: "in 2025.", rows: [row("2", "Dark", 1)] });
  expect(without([card({})], "top-shows/1")).toEqual([shown]);
  const first = card({ figure: "Mr. Robot", sentence: "mr. robot was the first." });
  expect(without([first], "top-shows/1")).toEqual([{ ...shown, figure: null, sentence: "" }]);
});

test("a card whose rows were all it said goes with the last of them", () => {
  expect(without([card({ figure: null })], "top-shows/1", "top-shows/2")).toEqual([]);
  expect(without([card({})], "top-shows/1", "top-shows/2")).toEqual([card({ sentence: "in 2025.", rows: [] })]);
});

const text = fc.string({ maxLength: 8 });
const anyRow = fc.record({
  id: text,
  label: text,
  value: text,
  share: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
  kind: fc.constantFrom("tv", "anime", "movie", null),
  poster: fc.option(text),
});
const anyCards = fc.uniqueArray(
  fc.record({
    id: text.filter((id) => !id.includes("/")),
    title: text,
    figure: fc.option(text),
    sentence: text,
    rows: fc.uniqueArray(anyRow, { selector: ({ id }) => id, maxLength: 4 }),
  }),
  { selector: ({ id }) => id, maxLength: 4 },
);

test("whatever junk a form says, what is shown is a part of what was computed", () => {
  fc.assert(
    fc.property(anyCards, fc.array(text), fc.infiniteStream(fc.boolean()), (cards, junk, coins) => {
      const keys = cards.flatMap((one) => [keyOf(one), ...one.rows.map((of) => keyOf(one, of))]);
      const said = new Set([...junk, ...keys.filter(() => coins.next().value)]);
      for (const { rows, ...shown } of chosenCards(cards, (key) => said.has(key))) {
        const from = cards.find(({ id }) => id === shown.id);
        expect(said.has(keyOf(shown))).toBe(true);
        expect([from?.title, [from?.figure, null].includes(shown.figure)]).toEqual([shown.title, true]);
        expect(from?.sentence.startsWith(shown.sentence)).toBe(true);
        for (const one of rows) {
          expect(said.has(keyOf(shown, one))).toBe(true);
          expect(from?.rows.map((of) => ({ ...of, share: one.share }))).toContainEqual(one);
        }
      }
    }),
  );
});

test("what is hidden says the same choice as what is shown", () => {
  fc.assert(
    fc.property(anyCards, fc.infiniteStream(fc.boolean()), (cards, coins) => {
      const keys = cards.flatMap((one) => [keyOf(one), ...one.rows.map((of) => keyOf(one, of))]);
      const shown = new Set(keys.filter(() => coins.next().value));
      const hidden = new Set(hiddenKeys(cards, (key) => shown.has(key)));
      expect(chosenCards(cards, (key) => !hidden.has(key))).toEqual(chosenCards(cards, (key) => shown.has(key)));
    }),
  );
});
