import { ListStatus } from "@/lib/database/generated/enums";
import { SimklRejected } from "@/lib/simkl/client/errors";
import { CATEGORIES, type Category } from "@/lib/sync/state/import-parts";

/**
 * One response, or one per kind, or per status of a kind that is still too large (`max_items`, docs/simkl-api.md#all-items). Between
 * two parts a title may move from one to the other and be in neither.
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

/** One response, or one per type, which Simkl does not divide further. */
export async function readByType<T, Type>(types: readonly Type[], read: (type?: Type) => Promise<T>): Promise<T[]> {
  const whole = await readUnlessTooLarge(() => read());
  if (whole) return [whole];
  const parts: T[] = [];
  for (const type of types) parts.push(await read(type));
  return parts;
}

/** Null when Simkl says that the response would be too large. */
export async function readUnlessTooLarge<T>(read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof SimklRejected && error.errorId === "max_items") return null;
    throw error;
  }
}
