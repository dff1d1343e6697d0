import "server-only";
import { redirect } from "next/navigation";
import { connection } from "next/server";
import { getServerSession } from "next-auth";
import { cache } from "react";
import { db } from "@/lib/database/client";
import type { Plan } from "@/lib/database/generated/enums";
import { sessionOptions } from "./auth-options";

export interface CurrentUser {
  id: number;
  /** The account id at Simkl. */
  simklId: number;
  name: string;
  plan: Plan;
  /** An IANA zone. */
  timeZone: string;
  animeTitleLanguage: string | null;
  /** Simkl no longer accepts the stored grant: only the person can connect again. */
  needsReconnect: boolean;
  libraryRevision: number;
  createdAt: Date;
}

/** Who is asking, once per request; null when nobody is signed in. */
export const currentUser = cache(async (): Promise<CurrentUser | null> => {
  await connection();
  const session = await getServerSession(sessionOptions());
  const id = session?.user && "id" in session.user ? Number(session.user.id) : null;
  return id === null ? null : findUser(id);
});

/** Who is asking; a visitor is sent to the landing page. */
export async function requireUser(): Promise<CurrentUser> {
  return (await currentUser()) ?? redirect("/");
}

async function findUser(id: number): Promise<CurrentUser | null> {
  const row = await db.user.findUnique({
    where: { id },
    select: {
      id: true,
      simklId: true,
      name: true,
      plan: true,
      timeZone: true,
      animeTitleLanguage: true,
      libraryRevision: true,
      createdAt: true,
      account: { select: { deadSince: true } },
    },
  });
  if (!row) return null;
  const { account, ...user } = row;
  return { ...user, needsReconnect: !account || account.deadSince !== null };
}
