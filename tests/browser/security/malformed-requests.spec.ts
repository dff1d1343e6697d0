import { readFileSync } from "node:fs";
import { expect } from "@playwright/test";
import { z } from "zod";
import { getAppInfo } from "@/tests/browser/support/app-info";
import { test } from "@/tests/browser/support/fixtures";
import { type RawResponse, sendRawRequest } from "@/tests/browser/support/raw-request";
import { signIn } from "@/tests/browser/support/sign-in";
import { createAccount } from "@/tests/browser/support/simulator";

const Manifest = z.object({ node: z.record(z.string(), z.object({ exportedName: z.string().optional() })) });

/** The id of an action that anybody may call. */
function getThemeActionId(): string {
  const { node } = Manifest.parse(JSON.parse(readFileSync(".next/server/server-reference-manifest.json", "utf8")));
  const [id] = Object.entries(node).find(([, { exportedName }]) => exportedName === "setTheme") ?? [];
  if (!id) throw new Error("This build has no setTheme.");
  return id;
}

const MULTIPART = { "Content-Type": "multipart/form-data; boundary=xx" };
const TEXT = { "Content-Type": "text/plain;charset=UTF-8" };
const END = "--xx--\r\n";
const createField = (name: string, value: string) =>
  `--xx\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
const bound = (id: string) =>
  createField("$ACTION_REF_1", "") + createField("$ACTION_1:0", JSON.stringify({ id, bound: "$@1" }));

/** Traces of a stack or of internal messages. */
const STACK = /\bat .+:\d+:\d+|node_modules|\.next\/|TypeError|SyntaxError/;

function expectRejected(name: string, { status, body }: RawResponse, statuses: number[]): void {
  expect({ name, isExpected: statuses.includes(status), status }).toEqual({ name, isExpected: true, status });
  expect([name, STACK.test(body)]).toEqual([name, false]);
}

test("what calls an action in a way that none of our pages does is refused, never failed over", async () => {
  const id = getThemeActionId();
  const { appUrl: url } = getAppInfo();
  const asScript = { Origin: url, "Next-Action": id };
  const texts = [
    "",
    "{[",
    "{}",
    '{"length":5000}',
    "5",
    "null",
    JSON.stringify(Array(2000).fill(1)),
    "[".repeat(20_000) + "]".repeat(20_000),
    ...[
      "$F1",
      "$h1",
      "$1",
      "$1:__proto__:constructor",
      "$@1",
      "$B1",
      "$Q1",
      "$W1",
      "$i1",
      "$nx",
      "$o1",
      "$Z",
      "$T",
    ].map((reference) => `["${reference}"]`),
    '[{"then":"$1:__proto__:then"}]',
  ];
  for (const body of texts) {
    const calls = [
      { headers: { ...asScript, ...TEXT }, body },
      { headers: { ...asScript, ...MULTIPART }, body: createField("0", body) + END },
      { headers: { Origin: url, ...MULTIPART }, body: bound(id) + createField("$ACTION_1:1", body) + END },
    ];
    for (const call of calls)
      expectRejected(body.slice(0, 60), await sendRawRequest({ url, method: "POST", target: "/", ...call }), [400]);
  }

  const forms: [name: string, headers: Record<string, string>, body: string, statuses: number[]][] = [
    ["no boundary", { "Content-Type": "multipart/form-data" }, createField("0", "[]") + END, [400]],
    ["no end", MULTIPART, createField("0", "[]"), [400]],
    ["half a part", MULTIPART, createField("0", "[]").slice(0, 30), [400]],
    ["empty", MULTIPART, "", [400]],
    ["junk", MULTIPART, "\0\xff junk", [400]],
    [
      "a file",
      MULTIPART,
      '--xx\r\nContent-Disposition: form-data; name="0"; filename="a"\r\n\r\n[]\r\n--xx--\r\n',
      [400],
    ],
    ["arguments twice", MULTIPART, createField("0", "[]") + createField("0", "{[") + END, [400]],
    ["another type", { "Content-Type": "application/x-www-form-urlencoded" }, "a=b", [404]],
    ["no type", {}, "{[", [400]],
    ["a strange type", { "Content-Type": "\xff/\xff" }, "{[", [400]],
  ];
  for (const [name, headers, body, statuses] of forms) {
    const options = { url, method: "POST", target: "/", body };
    expectRejected(name, await sendRawRequest({ ...options, headers: { ...asScript, ...headers } }), statuses);
    const plain = await sendRawRequest({ ...options, headers: { Origin: url, ...headers } });
    expectRejected(`${name}, without script`, plain, [400, 405]);
  }
  for (const unknown of ["x", "toString", "__proto__", "%ff", "0".repeat(42), "a".repeat(10_000), `${id},${id}`]) {
    const options = { url, method: "POST", target: "/" };
    const byScript = { ...options, headers: { ...asScript, "Next-Action": unknown, ...TEXT }, body: "[]" };
    expectRejected(unknown.slice(0, 60), await sendRawRequest(byScript), [404, 409]);
    const body = createField(`$ACTION_ID_${unknown}`, "") + END;
    expectRejected(
      unknown.slice(0, 60),
      await sendRawRequest({ ...options, headers: { Origin: url, ...MULTIPART }, body }),
      [303],
    );
  }
});

test("a form that does not say its length is read no further than others", async () => {
  const { appUrl: url } = getAppInfo();
  const headers = { Origin: url, "Next-Action": getThemeActionId(), ...TEXT };
  // Barely too much, so that all of it has been taken in when the connection ends.
  const chunks = ["x".repeat(1024 * 1024 + 16)];
  const answer = await sendRawRequest({ url, target: "/", method: "POST", headers, chunks });
  expectRejected("chunked", answer, [400, 413]);
});

test("a page that is served under two names of ours takes forms from both", async () => {
  const { appUrl: url } = getAppInfo();
  const headers = { Origin: url, "X-Forwarded-Host": "app.internal", "Next-Action": getThemeActionId(), ...TEXT };
  const { status } = await sendRawRequest({ url, target: "/", method: "POST", headers, body: "[]" });
  expect(status).toBe(200);
});

test("unneeded methods and targets are refused", async () => {
  const { appUrl: url } = getAppInfo();
  for (const target of ["/", "/api/health", "/_next/static/x.js"]) {
    const traced = await sendRawRequest({ url, method: "TRACE", target });
    expectRejected(`TRACE ${target}`, traced, [405]);
    expect(traced.headers.get("allow")?.[0]).toContain("GET");
    for (const method of ["PROPFIND", "LOCK", "PURGE", "M-SEARCH", "QUERY", "PUT", "PATCH", "DELETE"]) {
      const { status, ...answer } = await sendRawRequest({ url, method, target });
      expectRejected(`${method} ${target}`, { status, ...answer }, [400, 404, 405]);
    }
  }
  for (const target of ["*", "http://evil.example/", "/%", "/%ff", "/title/tv/%E0%A4%A"])
    expectRejected(target, await sendRawRequest({ url, target }), [400]);
  const odd: Record<string, string>[] = [
    { Cookie: "theme=%ff; theme=dark; theme=x" },
    { "X-A": "a".repeat(12_000) },
    { RSC: "1", "Next-Router-State-Tree": "%ff{", "Next-Router-Prefetch": "x" },
  ];
  for (const headers of odd)
    expectRejected(
      JSON.stringify(headers).slice(0, 60),
      await sendRawRequest({ url, target: "/", headers }),
      [200, 307],
    );
  expectRejected(
    "very long",
    await sendRawRequest({ url, target: "/", headers: { "X-A": "a".repeat(17_000) } }),
    [431],
  );
});

test("an invalid callback URL is refused, and one that a browser kept is forgotten", async ({ page }) => {
  const { appUrl: url } = getAppInfo();
  for (const address of ["x", "javascript:alert(1)", "http://", "http://[", "\\\\evil", "\0", "https://a b", "%ff"]) {
    const query = new URLSearchParams({ callbackUrl: address });
    for (const action of ["csrf", "session", "signin", "signin/simkl", "signout"])
      expectRejected(
        `${action} ${address}`,
        await sendRawRequest({ url, target: `/api/auth/${action}?${query}` }),
        [400, 404],
      );
    const headers = { Origin: url, "Content-Type": "application/x-www-form-urlencoded" };
    const target = "/api/auth/signin/simkl";
    expectRejected(
      address,
      await sendRawRequest({ url, target, method: "POST", headers, body: `csrfToken=x&${query}` }),
      [400],
    );

    const Cookie = `next-auth.callback-url=${encodeURIComponent(address)}`;
    const answer = await sendRawRequest({ url, target: "/api/auth/csrf", headers: { Cookie } });
    expectRejected(`cookie ${address}`, answer, [200]);
    const set = answer.headers.get("set-cookie")?.filter((cookie) => cookie.startsWith("next-auth.callback-url="));
    expect(set).toEqual([expect.stringMatching(/^next-auth\.callback-url=(;|http%3A%2F%2Flocalhost)/)]);
  }
  await page.context().addCookies([{ name: "next-auth.callback-url", value: "nowhere", url }]);
  await signIn(page, await createAccount());
});

test("next-auth gets forms and nothing else", async () => {
  const { appUrl: url } = getAppInfo();
  for (const [type, body] of [
    ["application/json", "{["],
    ["application/json", '{"callbackUrl":{"a":1}}'],
    ["multipart/form-data", "junk"],
    ["", ""],
  ] as const)
    for (const action of ["signin/simkl", "signin/none", "signout", "callback/simkl", "session", "nothing"]) {
      const headers = { Origin: url, ...(type && { "Content-Type": type }) };
      const answer = await sendRawRequest({ url, target: `/api/auth/${action}`, method: "POST", headers, body });
      expectRejected(`${action} ${type} ${body}`, answer, [404, 405, 415]);
    }
});

test("each secret of an operator opens one thing", async ({ request }) => {
  const { cronSecret, metricsToken } = getAppInfo();
  const requestWithSecret = async (path: string, secret: string) =>
    (await request.get(path, { headers: { Authorization: `Bearer ${secret}` } })).status();
  expect(await requestWithSecret("/api/metrics", metricsToken)).toBe(200);
  expect(await requestWithSecret("/api/metrics", cronSecret)).toBe(401);
  expect(await requestWithSecret("/api/cron/sync", metricsToken)).toBe(401);
  expect(await requestWithSecret("/api/cron/sync?force=1", metricsToken)).toBe(401);
  expect((await request.get("/api/metrics")).status()).toBe(401);
});
