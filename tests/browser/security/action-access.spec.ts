import { type APIRequestContext, expect } from "@playwright/test";
import pg from "pg";
import { startEmbedded } from "@/lib/database/embedded/start-embedded";
import { getAppInfo } from "@/tests/browser/support/app-info";
import {
  callByForm,
  callByScript,
  listServerReferences,
  type ServerReference,
} from "@/tests/browser/support/call-action";
import { test } from "@/tests/browser/support/fixtures";
import { listServerActions, type ServerAction, type Victim } from "@/tests/browser/support/server-actions";
import { signIn } from "@/tests/browser/support/sign-in";
import { createAccount, expectViolations } from "@/tests/browser/support/simulator";
import { createVictim } from "@/tests/browser/support/victim";

const CALL_METHODS = { script: callByScript, form: callByForm };

test("no cached function of the build can be called, by whatever id", async ({ request }) => {
  const cached = listServerReferences().filter(({ id }) => Number.parseInt(id.slice(0, 2), 16) >= 0x80);
  expect(cached, 'reads behind "use cache", which anybody can call by id').toEqual([]);
  const { appUrl: origin } = getAppInfo();
  for (const id of [`c0${"0".repeat(40)}`, `F8${"a".repeat(40)}`]) {
    const { status, text } = await callByScript(request, { id, path: "/", args: [1, 1], origin });
    expect([status, text]).toEqual([404, expect.stringContaining("There is no such action.")]);
    const byForm = await callByForm(request, { id, path: "/", args: [1, 1], origin });
    expect([byForm.status, byForm.text]).toEqual([303, expect.stringContaining("location: /")]);
  }
});

test("no action of the build shows or changes another person's data, from any caller and any site", async ({
  page,
  otherBrowser,
  request,
}) => {
  test.slow();
  const { appUrl } = getAppInfo();
  const server = await startEmbedded(getAppInfo().dataDir);
  const database = new pg.Client({ connectionString: server.url });
  await database.connect();
  try {
    const other = await otherBrowser.newPage();
    await signIn(other, await createAccount({ movies: 2, shows: 1, episodes: 5 }));
    const { person, victim, markers } = await createVictim(page, database);
    const file = {
      name: "library.json",
      mimeType: "application/json",
      buffer: await (await other.request.get("/api/export")).body(),
    };
    const uploaded = await page.request.post("/api/backup", {
      headers: { origin: appUrl },
      multipart: { file },
      maxRedirects: 0,
    });
    expect(uploaded.status()).toBe(303);
    const actions = listServerActions(victim);
    const references = new Map(listServerReferences().map((reference) => [reference.name, reference]));
    expect([...references.keys()].sort(), "the actions that the table names").toEqual(Object.keys(actions).sort());

    const before = await readRows(database, victim.userId);
    const callers: [string, APIRequestContext, string][] = [
      ["nobody", request, appUrl],
      ["another person", other.request, appUrl],
      ["the victim's browser on another site", page.request, "https://evil.example"],
    ];
    for (const [name, { args, role }] of Object.entries(actions))
      for (const [way, call] of Object.entries(CALL_METHODS)) {
        const answers = callers.map(async ([caller, context, origin]) => {
          const { text } = await call(context, { ...resolvePath(references.get(name), victim), args, origin });
          const what = `${name} by ${way}, called by ${caller}`;
          expect([what, text]).toEqual([what, expect.stringMatching(getExpected(role, caller))]);
          expect([what, markers.filter((marker) => text.includes(marker))]).toEqual([what, []]);
        });
        await Promise.all(answers);
        expect([name, way, await readRows(database, victim.userId)]).toEqual([name, way, before]);
      }

    // The rejected calls work for the rightful caller with the same arguments.
    const operator = await otherBrowser.browser()?.newContext({ baseURL: appUrl });
    if (!operator) throw new Error("There is no browser.");
    const operatorPage = await operator.newPage();
    await signIn(operatorPage, getAppInfo().operator);
    await expectViolations(person, "repeated-full-pull", "an operator has everything read again");
    for (const [name, { args, works, role }] of Object.entries(actions)) {
      const rows = await readRows(database, victim.userId);
      const context = role === "operator" ? operatorPage.request : page.request;
      const { text } = await callByScript(context, {
        ...resolvePath(references.get(name), victim),
        args,
        origin: appUrl,
      });
      if (works === "changes") expect([name, await readRows(database, victim.userId)]).not.toEqual([name, rows]);
      else expect([name, text]).toEqual([name, expect.stringMatching(works)]);
    }
    await operator.close();
  } finally {
    await database.end();
    await server.stop();
  }
});

/** The response to a rejected call: visitors go to the landing page; for non-operators the page does not exist. */
function getExpected(who: ServerAction["role"], caller: string): RegExp {
  if (caller.endsWith("site")) return /^403\n[\s\S]*This was sent by a page of another site\.$/;
  if (who === "operator") return /^404\n/;
  if (who === "person" && caller === "nobody") return /^(x-action-redirect: \/;push|location: \/)$/m;
  // Another person's edit is treated as missing.
  return /^(200|303|307|404)\n/;
}

/** The action at a page that has it, where the victim's own is. */
function resolvePath(reference: ServerReference | undefined, { userId, edit }: Victim) {
  if (!reference) throw new Error("There is no such action.");
  const parts: Record<string, string> = { id: edit.id, userId: String(userId), year: "2024", month: "3" };
  return { ...reference, path: reference.path.replaceAll(/\[(\w+)\]/g, (_, name) => parts[name] ?? "") };
}

/** All that is stored about a person, as text by table; not what their own visits, operators and the day's catalogue leave behind. */
async function readRows(database: pg.Client, userId: number): Promise<Record<string, string[]>> {
  const { rows: tables } = await database.query<{ name: string }>(
    `SELECT "table_name" AS "name" FROM information_schema.columns
     WHERE "table_schema" = 'public' AND "column_name" = 'userId' AND "table_name" NOT IN ('Session', 'ApiCallCount', 'AuditEvent')`,
  );
  expect(tables.length).toBeGreaterThan(15);
  const text = [...tables.map(({ name }) => selectRows(name, "userId")), selectRows("User", "id"), SESSIONS].join(
    " UNION ALL ",
  );
  const { rows } = await database.query<{ name: string; rows: string[] }>(text, [userId]);
  return Object.fromEntries(rows.map(({ name, rows }) => [name, rows]));
}

/** Their last use changes with every visit. */
const SESSIONS = `SELECT 'Session', array_agg("id"::text ORDER BY "id") FROM "Session" WHERE "userId" = $1`;

function selectRows(table: string, column: string): string {
  return `SELECT '${table}' AS "name", coalesce(array_agg(row::text ORDER BY row::text), '{}') AS "rows"
    FROM "${table}" AS row WHERE "${column}" = $1`;
}
