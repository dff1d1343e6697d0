import { describe, expect, test } from "vitest";
import { sanitizeLogText, toLoggable } from "./to-loggable";

const ACCESS = `simkl_at_${"Ab3-_x9".repeat(5).slice(0, 34)}`;
const REFRESH = `simkl_rt_${"Zq8_-y7".repeat(5).slice(0, 34)}`;
const API_KEY = `wf_${"k4Jx".repeat(10)}`;
const SECRET = "3f9a1c0b7e5d4826a1b2c3d4e5f60718293a4b5c6d7e8f901a2b3c4d5e6f7a8b";

describe("secrets are removed from text", () => {
  test.each([
    ["an access token in a sentence", `Simkl refused ${ACCESS} today`, "Simkl refused simkl_[removed] today"],
    ["a key of ours", `used ${API_KEY}.`, "used wf_[removed]."],
    ["a bearer header", `Authorization: Bearer ${SECRET}`, "Authorization: Bearer [removed]"],
    ["another authorization header", `authorization: ${SECRET}`, "authorization: [removed]"],
    ["cookies", "Cookie: next-auth.session-token=aa-bb; theme=dark", "Cookie: [removed]"],
    ["a session token in running text", `next-auth.session-token=${SECRET}; x`, "next-auth.session-token=[removed]; x"],
    [
      "the code in a callback's address",
      `GET /api/auth/callback/simkl?code=9f8e7d6c5b4a&state=xyz123&iss=https://simkl.com`,
      "GET /api/auth/callback/simkl?code=[removed]&state=[removed]&iss=https://simkl.com",
    ],
    ["an encoded address", "callbackUrl=%2Fx%3Fcode%3Dabcdef", "callbackUrl=%2Fx%3Fcode%3D[removed]"],
    [
      "a form",
      `grant_type=refresh_token&client_id=abc&client_secret=${SECRET}&refresh_token=${SECRET}`,
      "grant_type=refresh_token&client_id=abc&client_secret=[removed]&refresh_token=[removed]",
    ],
    [
      "JSON",
      `{"access_token":"${SECRET}","refresh_token":"${SECRET}","expires_in":604800,"code":"9f8e7d6c5b4a39281"}`,
      '{"access_token":"[removed]","refresh_token":"[removed]","expires_in":604800,"code":"[removed]"}',
    ],
    ["JSON's own codes stay", '{"error":"invalid_grant","code":400}', '{"error":"invalid_grant","code":400}'],
    ["a JSON web token", `token eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln`, "token [removed]"],
    [
      "a password in an address",
      "postgresql://me:pa55@db:5432/x is out of reach",
      "postgresql://[removed]@db:5432/x is out of reach",
    ],
    ["the token of a shared link", `GET /shared/${"aB3_".repeat(8)}/image`, "GET /shared/[removed]/image"],
    ["a sealed token", `v1.0a1b2c3d.${"Ab3-".repeat(20)}`, "[removed]"],
    ["a word that only looks alike stays", "the barcode=12 of a token", "the barcode=12 of a token"],
  ])("%s", (_, text, safe) => expect(sanitizeLogText(text)).toBe(safe));

  test("secrets of the configuration go wherever they stand", () => {
    expect(sanitizeLogText(`it was ${SECRET}!`, [SECRET])).toBe("it was [removed]!");
  });

  test("in the causes of errors, their fields and nested objects", () => {
    const cause = new TypeError(`fetch of https://api.simkl.com/oauth2/token?client_secret=${SECRET} failed`, {
      cause: new Error(`Bearer ${REFRESH}`),
    });
    const error = Object.assign(new Error(`renewal with ${REFRESH}`, { cause }), { code: "ECONNRESET" });
    const logged = JSON.stringify(
      toLoggable({
        error,
        headers: { authorization: `Bearer ${ACCESS}`, Cookie: "a=b", "set-cookie": ["x=y"] },
        account: {
          access_token: SECRET,
          refreshToken: SECRET,
          clientSecret: SECRET,
          code: "9f8e7d6c5b4a",
          codeVerifier: SECRET,
        },
        errors: new AggregateError([new Error(ACCESS)], "several"),
      }),
    );
    for (const secret of [ACCESS, REFRESH, SECRET, "a=b", "x=y", "9f8e7d6c5b4a"]) expect(logged).not.toContain(secret);
    expect(logged).toContain("ECONNRESET");
    expect(logged).toContain("renewal with simkl_[removed]");
  });
});

test("control characters, line ends and turned text become visible", () => {
  const text = "a\nb\rc\td\u001b[31me\u0000f\u2028g\u202eh\u200bi\u0085j\ud800k";
  expect(sanitizeLogText(text)).toBe(
    "a\\nb\\rc\\td\\u{1b}[31me\\u{0}f\\u{2028}g\\u{202e}h\\u{200b}i\\u{85}j\\u{d800}k",
  );
});

test("lengths, depth and counts are bounded, also of a line as a whole", () => {
  expect(sanitizeLogText("x".repeat(200_000)).length).toBe(1001);
  const deep: Record<string, unknown> = {};
  deep.self = deep;
  const fields = {
    long: "x".repeat(200_000),
    many: Array.from({ length: 10_000 }, () => "y".repeat(5000)),
    wide: Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`n${index}`, index])),
    deep,
    error: new Error("z".repeat(200_000)),
  };
  expect(JSON.stringify(toLoggable(fields)).length).toBeLessThan(12_000);
});

test("what makes patterns slow is bounded", () => {
  const truncated = performance.now();
  for (const unit of ["a.", "eyJ-", "token ", "a://", "cookie", "code=", "bearer ", "simkl_", "%3F", '"code":"', "-"])
    sanitizeLogText(unit.repeat(200_000));
  expect(performance.now() - truncated).toBeLessThan(5000);
});

test.each([
  [{ at: new Date("2026-11-29T12:00:00Z") }, { at: "2026-11-29T12:00:00.000Z" }],
  [{ at: new Date(Number.NaN) }, { at: "no date" }],
  [
    { id: 12n, none: undefined, run: () => 1 },
    { id: "12", none: null, run: "function" },
  ],
  [{ code: "9f8e7d6c5b4a" }, { code: "[removed]" }],
  [{ code: "OAUTH_CALLBACK_ERROR" }, { code: "OAUTH_CALLBACK_ERROR" }],
])("%o is logged as %o", (fields, logged) => expect(toLoggable(fields)).toEqual(logged));
