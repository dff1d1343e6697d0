import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import pg from "pg";
import { z } from "zod";
import { startEmbedded } from "@/lib/database/embedded/start-embedded";
import { demoApp } from "@/simulator/auth/apps";
import { getAppInfo } from "@/tests/browser/support/app-info";
import { test } from "@/tests/browser/support/fixtures";
import { signIn } from "@/tests/browser/support/sign-in";
import { type Account, createAccount } from "@/tests/browser/support/simulator";

test("no token and no secret is in the database, a page, a script or a log", async ({ page }) => {
  const person = await createAccount({ movies: 10, shows: 4, anime: 2, episodes: 60 });
  await signIn(page, person);
  const secrets = [demoApp.secret ?? "", ...(await listIssuedTokens(person))];
  expect(secrets.every((secret) => secret.length > 20)).toBe(true);

  const evidence = { ...(await readDatabase()), ...(await readPages(page)), ...readBundles(), log: readLog() };
  for (const [where, text] of Object.entries(evidence)) {
    const found = secrets.filter((secret) => text.includes(secret)).length;
    expect(`${found} secrets in ${where}`).toBe(`0 secrets in ${where}`);
  }
});

const SimulatorState = z.object({
  grants: z.array(z.object({ accountId: z.number(), accessToken: z.string(), refreshToken: z.string() })),
});

/** The simulator writes its state a moment after it changed. */
async function listIssuedTokens({ id }: Account): Promise<string[]> {
  const tokens = () => {
    const { grants } = SimulatorState.parse(JSON.parse(readFileSync(getAppInfo().simulatorState, "utf8")));
    const own = grants.filter(({ accountId }) => accountId === id);
    return own.flatMap(({ accessToken, refreshToken }) => [accessToken, refreshToken]);
  };
  await expect.poll(() => tokens().length).toBeGreaterThan(0);
  return tokens();
}

/** All our tables as text; rows of accounts prove that it is the right database. */
async function readDatabase(): Promise<Record<string, string>> {
  const server = await startEmbedded(getAppInfo().dataDir);
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
       WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
    );
    const texts: Record<string, string> = {};
    for (const { name } of tables) {
      const { rows } = await client.query<{ text: string }>(`SELECT row::text AS text FROM ${name} AS row`);
      texts[name] = rows.map(({ text }) => text).join("\n");
    }
    expect(texts['public."Account"']).toContain("media:write");
    return texts;
  } finally {
    await client.end();
    await server.stop();
  }
}

async function readPages(page: Page): Promise<Record<string, string>> {
  const texts: Record<string, string> = {};
  for (const path of ["/", "/overview", "/settings", "/api/auth/session", "/api/sync/progress", "/api/export"]) {
    texts[path] = await (await page.request.get(path)).text();
  }
  return texts;
}

/** Everything that a browser could be given. */
function readBundles(): Record<string, string> {
  const files = readdirSync(".next/static", { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  expect(files.length).toBeGreaterThan(5);
  return Object.fromEntries(
    files.map(({ parentPath, name }) => [join(parentPath, name), readFileSync(join(parentPath, name), "latin1")]),
  );
}

function readLog(): string {
  return readFileSync(getAppInfo().appLog, "utf8");
}
