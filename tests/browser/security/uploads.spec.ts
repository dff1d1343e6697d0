import { once } from "node:events";
import { readFileSync } from "node:fs";
import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { expect, request, test } from "@playwright/test";
import { z } from "zod";
import {
  BUSY_WITH_OTHER_FILES,
  BUSY_WITH_OWN_FILE,
  formatUploadProblem,
} from "@/app/(signed-in)/settings/import/messages";
import { type BrowserApp, startBrowserApp } from "@/tests/browser/support/browser-app";
import { createForwardedFor } from "@/tests/browser/support/fixtures";
import { HOSTILE_UPLOADS } from "@/tests/fixtures/file-import/hostile-uploads";
import { createLargeExport } from "@/tests/fixtures/file-import/large-export";

/** Times and memory are judged by `npm run bench:uploads` alone, on a quiet machine; else they are only printed. */
const IS_BENCH = process.env.UPLOAD_BOUNDS === "1";
const MOST_HEALTH_MS = 300;
const MOST_GROWTH_MB = 200;
/** What stays when all is over: heaps that have grown, not what was in a file. */
const MOST_LEFT_MB = 60;
const BACK_WITHIN_MS = 60_000;
/** What a health check takes without any upload while the machine is too busy for this to be measured; then a row is tried again. */
const STALLED_MS = 120;
const MOST_TRIES = 3;
const UPLOADS_AN_HOUR = 10;
/** Between two health checks. With one of 5 ms they alone made a busy server grow by 3 MB a second. */
const PAUSE_MS = 20;

// One after the other: what either does would count as growth and delay in the other.
test.describe.configure({ mode: "default" });
// For the same reason in an app apart from that of the other tests.
let app: BrowserApp;
test.beforeAll(async () => {
  app = await startBrowserApp();
});
test.afterAll(() => app.close());

const VALID_FILE = {
  what: "an honest export of 150,000 episodes",
  name: "library.json",
  bytes: () => Buffer.from(createLargeExport(150_000)),
  problem: null,
};

test("each hostile upload is refused with its sentence and delays no one, an honest one of 150,000 episodes is read", async () => {
  test.setTimeout(600_000);
  const other = await createSignedInVisitor();
  expect((await uploadFile(other, "a.csv", Buffer.from("a,b\n"))).status).toBe(303);
  // Pages and checks take their memory first, so that what grows is due to uploads.
  await measureDuring(other, () => sleep(3000));
  const rest = residentMb();
  let most = rest;
  let uploader = await createSignedInVisitor();
  let uploads = 0;

  for (const { what, name, bytes, problem } of [...HOSTILE_UPLOADS, VALID_FILE]) {
    const content = Buffer.from(bytes());
    const seen = await measureUpload(other, async () => {
      if (uploads === UPLOADS_AN_HOUR) [uploader, uploads] = [await createSignedInVisitor(), 0];
      uploads += 1;
      return async () => expect((await uploadFile(uploader, name, content)).status, what).toBe(303);
    });
    const sentence = problem ? formatUploadProblem({ code: problem }) : "Something would be added for 5,000 titles";
    const { healthMs, controlMs, tries, pageMs, beforeMb, residentMb: resident, tookMs } = seen;
    const figures = { "health ms": healthMs, without: controlMs ?? "", tries, "page ms": pageMs };
    const memory = { "MB more": resident - beforeMb, "MB in all": resident - rest };
    console.log(JSON.stringify({ what, ...figures, ...memory, "upload ms": tookMs, sentence }));
    if (problem) most = Math.max(most, resident);
    const page = (await (await uploader.get("/settings/import")).text()).replaceAll("<!-- -->", "");
    expect.soft(page, what).toContain(escapeHtml(sentence));
    if (IS_BENCH) expect.soft(healthMs, `health while ${what}, ${controlMs} ms without`).toBeLessThan(MOST_HEALTH_MS);
  }
  if (!IS_BENCH) return;

  expect.soft(most - rest, "MB that refused uploads took").toBeLessThan(MOST_GROWTH_MB);
  const started = Date.now();
  while (residentMb() - rest > MOST_LEFT_MB && Date.now() - started < BACK_WITHIN_MS) await sleep(500);
  console.log(`${residentMb() - rest} MB more than before, ${Math.round((Date.now() - started) / 1000)} s later`);
  expect(residentMb() - rest, "MB that are still taken").toBeLessThanOrEqual(MOST_LEFT_MB);
});

