import "server-only";
import { db } from "@/lib/database/client";
import type { Kind } from "@/lib/database/generated/enums";
import { countWords, type WordCount } from "./count-words";

export async function listMemoWords(userId: number, kind: Kind | null, limit: number): Promise<WordCount[]> {
  const memos = await db.libraryItem.findMany({
    where: { userId, memoText: { not: null }, ...(kind ? { title: { kind } } : {}) },
    select: { memoText: true },
  });
  return countWords(
    memos.map(({ memoText }) => memoText ?? ""),
    limit,
  );
}
