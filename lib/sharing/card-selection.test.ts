import fc from "fast-check";
import { expect, test } from "vitest";
import type { ReviewCard, ReviewRow } from "@/lib/stats/review/review-card";
import { listHiddenKeys, selectCards, toKey } from "./card-selection";

const row = (id: string, label: string, share: number | null = null): ReviewRow => ({
  id,
  label,
  value: "4 h",
  share,
  kind: "tv",
  poster: null,
});
const card = (fields: Partial<ReviewCard>): ReviewCard => ({
  id: "top-shows",
  title: "Top shows",
  figure: "12 shows",
  sentence: "in 2025. Mr. Robot took the most time.",
  rows: [row("1", "Mr. Robot", 1), row("2", "Dark", 0.5)],
  ...fields,
});

const without = (cards: ReviewCard[], ...hidden: string[]) => selectCards(cards, (key) => !hidden.includes(key));

test("without hidden keys nothing changes", () => {
  expect(without([card({})])).toEqual([card({})]);
});

test("a hidden card is gone with all its rows", () => {
  expect(without([card({}), card({ id: "time" })], "time")).toEqual([card({})]);
});

test("with a row the figure and the sentence of its card are hidden, and bars do not reveal its own", () => {
  const shown = card({ figure: null, sentence: "", rows: [row("2", "Dark", 1)] });
  expect(without([card({})], "top-shows/1")).toEqual([shown]);
  const month = card({ figure: "November", sentence: "The busiest month of 2024, with 3 d 5 h." });
  expect(without([month], "top-shows/1")).toEqual([shown]);
});

test("a card goes with the last of its rows, and one that never had any stays", () => {
  expect(without([card({})], "top-shows/1", "top-shows/2")).toEqual([]);
  expect(without([card({ rows: [] })], "top-shows/1")).toEqual([card({ rows: [] })]);
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
      const keys = cards.flatMap((one) => [toKey(one), ...one.rows.map((of) => toKey(one, of))]);
      const selected = new Set([...junk, ...keys.filter(() => coins.next().value)]);
      for (const { rows, ...shown } of selectCards(cards, (key) => selected.has(key))) {
        const from = cards.find(({ id }) => id === shown.id);
        expect(selected.has(toKey(shown))).toBe(true);
        expect([from?.title, [from?.figure, null].includes(shown.figure)]).toEqual([shown.title, true]);
        expect([from?.sentence, ""]).toContain(shown.sentence);
        for (const one of rows) {
          expect(selected.has(toKey(shown, one))).toBe(true);
          expect(from?.rows.map((of) => ({ ...of, share: one.share }))).toContainEqual(one);
        }
      }
    }),
  );
});

/** Cards whose texts contain the labels and values of their rows. */
const revealing = fc
  .array(fc.record({ count: fc.integer({ min: 1, max: 4 }), revealed: fc.nat(), way: fc.nat({ max: 2 }) }), {
    maxLength: 4,
  })
  .map((shapes) =>
    shapes.map(({ count, revealed, way }, at) => {
      const rows = Array.from({ length: count }, (_, of) => ({
        ...row(String(of), `label-${at}-${of}.`, 1 / (of + 1)),
        value: `value-${at}-${of}.`,
      }));
      const { label = "", value = "" } = rows[revealed % count] ?? {};
      const statement = [label, value, `${label} and ${value}`][way] ?? "";
      const sentence = `In 2025. The most is ${statement} Counted are those with dates.`;
      return card({ id: `card-${at}`, figure: statement, sentence, rows });
    }),
  );

test("a hidden row's label and value are not revealed by what is shown", () => {
  fc.assert(
    fc.property(revealing, fc.infiniteStream(fc.boolean()), (cards, coins) => {
      const hidden = cards.flatMap((one) => one.rows.filter(() => coins.next().value).map((of) => ({ one, of })));
      const keys = hidden.map(({ one, of }) => toKey(one, of));
      const shown = JSON.stringify(without(cards, ...keys));
      for (const { of } of hidden) for (const secret of [of.label, of.value]) expect(shown).not.toContain(secret);
    }),
  );
});

test("what is hidden says the same choice as what is shown", () => {
  fc.assert(
    fc.property(anyCards, fc.infiniteStream(fc.boolean()), (cards, coins) => {
      const keys = cards.flatMap((one) => [toKey(one), ...one.rows.map((of) => toKey(one, of))]);
      const shown = new Set(keys.filter(() => coins.next().value));
      const hidden = new Set(listHiddenKeys(cards, (key) => shown.has(key)));
      expect(selectCards(cards, (key) => !hidden.has(key))).toEqual(selectCards(cards, (key) => shown.has(key)));
    }),
  );
});
