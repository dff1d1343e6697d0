import { z } from "zod";

/** Numbers become text; the empty string becomes null (docs/simkl-api.md#null-and-empty-values). */
export function toText(value: unknown): string | null {
  if (typeof value === "string") return value === "" ? null : value;
  return typeof value === "number" ? String(value) : null;
}

/** Also from text; null for anything else. */
export function toNumber(value: unknown): number | null {
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value !== "string" || value.trim() === "") return null;
  const number = Number(value);
  return Number.isFinite(number) ? number : null;
}

/** At least 0, also from text; null for anything else. */
export function toInteger(value: unknown): number | null {
  if (value === undefined || value === null) return null;
  const number = typeof value === "number" ? value : toNumber(value);
  return number !== null && number >= 0 && Number.isSafeInteger(number) ? number : null;
}

/** Null for arrays and anything else. */
export function toRecord(value: unknown): Record<string, unknown> | null {
  return isRecord(value) ? value : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Empty for anything but an array (docs/simkl-api.md#null-and-empty-values). */
export function toList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function toTexts(value: unknown): string[] {
  return toList(value).flatMap((item) => toText(item) ?? []);
}

export function toIntegers(value: unknown): number[] {
  return toList(value).flatMap((item) => toInteger(item) ?? []);
}

/** Accepts the ways in which PHP writes true. */
export function toBoolean(value: unknown): boolean {
  return value === true || value === 1 || value === "1" || value === "true";
}

/** These accept every spelling of Simkl and become null instead of failing. */
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