test("one upload at a time for a person, two for all, ten an hour; slow uploads are cut off, those of visitors are not read at all", async () => {
  const [one, two, three] = [
    await createSignedInVisitor(),
    await createSignedInVisitor(),
    await createSignedInVisitor(),
  ];
  const slow = Promise.all([startSlowUpload(one), startSlowUpload(two)]);
  await sleep(500);
  const own = await uploadFile(one, "a.csv", Buffer.from("a,b\n"));
  expect([own.status, await own.text()]).toEqual([429, BUSY_WITH_OWN_FILE]);
  const others = await uploadFile(three, "a.csv", Buffer.from("a,b\n"));
  expect([others.status, await others.text()]).toEqual([503, BUSY_WITH_OTHER_FILES]);
  for (const { headers } of [own, others])
    expect(Object.fromEntries(headers)).toMatchObject({ "retry-after": "30", "x-content-type-options": "nosniff" });
  for (const answer of await slow) {
    expect(answer).toMatch(/^HTTP\/1\.1 303 /);
    expect(answer).toContain("backup-problem=too-slow");
  }

  for (let count = 0; count < UPLOADS_AN_HOUR; count += 1)
    expect((await uploadFile(three, "a.csv", Buffer.from("a,b\n"))).status).toBe(303);
  const eleventh = await uploadFile(three, "a.csv", Buffer.from("a,b\n"));
  expect(eleventh.status).toBe(429);
  expect(await eleventh.text()).toContain("ten files within an hour");

  const signedOutVisitor = new Visitor("nobody=1");
  expect((await startSlowUpload(signedOutVisitor)).split("\r\n")[0]).toBe("HTTP/1.1 401 Unauthorized");
  const seen = await signedOutVisitor.get("/api/backup");
  expect([seen.status, seen.headers.get("x-frame-options")]).toEqual([405, "DENY"]);
});

/** Runs in a thread, so that uploads from this process do not delay it. */
const PROBE = `
  const { parentPort, workerData: { url, cookie, pauseMs } } = require("node:worker_threads");
  const longest = { healthMs: 0, pageMs: 0 };
  let isOver = false;
  const timed = async (path) => {
    const started = performance.now();
    const answer = await fetch(url + path, { headers: { cookie } });
    await answer.arrayBuffer();
    if (answer.status !== 200) throw new Error(path + " answered " + answer.status);
    return Math.round(performance.now() - started);
  };
  const watch = async (path, name, pauseMs) => {
    while (!isOver) {
      longest[name] = Math.max(longest[name], await timed(path));
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  };
  parentPort.once("message", () => { isOver = true; });
  timed("/api/health").then(async () => {
    parentPort.postMessage("begun");
    await Promise.all([watch("/api/health", "healthMs", pauseMs), watch("/settings", "pageMs", 500)]);
    // A delay of the server may have started with a pause.
    parentPort.postMessage({ ...longest, healthMs: longest.healthMs + pauseMs });
  });
`;
const Longest = z.object({ healthMs: z.number(), pageMs: z.number() });

interface Seen {
  healthMs: number;
  pageMs: number;
  /** Before, and at most meanwhile. */
  beforeMb: number;
  residentMb: number;
}

interface Measured extends Seen {
  tookMs: number;
  /** The same as `healthMs` without an upload, for as long; known where that was too much. */
  controlMs: number | null;
  tries: number;
}

/** What `watched` measures; repeated when health is slow without an upload, since the machine is then too busy. */
async function measureUpload(other: Visitor, prepare: () => Promise<() => Promise<void>>): Promise<Measured> {
  for (let tries = 1; ; tries += 1) {
    const work = await prepare();
    const started = performance.now();
    const seen = await measureDuring(other, work);
    const tookMs = Math.round(performance.now() - started);
    if (!IS_BENCH || seen.healthMs < MOST_HEALTH_MS) return { ...seen, tookMs, controlMs: null, tries };
    const { healthMs: controlMs } = await measureDuring(other, () => sleep(Math.max(1000, tookMs)));
    if (controlMs < STALLED_MS || tries === MOST_TRIES) return { ...seen, tookMs, controlMs, tries };
  }
}

