import { PrismaPg } from "@prisma/adapter-pg";
import { getPool } from "./connection";
import { PrismaClient } from "./generated/client";

/** The Prisma client of the process's database, on its pool; made at the first use, so that importing it connects nothing. */
export const db: PrismaClient = createClientProxy();

/** Passes everything on to the current client: the target has a client's type, and nothing is ever read from it. */
function createClientProxy(): PrismaClient {
  return new Proxy({} as PrismaClient, {
    get(_target, property) {
      const client = getClient();
      const value: unknown = Reflect.get(client, property, client);
      return typeof value === "function" ? value.bind(client) : value;
    },
  });
}

const clients = new WeakMap<object, PrismaClient>();

function getClient(): PrismaClient {
  const connections = getPool();
  const existing = clients.get(connections);
  if (existing) return existing;
  const client = new PrismaClient({ adapter: new PrismaPg(connections) });
  clients.set(connections, client);
  return client;
}
