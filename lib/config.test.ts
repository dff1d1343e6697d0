import { expect, test } from "vitest";
import { ConfigurationError, readConfig } from "./config";

const key = Buffer.alloc(32, 1).toString("base64");
const production = { NODE_ENV: "production", NEXTAUTH_SECRET: "a".repeat(32) };
const app = { SIMKL_CLIENT_ID: "id", SIMKL_CLIENT_SECRET: "secret", TOKEN_ENCRYPTION_KEY: key };

test("needs nothing in development", () => {
  expect(readConfig({})).toMatchObject({
    siteUrl: "http://localhost:3000",
    databaseUrl: null,
    directUrl: null,
    dataDir: ".data",
    simklApp: null,
    isRealSimkl: true,
    cronSecret: null,
    metricsToken: null,
    adminSimklIds: [],
  });
});

test("takes an empty variable for one that is not set", () => {
  expect(readConfig({ DATABASE_URL: "", SIMKL_CLIENT_ID: "", PORT: "" })).toMatchObject({
    databaseUrl: null,
    simklApp: null,
  });
});

test("lists older keys behind the one that seals", () => {
  const older = Buffer.alloc(32, 2).toString("base64");
  const { encryptionKeys } = readConfig({ ...app, TOKEN_ENCRYPTION_KEY: `${key}, ${older}` });
  expect(encryptionKeys.map((buffer) => buffer[0])).toEqual([1, 2]);
});

test("makes a URI of the operator's contact", () => {
  expect(readConfig({ OPERATOR_CONTACT: "me@example.org" }).operatorContact).toBe("mailto:me@example.org");
  expect(readConfig({ OPERATOR_CONTACT: "https://example.org/help" }).operatorContact).toBe("https://example.org/help");
  expect(() => readConfig({ OPERATOR_CONTACT: "call me" })).toThrow("OPERATOR_CONTACT must be an e-mail address");
});

test("bounds the image cache by gigabytes", () => {
  expect(readConfig({}).imageCacheBytes).toBe(20 * 1024 ** 3);
  expect(readConfig({ IMAGE_CACHE_GB: "0.5" }).imageCacheBytes).toBe(512 * 1024 ** 2);
  expect(() => readConfig({ IMAGE_CACHE_GB: "much" })).toThrow("IMAGE_CACHE_GB must be a number of gigabytes");
});

test("reads the operators' account ids", () => {
  expect(readConfig({ ADMIN_SIMKL_IDS: "12, 34" }).adminSimklIds).toEqual([12, 34]);
});

test("trusts no proxy by default, else those that are named", () => {
  expect(readConfig({}).trustedProxies.rules).toEqual([]);
  const { trustedProxies } = readConfig({ TRUSTED_PROXIES: "loopback, 10.1.0.0/16,203.0.113.7, 2001:db8::/32" });
  const isTrusted = (address: string) => trustedProxies.check(address, address.includes(":") ? "ipv6" : "ipv4");
  expect(["127.0.0.1", "::1", "10.1.2.3", "203.0.113.7", "2001:db8::5"].map(isTrusted)).toEqual(Array(5).fill(true));
  expect(["10.2.0.1", "203.0.113.8", "2001:db9::1", "192.168.0.1"].map(isTrusted)).toEqual(Array(4).fill(false));
});

test.each([
  ["NEXTAUTH_SECRET", "is missing", { NODE_ENV: "production" }],
  ["TOKEN_ENCRYPTION_KEY", "is missing", { ...production, ...app, TOKEN_ENCRYPTION_KEY: undefined }],
  ["TOKEN_ENCRYPTION_KEY", "must be 32 bytes", { ...production, ...app, TOKEN_ENCRYPTION_KEY: "c2hvcnQ=" }],
  ["SIMKL_CLIENT_SECRET", "is missing", { ...production, SIMKL_CLIENT_ID: "id" }],
  ["DATABASE_URL", "must begin with postgresql://", { DATABASE_URL: "mysql://user:hunter2@host/db" }],
  ["DATABASE_URL", "is no address", { DATABASE_URL: "postgresql://user:hunter2/#@host:5432/db" }],
  ["DIRECT_URL", "must begin with postgresql://", { DATABASE_URL: "postgresql://host/db", DIRECT_URL: "host:5432" }],
  ["DATABASE_URL", "is missing", { DIRECT_URL: "postgresql://host/db" }],
  ["NEXTAUTH_URL", "must be a web address", { NEXTAUTH_URL: "example.org" }],
  ["ADMIN_SIMKL_IDS", "must be Simkl account ids", { ADMIN_SIMKL_IDS: "jane" }],
  ["TRUSTED_PROXIES", "must be addresses or networks", { TRUSTED_PROXIES: "1" }],
  ["TRUSTED_PROXIES", "must be addresses or networks", { TRUSTED_PROXIES: "10.0.0.0/33" }],
  ["TRUSTED_PROXIES", "must be addresses or networks", { TRUSTED_PROXIES: "10.0.0.0/8, proxy.example" }],
])("says what is wrong with %s: %s", (name, message, environment) => {
  expect(() => readConfig(environment)).toThrow(ConfigurationError);
  expect(() => readConfig(environment)).toThrow(`${name} ${message}`);
});

test("never repeats a value", () => {
  expect(() => readConfig({ DATABASE_URL: "mysql://user:hunter2@host/db" })).not.toThrow(/hunter2/);
  expect(() => readConfig({ DATABASE_URL: "postgresql://user:hunter2/#@host:5432/db" })).not.toThrow(/hunter2/);
});
