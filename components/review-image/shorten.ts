import { keepUnitsTogether } from "./keep-units-together";

/** More fits no line of a picture, and costs time to lay out. */
const MAX_LETTERS = 90;

/** A text as a picture takes it: on one line if it can be, durations always, and not endless. */
export function shorten(text: string): string {
  const letters = [...text.replaceAll(/\s+/g, " ").trim()];
  return keepUnitsTogether(
    letters.length > MAX_LETTERS ? `${letters.slice(0, MAX_LETTERS).join("")}…` : letters.join(""),
  );
}
