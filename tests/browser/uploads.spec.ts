import { readFileSync } from "node:fs";
import { connect } from "node:net";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { type APIRequestContext, type APIResponse, expect, request, test } from "@playwright/test";
import { z } from "zod";
import { BUSY_WITH_OTHERS, BUSY_WITH_YOURS, uploadProblemMessage } from "@/lib/backup/messages";
import { HOSTILE_UPLOADS } from "../backup/hostile-uploads";
import { largeExport } from "../backup/large-export";
import { openStage, type Stage } from "./stage";

const MOST_HEALTH_MS = 300;
const MOST_GROWTH_MB = 200;
/** What stays when all is over: heaps that have grown, not what was in a file. */
const MOST_LEFT_MB = 60;
const BACK_WITHIN_MS = 60_000;
/** How late a timer of this process may be before a slow answer says nothing about the app. */
const MOST_STALL_MS = 150;
const UPLOADS_AN_HOUR = 10;

// An app of its own: what others do to the one of the stage would count as growth and delay.
let stage: Stage;
test.beforeAll(async () => {
  stage = await openStage();
});
test.afterAll(() => stage.close());

test("no upload delays others or takes much memory; each is refused with its sentence, an honest one of 150,000 episodes is read", async () => {
  test.setTimeout(600_000);
  const other = await signedIn();
  let person = await signedIn();
  expect((await upload(person, "a.csv", Buffer.from("a,b\n"))).status()).toBe(303);
  let uploads = 1;
  const rest = residentMb();
  const table: object[] = [];
  let most = rest;

  for (const { what, name, bytes, problem } of HOSTILE_UPLOADS) {
    const content = Buffer.from(bytes());
    const tryIt = async () => {
      if (uploads === UPLOADS_AN_HOUR) [person, uploads] = [await signedIn(), 0];
      uploads += 1;
      return watched(other, async () => {
        expect((await upload(person, name, content)).status(), what).toBe(303);
      });
    };
    let seen = await tryIt();
    if (seen.healthMs > MOST_HEALTH_MS && seen.stalledMs > MOST_STALL_MS) seen = await tryIt();
    const sentence = uploadProblemMessage({ code: problem });
    table.push({ what, ...rowOf(seen, rest), sentence });
    most = Math.max(most, seen.residentMb);
    expect(await (await person.get("/settings/import")).text(), what).toContain(escaped(sentence));
    expect(seen.healthMs, `health while ${what}, with timers here late by ${seen.stalledMs} ms`).toBeLessThan(
      MOST_HEALTH_MS,
    );
  }

  const reader = await signedIn();
  const honest = Buffer.from(largeExport(150_000));
  const seen = await watched(other, async () => {
    expect((await upload(reader, "library.json", honest)).status()).toBe(303);
  });
  table.push({ what: "an honest export of 150,000 episodes", ...rowOf(seen, rest), sentence: "(read)" });
  console.table(table);
  expect(await (await reader.get("/settings/import")).text()).toContain("Something would be added for 5,000 titles");
  expect(seen.healthMs, `health, with timers here late by ${seen.stalledMs} ms`).toBeLessThan(MOST_HEALTH_MS);
  expect(most - rest, "MB that refused uploads took").toBeLessThan(MOST_GROWTH_MB);
  const started = Date.now();
  while (residentMb() - rest > MOST_LEFT_MB && Date.now() - started < BACK_WITHIN_MS) await sleep(500);
  console.log(`${residentMb() - rest} MB more than before, ${Math.round((Date.now() - started) / 1000)} s later`);
  expect(residentMb() - rest, "MB that are still taken").toBeLessThanOrEqual(MOST_LEFT_MB);
});

test("one upload at a time for a person, two for all, ten an hour; who is too slow is let go, strangers are not read at all", async () => {
  const [one, two, three] = [await signedIn(), await signedIn(), await signedIn()];
  const slow = Promise.all([slowUpload(one), slowUpload(two)]);
  await sleep(500);
  const own = await upload(one, "a.csv", Buffer.from("a,b\n"));
  expect([own.status(), await own.text()]).toEqual([429, BUSY_WITH_YOURS]);
  const others = await upload(three, "a.csv", Buffer.from("a,b\n"));
  expect([others.status(), await others.text()]).toEqual([503, BUSY_WITH_OTHERS]);
  for (const { headers } of [own, others].map((answer) => ({ headers: answer.headers() })))
    expect(headers).toMatchObject({ "retry-after": "30", "x-content-type-options": "nosniff" });
  for (const answer of await slow) {
    expect(answer).toMatch(/^HTTP\/1\.1 303 /);
    expect(answer).toContain("backup-problem=too-slow");
  }

  for (let count = 0; count < UPLOADS_AN_HOUR; count += 1)
    expect((await upload(three, "a.csv", Buffer.from("a,b\n"))).status()).toBe(303);
  const eleventh = await upload(three, "a.csv", Buffer.from("a,b\n"));
  expect(eleventh.status()).toBe(429);
  expect(await eleventh.text()).toContain("ten files within an hour");

  const stranger = await request.newContext({ baseURL: stage.appUrl });
  expect((await slowUpload(stranger)).split("\r\n")[0]).toBe("HTTP/1.1 401 Unauthorized");
  const seen = await stranger.get("/api/backup");
  expect([seen.status(), seen.headers()["x-frame-options"]]).toEqual([405, "DENY"]);
});

