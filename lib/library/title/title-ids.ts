import type { Prisma } from "@/lib/database/generated/client";

/** The sync writes only objects of texts into this column. */
export function toIds(column: Prisma.JsonValue): Record<string, string> {
  return column as Record<string, string>;
}
