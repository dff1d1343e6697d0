import { readFileSync } from "node:fs";
import { expect } from "@playwright/test";
import { z } from "zod";
import { test } from "./fixtures";
import { places } from "./places";
import { type RawAnswer, sendRaw } from "./raw-request";
import { signIn } from "./sign-in";
import { newPerson } from "./simulator";

const Manifest = z.object({ node: z.record(z.string(), z.object({ exportedName: z.string().optional() })) });

/** The id of an action that anybody may call. */
function themeAction(): string {
  const { node } = Manifest.parse(JSON.parse(readFileSync(".next/server/server-reference-manifest.json", "utf8")));
  const [id] = Object.entries(node).find(([, { exportedName }]) => exportedName === "setTheme") ?? [];
  if (!id) throw new Error("This build has no setTheme.");
  return id;
}

const MULTIPART = { "Content-Type": "multipart/form-data; boundary=xx" };
const TEXT = { "Content-Type": "text/plain;charset=UTF-8" };
const END = "--xx--\r\n";
const field = (name: string, value: string) =>
  `--xx\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
const bound = (id: string) => field("$ACTION_REF_1", "") + field("$ACTION_1:0", JSON.stringify({ id, bound: "$@1" }));

/** What stands in a stack, in a message of ours or of Next's. */
const STACK = /\bat .+:\d+:\d+|node_modules|\.next\/|TypeError|SyntaxError/;

function expectRefused(name: string, { status, body }: RawAnswer, statuses: number[]): void {
  expect({ name, isExpected: statuses.includes(status), status }).toEqual({ name, isExpected: true, status });
  expect([name, STACK.test(body)]).toEqual([name, false]);
}

test("what calls an action in a way that none of our pages does is refused, never failed over", async () => {
  const id = themeAction();
  const { appUrl: url } = places();
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
      { headers: { ...asScript, ...MULTIPART }, body: field("0", body) + END },
      { headers: { Origin: url, ...MULTIPART }, body: bound(id) + field("$ACTION_1:1", body) + END },
    ];
    for (const call of calls)
      expectRefused(body.slice(0, 60), await sendRaw({ url, method: "POST", target: "/", ...call }), [400]);
  }

  const forms: [name: string, headers: Record<string, string>, body: string, statuses: number[]][] = [
    ["no boundary", { "Content-Type": "multipart/form-data" }, field("0", "[]") + END, [400]],
    ["no end", MULTIPART, field("0", "[]"), [400]],
    ["half a part", MULTIPART, field("0", "[]").slice(0, 30), [400]],
    ["empty", MULTIPART, "", [400]],
    ["junk", MULTIPART, "\0\xff junk", [400]],
    [
      "a file",
      MULTIPART,
      '--xx\r\nContent-Disposition: form-data; name="0"; filename="a"\r\n\r\n[]\r\n--xx--\r\n',
      [400],
    ],
    ["arguments twice", MULTIPART, field("0", "[]") + field("0", "{[") + END, [400]],
    ["another type", { "Content-Type": "application/x-www-form-urlencoded" }, "a=b", [404]],
    ["no type", {}, "{[", [400]],
    ["a strange type", { "Content-Type": "\xff/\xff" }, "{[", [400]],
  ];
  for (const [name, headers, body, statuses] of forms) {
    const options = { url, method: "POST", target: "/", body };
    expectRefused(name, await sendRaw({ ...options, headers: { ...asScript, ...headers } }), statuses);
    const plain = await sendRaw({ ...options, headers: { Origin: url, ...headers } });
    expectRefused(`${name}, without script`, plain, [400, 405]);
  }
  for (const unknown of ["x", "toString", "__proto__", "%ff", "0".repeat(42), "a".repeat(10_000), `${id},${id}`]) {
    const options = { url, method: "POST", target: "/" };
    const byScript = { ...options, headers: { ...asScript, "Next-Action": unknown, ...TEXT }, body: "[]" };
    expectRefused(unknown.slice(0, 60), await sendRaw(byScript), [404, 409]);
    const body = field(`$ACTION_ID_${unknown}`, "") + END;
    expectRefused(
      unknown.slice(0, 60),
      await sendRaw({ ...options, headers: { Origin: url, ...MULTIPART }, body }),
      [303],
    );
  }
});

test("a form that does not say its length is read no further than others", async () => {
  const { appUrl: url } = places();
  const headers = { Origin: url, "Next-Action": themeAction(), ...TEXT };
  // Barely too much, so that all of it has been taken in when the connection ends.
  const chunks = ["x".repeat(1024 * 1024 + 16)];
  const answer = await sendRaw({ url, target: "/", method: "POST", headers, chunks });
  expectRefused("chunked", answer, [400, 413]);
});

test("a page that is served under two names of ours takes forms from both", async () => {
  const { appUrl: url } = places();
  const headers = { Origin: url, "X-Forwarded-Host": "app.internal", "Next-Action": themeAction(), ...TEXT };
  const { status } = await sendRaw({ url, target: "/", method: "POST", headers, body: "[]" });
  expect(status).toBe(200);
});

test("methods and targets that nobody needs are refused", async () => {
  const { appUrl: url } = places();
  for (const target of ["/", "/api/health", "/_next/static/x.js"]) {
    const traced = await sendRaw({ url, method: "TRACE", target });
    expectRefused(`TRACE ${target}`, traced, [405]);
    expect(traced.headers.get("allow")?.[0]).toContain("GET");
    for (const method of ["PROPFIND", "LOCK", "PURGE", "M-SEARCH", "QUERY", "PUT", "PATCH", "DELETE"]) {
      const { status, ...answer } = await sendRaw({ url, method, target });
      expectRefused(`${method} ${target}`, { status, ...answer }, [400, 404, 405]);
    }
  }
  for (const target of ["*", "http://evil.example/", "/%", "/%ff", "/title/tv/%E0%A4%A"])
    expectRefused(target, await sendRaw({ url, target }), [400]);
  const odd: Record<string, string>[] = [
    { Cookie: "theme=%ff; theme=dark; theme=x" },
    { "X-A": "a".repeat(12_000) },
    { RSC: "1", "Next-Router-State-Tree": "%ff{", "Next-Router-Prefetch": "x" },
  ];
  for (const headers of odd)
    expectRefused(JSON.stringify(headers).slice(0, 60), await sendRaw({ url, target: "/", headers }), [200, 307]);
  expectRefused("very long", await sendRaw({ url, target: "/", headers: { "X-A": "a".repeat(17_000) } }), [431]);
});

test("an address to go back to that is none is refused, and one that a browser kept is forgotten", async ({ page }) => {
  const { appUrl: url } = places();
  for (const address of ["x", "javascript:alert(1)", "http://", "http://[", "\\\\evil", "\0", "https://a b", "%ff"]) {
    const query = new URLSearchParams({ callbackUrl: address });
    for (const action of ["csrf", "session", "signin", "signin/simkl", "signout"])
      expectRefused(`${action} ${address}`, await sendRaw({ url, target: `/api/auth/${action}?${query}` }), [400, 404]);
    const headers = { Origin: url, "Content-Type": "application/x-www-form-urlencoded" };
    const target = "/api/auth/signin/simkl";
    expectRefused(
      address,
      await sendRaw({ url, target, method: "POST", headers, body: `csrfToken=x&${query}` }),
      [400],
    );

    const Cookie = `next-auth.callback-url=${encodeURIComponent(address)}`;
    const answer = await sendRaw({ url, target: "/api/auth/csrf", headers: { Cookie } });
    expectRefused(`cookie ${address}`, answer, [200]);
    const set = answer.headers.get("set-cookie")?.filter((cookie) => cookie.startsWith("next-auth.callback-url="));
    expect(set).toEqual([expect.stringMatching(/^next-auth\.callback-url=(;|http%3A%2F%2Flocalhost)/)]);
  }
  await page.context().addCookies([{ name: "next-auth.callback-url", value: "nowhere", url }]);
  await signIn(page, await newPerson());
});

test("next-auth gets forms and nothing else", async () => {
  const { appUrl: url } = places();
  for (const [type, body] of [
    ["application/json", "{["],
    ["application/json", '{"callbackUrl":{"a":1}}'],
    ["multipart/form-data", "junk"],
    ["", ""],
  ] as const)
    for (const action of ["signin/simkl", "signin/none", "signout", "callback/simkl", "session", "nothing"]) {
      const headers = { Origin: url, ...(type && { "Content-Type": type }) };
      const answer = await sendRaw({ url, target: `/api/auth/${action}`, method: "POST", headers, body });
      expectRefused(`${action} ${type} ${body}`, answer, [404, 405, 415]);
    }
});

test("each secret of an operator opens one thing", async ({ request }) => {
  const { cronSecret, metricsToken } = places();
  const ask = async (path: string, secret: string) =>
    (await request.get(path, { headers: { Authorization: `Bearer ${secret}` } })).status();
  expect(await ask("/api/metrics", metricsToken)).toBe(200);
  expect(await ask("/api/metrics", cronSecret)).toBe(401);
  expect(await ask("/api/cron/sync", metricsToken)).toBe(401);
  expect(await ask("/api/cron/sync?force=1", metricsToken)).toBe(401);
  expect((await request.get("/api/metrics")).status()).toBe(401);
});