interface Seen {
  healthMs: number;
  pageMs: number;
  residentMb: number;
  stalledMs: number;
}

/** How long somebody else waits meanwhile, and how much memory the app takes. */
async function watched(other: APIRequestContext, work: () => Promise<void>): Promise<Seen> {
  const seen: Seen = { healthMs: 0, pageMs: 0, residentMb: residentMb(), stalledMs: 0 };
  const stalls = monitorEventLoopDelay({ resolution: 10 });
  let isOver = false;
  const timed = async (path: string) => {
    const started = performance.now();
    expect((await other.get(path)).status()).toBe(200);
    return Math.round(performance.now() - started);
  };
  const health = async () => {
    while (!isOver) seen.healthMs = Math.max(seen.healthMs, await timed("/api/health"));
  };
  const page = async () => {
    while (!isOver) {
      seen.pageMs = Math.max(seen.pageMs, await timed("/overview"));
      await sleep(250);
    }
  };
  const memory = setInterval(() => {
    seen.residentMb = Math.max(seen.residentMb, residentMb());
  }, 20);
  stalls.enable();
  const watching = [health(), page()];
  try {
    await work();
  } finally {
    isOver = true;
    await Promise.all(watching);
    clearInterval(memory);
    stalls.disable();
  }
  return { ...seen, stalledMs: Math.round(stalls.max / 1e6) };
}

function rowOf({ healthMs, pageMs, residentMb: resident, stalledMs }: Seen, rest: number) {
  return { "health ms": healthMs, "page ms": pageMs, "MB more": resident - rest, "stall here ms": stalledMs };
}

function residentMb(): number {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${stage.appPid}/status`, "utf8"))?.[1];
  return Math.round(Number(kilobytes) / 1024);
}

function upload(person: APIRequestContext, name: string, buffer: Buffer): Promise<APIResponse> {
  const file = { name, mimeType: "application/octet-stream", buffer };
  return person.post("/api/backup", { multipart: { file }, maxRedirects: 0, timeout: 120_000 });
}

/** Says that it brings a megabyte, and brings no byte of it; answers what it is told. */
async function slowUpload(person: APIRequestContext): Promise<string> {
  const { cookies } = await person.storageState();
  const { hostname, port } = new URL(stage.appUrl);
  const socket = connect(Number(port), hostname);
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  socket.write(
    `POST /api/backup HTTP/1.1\r\nHost: ${hostname}:${port}\r\nCookie: ${cookie}\r\n` +
      "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 1000000\r\n\r\n",
  );
  for await (const chunk of socket) {
    socket.destroy();
    return String(chunk);
  }
  return "";
}

const Account = z.object({ id: z.number() });
const Csrf = z.object({ csrfToken: z.string() });
const Leads = z.object({ url: z.url() });

/** Somebody new, signed in, with their small library here. */
async function signedIn(): Promise<APIRequestContext> {
  const body = JSON.stringify({ seed: Math.floor(Math.random() * 1_000_000_000), films: 3 });
  const made = await fetch(`${stage.simulatorUrl}/__simulator/accounts`, { method: "POST", body });
  const { id } = Account.parse(await made.json());
  const person = await request.newContext({ baseURL: stage.appUrl });
  const { csrfToken } = Csrf.parse(await (await person.get("/api/auth/csrf")).json());
  const form = { csrfToken, callbackUrl: "/overview", json: "true" };
  const { url } = Leads.parse(await (await person.post("/api/auth/signin/simkl", { form })).json());
  await person.post(url, { form: { account: id, decision: "allow" } });
  await expect(async () => {
    expect(await (await person.get("/overview")).text()).toContain("In step with Simkl as of");
  }).toPass({ timeout: 30_000 });
  return person;
}

function escaped(sentence: string): string {
  return sentence.replaceAll("'", "&#x27;");
}
