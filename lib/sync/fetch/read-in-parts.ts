import { ListStatus } from "@/lib/database/generated/enums";
import { SimklRejected } from "@/lib/simkl/client/errors";
import { CATEGORIES, type Category } from "@/lib/sync/state/import-parts";

/**
 * The whole in one answer, or one for each kind, and of a kind that is still too large one for each status (`max_items`,
 * docs/simkl-api.md#all-items). Between two parts a title may pass from one to the other and be in neither.
 */
export async function readInParts<T>(read: (kind?: Category, status?: ListStatus) => Promise<T>): Promise<T[]> {
  const whole = await readUnlessTooLarge(() => read());
  if (whole) return [whole];
  const parts: T[] = [];
  for (const kind of CATEGORIES) parts.push(...(await readKindInParts((status) => read(kind, status))));
  return parts;
}

async function readKindInParts<T>(read: (status?: ListStatus) => Promise<T>): Promise<T[]> {
  const whole = await readUnlessTooLarge(() => read());
  if (whole) return [whole];
  const parts: T[] = [];
  for (const status of Object.values(ListStatus)) parts.push(await read(status));
  return parts;
}

/** The whole in one answer, or one for each of these types, which Simkl divides no further. */
export async function readByType<T, Type>(types: readonly Type[], read: (type?: Type) => Promise<T>): Promise<T[]> {
  const whole = await readUnlessTooLarge(() => read());
  if (whole) return [whole];
  const parts: T[] = [];
  for (const type of types) parts.push(await read(type));
  return parts;
}

/** Null when Simkl says that the answer would be too large. */
export async function readUnlessTooLarge<T>(read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof SimklRejected && error.errorId === "max_items") return null;
    throw error;
  }
}