/** How long others wait meanwhile, and how much memory the app uses. */
async function measureDuring(other: Visitor, work: () => Promise<void>): Promise<Seen> {
  const seen: Seen = { healthMs: 0, pageMs: 0, beforeMb: residentMb(), residentMb: 0 };
  const workerData = { url: app.appUrl, cookie: other.cookie, pauseMs: PAUSE_MS };
  const probe = new Worker(PROBE, { eval: true, workerData });
  const memory = setInterval(() => {
    seen.residentMb = Math.max(seen.residentMb, residentMb());
  }, 20);
  await once(probe, "message");
  try {
    await work();
  } finally {
    clearInterval(memory);
    probe.postMessage("end");
  }
  const [longest] = await once(probe, "message");
  await probe.terminate();
  return { ...seen, ...Longest.parse(longest) };
}

function residentMb(): number {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${app.appPid}/status`, "utf8"))?.[1];
  return Math.round(Number(kilobytes) / 1024);
}

function uploadFile(person: Visitor, name: string, content: Uint8Array<ArrayBuffer>): Promise<Response> {
  const body = new FormData();
  body.set("file", new File([content], name));
  return person.send("/api/backup", { method: "POST", body });
}

/** Announces a megabyte and sends nothing; returns the response. */
async function startSlowUpload(person: Visitor): Promise<string> {
  const { hostname, port } = new URL(app.appUrl);
  const socket = connect(Number(port), hostname);
  socket.write(
    `POST /api/backup HTTP/1.1\r\nHost: ${hostname}:${port}\r\nCookie: ${person.cookie}\r\n` +
      "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 1000000\r\n\r\n",
  );
  for await (const chunk of socket) {
    socket.destroy();
    return String(chunk);
  }
  return "";
}

/** A minimal browser: keeps cookies and reads every response to its end. */
class Visitor {
  constructor(public cookie: string) {}

  get(path: string): Promise<Response> {
    return this.send(path);
  }

  async send(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = { Cookie: this.cookie };
    const answer = await fetch(new URL(path, app.appUrl), { ...init, headers, redirect: "manual" });
    const [problem] = answer.headers.getSetCookie().filter((cookie) => cookie.startsWith("backup-problem="));
    if (problem) this.cookie = `${this.cookie.replace(/; backup-problem=.*/, "")}; ${problem.split(";")[0]}`;
    const { status } = answer;
    return new Response(status === 303 ? null : await answer.arrayBuffer(), { status, headers: answer.headers });
  }
}

const Account = z.object({ id: z.number() });
const CsrfResponse = z.object({ csrfToken: z.string() });
const RedirectResponse = z.object({ url: z.url() });

/** A new signed-in person with a small imported library. */
async function createSignedInVisitor(): Promise<Visitor> {
  const body = JSON.stringify({ seed: Math.floor(Math.random() * 1_000_000_000), movies: 3 });
  const createdAccount = await fetch(`${app.simulatorUrl}/__simulator/accounts`, { method: "POST", body });
  const { id } = Account.parse(await createdAccount.json());
  const browser = await request.newContext({ baseURL: app.appUrl, extraHTTPHeaders: createForwardedFor() });
  const { csrfToken } = CsrfResponse.parse(await (await browser.get("/api/auth/csrf")).json());
  const form = { csrfToken, callbackUrl: "/overview", json: "true" };
  const { url } = RedirectResponse.parse(await (await browser.post("/api/auth/signin/simkl", { form })).json());
  await browser.post(url, { form: { account: id, decision: "allow" } });
  const { cookies } = await browser.storageState();
  await browser.dispose();
  const person = new Visitor(cookies.map(({ name, value }) => `${name}=${value}`).join("; "));
  await expect(async () => {
    expect(await (await person.get("/overview")).text()).toContain("In step with Simkl as of");
  }).toPass({ timeout: 30_000 });
  return person;
}

function escapeHtml(sentence: string): string {
  return sentence.replaceAll("'", "&#x27;");
}
