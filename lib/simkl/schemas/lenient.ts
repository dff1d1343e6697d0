import { z } from "zod";

/**
 * Text, or a number written where text belongs; null for everything else, the empty string included
 * (docs/simkl-api.md#null-and-empty-values).
 */
export function toText(value: unknown): string | null {
  if (typeof value === "string") return value === "" ? null : value;
  return typeof value === "number" ? String(value) : null;
}

/** A finite number, or text that spells one; null for everything else. */
export function toNumber(value: unknown): number | null {
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value !== "string" || value.trim() === "") return null;
  const number = Number(value);
  return Number.isFinite(number) ? number : null;
}

/** A whole number of at least 0, or text that spells one; null for everything else. */
export function toInteger(value: unknown): number | null {
  if (value === undefined || value === null) return null;
  const number = typeof value === "number" ? value : toNumber(value);
  return number !== null && number >= 0 && Number.isSafeInteger(number) ? number : null;
}

/** An object with named values; null for arrays and everything else. */
export function toRecord(value: unknown): Record<string, unknown> | null {
  return isRecord(value) ? value : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The elements of an array; anything else has none (docs/simkl-api.md#null-and-empty-values). */
export function toList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/**
 * The texts of an array, without those that are none; anything else has none (docs/simkl-api.md#null-and-empty-values).
 */
export function toTexts(value: unknown): string[] {
  return toList(value).flatMap((item) => toText(item) ?? []);
}

/** The whole numbers of an array, without those that are none; anything else has none. */
export function toIntegers(value: unknown): number[] {
  return toList(value).flatMap((item) => toInteger(item) ?? []);
}

/** Whether it says yes, in any of the ways PHP says it. */
export function toBoolean(value: unknown): boolean {
  return value === true || value === 1 || value === "1" || value === "true";
}

/** Fields that accept every spelling Simkl and its documentation use, and answer null rather than fail. */
export const text = z.unknown().optional().transform(toText);
export const number = z.unknown().optional().transform(toNumber);
export const integer = z.unknown().optional().transform(toInteger);
export const count = z
  .unknown()
  .optional()
  .transform((value) => toInteger(value) ?? 0);
export const boolean = z.unknown().optional().transform(toBoolean);
export const texts = z.unknown().optional().transform(toTexts);
export const integers = z.unknown().optional().transform(toIntegers);
