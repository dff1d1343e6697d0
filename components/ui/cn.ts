import { type ClassValue, clsx } from "clsx";
import { twMerge } from "tailwind-merge";

/** Class names joined, where a later utility replaces an earlier one of its group. */
export function cn(...classes: ClassValue[]): string {
  return twMerge(clsx(classes));
}
