/** The widest bold sans-serif letter, as a part of the font size. */
const LETTER_WIDTH = 0.69;

/** The largest size that fits the box, and the lines. */
export function fitTitle(title: string, box: { width: number; height: number; largest: number; smallest: number }) {
  for (let size = box.largest; size > box.smallest; size -= 2) {
    const lines = wrapWords(title, Math.floor(box.width / (size * LETTER_WIDTH)));
    const isWide = lines.some((line) => line.length * size * LETTER_WIDTH > box.width);
    if (!isWide && lines.length * size * 1.12 <= box.height) return { size, lines };
  }
  const perLine = Math.floor(box.width / (box.smallest * LETTER_WIDTH));
  const maxLines = Math.max(1, Math.floor(box.height / (box.smallest * 1.12)));
  const lines = wrapWords(title, perLine).map((line) =>
    line.length > perLine ? `${line.slice(0, perLine - 1)}…` : line,
  );
  return {
    size: box.smallest,
    lines: lines.length > maxLines ? [...lines.slice(0, maxLines - 1), `${lines[maxLines - 1]}…`] : lines,
  };
}

function wrapWords(text: string, perLine: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= perLine) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
