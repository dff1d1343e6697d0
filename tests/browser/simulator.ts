import { z } from "zod";
import type { Rule } from "@/simulator/state/violations";
import { places } from "./places";

const Person = z.object({ id: z.number(), name: z.string() });
export type Person = z.output<typeof Person>;

export interface Library {
  plan?: "free" | "pro" | "vip";
  films?: number;
  shows?: number;
  anime?: number;
  episodes?: number;
}

/** Somebody new at the simulated Simkl, whom no other test knows, with a library of that size. */
export async function newPerson(library: Library = {}): Promise<Person> {
  const seed = Math.floor(Math.random() * 1_000_000_000);
  return Person.parse(await control("POST", "/accounts", { seed, ...library }));
}

/** The account id of somebody who is known by name alone, such as the demo people. */
export async function idOf({ name }: Pick<Person, "name">): Promise<number> {
  const everybody = z.array(Person).parse(await control("GET", "/accounts"));
  const person = everybody.find((one) => one.name === name);
  if (!person) throw new Error(`Nobody at the simulator is called ${name}.`);
  return person.id;
}

/** Somebody whose library is a recorded answer of all-items. */
export async function recordedPerson(recording: unknown): Promise<Person> {
  // A name of their own: whoever signs in is chosen by it.
  const name = `Recorded ${Math.floor(Math.random() * 1_000_000_000)}`;
  return Person.parse(await control("POST", `/accounts/recorded?name=${encodeURIComponent(name)}`, recording));
}

/** Lets answers to this person be late or wrong. */
export async function addFault(
  person: Person,
  path: string,
  fault: { kind: string; delayMs?: number; status?: number; body?: unknown; times?: number },
): Promise<void> {
  await control("POST", "/faults", { match: { path, account: person.id }, times: 1, ...fault });
}

/** Lets Simkl's catalogue take its time over one film, whoever asks. */
export async function delayTitle(simkl: number, delayMs: number): Promise<void> {
  await control("POST", "/faults", { match: { path: `/movies/${simkl}` }, kind: "slow", delayMs, times: 1 });
}

/** The person takes back what they allowed, in the settings of Simkl. */
export async function revokeGrants({ id }: Person): Promise<void> {
  await control("POST", `/accounts/${id}/revoke`);
}

/** Says that this person breaks a rule of Simkl here, why that has to be, and how often at most. */
export async function expectViolations(
  { id: accountId }: Person,
  rule: Rule,
  why: string,
  times?: number,
): Promise<void> {
  await control("POST", "/violations/excuses", { accountId, rule, why, times });
}

const Broken = z.object({ violations: z.array(z.looseObject({ rule: z.string(), requestId: z.number() })) });

/** Which rules of Simkl the app has broken so far without anybody having said why. */
export async function brokenRules() {
  return Broken.parse(await control("GET", "/violations")).violations;
}

/** Starts a rewatch on simkl.com, which fills it with what was watched before. */
export async function beginOnSite({ id }: Person, simkl: number): Promise<void> {
  await control("POST", `/accounts/${id}/rewatch-on-site`, { simkl });
}

/** Changes the person's library at Simkl, as another app of theirs would. */
export async function act({ id }: Person, handler: string, body: unknown, query = {}): Promise<void> {
  await control("POST", `/accounts/${id}/act`, { handler, body, query });
}

async function control(method: string, path: string, body?: unknown): Promise<unknown> {
  const response = await fetch(`${places().simulatorUrl}/__simulator${path}`, { method, body: JSON.stringify(body) });
  const text = await response.text();
  if (!response.ok) throw new Error(`The simulator answered ${response.status} to ${path}: ${text}`);
  return text === "" ? undefined : JSON.parse(text);
}

const Requests = z.array(
  z.looseObject({
    method: z.string(),
    path: z.string(),
    accountId: z.number().nullable(),
    body: z.unknown().optional(),
  }),
);

/** Every write that reached Simkl in this person's name, in order. */
export async function writesOf({ id }: Person): Promise<{ path: string; body: unknown }[]> {
  const requests = Requests.parse(await control("GET", "/requests"));
  const own = requests.filter(({ method, accountId }) => method === "POST" && accountId === id);
  return own.map(({ path, body }) => ({ path, body }));
}
