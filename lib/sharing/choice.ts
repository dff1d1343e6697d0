import type { ReviewCard, ReviewRow } from "@/lib/stats/review/review-card";

/** What a form and an address call a card, or a row of it. */
export function keyOf(card: Pick<ReviewCard, "id">, row?: Pick<ReviewRow, "id">): string {
  return row ? `${card.id}/${row.id}` : card.id;
}

/**
 * What is left of the cards when everything is hidden that is not to be shown: always a part of them, whoever says what is shown.
 * A card that has nothing left but its title is left out.
 */
export function chosenCards(cards: readonly ReviewCard[], isShown: (key: string) => boolean): ReviewCard[] {
  return cards.flatMap((card) => (isShown(keyOf(card)) ? chosenPart(card, isShown) : []));
}

/** The keys that say the same by what is hidden: few as a rule, where those of what is shown are many. */
export function hiddenKeys(cards: readonly ReviewCard[], isShown: (key: string) => boolean): string[] {
  return cards.flatMap((card) =>
    isShown(keyOf(card)) ? card.rows.map((row) => keyOf(card, row)).filter((key) => !isShown(key)) : keyOf(card),
  );
}

function chosenPart(card: ReviewCard, isShown: (key: string) => boolean): ReviewCard[] {
  const rows = card.rows.filter((row) => isShown(keyOf(card, row)));
  if (rows.length === card.rows.length) return [card];
  const hidden = card.rows.filter((row) => !rows.includes(row));
  const figure = card.figure !== null && placeOf(card.figure, hidden) === null ? card.figure : null;
  if (figure === null && rows.length === 0) return [];
  return [{ ...card, figure, sentence: beforeNamed(card.sentence, hidden), rows: toScale(rows) }];
}

/** A text up to the sentence in which something hidden is named. */
function beforeNamed(text: string, hidden: readonly ReviewRow[]): string {
  const place = placeOf(text, hidden);
  return place === null ? text : text.slice(0, text.slice(0, place).lastIndexOf(". ") + 1);
}

/** Where a text first says the name of what is hidden; null where it does not. */
function placeOf(text: string, hidden: readonly ReviewRow[]): number | null {
  const said = text.toLowerCase();
  const labels = hidden.map(({ label }) => label.trim().toLowerCase()).filter((label) => label !== "");
  const places = labels.map((label) => said.indexOf(label)).filter((place) => place >= 0);
  if (places.length === 0) return null;
  // Some letters are longer in lower case: then the place is not the one in the text.
  return said.length === text.length ? Math.min(...places) : 0;
}

/** Bars are measured against the largest that is seen; against a hidden one they would tell of it. */
function toScale(rows: readonly ReviewRow[]): ReviewRow[] {
  const largest = Math.max(...rows.map(({ share }) => share ?? 0));
  return rows.map((row) => ({ ...row, share: row.share === null || largest <= 0 ? row.share : row.share / largest }));
}
