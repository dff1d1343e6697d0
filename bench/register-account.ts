import { z } from "zod";
import { sealGrant } from "@/lib/auth/tokens/grants";
import { db } from "@/lib/database/client";
import type { BenchApp } from "./bench-app";

export interface BenchUser {
  /** Of the account at Simkl and of the user here. */
  id: number;
  accessToken: string;
}

const Account = z.object({ id: z.number() });
const Token = z.object({ accessToken: z.string(), refreshToken: z.string(), scope: z.string(), expiresAt: z.number() });

interface Library {
  movies?: number;
  shows?: number;
  anime?: number;
  episodes?: number;
  rewatches?: number;
  binges?: boolean;
  seed: number;
}

/** Makes an account with a library of that size at Simkl, and a user of ours with a grant for it, nothing imported yet. */
export async function registerAccount({ control }: BenchApp, library: Library): Promise<BenchUser> {
  const { id } = Account.parse(await control("accounts", library));
  const token = Token.parse(await control(`accounts/${id}/tokens`, {}));
  await db.user.create({
    data: {
      id,
      simklId: id,
      name: `Bench ${id}`,
      plan: "vip",
      syncState: { create: {} },
      account: { create: sealGrant(id, { ...token, expiresAt: new Date(token.expiresAt) }) },
    },
  });
  return { id, accessToken: token.accessToken };
}
