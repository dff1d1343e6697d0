import { unbroken } from "./unbroken";

/** More fits no line of a picture, and costs time to lay out. */
const MOST_LETTERS = 90;

/** A text as a picture takes it: on one line if it can be, durations always, and not endless. */
export function shortened(text: string): string {
  const letters = [...text.replaceAll(/\s+/g, " ").trim()];
  return unbroken(letters.length > MOST_LETTERS ? `${letters.slice(0, MOST_LETTERS).join("")}…` : letters.join(""));
}
