import { db } from "@/lib/database/client";
import type { Prisma } from "@/lib/database/generated/client";

type SyncStateFields = Partial<Omit<Prisma.SyncStateUncheckedCreateInput, "userId">>;
type UserFields = Partial<Pick<Prisma.UserCreateManyInput, "name" | "plan" | "lastSeenAt">>;

/** A person who signed in, whose library is in step and next due in an hour unless said otherwise; answers the user's id. */
export async function createSyncedUser(
  state: SyncStateFields = {},
  user: UserFields = {},
  deadSince: Date | null = null,
): Promise<number> {
  const simklId = 1000 + (await db.user.count());
  const { id: userId } = await db.user.create({ data: { simklId, name: `Person ${simklId}`, ...user } });
  await db.account.create({
    data: {
      userId,
      accessToken: "sealed",
      refreshToken: "sealed",
      scope: "media:read",
      expiresAt: new Date(),
      deadSince,
    },
  });
  const inAnHour = new Date(Date.now() + 60 * 60_000);
  await db.syncState.create({ data: { userId, phase: "ready", nextDueAt: inAnHour, ...state } });
  return userId;
}
