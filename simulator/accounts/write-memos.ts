import type { Item } from "../model";
import type { Random } from "../world/random";

/** Puts each text on a random item; four in ten are private. */
export function writeMemos(items: readonly Item[], texts: readonly string[], random: Random): void {
  const chosen = random.shuffle(items).slice(0, texts.length);
  for (const [index, item] of chosen.entries()) {
    item.memo = { text: texts[index] ?? "", isPrivate: random.chance(0.4) };
  }
}
