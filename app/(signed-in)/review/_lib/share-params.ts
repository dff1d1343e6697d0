import type { Route } from "next";
import type { SearchParams } from "@/app/_lib/define-search-params";
import { withQuery } from "@/app/_lib/define-search-params";
import { IMAGE_SHAPES, type ImageChoice } from "@/components/review-image/create-review-image";
import { reviewHref } from "./review-params";

/** What a person shows of their review. */
export interface ShareChoice {
  /** Keys of cards and rows, as `lib/sharing/card-selection.ts` writes them. */
  hidden: readonly string[];
  /** Whether their name is shown. */
  isNamed: boolean;
}

export const SHOW_EVERYTHING: ShareChoice = { hidden: [], isNamed: false };

/** What an action just came to. */
const OUTCOMES = ["made", "full", "nothing", "revoked"] as const;
export type Outcome = (typeof OUTCOMES)[number];

export function parseChoice(query: SearchParams): ShareChoice {
  return { hidden: toList(query.hide), isNamed: query.name !== undefined };
}

/** The cards selected in the form; null when the URL is not from the form. */
export function parseShown(query: SearchParams): string[] | null {
  return query.chosen === undefined ? null : toList(query.show);
}

export function parseOutcome(query: SearchParams): Outcome | null {
  return OUTCOMES.find((outcome) => outcome === query.done) ?? null;
}

export function parseImageChoice(query: SearchParams): ImageChoice {
  const card = typeof query.card === "string" ? query.card : null;
  return { card, shape: IMAGE_SHAPES.find((shape) => shape === query.shape) ?? "wide" };
}

/** `range` is `YYYY` or `YYYY-MM`. */
export function shareHref(range: string, choice: ShareChoice, outcome: Outcome | null = null): Route {
  const query = serializeChoice(choice);
  if (outcome !== null) query.set("done", outcome);
  return withQuery(`${reviewHref(range)}/share`, query);
}

export function imageHref(range: string, choice: ShareChoice, { card, shape }: ImageChoice): string {
  const query = serializeChoice(choice);
  if (card !== null) query.set("card", card);
  if (shape !== "wide") query.set("shape", shape);
  return withQuery(`${reviewHref(range)}/png`, query);
}

function serializeChoice({ hidden, isNamed }: ShareChoice): URLSearchParams {
  const query = new URLSearchParams(hidden.map((key) => ["hide", key]));
  if (isNamed) query.set("name", "1");
  return query;
}

function toList(value: string | string[] | undefined): string[] {
  return value === undefined ? [] : [value].flat();
}
