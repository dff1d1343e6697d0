import type { Adapter, AdapterAccount, AdapterUser } from "next-auth/adapters";
import { z } from "zod";
import { parseDevice } from "@/lib/auth/sessions/parse-device";
import { hashSessionToken } from "@/lib/auth/sessions/session-token";
import { createSession } from "@/lib/auth/sessions/sessions";
import { saveGrant } from "@/lib/auth/tokens/grants";
import { db } from "@/lib/database/client";
import { getCurrentHeader } from "@/lib/request/current-request";
import { SimklProfile } from "./simkl-profile";

/** The token response (docs/simkl-api.md#authorization-code-flow). */
export const GrantedAccount = z
  .object({
    access_token: z.string(),
    refresh_token: z.string(),
    scope: z.string().default(""),
    expires_at: z.number(),
  })
  .transform((account) => ({
    accessToken: account.access_token,
    refreshToken: account.refresh_token,
    scope: account.scope,
    expiresAt: new Date(account.expires_at * 1000),
  }));

/** Stores hashes of session tokens and sealed grants. Users have a Simkl id, but no e-mail address. */
export const sessionAdapter: Adapter = {
  async createUser(profile: Omit<AdapterUser, "id">) {
    const { simklId, ...profileFields } = SimklProfile.parse(profile);
    // Two first sign-ins of one user may run at once; a nested upsert would fail for the second.
    await db.user.createMany({ data: { simklId, ...profileFields }, skipDuplicates: true });
    const user = await db.user.update({
      where: { simklId },
      data: (await isLibraryReady(simklId)) ? {} : profileFields,
    });
    await db.syncState.createMany({ data: { userId: user.id }, skipDuplicates: true });
    return toAdapterUser(user);
  },

  async getUser(id) {
    const user = await db.user.findUnique({ where: { id: Number(id) } });
    return user && toAdapterUser(user);
  },

  async getUserByAccount({ providerAccountId }) {
    const user = await db.user.findUnique({ where: { simklId: Number(providerAccountId) } });
    return user && toAdapterUser(user);
  },

  async getUserByEmail() {
    return null;
  },

  async updateUser({ id }) {
    return toAdapterUser(await db.user.findUniqueOrThrow({ where: { id: Number(id) } }));
  },

  async linkAccount(account: AdapterAccount) {
    await saveGrant(Number(account.userId), GrantedAccount.parse(account));
  },

  async createSession({ sessionToken, userId, expires }) {
    const device = parseDevice(getCurrentHeader("user-agent"));
    await createSession({ tokenHash: hashSessionToken(sessionToken), userId: Number(userId), device }, new Date());
    // The cookie lasts for the longest possible session; the row has the real end.
    return { sessionToken, userId, expires };
  },

  async getSessionAndUser(sessionToken) {
    const row = await db.session.findUnique({
      where: { tokenHash: hashSessionToken(sessionToken) },
      include: { user: true },
    });
    if (!row) return null;
    const session = { sessionToken, userId: String(row.userId), expires: row.expires };
    return { session, user: toAdapterUser(row.user) };
  },

  /** `findSessionUser` extends sessions. */
  async updateSession() {
    return null;
  },

  async deleteSession(sessionToken) {
    await db.session.deleteMany({ where: { tokenHash: hashSessionToken(sessionToken) } });
  },
};

/** Then only the sync writes a new plan or zone, because it has to read or count the library again. */
async function isLibraryReady(simklId: number): Promise<boolean> {
  return (await db.syncState.count({ where: { user: { simklId }, phase: "ready" } })) > 0;
}

function toAdapterUser(user: { id: number; name: string; simklId: number }): AdapterUser {
  return { id: String(user.id), name: user.name, email: "", emailVerified: null };
}
