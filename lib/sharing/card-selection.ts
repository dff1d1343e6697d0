import type { ReviewCard, ReviewRow } from "@/lib/stats/review/review-card";

/** What a form and an address call a card, or a row of it. */
export function toKey(card: Pick<ReviewCard, "id">, row?: Pick<ReviewRow, "id">): string {
  return row ? `${card.id}/${row.id}` : card.id;
}

/**
 * What is left of the cards when everything is hidden that is not to be shown: always a part of them, whoever says what is shown.
 * A card of which nothing is left but its title is left out.
 */
export function selectCards(cards: readonly ReviewCard[], isShown: (key: string) => boolean): ReviewCard[] {
  return cards.flatMap((card) => (isShown(toKey(card)) ? selectPart(card, isShown) : []));
}

/** The keys that say the same by what is hidden: few as a rule, where those of what is shown are many. */
export function listHiddenKeys(cards: readonly ReviewCard[], isShown: (key: string) => boolean): string[] {
  return cards.flatMap((card) =>
    isShown(toKey(card)) ? card.rows.map((row) => toKey(card, row)).filter((key) => !isShown(key)) : toKey(card),
  );
}

/**
 * A figure and a sentence may name a row, say its value, or be the sum of which it is a part; whether they do is nothing that a text
 * can be asked. So both go with the first row that is hidden, whatever they say.
 */
function selectPart(card: ReviewCard, isShown: (key: string) => boolean): ReviewCard[] {
  const rows = card.rows.filter((row) => isShown(toKey(card, row)));
  if (rows.length === card.rows.length) return [card];
  return rows.length === 0 ? [] : [{ ...card, figure: null, sentence: "", rows: rescale(rows) }];
}

/** Bars are measured against the largest that is seen; against a hidden one they would tell of it. */
function rescale(rows: readonly ReviewRow[]): ReviewRow[] {
  const largest = Math.max(...rows.map(({ share }) => share ?? 0));
  return rows.map((row) => ({ ...row, share: row.share === null || largest <= 0 ? row.share : row.share / largest }));
}
