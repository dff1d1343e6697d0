/** Lowercase letters and digits, separated by hyphens. */
export function toSlug(title: string): string {
  const plain = title
    .normalize("NFD")
    .replace(/[\u0300-\u036f'’.]/g, "")
    .replace(/&/g, " and ")
    .toLowerCase();
  const words = plain.match(/[a-z0-9]+/g);
  return words ? words.join("-") : "untitled";
}
