import type { ReviewCard, ReviewRow } from "@/lib/stats/review/review-card";

/** The key of a card or row in forms and addresses. */
export function toKey(card: Pick<ReviewCard, "id">, row?: Pick<ReviewRow, "id">): string {
  return row ? `${card.id}/${row.id}` : card.id;
}

/** Only removes parts, for any `isShown`. Cards without rows are removed. */
export function selectCards(cards: readonly ReviewCard[], isShown: (key: string) => boolean): ReviewCard[] {
  return cards.flatMap((card) => (isShown(toKey(card)) ? selectPart(card, isShown) : []));
}

/** Hidden keys are usually fewer than shown ones. */
export function listHiddenKeys(cards: readonly ReviewCard[], isShown: (key: string) => boolean): string[] {
  return cards.flatMap((card) =>
    isShown(toKey(card)) ? card.rows.map((row) => toKey(card, row)).filter((key) => !isShown(key)) : toKey(card),
  );
}

/** The figure and the sentence may reveal a hidden row, so they go when any row is hidden. */
function selectPart(card: ReviewCard, isShown: (key: string) => boolean): ReviewCard[] {
  const rows = card.rows.filter((row) => isShown(toKey(card, row)));
  if (rows.length === card.rows.length) return [card];
  return rows.length === 0 ? [] : [{ ...card, figure: null, sentence: "", rows: rescale(rows) }];
}

/** Bars relative to a hidden row would reveal it. */
function rescale(rows: readonly ReviewRow[]): ReviewRow[] {
  const largest = Math.max(...rows.map(({ share }) => share ?? 0));
  return rows.map((row) => ({ ...row, share: row.share === null || largest <= 0 ? row.share : row.share / largest }));
}
