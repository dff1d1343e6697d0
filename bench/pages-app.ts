import { randomBytes } from "node:crypto";
import { hashSessionToken } from "@/lib/auth/sessions/session-token";
import { db } from "@/lib/database/client";
import { closeDatabase, connectDatabase, getPool } from "@/lib/database/connection";
import { releaseInstanceLock } from "@/lib/database/instance-lock";
import { syncUser } from "@/lib/jobs/sync-user";
import { build } from "@/scripts/build";
import { stopChildren } from "@/scripts/child";
import { findFreePortFrom } from "@/scripts/ports";
import { startApp } from "@/scripts/start-app";
import { type BenchApp, createBenchApp } from "./bench-app";
import { fillCalendar } from "./fill-calendar";
import { type BenchPage, listPages } from "./pages-list";
import { registerAccount } from "./register-account";

const LIBRARY = { movies: 3000, shows: 1500, anime: 500, episodes: 150_000, rewatches: 300, seed: 1 };
/** A build with the empty page. */
const BENCH = { WATCHFOLIO_BENCH: "1" };
const PORT = 23_500;
const HOUR_MS = 3_600_000;

export interface PagesApp {
  appUrl: string;
  /** Of somebody with a large library, who is an operator too. */
  cookie: { name: string; value: string };
  pages: BenchPage[];
  databaseUrl: string;
  userId: number;
  /** Asks the simulator's control surface. */
  control: BenchApp["control"];
  close: () => Promise<void>;
}

/** The built app in a process of its own, and somebody signed in whose large library, with binges if they are wanted, was imported into its database. */
export async function createPagesApp(library: { binges?: boolean } = {}): Promise<PagesApp> {
  await build(BENCH);
  const app = await createBenchApp();
  const close = async () => {
    await stopChildren();
    await app.close();
  };
  try {
    const databaseUrl = await app.createDatabase();
    connectDatabase(databaseUrl);
    const { id } = await registerAccount(app, { ...LIBRARY, ...library });
    if ((await syncUser(id, "sign-in")) !== "done") throw new Error("The import did not succeed.");
    const value = randomBytes(32).toString("hex");
    const expires = new Date(Date.now() + HOUR_MS);
    await db.session.create({ data: { tokenHash: hashSessionToken(value), userId: id, expires } });
    await fillCalendar(id);
    // What autovacuum does within a minute of an import.
    await getPool().query("VACUUM ANALYZE");
    const pages = await listPages(id);
    await releaseInstanceLock();
    await closeDatabase();

    const port = await findFreePortFrom(PORT);
    await startApp(port, {
      ...BENCH,
      DATABASE_URL: databaseUrl,
      NEXTAUTH_SECRET: randomBytes(32).toString("base64"),
      SIMKL_DATA_URL: app.simulatorUrl,
      SIMKL_IMAGE_URL: `${app.simulatorUrl}/images/?url=https://simkl.in`,
      ADMIN_SIMKL_IDS: String(id),
    });
    return {
      appUrl: `http://localhost:${port}`,
      cookie: { name: "next-auth.session-token", value },
      ...{ pages, databaseUrl, userId: id, control: app.control, close },
    };
  } catch (error) {
    await close();
    throw error;
  }
}
