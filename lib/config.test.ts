import { expect, test } from "vitest";
import { ConfigurationError, readConfig } from "./config";

const key = Buffer.alloc(32, 1).toString("base64");
const production = { NODE_ENV: "production", NEXTAUTH_SECRET: "a".repeat(32) };
const app = { SIMKL_CLIENT_ID: "id", SIMKL_CLIENT_SECRET: "secret", TOKEN_ENCRYPTION_KEY: key };

test("needs nothing in development", () => {
  expect(readConfig({})).toMatchObject({
    siteUrl: "http://localhost:3000",
    databaseUrl: null,
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

test("reads the operators' account ids", () => {
  expect(readConfig({ ADMIN_SIMKL_IDS: "12, 34" }).adminSimklIds).toEqual([12, 34]);
});

test.each([
  ["NEXTAUTH_SECRET", "is missing", { NODE_ENV: "production" }],
  ["TOKEN_ENCRYPTION_KEY", "is missing", { ...production, ...app, TOKEN_ENCRYPTION_KEY: undefined }],
  ["TOKEN_ENCRYPTION_KEY", "must be 32 bytes", { ...production, ...app, TOKEN_ENCRYPTION_KEY: "c2hvcnQ=" }],
  ["SIMKL_CLIENT_SECRET", "is missing", { ...production, SIMKL_CLIENT_ID: "id" }],
  ["DATABASE_URL", "must begin with postgresql://", { DATABASE_URL: "mysql://user:hunter2@host/db" }],
  ["DATABASE_URL", "is no address", { DATABASE_URL: "postgresql://user:hunter2/#@host:5432/db" }],
  ["NEXTAUTH_URL", "must be a web address", { NEXTAUTH_URL: "example.org" }],
  ["ADMIN_SIMKL_IDS", "must be Simkl account ids", { ADMIN_SIMKL_IDS: "jane" }],
])("says what is wrong with %s: %s", (name, complaint, environment) => {
  expect(() => readConfig(environment)).toThrow(ConfigurationError);
  expect(() => readConfig(environment)).toThrow(`${name} ${complaint}`);
});

test("never repeats a value", () => {
  expect(() => readConfig({ DATABASE_URL: "mysql://user:hunter2@host/db" })).not.toThrow(/hunter2/);
  expect(() => readConfig({ DATABASE_URL: "postgresql://user:hunter2/#@host:5432/db" })).not.toThrow(/hunter2/);
});
