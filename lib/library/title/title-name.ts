import "server-only";
import { db } from "@/lib/database/client";
import type { Kind } from "@/lib/database/generated/enums";

export interface TitleName {
  title: string;
  kind: Kind;
}

export function findTitleName(simklId: number): Promise<TitleName | null> {
  return db.title.findUnique({ where: { simklId }, select: { title: true, kind: true } });
}
