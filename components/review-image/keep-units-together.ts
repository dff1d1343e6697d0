/** A duration or a percentage as a picture takes it: it never breaks within, as "3 d 5 h" would after its 5. */
export function keepUnitsTogether(text: string): string {
  return text
    .replaceAll(/(?<=\d) (?=(?:d|h|min|%)(?!\w))/g, "\u00a0")
    .replaceAll(/(?<=\d\u00a0[dh]) (?=\d+\u00a0(?:h|min)(?!\w))/g, "\u00a0");
}
