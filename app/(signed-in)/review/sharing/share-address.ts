import type { Route } from "next";
import { type PictureChoice, SHAPES } from "@/components/review/picture/picture-of";
import { withQuery } from "../../with-query";
import { reviewPath } from "../review-address";

/** What a person shows of their review. */
export interface ShareChoice {
  /** Keys of cards and rows, as `lib/sharing/choice.ts` writes them. */
  hidden: readonly string[];
  /** Whether their name is shown. */
  isNamed: boolean;
}

export const EVERYTHING: ShareChoice = { hidden: [], isNamed: false };

/** What an action just came to. */
export const OUTCOMES = ["made", "full", "nothing", "revoked"] as const;
export type Outcome = (typeof OUTCOMES)[number];

export type Query = Record<string, string | string[] | undefined>;

export function readChoice(query: Query): ShareChoice {
  return { hidden: listOf(query.hide), isNamed: query.name !== undefined };
}

/** What the form says is to be shown; null when the address is not the form's. */
export function readShown(query: Query): string[] | null {
  return query.chosen === undefined ? null : listOf(query.show);
}

export function readOutcome(query: Query): Outcome | null {
  return OUTCOMES.find((outcome) => outcome === query.done) ?? null;
}

export function readPicture(query: Query): PictureChoice {
  const card = typeof query.card === "string" ? query.card : null;
  return { card, shape: SHAPES.find((shape) => shape === query.shape) ?? "wide" };
}

/** `range` is `YYYY` or `YYYY-MM`. */
export function shareHref(range: string, choice: ShareChoice, done: Outcome | null = null): Route {
  const query = queryOf(choice);
  if (done !== null) query.set("done", done);
  return withQuery(`${reviewPath(range)}/share`, query);
}

export function pngHref(range: string, choice: ShareChoice, { card, shape }: PictureChoice): string {
  const query = queryOf(choice);
  if (card !== null) query.set("card", card);
  if (shape !== "wide") query.set("shape", shape);
  return withQuery(`${reviewPath(range)}/png`, query);
}

function queryOf({ hidden, isNamed }: ShareChoice): URLSearchParams {
  const query = new URLSearchParams(hidden.map((key) => ["hide", key]));
  if (isNamed) query.set("name", "1");
  return query;
}

function listOf(value: string | string[] | undefined): string[] {
  return value === undefined ? [] : [value].flat();
}
