import type { ReviewCard } from "@/lib/stats/review/review-card";

/** Of a sentence at its full size. One that needs more is set smaller, so that its end is not cut off. */
const LINES = 5;
const LEADING = 1.4;

/** Two thirds of its size is about the width of a figure's letter; a long one may break into lines. */
export function getFigureSize(figure: string, width: number, largest: number): number {
  const fitting = width / (0.6 * [...figure].length);
  return Math.min(Math.max(fitting, largest / 2.6), largest);
}

/** The size of a sentence, and in how many lines it then has to end. */
export function fitSentence(sentence: string, width: number, largest: number): { size: number; lines: number } {
  const fitting = Math.sqrt((LINES * largest * width) / (LETTER * [...sentence].length));
  const size = Math.min(Math.max(fitting, largest * 0.6), largest);
  return { size, lines: Math.floor((LINES * largest) / size) };
}

/** How high a card's text is, not less. `size` is that of its sentence at most. */
export function getTextHeight(
  { figure, sentence }: Pick<ReviewCard, "figure" | "sentence">,
  size: number,
  width: number,
) {
  const sentenceFit = fitSentence(sentence, width, size);
  const lines = Math.min(Math.ceil(([...sentence].length * LETTER * sentenceFit.size) / width), sentenceFit.lines);
  const below = sentence === "" ? 0 : size * 0.7 + lines * sentenceFit.size * LEADING;
  if (figure === null) return size * 1.9 * 1.1 + below;
  const large = getFigureSize(figure, width, size * 4.2);
  const figureLines = Math.min(Math.ceil(([...figure].length * 0.6 * large) / width - 0.01), 3);
  return size * 1.7 + figureLines * large * 1.08 + below;
}

/** Of a letter to its size, with what the ends of lines leave empty. */
const LETTER = 0.56;
